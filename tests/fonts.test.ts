/** What the typefaces can draw: the promise of COMMON, what the title and code faces lack, and the fallback for signs. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fontkit from '@pdf-lib/fontkit';
import { COMMON, coverage } from '../src/fonts/coverage.js';
import { allFaces, FACES, type Face } from '../src/fonts/faces.js';

/** Every character that COMMON lets through, apart from line ends, tabs and the soft hyphen: they are never drawn. */
const CHARACTERS = Array.from({ length: 0x3000 }, (_, codePoint) => String.fromCodePoint(codePoint)).filter(
  (character) => COMMON.test(character) && !/[\n\t\r\u00ad]/.test(character),
);

function lacking(face: Face, characters: readonly string[]): string {
  const has = new Set(fontkit.create(readFileSync(face.file)).characterSet);
  return characters.filter((character) => !has.has(character.codePointAt(0) ?? 0)).join('');
}

describe('typefaces', () => {
  it('are there', () => {
    for (const { file } of allFaces()) assert.ok(existsSync(file), file);
  });

  it('all have the common characters', () => {
    assert.ok(CHARACTERS.length > 190);
    for (const face of [...FACES.text, ...FACES.title, ...FACES.mono]) {
      assert.equal(lacking(face, CHARACTERS), '', `${face.family} ${face.weight}`);
    }
  });

  it('lack what we know they lack', () => {
    const signs = [...'µ¤→←↑↓✓☐☑■●≤≥−'];
    const known: Readonly<Record<string, string>> = { text: 'µ→←↑↓✓☐☑■●', mono: 'µ→←↑↓✓☐☑■●', title: '¤✓☐☑■●' };
    for (const [role, lacks] of Object.entries(known)) {
      for (const face of FACES[role as keyof typeof FACES])
        assert.equal(lacking(face, signs), lacks, `${face.family} ${face.weight}`);
    }
  });
});

describe('coverage', () => {
  it('needs no fallback for common text', async () => {
    const text = 'Vóór café’s – “één” € 9:30 … •';
    assert.deepEqual(await coverage(text, 'text'), { fallbacks: [], missing: [] });
  });

  it('has a fallback face for arrows, ticks and boxes', async () => {
    for (const character of '→←↑↓⇒✓✔✗☐☑■●↩') {
      const { fallbacks, missing } = await coverage(character, 'text');
      assert.deepEqual([missing, fallbacks.length <= 1], [[], true], character);
    }
    assert.deepEqual((await coverage('☐', 'text')).fallbacks, ['symbols']);
    assert.deepEqual((await coverage('→', 'text')).fallbacks, ['math']);
    assert.deepEqual((await coverage('→✓', 'mono')).missing, []);
  });

  it('reports what no face can draw, once and in order', async () => {
    assert.deepEqual((await coverage('a中b\ue000中', 'text')).missing, ['中', '\ue000']);
    assert.deepEqual((await coverage('5 µm', 'text')).missing, ['µ']);
  });

  it('takes joiners and variation selectors for nothing', async () => {
    assert.deepEqual(await coverage('a\u200db\ufe0fc\u200b\u2060\ufeff', 'text'), { fallbacks: [], missing: [] });
  });
});
