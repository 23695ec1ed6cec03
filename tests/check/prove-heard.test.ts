/** What a screen reader says of a file is compared with its sources, word by word. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { proveHeard } from '../../src/check/prove-heard.js';
import { proveTask } from '../../src/outputs/paged/prove.js';
import { readAloud } from '../../src/pdf/read/aloud/read-aloud.js';
import type { Spoken, SpokenPart, Transcript } from '../../src/transcript.js';
import { type PrintedFixture, printedFixture } from '../pdf/printed-fixtures.js';

describe('what is heard of a chapter', () => {
  let fixture: PrintedFixture;
  let transcript: Transcript;
  before(async () => {
    fixture = printedFixture('chapter');
    transcript = await readAloud((await proveTask(fixture)).bytes, 'digital/proef.pdf');
  });

  const found = (change: (spoken: Spoken) => readonly Spoken[]) => {
    const pages = transcript.pages.map((page) => ({ ...page, spoken: page.spoken.flatMap(change) }));
    return proveHeard({ ...transcript, pages }, [fixture]).map(({ rule, data }) => [rule, data.expected, data.heard]);
  };
  /** Changes the words of the blocks that say this. */
  const words = (has: string, change: (text: string) => string) => (spoken: Spoken) => [
    {
      ...spoken,
      parts: spoken.parts.map(
        (part): SpokenPart =>
          part.kind === 'text' && part.text.includes(has) ? { ...part, text: change(part.text) } : part,
      ),
    },
  ];

  it('is what the source says', () =>
    assert.deepEqual(
      found((spoken) => [spoken]),
      [],
    ));

  it('is told of where words are glued, cut, lost, doubled or moved', () => {
    assert.deepEqual(found(words('Proef van', (text) => text.replace(' van', 'van'))), [
      ['proof/heard', 'Proef van tekst', 'Proefvan tekst Kop'],
    ]);
    assert.deepEqual(found(words('nadruk', (text) => text.replace('nadruk', 'na druk')))[0]?.[2], 'na druk, code(),');
    assert.deepEqual(found(words('rij3', () => ''))[0]?.slice(1), ['rij3 eerste3 cel', 'eerste3 cel met']);
    const isNumbered = ({ parts }: Spoken): boolean => parts.some(({ kind }) => kind === 'label');
    assert.equal(found((spoken) => (isNumbered(spoken) ? [spoken, spoken] : [spoken]))[0]?.[0], 'proof/heard');
    assert.equal(
      found((spoken) => (spoken.role === 'H2' ? [{ ...spoken, order: 0.5 }] : [spoken]))[0]?.[0],
      'proof/heard',
    );
  });

  it('may have numbers before items, which the browser makes', () => {
    const more: SpokenPart = { kind: 'label', text: '7.' };
    assert.deepEqual(
      found((spoken) => [{ ...spoken, parts: [more, ...spoken.parts] }]),
      [],
    );
  });
});
