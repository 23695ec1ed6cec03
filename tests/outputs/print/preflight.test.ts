/** Whether a build says that the spine is another than in the preflight.json of the build before. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cover } from '../../../src/config/cover-schema.js';
import type { Config } from '../../../src/config/load.js';
import { PREFLIGHT, preflightOf, spineChanged } from '../../../src/outputs/print/preflight.js';
import type { PressedFile } from '../../../src/press-report.js';

/** Only what the spine depends on, and what preflight.json says of the book. */
const configOf = (keys: object): Config =>
  ({
    title: 'Klein',
    version: '1',
    date: '2026-01-31',
    language: 'nl',
    projectDir: '/project',
    cover: cover.parse({ paperMicron: 100, coverMicron: 250, ...keys }),
    places: new Map(),
  }) as unknown as Config;

const filesOf = (pages: number): PressedFile[] => {
  const trim = { widthMm: 210, heightMm: 297 };
  const nothing = { fonts: [], images: [], coverage: [], rules: [], findings: [] };
  const claims = { title: 'Klein', standard: 'PDF/X-4', pdfVersion: '1.6', condition: 'FOGRA39' };
  const report = { part: 'interior' as const, ...claims, trim, bleedMm: 3, pages, heaviestPercent: 0, ...nothing };
  return [{ file: 'print/klein-interior.pdf', sha256: 'ab', bytes: 1, report }];
};

describe('the spine', () => {
  let out: string;
  before(async () => {
    out = await mkdtemp(path.join(os.tmpdir(), 'werkboek-spine-'));
    await mkdir(path.dirname(path.join(out, PREFLIGHT)));
  });
  after(() => rm(out, { recursive: true, force: true }));

  const built = async (keys: object, pages: number): Promise<void> =>
    writeFile(path.join(out, PREFLIGHT), preflightOf(configOf(keys), filesOf(pages)) ?? '');
  const told = async (keys: object, pages: number) =>
    (await spineChanged(configOf(keys), out, filesOf(pages))).map(({ rule, severity, data }) => {
      assert.deepEqual([rule, severity], ['press/spine-changed', 'info']);
      return [data.spineMmBefore, data.spineMm, data.computedMm, data.given];
    });

  it('is compared by its width, whatever made it another', async () => {
    await built({}, 128);
    assert.deepEqual(await told({}, 128), []);
    assert.deepEqual(await told({}, 132), [[6.9, 7.1, 7.1, 'no']]);
    assert.deepEqual(await told({ paperMicron: 120 }, 128), [[6.9, 8.2, 8.2, 'no']]);
    assert.deepEqual(await told({ binding: 'saddle' }, 128), [[6.9, 0, 0, 'no']]);
  });

  it('of the printer stays, but what he computed it from may not', async () => {
    await built({ spineMm: 7.5 }, 128);
    assert.deepEqual(await told({ spineMm: 7.5 }, 128), []);
    assert.deepEqual(await told({ spineMm: 7.5 }, 140), [[7.5, 7.5, 7.5, 'yes']]);
    assert.deepEqual(await told({ spineMm: 8 }, 128), [[7.5, 8, 6.9, 'yes']]);
  });

  it('has nothing to be compared with in a new folder, or next to a file of somebody else', async () => {
    await writeFile(path.join(out, PREFLIGHT), '{"version": 7}');
    assert.deepEqual(await told({}, 132), []);
    await rm(path.join(out, PREFLIGHT));
    assert.deepEqual(await told({}, 132), []);
  });
});
