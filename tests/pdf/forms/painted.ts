/** Pages as other programs paint them, and where two paintings of a format differ. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DrawnWidget } from './samples.js';

/** A page at 72 pixels per inch: a pixel is a point. */
export interface Painted {
  readonly width: number;
  readonly height: number;
  readonly gray: Uint8Array;
}

export const PAINTERS: Readonly<Record<string, (file: string, out: string) => void>> = {
  pdftoppm: (file, out) => execFileSync('pdftoppm', ['-gray', '-r', '72', file, path.join(out, 'page')]),
  mutool: (file, out) =>
    execFileSync('mutool', ['draw', '-q', '-c', 'gray', '-r', '72', '-o', path.join(out, 'page-%02d.pgm'), file], {
      // It says on each page that it was built without colour profiles.
      stdio: ['ignore', 'ignore', 'ignore'],
    }),
};

export function paintWith(painter: string, bytes: Uint8Array): Painted[] {
  const out = mkdtempSync(path.join(os.tmpdir(), 'werkboek-paint-'));
  try {
    const file = path.join(out, 'file.pdf');
    writeFileSync(file, bytes);
    PAINTERS[painter]!(file, out);
    const pages = readdirSync(out).filter((name) => name.endsWith('.pgm'));
    return pages.sort().map((name) => readPgm(readFileSync(path.join(out, name))));
  } finally {
    rmSync(out, { recursive: true });
  }
}

export function readPgm(file: Buffer): Painted {
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64)) ?? [];
  return { width: Number(width), height: Number(height), gray: file.subarray(head.length) };
}

/** More than rounding of grey. */
const DIFFERENT = 40;

export interface Difference {
  /** Pixels that changed outside all widgets, at most one from an edge: `page x y`. */
  readonly outside: readonly string[];
  /** Names of widgets in which something changed. */
  readonly inside: ReadonlySet<string>;
}

export function differences(
  before: readonly Painted[],
  after: readonly Painted[],
  widgets: readonly DrawnWidget[],
): Difference {
  const outside: string[] = [];
  const inside = new Set<string>();
  for (const [page, { width, height, gray }] of before.entries()) {
    const own = widgets.filter((each) => each.page === page);
    for (let at = 0; at < gray.length; at += 1) {
      if (Math.abs(gray[at]! - (after[page]?.gray[at] ?? 0)) < DIFFERENT) continue;
      const [x, y] = [at % width, Math.floor(at / width)];
      const hit = own.filter(
        (each) =>
          x >= each.left - 1.5 &&
          x <= each.left + each.width + 0.5 &&
          height - y >= each.bottom - 0.5 &&
          height - y <= each.bottom + each.height + 1.5,
      );
      for (const { name } of hit) inside.add(name);
      if (hit.length === 0) outside.push(`${page} ${x} ${y}`);
    }
  }
  return { outside, inside };
}
