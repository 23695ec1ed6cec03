/** Draws on each page of a proof where it is cut, how far the bleed goes and what is safe, with a legend outside the page. */
import { deflateSync } from 'node:zlib';
import {
  CustomFontEmbedder,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import fontkit from '@pdf-lib/fontkit';
import { mmToPt, rectangleOf } from '../../document/boxes.js';
import type { PageObject } from '../../document/pages.js';
import { type Edges, LINES, type LineKind, stroke } from './lines.js';

export interface OverlaySettings {
  readonly bleedMm: number;
  /** Nothing that must not be cut off stands nearer to the trim. */
  readonly safeMm: number;
  /** The name of each page, outside the trim. */
  readonly labels: readonly string[];
  /** What is proofed: title and version. */
  readonly title: string;
  readonly legend: Readonly<Record<LineKind, string>>;
  /** Folds from the trim's left edge, per page (from 0): the two sides of a spine. */
  readonly foldsMm: ReadonlyMap<number, readonly number[]>;
  readonly grey: boolean;
  /** The bytes of a TrueType face. */
  readonly face: Uint8Array;
}

/** Paper around the bleed, for the names and the legend. */
const SLUG_MM = 13;
const SIZE_PT = 12;
const FACE = 'ProofText';
/** Between a sample line and its word, and between two samples. */
const SAMPLE_MM = 8;
const GAP_MM = 2;

const name = (text: string): PDFName => PDFName.of(text);

export async function drawOverlays(
  context: PDFContext,
  pages: readonly PageObject[],
  settings: OverlaySettings,
): Promise<void> {
  const face = await CustomFontEmbedder.for(fontkit, settings.face);
  const font = await face.embedIntoContext(context);
  const clipEnd = stream(context, '\nQ\n');
  for (const [index, { dict }] of pages.entries()) {
    const box = rectangleOf(dict.lookup(name('TrimBox')));
    if (!box) continue;
    const trim = { left: box.left, right: box.left + box.width, bottom: box.top - box.height, top: box.top };
    const bleed = grown(trim, settings.bleedMm);
    const sheet = grown(bleed, SLUG_MM);
    dict.set(name('MediaBox'), context.obj([sheet.left, sheet.bottom, sheet.right, sheet.top].map(rounded)));
    for (const key of ['TrimBox', 'BleedBox']) dict.delete(name(key));
    const clip = `q ${[bleed.left, bleed.bottom, bleed.right - bleed.left, bleed.top - bleed.bottom].map(rounded).join(' ')} re W n\n`;
    const folds = (settings.foldsMm.get(index) ?? []).map((mm) => trim.left + mmToPt(mm));
    const lines = [
      ...(settings.bleedMm > 0 ? [stroke('bleed', rectangle(bleed), settings.grey)] : []),
      stroke('safe', rectangle(grown(trim, -settings.safeMm)), settings.grey),
      stroke('trim', rectangle(trim), settings.grey),
      ...folds.map((x) =>
        stroke('fold', `${rounded(x)} ${rounded(bleed.bottom)} m ${rounded(x)} ${rounded(bleed.top)} l`, settings.grey),
      ),
    ];
    const words = write(face, { ...settings, label: settings.labels[index] ?? '', hasFolds: folds.length > 0 }, bleed);
    const own = dict.lookup(name('Contents'));
    const content = own instanceof PDFArray ? own.asArray() : [dict.get(name('Contents'))];
    const overlay = stream(context, `q\n${lines.join('\n')}\n${words}Q\n`);
    dict.set(
      name('Contents'),
      context.obj([stream(context, clip), ...content.filter((each) => each !== undefined), clipEnd, overlay]),
    );
    addFont(context, dict, font);
  }
}

interface Named extends OverlaySettings {
  readonly label: string;
  readonly hasFolds: boolean;
}

/** Above the page its name and what is proofed, below it the legend. */
function write(
  face: CustomFontEmbedder,
  { label, title, legend, hasFolds, bleedMm, grey }: Named,
  bleed: Edges,
): string {
  const baseline = (mm: number): number => mmToPt(mm);
  const text = (words: string, x: number, y: number): string =>
    `BT 0 g /${FACE} ${SIZE_PT} Tf ${rounded(x)} ${rounded(y)} Td ${face.encodeText(words)} Tj ET\n`;
  const width = (words: string): number => face.widthOfTextAtSize(words, SIZE_PT);
  const above = bleed.top + baseline(4);
  const below = bleed.bottom - baseline(7);
  const kinds = (Object.keys(LINES) as LineKind[]).filter(
    (kind) => (kind !== 'fold' || hasFolds) && (kind !== 'bleed' || bleedMm > 0),
  );
  let x = bleed.left;
  const samples = kinds.map((kind) => {
    const y = rounded(below + SIZE_PT / 3);
    const line = stroke(kind, `${rounded(x)} ${y} m ${rounded(x + mmToPt(SAMPLE_MM))} ${y} l`, grey);
    const word = text(legend[kind], x + mmToPt(SAMPLE_MM + GAP_MM), below);
    x += mmToPt(SAMPLE_MM + 3 * GAP_MM) + width(legend[kind]);
    return `${line}\n${word}`;
  });
  return [text(label, bleed.left, above), text(title, bleed.right - width(title), above), ...samples].join('');
}

const grown = ({ left, right, bottom, top }: Edges, mm: number): Edges => ({
  left: left - mmToPt(mm),
  right: right + mmToPt(mm),
  bottom: bottom - mmToPt(mm),
  top: top + mmToPt(mm),
});

const rectangle = ({ left, right, bottom, top }: Edges): string =>
  `${[left, bottom, right - left, top - bottom].map(rounded).join(' ')} re`;

function addFont(context: PDFContext, page: PDFDict, font: PDFRef): void {
  const found = page.lookup(name('Resources'));
  // Sections share their resources between pages; the page gets its own, so that none is changed twice.
  const resources = found instanceof PDFDict ? found.clone(context) : context.obj({});
  const fonts = resources.lookup(name('Font'));
  const dict = fonts instanceof PDFDict ? fonts.clone(context) : context.obj({});
  dict.set(name(FACE), font);
  resources.set(name('Font'), dict);
  page.set(name('Resources'), resources);
}

function stream(context: PDFContext, text: string): PDFRef {
  const packed = deflateSync(Buffer.from(text, 'latin1'));
  return context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: packed.length }), packed));
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
