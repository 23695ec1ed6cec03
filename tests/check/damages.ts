/** Ways to spoil an accessible PDF, each with the rule that has to notice. */
import { type PDFDocument, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import type { RuleId } from '../../src/rules/list.js';
import type { Random } from '../paginate/random.js';
import {
  addComment,
  all,
  dropKid,
  each,
  editPage,
  editXmp,
  everywhere,
  firstBookmark,
  links,
  one,
  orphan,
  rename,
  reverseLinks,
  rootOf,
  swapParents,
} from './spoil.js';

export interface Damage {
  readonly name: string;
  readonly rule: RuleId;
  spoil(document: PDFDocument, random: Random): void;
}

const name = PDFName.of;

export const DAMAGES: readonly Damage[] = [
  { name: 'no language', rule: 'ua/language', spoil: ({ catalog }) => catalog.delete(name('Lang')) },
  {
    name: 'a language that is none',
    rule: 'ua/language-tag',
    spoil: ({ catalog }) => catalog.set(name('Lang'), PDFString.of('het Nederlands')),
  },
  { name: 'no XMP', rule: 'ua/metadata', spoil: ({ catalog }) => catalog.delete(name('Metadata')) },
  {
    name: 'XMP without the mark',
    rule: 'ua/identifier',
    spoil: (document) => editXmp(document, /<pdfuaid:part>1<\/pdfuaid:part>/, ''),
  },
  {
    name: 'the mark of another part',
    rule: 'ua/identifier',
    spoil: (document) => editXmp(document, /part>1</, 'part>2<'),
  },
  {
    name: 'XMP without a title',
    rule: 'ua/title',
    spoil: (document) => editXmp(document, /<dc:title>.*<\/dc:title>/, ''),
  },
  {
    name: 'file name in the window',
    rule: 'ua/title',
    spoil: ({ catalog }) => catalog.delete(name('ViewerPreferences')),
  },
  { name: 'not marked as tagged', rule: 'ua/marked', spoil: ({ catalog }) => catalog.delete(name('MarkInfo')) },
  { name: 'no structure tree', rule: 'ua/tree', spoil: ({ catalog }) => catalog.delete(name('StructTreeRoot')) },
  {
    name: 'an element without a parent',
    rule: 'ua/tree',
    spoil: (document, random) => one(document, random, 'P').delete(name('P')),
  },
  {
    name: 'a type of PDF 2.0',
    rule: 'ua/role',
    spoil: (document, random) => rename(one(document, random, 'P'), 'Aside'),
  },
  {
    name: 'a mapped standard type',
    rule: 'ua/role',
    spoil: ({ catalog, context }) => rootOf(catalog).set(name('RoleMap'), context.obj({ P: 'H1' })),
  },
  {
    name: 'a heading level left out',
    rule: 'ua/heading-level',
    spoil: (document, random) => rename(one(document, random, 'H2'), 'H6'),
  },
  {
    name: 'a heading without a level',
    rule: 'ua/heading-kind',
    spoil: (document, random) => rename(one(document, random, 'H2'), 'H'),
  },
  {
    name: 'a picture without alternate text',
    rule: 'ua/alt',
    spoil: (document, random) => one(document, random, 'Figure').delete(name('Alt')),
  },
  {
    name: 'a picture without its place',
    rule: 'ua/figure-box',
    spoil: (document, random) => one(document, random, 'Figure').delete(name('A')),
  },
  {
    name: 'headers without Scope',
    rule: 'ua/table-header',
    spoil: (document) => each(all(document, 'TH'), (cell) => cell.delete(name('A'))),
  },
  {
    name: 'a Scope the wrong way',
    rule: 'ua/table-header',
    spoil: (document) =>
      each(all(document, 'TH'), (cell) => cell.set(name('A'), cell.context.obj({ O: 'Table', Scope: 'Row' }))),
  },
  {
    name: 'a row with a cell less',
    rule: 'ua/table-grid',
    spoil: (document, random) => dropKid(one(document, random, 'TR')),
  },
  {
    name: 'a cell over two columns too many',
    rule: 'ua/table-grid',
    spoil: (document, random) =>
      one(document, random, 'TD').set(name('A'), document.context.obj({ O: 'Table', ColSpan: 3 })),
  },
  {
    name: 'a paragraph in a row',
    rule: 'ua/table',
    spoil: (document, random) => rename(one(document, random, 'TD'), 'P'),
  },
  {
    name: 'an item without a body',
    rule: 'ua/list',
    spoil: (document, random) => rename(one(document, random, 'LBody'), 'P'),
  },
  {
    name: 'an item outside a list',
    rule: 'ua/list',
    spoil: (document, random) => rename(one(document, random, 'L'), 'Div'),
  },
  {
    name: 'a paragraph in the contents',
    rule: 'ua/contents',
    spoil: (document, random) => rename(one(document, random, 'TOCI'), 'P'),
  },
  {
    name: 'a note without an ID',
    rule: 'ua/note',
    spoil: (document, random) => one(document, random, 'Note').delete(name('ID')),
  },
  {
    name: 'text without a tag',
    rule: 'ua/untagged',
    spoil: (document, random) => editPage(document, random, /\/\w+ <<\s*\/MCID \d+\s*>>\s*BDC/, '/Span BMC'),
  },
  {
    name: 'decoration without a mark',
    rule: 'ua/untagged',
    spoil: (document, random) => editPage(document, random, /\/Artifact <<[^>]*>>\s*BDC/, '/Span BMC'),
  },
  {
    name: 'decoration in the text',
    rule: 'ua/artifact',
    spoil: (document, random) =>
      editPage(document, random, /(\/\w+ <<\s*\/MCID \d+\s*>>\s*BDC)/, '$1 /Artifact BMC EMC '),
  },
  {
    name: 'text in decoration',
    rule: 'ua/artifact',
    spoil: (document, random) => editPage(document, random, /^([\s\S]*)$/, '/Artifact BMC $1 EMC'),
  },
  { name: 'an orphan MCID', rule: 'ua/parent-tree', spoil: (document, random) => orphan(document, random) },
  {
    name: 'an element of content that is not there',
    rule: 'ua/parent-tree',
    spoil: (document, random) => one(document, random, 'P').set(name('K'), PDFNumber.of(9999)),
  },
  { name: 'a ParentTree for another page', rule: 'ua/parent-tree', spoil: swapParents },
  {
    name: 'a link without words',
    rule: 'ua/link',
    spoil: (document, random) => random.pick(links(document)).delete(name('Contents')),
  },
  {
    name: 'a link outside the text',
    rule: 'ua/link',
    spoil: (document, random) => rename(one(document, random, 'Link'), 'Span'),
  },
  {
    name: 'Tab in no order',
    rule: 'ua/tab-order',
    spoil: (document) => each(document.getPages(), ({ node }) => node.delete(name('Tabs'))),
  },
  { name: 'links in another order', rule: 'ua/tab-order', spoil: reverseLinks },
  { name: 'a note that nobody described', rule: 'ua/annotation', spoil: addComment },
  {
    name: 'a bookmark to nowhere',
    rule: 'ua/outline',
    spoil: ({ catalog }) => firstBookmark(catalog).delete(name('Dest')),
  },
  {
    name: 'a font that is not in the file',
    rule: 'ua/font-embedded',
    spoil: (document) => everywhere(document, (dict) => dict.delete(name('FontFile2'))),
  },
  {
    name: 'letters without Unicode',
    rule: 'ua/unicode',
    spoil: (document) => everywhere(document, (dict) => dict.delete(name('ToUnicode'))),
  },
  {
    name: 'widths of another font',
    rule: 'ua/glyph-width',
    spoil: (document) => everywhere(document, (dict) => dict.has(name('DW')) && dict.delete(name('W'))),
  },
  {
    name: 'an attached file without a name',
    rule: 'ua/file-name',
    spoil: ({ context }) => context.register(context.obj({ Type: 'Filespec', EF: {} })),
  },
  {
    name: 'a layer without a name',
    rule: 'ua/layer',
    spoil: ({ catalog, context }) => catalog.set(name('OCProperties'), context.obj({ D: {}, OCGs: [] })),
  },
];
