/** Which fields have no line or box drawn at their edges, on a sheet printed in black and white at 300 dots per inch. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PDFName } from '@cantoo/pdf-lib';
import type { DrawnWidget } from './samples.js';

const DPI = 300;
/** Half a point, and half a line beside it. */
const NEAR_PT = 0.5 + 0.375;
/** Grey lines become dots, and of a circle the part that touches counts; without a line there is nothing. */
const ENOUGH = 0.2;

/** The name and edge of each field without its line. */
export function unruled(bytes: Uint8Array, widgets: readonly DrawnWidget[]): string[] {
  const pages = printed(bytes);
  return widgets.flatMap((widget) => {
    const page = pages[widget.page]!;
    // Boxes and circles show a state; of all others the line to write on counts.
    const isBox = widget.dict.has(PDFName.of('AS'));
    const edges = isBox ? (['bottom', 'top', 'left', 'right'] as const) : (['bottom'] as const);
    return edges.filter((edge) => coverage(page, widget, edge) < ENOUGH).map((edge) => `${widget.name} ${edge}`);
  });
}

interface Bitmap {
  readonly width: number;
  readonly height: number;
  isBlack(x: number, y: number): boolean;
}

function printed(bytes: Uint8Array): Bitmap[] {
  const out = mkdtempSync(path.join(os.tmpdir(), 'werkboek-print-'));
  try {
    const file = path.join(out, 'file.pdf');
    writeFileSync(file, bytes);
    execFileSync('pdftoppm', ['-mono', '-r', String(DPI), file, path.join(out, 'page')]);
    const pages = readdirSync(out).filter((name) => name.endsWith('.pbm'));
    return pages.sort().map((name) => readPbm(readFileSync(path.join(out, name))));
  } finally {
    rmSync(out, { recursive: true });
  }
}

function readPbm(file: Buffer): Bitmap {
  const [head = '', w, h] = /^P4\s+(\d+)\s+(\d+)\s/.exec(file.toString('latin1', 0, 64)) ?? [];
  const [width, height] = [Number(w), Number(h)];
  const stride = Math.ceil(width / 8);
  const bits = file.subarray(head.length);
  return { width, height, isBlack: (x, y) => ((bits[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0 };
}

/** The part of an edge along which there is black near it. */
function coverage(page: Bitmap, widget: DrawnWidget, edge: 'bottom' | 'top' | 'left' | 'right'): number {
  const px = (pt: number): number => Math.round((pt * DPI) / 72);
  const { left, bottom, width, height } = widget;
  const isAcross = edge === 'bottom' || edge === 'top';
  const at =
    edge === 'bottom'
      ? page.height - px(bottom)
      : edge === 'top'
        ? page.height - px(bottom + height)
        : px(edge === 'left' ? left : left + width);
  const [from, to] = isAcross
    ? [px(left), px(left + width)]
    : [page.height - px(bottom + height), page.height - px(bottom)];
  const near = px(NEAR_PT);
  let found = 0;
  for (let along = from; along < to; along += 1) {
    for (let beside = -near; beside <= near; beside += 1) {
      if (isAcross ? !page.isBlack(along, at + beside) : !page.isBlack(at + beside, along)) continue;
      found += 1;
      break;
    }
  }
  return found / (to - from);
}
