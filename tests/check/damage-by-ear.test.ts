/** Damage to the separation, the order and the labels of words, in the content and in the tags of a chapter: each is told of by its rule. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type PDFArray, type PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { proveSection } from '../../src/check/prove-section.js';
import { carrierOf } from '../../src/pdf/document/carriers.js';
import { elementsUnder, typeOf } from '../../src/pdf/document/elements.js';
import { readSectionText } from '../../src/pdf/read/section-text.js';
import { dictAt } from '../../src/pdf/syntax/objects.js';
import { type OpenPdf, openPdf } from '../../src/pdf/syntax/open.js';
import { type PrintedFixture, printedFixture } from '../pdf/printed-fixtures.js';
import { contentOf, editContent } from './edit-content.js';
import { tagged as tagFixture } from './tagged.js';

const K = PDFName.of('K');
/** A space that the tagging put behind a letter: without a place of its own. */
const SPACE = /(?<=Tj)\n<([0-9A-Fa-f]{4})> Tj(?=\n)/;
const SHOWN = /<[0-9A-Fa-f]{4}> Tj/g;

/** The end of the n-th letter of a piece of marked content. */
function letterIn(content: string, mcid: number, nth: number): { from: number; to: number } {
  const start = content.indexOf(`MCID ${mcid} `);
  const [found] = [...content.matchAll(SHOWN)].filter(({ index }) => index > start).slice(nth);
  return { from: found!.index, to: found!.index + found![0].length };
}

const cut = (text: string, from: number, to: number, put = ''): string => text.slice(0, from) + put + text.slice(to);

/** Pieces 1 and 7 are the first paragraph and the one with bold words (`Een woord met vet, nadruk, …`). */
const IN_CONTENT: Readonly<Record<string, readonly [rule: string, edit: (content: string, space: string) => string]>> =
  {
    'a line without its space': ['proof/glued-words', (content) => content.replace(SPACE, '')],
    'all lines without their spaces': [
      'proof/glued-words',
      (content) => content.replaceAll(new RegExp(SPACE, 'g'), ''),
    ],
    'a space that is decoration': [
      'proof/glued-words',
      (content, space) => content.replace(SPACE, `\n/Artifact BMC\n<${space}> Tj\nEMC`),
    ],
    'a space that stands for nothing': [
      'proof/glued-words',
      (content, space) => content.replace(SPACE, `\n/Span <</ActualText ()>> BDC\n<${space}> Tj\nEMC`),
    ],
    'a space between words that is gone': [
      'proof/glued-words',
      (content) => {
        const { from, to } = letterIn(content, 1, 3);
        return cut(content, from, to, '<> Tj');
      },
    ],
    'a space in a word': [
      'proof/split-word',
      (content, space) => {
        const { to } = letterIn(content, 1, 1);
        return cut(content, to, to, `\n<${space}> Tj`);
      },
    ],
    'words that others stand in for, glued': [
      'proof/glued-words',
      (content) => {
        const first = letterIn(content, 1, 0);
        const last = letterIn(content, 1, 6);
        const inside = content.slice(first.from, last.to);
        return cut(content, first.from, last.to, `/Span <</ActualText (Kopvan)>> BDC\n${inside}\nEMC`);
      },
    ],
    'a letter in place of a space': [
      'proof/doubled-text',
      (content) => {
        const [letter] = content.slice(letterIn(content, 1, 0).from).match(/<[0-9A-Fa-f]{4}>/)!;
        return content.replace(SPACE, `\n${letter} Tj`);
      },
    ],
  };
interface Tree {
  readonly opened: OpenPdf;
  all(type: string): PDFDict[];
}

const kids = (element: PDFDict): PDFArray => element.lookup(K) as PDFArray;
const parentOf = (element: PDFDict): PDFDict => element.lookup(PDFName.of('P')) as PDFDict;

function swap(list: PDFArray, one: number, other: number): void {
  const [first, second] = [list.get(one), list.get(other)];
  list.set(one, second as PDFObject);
  list.set(other, first as PDFObject);
}

/** Whether an element's content stands in a list of several. */
const isLong = (element: PDFDict, least: number): boolean => {
  const own = element.lookup(K);
  return own !== undefined && 'size' in own && (own as PDFArray).size() >= least;
};

