/** Files for the press that are broken in one way: the named rule finds it, and no other rule finds anything. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { judgePress } from '../../src/check/judge-press.js';
import { readPdfFacts } from '../../src/pdf/read.js';
import { joined, press } from '../pdf/ink/pressed.js';

const TRIM = { widthMm: 100, heightMm: 80 };
const LIMITS = { inkPercent: 300, leastPpi: 150, wantedPpi: 225 };
const SETTINGS = { trim: TRIM, bleedMm: 3, pageMultiple: 4, limits: LIMITS };
const name = (text: string): PDFName => PDFName.of(text);

/** Four pages with a green rectangle each; 4 mm are painted around the trim. */
async function pages(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const size = [(108 * 72) / 25.4, (88 * 72) / 25.4] as const;
  for (let page = 0; page < 4; page += 1) {
    const content = `.24 0 0 -.24 0 ${size[1]} cm\nq\n0 0 ${size[0] / 0.24} ${size[1] / 0.24} re\nW* n\n.1216 .3608 .2275 rg 100 100 300 200 re f\nQ\n`;
    const sheet = document.addPage([...size]);
    sheet.node.set(name('Contents'), document.context.register(document.context.flateStream(content)));
  }
  return document.save({ useObjectStreams: false });
}

async function judge(bytes: Uint8Array): Promise<string[]> {
  const found = judgePress(await readPdfFacts(bytes, '', { painted: true }), SETTINGS);
  return found.map(({ rule, data }) => [rule, data.problem ?? data.what ?? data.page ?? data.pages].join(' '));
}

describe('a file for the press', () => {
  let good: Uint8Array;
  before(async () => {
    good = (await press(await joined(await pages(), { trim: TRIM, bleedMm: 4 }))).bytes;
  });
  const broken = async (change: (document: PDFDocument) => void): Promise<string[]> => {
    const document = await PDFDocument.load(good, { updateMetadata: false });
    change(document);
    return judge(
      await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }),
    );
  };
  const infoOf = ({ context }: PDFDocument) => context.lookup(context.trailerInfo.Info, PDFDict);
  const intentOf = ({ catalog }: PDFDocument) => catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict);

  it('that came out of the ink pass has nothing to report', async () => {
    assert.deepEqual(await judge(good), []);
    assert.deepEqual(await broken(() => undefined), [], 'also when it was only saved again');
  });

  const BROKEN: Record<string, [found: string, change: (document: PDFDocument) => void]> = {
    'without a printing condition': [
      'press/output-intent missing',
      ({ catalog }) => catalog.delete(name('OutputIntents')),
    ],
    'with a condition that is not for print': [
      'press/output-intent missing',
      (document) => intentOf(document).set(name('S'), name('GTS_PDFA1')),
    ],
    'without the profile': [
      'press/output-intent profile',
      (document) => intentOf(document).delete(name('DestOutputProfile')),
    ],
    'with something else for a profile': [
      'press/output-intent kind',
      (document) => {
        const { context } = document;
        intentOf(document).set(
          name('DestOutputProfile'),
          context.register(context.flateStream('no profile', { N: 4 })),
        );
      },
    ],
    'that claims nothing': ['press/claims version', ({ catalog }) => catalog.delete(name('Metadata'))],
    'that claims an older kind': [
      'press/claims version',
      ({ catalog, context }) => {
        const packet = catalog.lookup(name('Metadata')) as PDFRawStream;
        const text = Buffer.from(packet.contents).toString('utf8').replace('>PDF/X-4<', '>PDF/X-3<');
        catalog.set(name('Metadata'), context.register(PDFRawStream.of(packet.dict, Buffer.from(text))));
      },
    ],
    'that does not speak of trapping': ['press/claims trapped', (document) => infoOf(document).delete(name('Trapped'))],
    'that does not know about trapping': [
      'press/claims trapped',
      (document) => infoOf(document).set(name('Trapped'), name('Unknown')),
    ],
    'without a title': ['press/claims title', (document) => infoOf(document).delete(name('Title'))],
    'with an empty title': [
      'press/claims title',
      (document) => infoOf(document).set(name('Title'), PDFHexString.of('')),
    ],
    'without a date': ['press/claims dates', (document) => infoOf(document).delete(name('ModDate'))],
    'with a date that is none': [
      'press/claims dates',
      (document) => infoOf(document).set(name('CreationDate'), PDFString.of('gisteren')),
    ],
    'with a link': [
      'press/interactive annotation',
      (document) => {
        const link = document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [9, 9, 20, 20] });
        document.getPage(2).node.set(name('Annots'), document.context.obj([document.context.register(link)]));
      },
    ],
    'with a form': [
      'press/interactive form',
      ({ catalog, context }) => catalog.set(name('AcroForm'), context.obj({ Fields: [] })),
    ],
    'with a script': [
      'press/interactive script',
      ({ catalog, context }) => catalog.set(name('Names'), context.obj({ JavaScript: { Names: [] } })),
    ],
    'with something to do on opening': [
      'press/interactive action',
      ({ catalog, context }) => catalog.set(name('OpenAction'), context.obj({ S: 'JavaScript' })),
    ],
    'with a turned page': [
      'press/rotated 2',
      (document) => document.getPage(1).node.set(name('Rotate'), document.context.obj(90)),
    ],
    'without a trim on one page': [
      'press/trim-box 3',
      (document) => {
        const { node } = document.getPage(2);
        node.delete(name('TrimBox'));
        node.delete(name('BleedBox'));
      },
    ],
    'with a trim of another size': [
      'press/trim-box 1',
      (document) => document.getPage(0).setTrimBox(11.339, 11.339, 284, 226.772),
    ],
    'with a page too few': ['press/page-multiple 3', (document) => document.removePage(3)],
  };

  for (const [what, [found, change]] of Object.entries(BROKEN)) {
    it(`${what} is found out by that rule alone`, async () => {
      const rule = found.split(' ')[0]!;
      const all = await broken(change);
      assert.ok(all.includes(found), all.join(', '));
      const allowed = found.startsWith('press/trim-box') ? ['press/trim-box', 'press/bleed-box'] : [rule];
      assert.deepEqual(
        all.filter((each) => !allowed.includes(each.split(' ')[0]!)),
        [],
      );
    });
  }
});
