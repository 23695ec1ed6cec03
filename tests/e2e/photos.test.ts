/** Photos from a camera, read back from the finished PDFs: upright, sharp enough and no sharper, and silent about who, where and when. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { readPdfFacts } from '../../src/pdf/read/pdf-facts.js';
import { openPdf } from '../../src/pdf/syntax/open.js';
import { assertCode, type BookFolder, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { type ReadPdf, squeeze } from './pdf-facts.js';
import { SHORT } from './small-book.js';

/** The camera lay on its side: what it saved is 3600 × 2400, what people see is 2400 × 3600. */
const SAVED = { width: 3600, height: 2400 };
const SECRET = 'Geheime Camera 9';

const NOTED = {
  IFD0: { Make: SECRET, Copyright: SECRET },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '5/1 7/1 18/1' },
};

/** Left half red, right half blue; turned a quarter (EXIF 6) red is above. */
async function cameraPhoto(): Promise<Buffer> {
  const half = { width: SAVED.width / 2, height: SAVED.height, channels: 3 as const };
  const blue = await sharp({ create: { ...half, background: '#1030C0' } })
    .png()
    .toBuffer();
  return sharp({ create: { ...SAVED, channels: 3, background: '#C01010' } })
    .composite([{ input: blue, left: half.width, top: 0 }])
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge(NOTED)
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><about>${SECRET}</about></x:xmpmeta>`)
    .toBuffer();
}

const RECORD = 'alt: Rood boven en blauw onder.\nmaker: Fotograaf Een\npeople: none\n';
const CHAPTER = `# Foto

Tekst erboven.

::nieuwe-bladzijde

:::figuur[Een brug.]{src=../photos/brug.jpg}
:::

Tekst eronder.

:::figuur{src=../photos/klein.webp alt="Een groen vlak." breedte=maat maker="Fotograaf Twee"}
:::

![Nog een groen vlak](../photos/recht.jpg)

![Een halve cirkel](../figures/rond.png)

:::figuur{src=../photos/klein.webp alt="Een groen vlak." breedte=bladzijde}
:::
`;

async function files(): Promise<Record<string, string | Uint8Array>> {
  const plain = { create: { width: 300, height: 200, channels: 4 as const, background: '#208040' } };
  return {
    'content/photos/brug.jpg': await cameraPhoto(),
    'content/photos/brug.jpg.yaml': RECORD,
    'content/photos/klein.webp': await sharp(plain).removeAlpha().webp().toBuffer(),
    // Chromium copies an upright JPEG as it is, with all that is in it.
    'content/photos/recht.jpg': await sharp(plain).removeAlpha().jpeg().withExif(NOTED).toBuffer(),
    'content/photos/recht.jpg.yaml': RECORD,
    'content/photos/klein.webp.yaml':
      'maker: Fotograaf Twee\npeople: consent\nconsent: { reference: map 7, until: 2030-01-01 }\n',
    'content/figures/rond.png': await sharp({ create: { ...plain.create, background: '#20804080' } })
      .png()
      .toBuffer(),
    'content/chapters/01-eerste.md': SHORT['content/chapters/01-eerste.md']!,
    'content/chapters/02-tweede.md': CHAPTER,
  };
}

interface Embedded {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
  readonly isJpeg: boolean;
}

/** The JPEGs and bitmaps of a PDF, largest first; without the masks of transparency. */
async function picturesIn({ bytes }: ReadPdf): Promise<Embedded[]> {
  const { context } = await openPdf(bytes, 'x.pdf');
  const masks = new Set<unknown>();
  const found: { stream: PDFRawStream; picture: Embedded }[] = [];
  for (const [, stream] of context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream) || stream.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Image'))
      continue;
    masks.add(stream.dict.lookup(PDFName.of('SMask')));
    const number = (key: string): number => {
      const value = stream.dict.lookup(PDFName.of(key));
      return value instanceof PDFNumber ? value.asNumber() : 0;
    };
    const isJpeg = String(stream.dict.lookup(PDFName.of('Filter'))).includes('DCTDecode');
    found.push({
      stream,
      picture: { width: number('Width'), height: number('Height'), bytes: Buffer.from(stream.contents), isJpeg },
    });
  }
  return found
    .filter(({ stream }) => !masks.has(stream))
    .map(({ picture }) => picture)
    .sort((a, b) => b.width - a.width);
}

describe('a photo from a camera', () => {
  let book: BookFolder;
  const pdfs = new Map<string, ReadPdf>();
  before(async () => {
    book = await bookIn(await temporaryFolder(), await files());
    const run = await book.run(['build', 'digital', 'print', '--allow', 'preflight/low-resolution']);
    assertCode(run, 0);
    // The small photo is meant to be small.
    const meant = ['preflight/blank-page', 'preflight/low-resolution', 'preflight/modest-resolution'];
    assert.deepEqual(
      rulesIn(run).filter((rule) => !meant.includes(rule)),
      [],
    );
    pdfs.set('digital', await book.pdf('out/digital/klein.pdf'));
    pdfs.set('print', await book.pdf('out/print/klein-interior.pdf'));
  });

  for (const [name, ppi] of [
    ['digital', 150],
    ['print', 300],
  ] as const) {
    it(`has the pixels that ${name} shows and stands upright`, async () => {
      const [large] = await picturesIn(pdfs.get(name)!);
      assert.ok(large?.isJpeg);
      assert.ok(Math.abs(large.height / large.width - 1.5) < 0.01, `${large.width} × ${large.height}`);
      const { bytes } = pdfs.get(name)!;
      const { painted = [] } = await readPdfFacts(bytes, 'x.pdf', { painted: true });
      const sharpest = Math.max(...painted.flatMap(({ pictures }) => pictures.map((each) => each.ppi)));
      assert.ok(sharpest >= ppi && sharpest < ppi + 2, `${sharpest} pixels per inch`);
      const { data } = await sharp(large.bytes)
        .resize(1, 2, { fit: 'fill' })
        .toColourspace('srgb')
        .raw()
        .toBuffer({ resolveWithObject: true });
      assert.ok(data[0]! > data[2]!, 'red above');
      assert.ok(data[5]! > data[3]!, 'blue below');
    });

    it(`is a whole page in ${name}, up to its four edges, however few pixels it has`, async () => {
      const { painted = [] } = await readPdfFacts(pdfs.get(name)!.bytes, 'x.pdf', { painted: true });
      const covering = painted
        .flatMap(({ pictures }) => pictures)
        .filter(({ xMm, yMm }) => xMm < -3 && yMm < -3)
        .filter(({ xMm, yMm, widthMm, heightMm }) => xMm + widthMm > 213 && yMm + heightMm > 300);
      assert.equal(covering.length, 1);
    });

    it(`tells nothing of the camera in ${name}`, async () => {
      const pdf = pdfs.get(name)!;
      for (const { bytes, isJpeg } of await picturesIn(pdf)) {
        for (const word of ['Exif', 'GPS', 'xmpmeta', SECRET]) assert.ok(!bytes.includes(word), `${word} in ${name}`);
        if (!isJpeg) continue;
        const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
        assert.deepEqual(
          { exif, xmp, iptc, orientation },
          { exif: undefined, xmp: undefined, iptc: undefined, orientation: undefined },
        );
      }
      assert.ok(!Buffer.from(pdf.bytes).includes(SECRET));
    });
  }

  it('is no larger than it was made', async () => {
    for (const pdf of pdfs.values())
      assert.ok((await picturesIn(pdf)).some(({ width, height }) => width === 300 && height === 200));
  });

  it('has its description from the record, and its maker in the list', () => {
    const pdf = pdfs.get('digital')!;
    const alts = pdf.pages.flatMap((page) => page.alts);
    for (const alt of ['Rood boven en blauw onder.', 'Een groen vlak.', 'Een halve cirkel'])
      assert.ok(alts.includes(alt), `${alt}: ${alts}`);
    const list = pdf.outline.find(({ title }) => title === 'Figuren en makers');
    const text = pdf.pages[list!.page!]!.tagged;
    for (const maker of ['Fotograaf Een', 'Fotograaf Twee']) assert.ok(text.includes(squeeze(maker)), text);
  });

  it('stands in the same place on screen and on paper', () => {
    for (const [index, { lines }] of pdfs.get('digital')!.pages.entries()) {
      const printed = pdfs.get('print')!.pages[index]!.lines;
      assert.deepEqual(
        printed.map(({ text }) => text),
        lines.map(({ text }) => text),
      );
      assert.deepEqual(
        lines.filter(({ topMm }, line) => Math.abs(topMm - printed[line]!.topMm) > 0.3),
        [],
      );
    }
  });
});
