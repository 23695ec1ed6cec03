/** Ways in which other programs spoil fonts, labels and the structure of a file while they rewrite it, each with the rule for it. */
import { deflateSync } from 'node:zlib';
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { readCMap } from '../../src/pdf/fonts/cmap.js';
import { readTrueType, writeTrueType } from '../../src/pdf/fonts/truetype.js';
import { streamAt } from '../../src/pdf/syntax/objects.js';
import { decodedBytes } from '../../src/pdf/syntax/stream.js';
import type { Damage } from './damages.js';
import { all, each, editPage, everywhere, one, rename, rootOf } from './spoil.js';

const name = PDFName.of;

const withKey = (document: PDFDocument, key: string): PDFDict[] => {
  const found: PDFDict[] = [];
  everywhere(document, (dict) => dict.has(name(key)) && found.push(dict));
  return found;
};

/** Other bytes in the place of a stream. */
function replace(dict: PDFDict, key: string, change: (bytes: Uint8Array) => Uint8Array): void {
  const stream = streamAt(dict, key);
  const bytes = stream && decodedBytes(stream);
  if (!bytes) throw new Error(`no ${key}`);
  const packed = deflateSync(change(bytes));
  const { context } = dict;
  dict.set(name(key), context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), packed)));
}

const inPrograms = (document: PDFDocument, change: (bytes: Uint8Array) => Uint8Array): void =>
  each(withKey(document, 'FontFile2'), (descriptor) => replace(descriptor, 'FontFile2', change));

const inTexts = (document: PDFDocument, change: (map: string) => string): void =>
  each(withKey(document, 'ToUnicode'), (font) =>
    replace(font, 'ToUnicode', (bytes) => Buffer.from(change(Buffer.from(bytes).toString('latin1')), 'latin1')),
  );

/** All its glyphs but the first ones. */
function fewerGlyphs(bytes: Uint8Array): Uint8Array {
  const program = readTrueType(bytes);
  if (!program) throw new Error('no TrueType');
  return writeTrueType({ ...program, glyphs: program.glyphs.slice(0, 8) });
}

function widerGlyphs(bytes: Uint8Array): Uint8Array {
  const program = readTrueType(bytes);
  if (!program) throw new Error('no TrueType');
  const glyphs = program.glyphs.map((glyph) => ({ ...glyph, advance: glyph.advance + 40 }));
  return writeTrueType({ ...program, glyphs });
}

const parentsOf = ({ catalog }: PDFDocument): PDFArray =>
  rootOf(catalog).lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);

export const FILE_DAMAGES: readonly Damage[] = [
  {
    name: 'font programs that are cut off',
    rule: 'ua/font-embedded',
    spoil: (document) => inPrograms(document, (bytes) => bytes.subarray(0, 20)),
  },
  {
    name: 'font programs without the glyphs that are shown',
    rule: 'ua/font-embedded',
    spoil: (document) => inPrograms(document, fewerGlyphs),
  },
  {
    name: 'font programs with wider glyphs',
    rule: 'ua/glyph-width',
    spoil: (document) => inPrograms(document, widerGlyphs),
  },
  {
    name: 'the program of one face in the place of another',
    rule: 'ua/glyph-width',
    spoil: (document) => {
      const descriptors = withKey(document, 'FontFile2');
      const files = descriptors.map((each) => each.get(name('FontFile2'))!);
      for (const [index, each] of descriptors.entries()) each.set(name('FontFile2'), files.at(index - 1)!);
    },
  },
  {
    name: 'widths that are a glyph off',
    rule: 'ua/glyph-width',
    spoil: (document) =>
      each(withKey(document, 'W'), (font) => {
        const widths = font.lookup(name('W'), PDFArray);
        for (let at = 0; at + 1 < widths.size(); at += 2)
          widths.set(at, PDFNumber.of(widths.lookup(at, PDFNumber).asNumber() + 1));
      }),
  },
  {
    name: 'glyphs by a map that leads to none',
    rule: 'ua/no-glyph',
    spoil: (document) => {
      const zeros = document.context.register(document.context.flateStream(new Uint8Array(2 * 65_536)));
      each(withKey(document, 'CIDToGIDMap'), (font) => font.set(name('CIDToGIDMap'), zeros));
    },
  },
  {
    name: 'composite fonts without an encoding',
    rule: 'ua/font-map',
    spoil: (document) => each(withKey(document, 'DescendantFonts'), (font) => font.delete(name('Encoding'))),
  },
  {
    name: 'codes without a text, as a subset of another text leaves them',
    rule: 'ua/unicode',
    spoil: (document) =>
      inTexts(document, (map) => {
        const [first = 0] = [...readCMap(Buffer.from(map, 'latin1')).texts.keys()].slice(-1);
        return map.replace(new RegExp(`<0*${first.toString(16)}> <[0-9a-f]+>`, 'i'), '');
      }),
  },
  {
    name: 'codes that stand for U+0000',
    rule: 'ua/unicode',
    spoil: (document) => inTexts(document, (map) => map.replace(/(<[0-9A-F]{4}>) <[0-9A-F]+>/g, '$1 <0000>')),
  },
  {
    name: 'codes that stand for a byte order mark',
    rule: 'ua/unicode',
    spoil: (document) => inTexts(document, (map) => map.replace(/(<[0-9A-F]{4}>) <[0-9A-F]+>/g, '$1 <FEFF>')),
  },
  {
    name: 'a label that is a paragraph',
    rule: 'ua/list',
    spoil: (document, random) => rename(one(document, random, 'Lbl'), 'P'),
  },
  {
    name: 'the words of an item without their body',
    rule: 'ua/list',
    spoil: (document, random) => rename(one(document, random, 'LBody'), 'Span'),
  },
  {
    name: 'items without a list',
    rule: 'ua/list',
    spoil: (document, random) => rename(one(document, random, 'L'), 'Div'),
  },
  {
    name: 'a label of a label',
    rule: 'ua/list',
    spoil: (document, random) => rename(one(document, random, 'LI'), 'Lbl'),
  },
  {
    name: 'a piece of text as decoration, though an element holds it',
    rule: 'ua/parent-tree',
    spoil: (document, random) =>
      editPage(document, random, /\/NonStruct ?<<\/MCID \d+ ?>> ?BDC/, '/Artifact <</Type /Layout>> BDC'),
  },
  {
    name: 'a piece of text under the number of another',
    rule: 'ua/parent-tree',
    spoil: (document, random) => editPage(document, random, /<<\/MCID \d+ ?>>/, '<</MCID 9999>>'),
  },
  {
    name: 'a ParentTree that starts one page later',
    rule: 'ua/untagged',
    spoil: (document) => {
      const numbers = parentsOf(document);
      for (let at = 0; at < numbers.size(); at += 2)
        numbers.set(at, PDFNumber.of(numbers.lookup(at, PDFNumber).asNumber() + 500));
    },
  },
  {
    name: 'pages that the ParentTree does not know',
    rule: 'ua/untagged',
    spoil: (document) => each(document.getPages(), ({ node }) => node.delete(name('StructParents'))),
  },
  {
    name: 'elements that do not say where they belong',
    rule: 'ua/tree',
    spoil: (document) => each(all(document, 'P'), (element) => element.delete(name('P'))),
  },
  {
    name: 'a tree of which the root was lost',
    rule: 'ua/tree',
    spoil: ({ catalog, context }) => catalog.set(name('StructTreeRoot'), context.nextRef()),
  },
];
