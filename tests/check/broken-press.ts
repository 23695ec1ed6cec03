/** Makes good and broken files for the press: which fault, on which page and where on it comes from a seed. */
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { mmToPt } from '../../src/pdf/document/boxes.js';
import { seededRandom } from '../paginate/random.js';
import { joined, press } from '../pdf/make/ink/pressed.js';
import { FILE_FAULTS } from './file-faults.js';
import { FAULTS, type Fault } from './painted-faults.js';

export const TRIM = { widthMm: 100, heightMm: 80 };
const LIMITS = { inkPercent: 300, leastPpi: 150, wantedPpi: 225 };
export const SETTINGS = { trim: TRIM, bleedMm: 3, pageMultiple: 4, limits: LIMITS };

const PAGES = 4;
/** What is painted around the trim. */
const EDGE_MM = 4;
/** How far a fault is moved: it stays on the page. */
const MOST_MM = 25;
const name = (text: string): PDFName => PDFName.of(text);

/** Four pages with a green rectangle each, as they come out of the ink pass. */
export async function goodPress(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const size = [mmToPt(TRIM.widthMm + 2 * EDGE_MM), mmToPt(TRIM.heightMm + 2 * EDGE_MM)] as const;
  for (let page = 0; page < PAGES; page += 1) {
    const content = `.24 0 0 -.24 0 ${size[1]} cm\nq\n0 0 ${size[0] / 0.24} ${size[1] / 0.24} re\nW* n\n.1216 .3608 .2275 rg 100 100 300 200 re f\nQ\n`;
    const sheet = document.addPage([...size]);
    sheet.node.set(name('Contents'), document.context.register(document.context.flateStream(content)));
  }
  const printed = await document.save({ useObjectStreams: false });
  return (await press(await joined(printed, { trim: TRIM, bleedMm: EDGE_MM }))).bytes;
}

export interface Broken {
  readonly kind: string;
  readonly rule: string;
  /** What the finding has to say, where the rule speaks of several things. */
  readonly problem: string | undefined;
  /** Counts from 0. */
  readonly page: number;
  readonly bytes: Uint8Array;
}

const KINDS = [...Object.keys(FAULTS), ...Object.keys(FILE_FAULTS)];
export const SEEDS: readonly number[] = KINDS.map((_, seed) => seed);

export async function breakPress(good: Uint8Array, seed: number): Promise<Broken> {
  const random = seededRandom(seed);
  const kind = KINDS[seed % KINDS.length]!;
  const page = random.between(0, PAGES - 1);
  const painted = FAULTS[kind];
  const file = FILE_FAULTS[kind];
  const moved = { xMm: random.between(0, MOST_MM), yMm: random.between(0, MOST_MM) };
  const bytes = await changePress(good, (document) => {
    if (painted) addPaint(document, page, painted, moved);
    else file?.change(document, page);
  });
  return { kind, rule: (painted ?? file)!.rule, problem: file?.problem, page, bytes };
}

export async function changePress(good: Uint8Array, change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(good, { updateMetadata: false });
  change(document);
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

/** Under what is on the page already; moved from the trim's left and bottom edge. */
export function addPaint(
  document: PDFDocument,
  page: number,
  { paint, resources }: Fault,
  { xMm, yMm } = { xMm: 0, yMm: 0 },
): void {
  const { node } = document.getPage(page);
  const { context } = document;
  const content = `q 1 0 0 1 ${mmToPt(EDGE_MM + xMm)} ${mmToPt(EDGE_MM + yMm)} cm ${paint} Q`;
  node.set(
    name('Contents'),
    context.obj([context.register(context.flateStream(content)), node.get(name('Contents'))!]),
  );
  node.set(name('Resources'), context.obj({ ...(resources?.(document) as Record<string, never>) }));
}
