/** Faults in what a file for the press is and says of itself, one by one, each with the rule that has to find it. */
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { mmToPt } from '../../src/pdf/document/boxes.js';

export interface FileFault {
  readonly rule: string;
  /** What the finding says: of a rule for several things, which one. */
  readonly problem?: string;
  /** @param page counts from 0; some faults are of the file as a whole */
  readonly change: (document: PDFDocument, page: number) => void;
}

const name = (text: string): PDFName => PDFName.of(text);
const infoOf = ({ context }: PDFDocument) => context.lookup(context.trailerInfo.Info, PDFDict);
const intentOf = ({ catalog }: PDFDocument) => catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict);

/** Moves the edges of a page's boxes, in millimetres outwards. */
function grow(document: PDFDocument, page: number, boxes: readonly ('Trim' | 'Bleed')[], byMm: number): void {
  const sheet = document.getPage(page);
  for (const box of boxes) {
    const { x, y, width, height } = box === 'Trim' ? sheet.getTrimBox() : sheet.getBleedBox();
    const grown = [x - mmToPt(byMm), y, width + mmToPt(byMm), height] as const;
    if (box === 'Trim') sheet.setTrimBox(...grown);
    else sheet.setBleedBox(...grown);
  }
}

/** Text in a typeface that is only named: the printer's machine has to have the same one, and has another. */
function nameFont(document: PDFDocument, page: number): void {
  const { context } = document;
  const { node } = document.getPage(page);
  const font = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' };
  const text = context.register(context.flateStream('BT 0 0 0 1 k /F9 12 Tf 60 60 Td (Samen) Tj ET'));
  node.set(name('Contents'), context.obj([text, node.get(name('Contents'))!]));
  node.set(name('Resources'), context.obj({ Font: context.obj({ F9: context.obj(font) }) }));
}

/** A second program under the name of one that is there, as browsers and joiners of files leave them. */
function doubleName(document: PDFDocument, page: number): void {
  const { context } = document;
  const { node } = document.getPage(page);
  const fontWith = (program: string) => {
    const descriptor = { Type: 'FontDescriptor', FontFile2: context.register(context.flateStream(program)) };
    const font = { Type: 'Font', Subtype: 'TrueType', BaseFont: 'AAAAAA+Proef-Bold' };
    return context.obj({ ...font, FontDescriptor: context.obj(descriptor) });
  };
  node.set(name('Resources'), context.obj({ Font: context.obj({ F8: fontWith('one'), F9: fontWith('two') }) }));
}

export const FILE_FAULTS: Readonly<Record<string, FileFault>> = {
  'two fonts of one name': { rule: 'press/font-name', change: doubleName },
  'a font that is not in the file': { rule: 'pdf/font-not-embedded', change: nameFont },
  'no printing condition': {
    rule: 'press/output-intent',
    problem: 'missing',
    change: ({ catalog }) => catalog.delete(name('OutputIntents')),
  },
  'a condition that is not for print': {
    rule: 'press/output-intent',
    problem: 'missing',
    change: (document) => intentOf(document).set(name('S'), name('GTS_PDFA1')),
  },
  'a condition without its profile': {
    rule: 'press/output-intent',
    problem: 'profile',
    change: (document) => intentOf(document).delete(name('DestOutputProfile')),
  },
  'something else for a profile': {
    rule: 'press/output-intent',
    problem: 'damaged',
    change: (document) => {
      const { context } = document;
      const other = context.register(context.flateStream('no profile', { N: 4 }));
      intentOf(document).set(name('DestOutputProfile'), other);
    },
  },
  'no claim': { rule: 'press/claims', problem: 'version', change: ({ catalog }) => catalog.delete(name('Metadata')) },
  'a claim of an older kind': {
    rule: 'press/claims',
    problem: 'version',
    change: ({ catalog, context }) => {
      const packet = catalog.lookup(name('Metadata'));
      if (!(packet instanceof PDFRawStream)) throw new Error('the good file has metadata');
      const text = Buffer.from(packet.contents).toString('utf8').replace('>PDF/X-4<', '>PDF/X-3<');
      catalog.set(name('Metadata'), context.register(PDFRawStream.of(packet.dict, Buffer.from(text))));
    },
  },
  'no word of trapping': {
    rule: 'press/claims',
    problem: 'trapped',
    change: (document) => infoOf(document).delete(name('Trapped')),
  },
  'trapping that nobody knows of': {
    rule: 'press/claims',
    problem: 'trapped',
    change: (document) => infoOf(document).set(name('Trapped'), name('Unknown')),
  },
  'no title': {
    rule: 'press/claims',
    problem: 'title',
    change: (document) => infoOf(document).delete(name('Title')),
  },
  'an empty title': {
    rule: 'press/claims',
    problem: 'title',
    change: (document) => infoOf(document).set(name('Title'), PDFHexString.of('')),
  },
  'no date': {
    rule: 'press/claims',
    problem: 'dates',
    change: (document) => infoOf(document).delete(name('ModDate')),
  },
  'a date that is none': {
    rule: 'press/claims',
    problem: 'dates',
    change: (document) => infoOf(document).set(name('CreationDate'), PDFString.of('gisteren')),
  },
  'an annotation': {
    rule: 'press/interactive',
    problem: 'annotation',
    change: (document, page) => {
      const link = document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [9, 9, 20, 20] });
      document.getPage(page).node.set(name('Annots'), document.context.obj([document.context.register(link)]));
    },
  },
  'a form to fill in': {
    rule: 'press/interactive',
    problem: 'form',
    change: ({ catalog, context }) => catalog.set(name('AcroForm'), context.obj({ Fields: [] })),
  },
  'a script': {
    rule: 'press/interactive',
    problem: 'script',
    change: ({ catalog, context }) => catalog.set(name('Names'), context.obj({ JavaScript: { Names: [] } })),
  },
  'something to do on opening': {
    rule: 'press/interactive',
    problem: 'action',
    change: ({ catalog, context }) => catalog.set(name('OpenAction'), context.obj({ S: 'JavaScript' })),
  },
  'a turned page': {
    rule: 'press/rotated',
    change: (document, page) => document.getPage(page).node.set(name('Rotate'), document.context.obj(90)),
  },
  'a trim that is 4 mm too wide': {
    rule: 'press/trim-box',
    // The bleed goes along, as far as the paper reaches on that side.
    change: (document, page) => {
      const sheet = document.getPage(page);
      const { x, y, width, height } = sheet.getMediaBox();
      sheet.setMediaBox(x - mmToPt(4), y, width + mmToPt(4), height);
      grow(document, page, ['Bleed', 'Trim'], 4);
    },
  },
  'a bleed of 1 mm on one side': {
    rule: 'press/bleed-box',
    change: (document, page) => grow(document, page, ['Bleed'], -2),
  },
  'a bleed beyond the paper': {
    rule: 'press/bleed-box',
    change: (document, page) => grow(document, page, ['Bleed'], 4),
  },
  'an odd number of pages': { rule: 'press/page-multiple', change: (document, page) => document.removePage(page) },
};
