/** The finished file against its sections: changed pages, lost elements, lost links. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { proveJoined, sumUp } from '../../src/check/prove-joined.js';
import { assemblePdf } from '../../src/pdf/make/join/assemble.js';
import { type FileSums, readSums } from '../../src/pdf/read/read-sums.js';
import { readSectionText } from '../../src/pdf/read/section-text.js';
import { openPdf } from '../../src/pdf/syntax/open.js';
import { BEGIN, GOAL } from '../pdf/documents.js';
import { printAll } from '../pdf/print.js';
import { editContent } from './printed.js';

const metadata = { title: 'T', author: 'A', subject: '', language: 'nl', creator: 'test', date: new Date(0) };

let sections: FileSums[];
let finished: Uint8Array;
let found: FileSums;

before(async () => {
  const printed = await printAll([BEGIN, GOAL]);
  const opened = await Promise.all(printed.map((bytes) => openPdf(bytes, 'test')));
  sections = opened.map((each) => sumUp(readSectionText(each, 4)));
  finished = await assemblePdf({
    sections: printed.map((bytes, index) => ({
      id: `s${index}`,
      title: 'Sectie',
      bytes,
      carriers: 1,
      trim: BEGIN.trim,
      bleedMm: 4,
    })),
    pageBleedMm: 3,
    outline: [],
    destinations: new Map([
      ['begin', { page: 0, topMm: 0 }],
      ['doel', { page: 4, topMm: 64 }],
      ['einde', { page: 2, topMm: 0 }],
    ]),
    pageLabels: [],
    metadata,
  });
  found = readSums(await openPdf(finished, 'test'), 'test');
});

describe('proveJoined', () => {
  it('finds nothing in a file that was only joined', () => {
    assert.deepEqual(proveJoined({ file: 'x.pdf', found, sections }), []);
  });

  it('names the page whose content was changed', async () => {
    const changed = await editContent(finished, 3, (content) => content.replace(/<\w+> Tj/, '<> Tj'));
    const sums = readSums(await openPdf(changed, 'test'), 'test');
    const findings = proveJoined({ file: 'x.pdf', found: sums, sections });
    assert.deepEqual(
      findings.map(({ rule, data }) => [rule, data]),
      [['proof/changed', { file: 'x.pdf', page: 4 }]],
    );
  });

  it('counts elements and links', () => {
    const fewer = { ...found, elements: { ...found.elements, TR: 2 }, links: found.links - 1 };
    const findings = proveJoined({ file: 'x.pdf', found: fewer, sections });
    assert.deepEqual(
      findings.map(({ data }) => [data.what, data.expected, data.found]),
      [
        ['TR', 3, 2],
        ['Link', 4, 3],
      ],
    );
  });
});
