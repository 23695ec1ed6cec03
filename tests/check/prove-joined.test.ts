/** The finished file against its sections: changed pages, lost elements, lost links. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { proveJoined, sumUp } from '../../src/check/prove-joined.js';
import { assemblePdf } from '../../src/pdf/make/join/assemble.js';
import { type FileSums, readSums } from '../../src/pdf/read/read-sums.js';
import { readSectionText } from '../../src/pdf/read/section-text.js';
import { openPdf } from '../../src/pdf/syntax/open.js';
import { joining } from '../pdf/joined-fixtures.js';
import { editContent } from './edit-content.js';

let sections: FileSums[];
let finished: Uint8Array;
let found: FileSums;

before(async () => {
  const input = await joining(['chapter', 'sheet']);
  sections = await Promise.all(
    input.sections.map(async ({ bytes, bleedMm }) => sumUp(readSectionText(await openPdf(bytes, 'test'), bleedMm))),
  );
  finished = await assemblePdf(input);
  found = readSums(await openPdf(finished, 'test'), 'test');
});

describe('proveJoined', () => {
  it('finds nothing in a file that was only joined', () => {
    assert.deepEqual(proveJoined({ file: 'x.pdf', found, sections }), []);
  });

  it('names the page whose content was changed', async () => {
    const changed = await editContent(finished, 3, (content) => content.replace(/<\w+>/, '<>'));
    const sums = readSums(await openPdf(changed, 'test'), 'test');
    const findings = proveJoined({ file: 'x.pdf', found: sums, sections });
    assert.deepEqual(
      findings.map(({ rule, data }) => [rule, data]),
      [['proof/changed', { file: 'x.pdf', page: 4 }]],
    );
  });

  it('names the pages on which a letter says something else, and none where a font only has more letters', () => {
    const [[name, index] = ['', 0]] = Object.entries(found.fonts[0] ?? {});
    const letters = (change: Readonly<Record<number, string>>): FileSums['letters'] =>
      found.letters.map((each, at) => (at === index ? { ...each, ...change } : each));
    const pagesWith = (change: Readonly<Record<number, string>>): unknown[] =>
      proveJoined({ file: 'x.pdf', found: { ...found, letters: letters(change) }, sections }).map(
        ({ data }) => data.page,
      );
    const [code = 0] = Object.keys(sections[0]!.letters[sections[0]!.fonts[0]![name]!]!).map(Number);
    assert.deepEqual(pagesWith({ 9999: 'x' }), []);
    const showing = found.fonts.flatMap((fonts, page) => (Object.values(fonts).includes(index) ? [page + 1] : []));
    assert.deepEqual(pagesWith({ [code]: 'anders' }), showing);
    assert.ok(showing.includes(1));
  });

  it('counts elements and links', () => {
    const fewer = {
      ...found,
      elements: { ...found.elements, TR: (found.elements.TR ?? 0) - 1 },
      links: found.links - 1,
    };
    const findings = proveJoined({ file: 'x.pdf', found: fewer, sections });
    assert.deepEqual(
      findings.map(({ data }) => [data.what, data.expected, data.found]),
      [
        ['TR', found.elements.TR, (found.elements.TR ?? 0) - 1],
        ['Link', found.links, found.links - 1],
      ],
    );
  });
});
