/** A small world for markup: two other files to link to, an icon per name, pictures from the fixture's own folder. */
import path from 'node:path';
import { s } from 'hastscript';
import { pictureFinder } from '../../src/content/pictures.js';
import type { Diagnostic } from '../../src/diagnostic.js';
import type { LinkTarget, MarkupContext } from '../../src/markup/context.js';
import { termFinder } from '../../src/markup/terms.js';
import type { GlossaryEntry } from '../../src/model.js';
import { nearest } from '../../src/nearest.js';
import { bookWords } from '../../src/words.js';

const TARGETS: Readonly<Record<string, LinkTarget>> = {
  'andere.md': { id: 'andere', label: 'hoofdstuk 2' },
  'map/één keer.md': { id: 'een-keer', label: 'hoofdstuk 3' },
  '../formats/F04.md': { id: 'f04', label: 'format F04' },
};

const entry = (term: string, ...forms: string[]): GlossaryEntry => {
  const place = { file: 'glossary.yaml', line: 1, column: 1 };
  return { id: `begrippen--${term.replaceAll(' ', '-')}`, term, forms, means: '', example: undefined, place };
};
const TERMS = [
  entry('inspraak', 'inspreken'),
  entry('zienswijze', 'zienswijzen'),
  entry('college van B en W'),
  entry('bezwaar'),
  entry('collega’s'),
];

/** @param findings receives what markup reports */
export function fakeContext(file: string, findings: Diagnostic[]): MarkupContext {
  const folder = path.dirname(file);
  const findPicture = pictureFinder(folder, '2026-01-31');
  let figures = 0;
  let tables = 0;
  return {
    file,
    language: 'nl',
    words: bookWords({ language: 'nl' }),
    placeholders: new Map([
      ['gemeente.naam', 'Gemeente Voorbeeld'],
      ['gemeente.telefoon', null],
      ['adres', 'https://example.org/a'],
    ]),
    abbreviations: new Map([
      ['AVG', 'Algemene verordening gegevensbescherming'],
      ['B en W', 'burgemeester en wethouders'],
    ]),
    ownClasses: new Set(['weetje', 'spelregel']),
    ownBlocks: new Map([['spelregel', { label: 'Spelregel', icon: 'tip', page: 'break' }]]),
    ownFaces: [],
    idPrefix: 'dit',
    nextFigure: () => ++figures,
    nextTable: () => ++tables,
    icon: (name) => s('svg', { dataIcon: name, ariaHidden: 'true' }),
    picture: (reference) => findPicture(reference, file),
    leastPpi: 150,
    linkTarget: (reference) => TARGETS[path.posix.normalize(reference)],
    nearTarget: (reference) => nearest(reference, Object.keys(TARGETS)),
    fields: [],
    entries: [],
    werkvormen: [],
    figures: [],
    tables: [],
    terms: termFinder(TERMS),
    termUses: [],
    indexEntries: [],
    blocks: new Set(),
    report: (finding) => findings.push(finding),
  };
}
