/** Prints the sections that the tests of the join share, and makes the input that joins two of them. */
import assert from 'node:assert/strict';
import type { AssembleInput } from '../../src/pdf/make/join/assemble.js';
import type { PrintedSection } from '../../src/pdf/make/join/import-section.js';
import { BEGIN, ENGLISH, GOAL, MANY, SCREEN, ZOOMED } from './documents.js';
import { A4, printAll } from './print.js';

export const metadata = {
  title: 'Samen Doen',
  author: 'Gemeente Voorbeeld',
  subject: 'Werkboek',
  language: 'nl',
  creator: 'werkboek test',
  date: new Date('2026-03-01T12:00:00Z'),
};

export interface Printed {
  readonly printed: Record<'begin' | 'goal' | 'zoomed' | 'screen' | 'english', PrintedSection>;
  readonly many: PrintedSection[];
  readonly two: AssembleInput;
}

export async function printSections(): Promise<Printed> {
  const documents = [BEGIN, GOAL, ZOOMED, SCREEN, ENGLISH, ...MANY];
  const files = await printAll(documents);
  const sections = documents.map((document, index): PrintedSection => {
    const carriers = new Set(document.pages.join('').match(/-x-r\d+/g)).size;
    const bytes = files[index];
    assert.ok(bytes);
    return { id: `s${index}`, title: `Sectie ${index}`, bytes, carriers, trim: A4, bleedMm: document.bleedMm };
  });
  const [begin, goal, zoomed, screen, english, ...rest] = sections;
  assert.ok(begin && goal && zoomed && screen && english);
  const two: AssembleInput = {
    sections: [begin, goal],
    pageBleedMm: 3,
    outline: [
      { title: 'Deel A – één', level: 1, page: 0, topMm: 0 },
      { title: 'Begin', level: 2, page: 0, topMm: 10 },
      { title: 'Einde', level: 3, page: 2, topMm: 0 },
      { title: 'Tweede', level: 1, page: 3, topMm: 0 },
    ],
    destinations: new Map([
      ['begin', { page: 0, topMm: 0 }],
      ['doel', { page: 4, topMm: 64 }],
      ['einde', { page: 2, topMm: 0 }],
    ]),
    pageLabels: ['i', 'ii', '1', '2', '3'],
    metadata,
  };
  return { printed: { begin, goal, zoomed, screen, english }, many: rest, two };
}

export type Sections = Awaited<ReturnType<typeof printSections>>;
