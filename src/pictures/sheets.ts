/** Lays pictures of pages side by side: as spreads, and as a sheet on which a whole book can be seen. */
import sharp, { type OverlayOptions } from 'sharp';
import { labelSvg } from './label.js';
import type { PagePicture } from './render.js';

export interface SheetOptions {
  /** Cells in a row: pages, or spreads. */
  readonly columns: number;
  readonly thumbWidthPx: number;
  /** Verso and recto touch, as in the open book; page 1 is a recto and stands alone on the right. */
  readonly spreads: boolean;
}

interface Thumb {
  readonly page: number;
  readonly png: Buffer;
  readonly heightPx: number;
  /** Column within its cell: 0 for a verso, 1 for a recto; always 0 without spreads. */
  readonly slot: number;
}

const GROUND = { r: 0xd4, g: 0xd4, b: 0xd4 };
const GAP_PX = 24;
const LABEL_HEIGHT_PX = 12;
const LABEL_GAP_PX = 6;
/** Files are looked at once and thrown away: smaller is not worth the time. */
const PNG = { compressionLevel: 6 } as const;

/** One PNG with all pictures in the given order on grey, each with its page number (from 1) below it. */
export async function contactSheet(pictures: readonly PagePicture[], options: SheetOptions): Promise<Uint8Array> {
  const { columns, thumbWidthPx, spreads } = options;
  const thumbs = await Promise.all(pictures.map((picture) => makeThumb(picture, options)));
  const cells = groupInCells(thumbs, spreads);
  const cellWidth = thumbWidthPx * (spreads ? 2 : 1);
  const rowHeight = Math.max(1, ...thumbs.map((thumb) => thumb.heightPx)) + LABEL_GAP_PX + LABEL_HEIGHT_PX;
  const inRow = Math.max(1, Math.min(columns, cells.length));
  const rows = Math.max(1, Math.ceil(cells.length / inRow));
  const overlays = cells.flatMap((cell, index): OverlayOptions[] => {
    const cellLeft = GAP_PX + (index % inRow) * (cellWidth + GAP_PX);
    const top = GAP_PX + Math.floor(index / inRow) * (rowHeight + GAP_PX);
    return cell.flatMap((thumb): OverlayOptions[] => {
      const left = cellLeft + thumb.slot * thumbWidthPx;
      const label = labelSvg(thumb.page + 1, thumbWidthPx, LABEL_HEIGHT_PX);
      return [
        { input: thumb.png, left, top },
        { input: label, left, top: top + thumb.heightPx + LABEL_GAP_PX },
      ];
    });
  });
  const width = GAP_PX + inRow * (cellWidth + GAP_PX);
  const height = GAP_PX + rows * (rowHeight + GAP_PX);
  return compose(width, height, overlays);
}

/** The open book: verso and recto touching, at the size they have; where one is absent the ground shows. */
export async function spread(verso: Uint8Array | undefined, recto: Uint8Array | undefined): Promise<Uint8Array> {
  const [left, right] = await Promise.all([measure(verso), measure(recto)]);
  const half = Math.max(left?.width ?? 0, right?.width ?? 0);
  const height = Math.max(left?.height ?? 0, right?.height ?? 0);
  if (half === 0) throw new RangeError('a spread needs at least one page');
  const overlays: OverlayOptions[] = [];
  // Both sides touch the fold, also when a page is narrower than the one facing it.
  if (left) overlays.push({ input: left.png, left: half - left.width, top: 0 });
  if (right) overlays.push({ input: right.png, left: half, top: 0 });
  return compose(2 * half, height, overlays);
}

function compose(width: number, height: number, overlays: OverlayOptions[]): Promise<Uint8Array> {
  const ground = sharp({ create: { width, height, channels: 3, background: GROUND } });
  return ground.composite(overlays).png(PNG).toBuffer();
}

async function makeThumb(picture: PagePicture, { thumbWidthPx, spreads }: SheetOptions): Promise<Thumb> {
  const heightPx = Math.max(1, Math.round((picture.heightPx * thumbWidthPx) / picture.widthPx));
  const png = await sharp(picture.png).resize(thumbWidthPx, heightPx, { fit: 'fill' }).png(PNG).toBuffer();
  return { page: picture.page, png, heightPx, slot: spreads && picture.page % 2 === 0 ? 1 : 0 };
}

/** Pages 2 and 3 (1 and 2 from 0) face each other; of a selection only those that really do are put together. */
function groupInCells(thumbs: readonly Thumb[], spreads: boolean): Thumb[][] {
  const cells: Thumb[][] = [];
  for (const thumb of thumbs) {
    const before = cells.at(-1);
    const faces = spreads && thumb.slot === 1 && before?.length === 1 && before[0]?.page === thumb.page - 1;
    if (faces) before.push(thumb);
    else cells.push([thumb]);
  }
  return cells;
}

async function measure(
  png: Uint8Array | undefined,
): Promise<{ readonly png: Buffer; readonly width: number; readonly height: number } | undefined> {
  if (!png) return undefined;
  const { data, info } = await sharp(png).png(PNG).toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
}
