/** More ways to spoil an accessible PDF: its fonts, annotations, fields and embedded things, each with the rule for it. */
import { deflateSync } from 'node:zlib';
import { PDFArray, PDFDict, type PDFDocument, PDFHeader, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import type { Damage } from './damages.js';
import { addAnnotation, addContent, all, everywhere, firstPage, links, one, rename } from './spoil.js';

const name = PDFName.of;

export const MORE_DAMAGES: readonly Damage[] = [
  {
    name: 'the header of PDF 2.0',
    rule: 'ua/header',
    spoil: ({ context }) => Object.assign(context, { header: PDFHeader.forVersion(2, 0) }),
  },
  {
    name: 'a type that comes back to itself',
    rule: 'ua/role',
    spoil: ({ catalog, context }) =>
      catalog.lookup(name('StructTreeRoot'), PDFDict).set(name('RoleMap'), context.obj({ LI: 'LI' })),
  },
  {
    name: 'two notes with one ID',
    rule: 'ua/note',
    spoil: (document) => {
      const [note] = all(document, 'Note');
      const parent = note?.lookup(name('P'), PDFDict);
      const twin = document.context.obj({ Type: 'StructElem', S: 'Note', ID: note?.get(name('ID')) as PDFString });
      const ref = document.context.register(twin);
      if (note) twin.set(name('P'), note.get(name('P')) as never);
      parent?.lookup(name('K'), PDFArray).push(ref);
    },
  },
  {
    name: 'a cell with headers that are nowhere',
    rule: 'ua/table-header',
    spoil: (document, random) =>
      one(document, random, 'TD').set(
        name('A'),
        document.context.obj({ O: 'Table', Headers: [PDFString.of('nergens')] }),
      ),
  },
  {
    name: 'a formula without words',
    rule: 'ua/alt',
    spoil: (document, random) => rename(one(document, random, 'P'), 'Formula'),
  },
  {
    name: 'a layer that switches itself',
    rule: 'ua/layer',
    spoil: ({ catalog, context }) =>
      catalog.set(name('OCProperties'), context.obj({ D: { Name: PDFString.of('Lagen'), AS: [] }, OCGs: [] })),
  },
  {
    name: 'a form that is laid out anew',
    rule: 'ua/dynamic-form',
    spoil: ({ catalog, context }) => {
      const config = '<config><acrobat><acrobat7><dynamicRender>required</dynamicRender></acrobat7></acrobat></config>';
      const form = context.obj({ Fields: [], XFA: [PDFString.of('config'), context.register(context.stream(config))] });
      catalog.set(name('AcroForm'), form);
    },
  },
  {
    name: 'locked for screen readers',
    rule: 'ua/locked',
    spoil: (document) =>
      document.encrypt({ ownerPassword: 'x', userPassword: '', permissions: { contentAccessibility: false } }),
  },
  {
    name: 'a printer mark in the text',
    rule: 'ua/printer-mark',
    spoil: (document) => {
      const [link] = links(document);
      link?.set(name('Subtype'), name('PrinterMark'));
    },
  },
  {
    name: 'a trap network',
    rule: 'ua/printer-mark',
    spoil: (document) => addAnnotation(document, { Subtype: 'TrapNet' }),
  },
  {
    name: 'a field outside the tags',
    rule: 'ua/field',
    spoil: (document) => addAnnotation(document, { Subtype: 'Widget', FT: 'Tx', TU: PDFString.of('Naam') }),
  },
  {
    name: 'a field that says nothing',
    rule: 'ua/annotation',
    spoil: (document) => addAnnotation(document, { Subtype: 'Widget', FT: 'Tx', T: PDFString.of('a') }),
  },
  {
    name: 'a link that the ParentTree ties to a paragraph',
    rule: 'ua/link',
    spoil: (document, random) => {
      const tree = document.catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('ParentTree'), PDFDict);
      const numbers = tree.lookup(name('Nums'), PDFArray);
      const paragraph = document.context.getObjectRef(one(document, random, 'P'));
      for (let index = 1; index < numbers.size(); index += 2) {
        const owner = numbers.lookup(index);
        if (owner instanceof PDFDict && owner.get(name('S')) === name('Link') && paragraph)
          numbers.set(index, paragraph);
      }
    },
  },
  {
    name: 'a sound without its kind',
    rule: 'ua/media',
    spoil: ({ context }) => context.register(context.obj({ Type: 'MediaClip', S: 'MCD', D: {} })),
  },
  {
    name: 'tagged content that is painted twice',
    rule: 'ua/form-object',
    spoil: (document) => {
      const form = document.context.stream('0 0 m 9 9 l S', {
        Subtype: 'Form',
        BBox: [0, 0, 9, 9],
        StructParents: 999,
      });
      addContent(document, '/Artifact BMC /Twice Do /Twice Do EMC', 'XObject', { Twice: form });
    },
  },
  {
    name: 'a page of another file',
    rule: 'ua/form-object',
    spoil: (document) => {
      const form = document.context.stream('', { Subtype: 'Form', BBox: [0, 0, 9, 9], Ref: {} });
      addContent(document, '/Artifact BMC /Other Do EMC', 'XObject', { Other: form });
    },
  },
  {
    name: 'CIDs without a way to their glyphs',
    rule: 'ua/font-map',
    spoil: (document) => everywhere(document, (dict) => dict.delete(name('CIDToGIDMap'))),
  },
  {
    name: 'a CMap that nobody has',
    rule: 'ua/font-map',
    spoil: (document) =>
      everywhere(document, (dict) => {
        if (dict.get(name('Subtype')) === name('Type0')) dict.set(name('Encoding'), name('Eigen-H'));
      }),
  },
  {
    name: 'a CMap that goes by one that nobody has, and writes the other way',
    rule: 'ua/font-map',
    spoil: (document) => {
      const program = '/WMode 1 def 1 begincodespacerange <0000> <ffff> endcodespacerange';
      const used = document.context.stream('', { Type: 'CMap', CMapName: 'Eigen-V' });
      const map = document.context.stream(program, { Type: 'CMap', CMapName: 'Identity-H', WMode: 0 });
      map.dict.set(name('UseCMap'), document.context.register(used));
      const ref = document.context.register(map);
      everywhere(document, (dict) => {
        if (dict.get(name('Subtype')) === name('Type0')) dict.set(name('Encoding'), ref);
      });
    },
  },
  {
    name: 'a list of glyphs that leaves some out',
    rule: 'ua/font-subset',
    spoil: (document) => {
      const none = document.context.register(document.context.stream(new Uint8Array(2)));
      everywhere(document, (dict) => dict.has(name('FontFile2')) && dict.set(name('CIDSet'), none));
    },
  },
  {
    name: 'letters of a plain font without a known encoding',
    rule: 'ua/font-encoding',
    spoil: (document) => {
      const { context } = document;
      const FontDescriptor = context.obj({ Type: 'FontDescriptor', FontName: 'Los', Flags: 32 });
      const font = context.obj({ Type: 'Font', Subtype: 'TrueType', BaseFont: 'Los', FontDescriptor });
      addContent(document, '/Artifact BMC BT /Loose 9 Tf (A) Tj ET EMC', 'Font', { Loose: font });
    },
  },
  {
    name: 'a glyph that stands for nothing',
    rule: 'ua/no-glyph',
    spoil: (document) => {
      const page = firstPage(document);
      const fonts = page.lookup(name('Resources'), PDFDict).lookup(name('Font'), PDFDict);
      const [first] = fonts.keys();
      addContent(document, `/Artifact BMC BT ${first} 9 Tf <0000> Tj ET EMC`, 'Font', {});
    },
  },
  {
    name: 'Unicode that is none',
    rule: 'ua/unicode',
    spoil: (document) => everywhere(document, (dict) => blankUnicode(document, dict)),
  },
];

/** Every code stands for U+FFFE. */
function blankUnicode({ context }: PDFDocument, dict: PDFDict): void {
  if (!dict.has(name('ToUnicode'))) return;
  const codes = Array.from({ length: 200 }, (_, code) => `<${code.toString(16).padStart(4, '0')}> <fffe>`);
  const map = `1 begincodespacerange <0000> <ffff> endcodespacerange ${codes.length} beginbfchar ${codes.join('\n')} endbfchar`;
  const packed = deflateSync(Buffer.from(map, 'latin1'));
  const stream = PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: packed.length }), packed);
  dict.set(name('ToUnicode'), context.register(stream));
}