const IN_TAGS: Readonly<Record<string, readonly [rule: RegExp, damage: (tree: Tree) => void]>> = {
  'two blocks in another order': [/^proof\/order$/, ({ all }) => swap(kids(parentOf(all('P')[0]!)), 1, 2)],
  'the last block first': [
    /^proof\/order$/,
    ({ all }) => {
      const list = kids(parentOf(all('P')[0]!));
      list.insert(0, list.get(list.size() - 1) as PDFObject);
      list.remove(list.size() - 1);
    },
  ],
  'two cells in another order': [/^proof\/order$/, ({ all }) => swap(kids(all('TR')[3]!), 1, 2)],
  'two rows in another order': [/^proof\/order$/, ({ all }) => swap(kids(all('TBody')[0]!), 2, 3)],
  'two items in another order': [/^proof\/order$/, ({ all }) => swap(kids(all('L')[0]!), 0, 1)],
  'words of a line in another order': [
    /^proof\/(missing-text|doubled-text|order|glued-words|split-word)$/,
    ({ all }) => swap(kids(all('P').find((each) => isLong(each, 6))!), 0, 2),
  ],
  'a block that is gone': [/^proof\/(missing|untagged)-text$/, ({ all }) => kids(parentOf(all('P')[0]!)).remove(2)],
  'a block that is told twice': [
    /^proof\/(doubled-text|count|order)$/,
    ({ all }) => {
      const list = kids(all('P').find((each) => isLong(each, 6))!);
      list.push(list.get(0) as PDFObject);
    },
  ],
  'a piece of a line that is gone': [
    /^proof\/(missing|untagged)-text$/,
    ({ all }) => kids(all('P').find((each) => isLong(each, 6))!).remove(0),
  ],
  'a row that is gone': [/^proof\/(missing|untagged)-text$/, ({ all }) => kids(all('TBody')[0]!).remove(4)],
  'a cell that became a paragraph': [
    /^proof\/count$/,
    ({ all }) => all('TD')[2]!.set(PDFName.of('S'), PDFName.of('P')),
  ],
  'an item that became a paragraph': [
    /^proof\/count$/,
    ({ all }) => all('LI')[1]!.set(PDFName.of('S'), PDFName.of('P')),
  ],
  'a heading that became a paragraph': [
    /^proof\/count$/,
    ({ all }) => all('H2')[0]!.set(PDFName.of('S'), PDFName.of('P')),
  ],
};

describe('damage that one hears', () => {
  let fixture: PrintedFixture;
  let tagged: Uint8Array;
  let space = '';
  before(async () => {
    fixture = printedFixture('chapter');
    tagged = await tagFixture(fixture);
    [, space = ''] = SPACE.exec(await contentOf(tagged, 0)) ?? [];
    assert.notEqual(space, '');
  });

  const rulesFound = (opened: OpenPdf): string[] => {
    const { section, content, bleedMm } = fixture;
    const found = readSectionText(opened, bleedMm);
    const uriOf = (href: string): string => (href.startsWith('#') ? `https://section.invalid/${href}` : href);
    return [...new Set(proveSection({ section, content, found, uriOf, forReaders: true }).map(({ rule }) => rule))];
  };

  it('is not found where there is none', async () => {
    assert.deepEqual(rulesFound(await openPdf(tagged, 'proef')), []);
  });

  for (const [name, [rule, edit]] of Object.entries(IN_CONTENT)) {
    it(`in the content: ${name}`, async () => {
      const changed = await editContent(tagged, 0, (content) => edit(content, space));
      assert.ok(rulesFound(await openPdf(changed, 'proef')).includes(rule), rule);
    });
  }

  for (const [name, [rule, damage]] of Object.entries(IN_TAGS)) {
    it(`in the tags: ${name}`, async () => {
      const opened = await openPdf(tagged, 'proef');
      const root = dictAt(opened.catalog, 'StructTreeRoot')!;
      const elements = [...elementsUnder(root)].map(({ dict }) => dict);
      assert.ok(elements.some((each) => carrierOf(each) !== undefined));
      damage({ opened, all: (type) => elements.filter((each) => typeOf(each) === type) });
      const found = rulesFound(opened);
      assert.ok(
        found.some((each) => rule.test(each)),
        JSON.stringify(found),
      );
    });
  }
});
