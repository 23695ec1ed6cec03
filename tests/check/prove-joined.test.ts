/** The finished file against its sections: changed pages, lost elements, lost links. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { proveJoined, type SectionSums, sumUp } from '../../src/check/prove-joined.js';
import { assemblePdf } from '../../src/pdf/assemble.js';
import { openPdf } from '../../src/pdf/open.js';
import { type PdfFacts, readPdfFacts } from '../../src/pdf/read.js';
import { readSectionText } from '../../src/pdf/section-text.js';
import { BEGIN, GOAL } from '../pdf/documents.js';
import { printAll } from '../pdf/print.js';
import { editContent } from './printed.js';

const metadata = { title: 'T', author: 'A', subject: '', language: 'nl', creator: 'test', date: new Date(0) };

let sections: SectionSums[];
let finished: Uint8Array;
let facts: PdfFacts;

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
  facts = await readPdfFacts(finished);
});

describe('proveJoined', () => {
  it('finds nothing in a file that was only joined', () => {
    assert.deepEqual(proveJoined({ file: 'x.pdf', facts, sections }), []);
  });

  it('names the page whose content was changed', async () => {
    const changed = await editContent(finished, 3, (content) => content.replace(/<\w+> Tj/, '<> Tj'));
    const found = proveJoined({ file: 'x.pdf', facts: await readPdfFacts(changed), sections });
    assert.deepEqual(
      found.map(({ rule, data }) => [rule, data]),
      [['proof/changed', { file: 'x.pdf', page: 4 }]],
    );
  });

  it('counts elements and links', () => {
    const fewer = { ...facts, structure: { ...facts.structure, TR: 2 }, links: facts.links.slice(1) };
    const found = proveJoined({ file: 'x.pdf', facts: fewer, sections });
    assert.deepEqual(
      found.map(({ data }) => [data.what, data.expected, data.found]),
      [
        ['TR', 3, 2],
        ['Link', 4, 3],
      ],
    );
  });
});
