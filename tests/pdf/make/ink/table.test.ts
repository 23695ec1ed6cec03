/** The table of inks against the profile itself: no eye sees the difference. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it, test } from 'node:test';
import sharp from 'sharp';
import { packagePath } from '../../../../src/package.js';
import { convertPixels, type InkTable, inksFor, makeInkTable } from '../../../../src/pdf/make/ink/table.js';
import { deltaE76, deltaE2000, type Lab, labOfInks } from './lab.js';

const PROFILE = packagePath('profiles', 'ISOcoated_v2_300_bas.icc');
const WIDTH = 200;

/** Pseudo-random colours, and all greys. */
function colours(): Buffer {
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed >>> 24;
  };
  const greys = Array.from({ length: 256 }, (_, value) => [value, value, value]).flat();
  return Buffer.from([...greys, ...Array.from({ length: 3 * (WIDTH * 100 - 256) }, random)]);
}

const inksAt = (bytes: Uint8Array, pixel: number): number[] =>
  [...bytes.subarray(4 * pixel, 4 * pixel + 4)].map((value) => value / 255);

test('the distance of CIEDE2000 is the published one', () => {
  // G. Sharma, W. Wu, E. Dalal, table 1: pairs 1, 7 and 17.
  assert.equal(deltaE2000([50, 2.6772, -79.7751], [50, 0, -82.7485]).toFixed(4), '2.0425');
  assert.equal(deltaE2000([50, 0, 0], [50, -1, 2]).toFixed(4), '2.3669');
  assert.equal(deltaE2000([50, 2.5, 0], [73, 25, -18]).toFixed(4), '27.1492');
});

describe('the table of inks', () => {
  let table: InkTable;
  before(async () => {
    table = await makeInkTable(PROFILE);
  });

  it('gives what sharp makes of the same colours, to within one', async () => {
    const rgb = colours();
    const inks = new Uint8Array((rgb.length / 3) * 4);
    convertPixels(table, rgb, inks);
    const raw = { width: WIDTH, height: rgb.length / 3 / WIDTH, channels: 3 } as const;
    const wanted = await sharp(rgb, { raw }).toColourspace('cmyk').withIccProfile(PROFILE).raw().toBuffer();
    const lab = labOfInks(readFileSync(PROFILE));
    const pairs = Array.from({ length: rgb.length / 3 }, (_, pixel): [Lab, Lab] => [
      lab(inksAt(inks, pixel)),
      lab(inksAt(wanted, pixel)),
    ]);
    const worst = (distance: (one: Lab, other: Lab) => number) =>
      pairs.map(([one, other]) => distance(one, other)).sort((a, b) => b - a);
    const seen = worst(deltaE2000);
    assert.ok(seen[0]! <= 1, `CIEDE2000 of ${seen[0]}`);
    const plain = worst(deltaE76);
    assert.ok(
      plain[Math.floor(plain.length / 1000)]! <= 1,
      `one in a thousand has CIE76 of ${plain[Math.floor(plain.length / 1000)]}`,
    );
  });

  it('leaves paper white and keeps within the limit of the profile', () => {
    assert.deepEqual(inksFor(table, 1, 1, 1), [0, 0, 0, 0]);
    let most = 0;
    for (let at = 0; at < table.length; at += 4)
      most = Math.max(
        most,
        inksAt(table, at / 4).reduce((sum, ink) => sum + ink, 0),
      );
    assert.ok(most <= 3.02, `${most * 100} % ink`);
  });

  it('converts equal pixels alike, whatever stands before them', () => {
    const rgb = Buffer.from([10, 200, 30, 10, 200, 30, 0, 0, 0, 10, 200, 30]);
    const inks = new Uint8Array(16);
    convertPixels(table, rgb, inks);
    assert.deepEqual(inksAt(inks, 0), inksAt(inks, 1));
    assert.deepEqual(inksAt(inks, 0), inksAt(inks, 3));
    assert.notDeepEqual(inksAt(inks, 0), inksAt(inks, 2));
  });
});
