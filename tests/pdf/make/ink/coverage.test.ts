/** The plates as Ghostscript counts them: black text on one plate, and solids of the workbook's palette to the half per cent. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { inksOfPalette } from '../../../../src/config/inks.js';
import { loadConfig } from '../../../../src/config/load.js';
import { packagePath } from '../../../../src/package.js';
import { temporaryFolder } from '../../../e2e/harness.js';
import { installed, said } from '../../../e2e/tools.js';
import { A4, type Paginated, printAll } from '../../print.js';
import { joined, press } from './pressed.js';

const BLEED_MM = 4;
const NEAR_PERCENT = 0.5;
const TEXT =
  '<p style="font:11pt serif;color:#1A1A1A">Samen doen: zwarte tekst.</p><p style="font:8pt serif">Klein.</p>';

/** Over the whole bleed; in a corner of its own each page begins with the paper as its clip. */
const solid = (colour: string): string =>
  `<div style="position:absolute;inset:-${BLEED_MM}mm;background:${colour}"></div>`;

/** Per page, in per cent of the MediaBox. */
function coverage(file: string): number[][] {
  const { stdout } = spawnSync('gs', [
    '-q',
    '-dNOPAUSE',
    '-dBATCH',
    '-dSAFER',
    '-sDEVICE=ink_cov',
    '-r72',
    '-o-',
    file,
  ]);
  return [...String(stdout).matchAll(/^\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+) CMYK/gm)].map((row) =>
    row.slice(1).map(Number),
  );
}

describe('inks on the plates', { skip: !installed('gs') && 'Ghostscript is not installed' }, () => {
  let palette: ReturnType<typeof inksOfPalette>;
  let found: number[][];
  let file: string;
  before(async () => {
    const config = await loadConfig(packagePath('content', 'book.yaml'));
    palette = inksOfPalette(config.palette, 'coated');
    const pages = [TEXT, ...[...palette.keys()].map(solid)];
    const sheet: Paginated = { trim: A4, bleedMm: BLEED_MM, pages };
    const [printed] = await printAll([sheet]);
    const { bytes, findings, strangers } = await press(await joined(printed!, sheet), { palette });
    assert.deepEqual([findings, [...strangers]], [[], []]);
    file = path.join(await temporaryFolder(), 'platen.pdf');
    await writeFile(file, bytes);
    found = coverage(file);
  });

  it('are black alone on a page of text', () => {
    const [c, m, y, k] = found[0]!;
    assert.deepEqual([c, m, y], [0, 0, 0]);
    assert.ok(k! > 0, `${k}`);
  });

  it('are those of the recipe for every colour of the palette, as far as the paper goes', () => {
    assert.equal(found.length, palette.size + 1);
    for (const [index, [colour, recipe]] of [...palette].entries()) {
      const there = found[index + 1]!;
      const off = recipe.map((ink, plate) => Math.abs(100 * ink - there[plate]!));
      assert.ok(Math.max(...off) <= NEAR_PERCENT, `${colour} is ${there.join(' ')}, not ${recipe.join(' ')}`);
    }
  });

  it('stand on pages of 210 by 297 mm, for qpdf a sound file', {
    skip: !installed('qpdf') || !installed('pdfinfo'),
  }, () => {
    assert.match(said('qpdf', '--check', file), /No syntax or stream encoding errors/);
    const boxes = [
      ...said('pdfinfo', '-box', '-l', '99', file).matchAll(/TrimBox:\s+([\d.-]+)\s+([\d.-]+)\s+([\d.]+)\s+([\d.]+)/g),
    ];
    assert.equal(boxes.length, palette.size + 1);
    for (const [, left, bottom, right, top] of boxes) {
      assert.ok(Math.abs(((Number(right) - Number(left)) * 25.4) / 72 - 210) <= 0.1);
      assert.ok(Math.abs(((Number(top) - Number(bottom)) * 25.4) / 72 - 297) <= 0.1);
    }
  });
});
