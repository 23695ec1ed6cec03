/** What the typefaces can draw: the promise of COMMON, the written list of their characters, and the order in which a sign is looked for. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fontkit from '@pdf-lib/fontkit';
import { CHARACTERS } from '../src/fonts/characters.js';
import { COMMON, coverage } from '../src/fonts/coverage.js';
import {
  allFaces,
  CHAIN,
  chainCss,
  FACES,
  type Face,
  type FaceRole,
  fontFaceCss,
  isOurFont,
} from '../src/fonts/faces.js';

/** Every character that COMMON lets through, apart from line ends, tabs and the soft hyphen: they are never drawn. */
const ALL_COMMON = Array.from({ length: 0x3000 }, (_, codePoint) => String.fromCodePoint(codePoint)).filter(
  (character) => COMMON.test(character) && !/[\n\t\r\u00ad]/.test(character),
);
const ROLES = Object.keys(FACES) as FaceRole[];

const charactersOf = ({ file }: Face): number[] => [
  ...new Set<number>(fontkit.create(readFileSync(file)).characterSet).values(),
];

function lacking(face: Face, characters: readonly string[]): string {
  const has = new Set(charactersOf(face));
  return characters.filter((character) => !has.has(character.codePointAt(0) ?? 0)).join('');
}

/** `20-7e a0-17f`, of what all files of a face have. */
function rangesOf(role: FaceRole): string {
  const [first = [], ...others] = FACES[role].map(charactersOf);
  const common = first.filter((code) => others.every((other) => other.includes(code))).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const code of common) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join(' ');
}

const hex = (code: number): string => code.toString(16);

describe('typefaces', () => {
  it('are called in a PDF what their files call them', () => {
    for (const { file } of allFaces())
      assert.ok(isOurFont(String(fontkit.create(readFileSync(file)).postscriptName)), file);
    assert.ok(!isOurFont('DejaVuSans'));
  });

  it('are there', () => {
    for (const { file } of allFaces()) assert.ok(existsSync(file), file);
  });

  it('all have the common characters', () => {
    assert.ok(ALL_COMMON.length > 190);
    for (const face of [...FACES.text, ...FACES.title, ...FACES.mono]) {
      assert.equal(lacking(face, ALL_COMMON), '', `${face.family} ${face.weight}`);
    }
  });

  it('have the characters of the written list; UPDATE=1 writes it', () => {
    if (process.env.UPDATE) {
      const lines = ROLES.map((role) => `  ${role}:\n    '${rangesOf(role)}',`);
      const file = fileURLToPath(new URL('../src/fonts/characters.ts', import.meta.url));
      writeFileSync(
        file,
        `/** Which characters each face has, as ranges of code points; \`UPDATE=1\` for tests/fonts.test.ts writes it from the files. */\nimport type { FaceRole } from './faces.js';\n\nexport const CHARACTERS: Readonly<Record<FaceRole, string>> = {\n${lines.join('\n')}\n};\n`,
      );
    } else for (const role of ROLES) assert.equal(CHARACTERS[role], rangesOf(role), role);
  });
});

describe('the chain', () => {
  const roles = (text: string, first: 'text' | 'mono' = 'text') => [...coverage(text, first).fallbacks];

  it('needs no fallback for common text', () => {
    assert.deepEqual(roles('Vóór café’s – “één” € 9:30 … • Łukasz Čapek Şahin'), []);
  });

  it('draws each alphabet and kind of sign by the face that was made for it', () => {
    for (const [role, characters] of Object.entries({
      world: 'ễ ư Ґ ї Я Щ ά Ώ ₂ ⁶ ⅓ µ ℃ № ‣ न',
      math: '→ ← ↔ ⇒ ′ ″ ∮',
      symbols: '✔ ✗ ☐ ☑ ☒ ⚠ ☎ ➜',
      signs: '① ② ⓐ',
      emoji: '😀 👍 🏠 💡 🇳 ⃣',
      pictures: '✅ ❌ ⏰',
      arabic: 'م س لا پ',
      hebrew: 'ש ל ם',
    })) {
      for (const character of characters.split(' '))
        assert.ok(roles(character).includes(role as never), `${character} by ${roles(character)}`);
    }
  });

  it('tells what no face can draw, once and in order', () => {
    assert.deepEqual(coverage('a中b\ue000中', 'text').missing, ['中', '\ue000']);
    assert.deepEqual(coverage('→✓', 'mono').missing, []);
  });

  it('asks the faces of the book last', () => {
    const own = [{ family: 'Own', names: [], has: (code: number) => code === 0x4e2d }];
    assert.deepEqual(coverage('中文', 'text', own).missing, ['文']);
  });

  it('takes joiners, marks of direction and variation selectors for nothing', () => {
    const { fallbacks, missing } = coverage('a\u200db\ufe0fc\u200b\u2060\ufeff\u200f\u202b', 'text');
    assert.deepEqual([[...fallbacks], missing], [[], []]);
  });

  it('is declared as far as a section needs it, under names that no machine has', () => {
    const needed = new Set<FaceRole>(['symbols', 'world']);
    assert.equal(
      chainCss(needed, ['Own']),
      ':root { --more-faces: "Atkinson Hyperlegible Next", "werkboek world", "werkboek symbols", "Own"; }',
    );
    for (const { role, only } of CHAIN)
      assert.equal(fontFaceCss([role]).includes('unicode-range'), only !== undefined, role);
  });
});
