/** Sections are composed once for as long as nothing changes that they are made of. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import type { Config } from '../../src/config/load.js';
import { textInBook } from '../../src/content/read.js';
import { type Diagnostic, diagnostic } from '../../src/diagnostic.js';
import { composeOnce } from '../../src/editions/compose-once.js';
import type { MarkedUp, Section } from '../../src/model.js';
import { missingFile } from '../../src/rules/content/files.js';

it('composes anew when its data, a file, the settings or our styles changed, and tells each time what was found', async (test) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'werkboek-compose-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'eigen.css');
  await writeFile(file, 'a');
  // Only which one it is counts.
  const [config, document] = [{} as Config, {} as MarkedUp];
  let count = 0;
  const found: Diagnostic[] = [];
  const compose = (own: Config, ground: string, data: string): Promise<Section> =>
    composeOnce(
      { config: own, ground, report: (each) => void found.push(each) },
      document,
      ['een', data],
      async (hear) => {
        count += 1;
        hear(diagnostic(missingFile, { file: 'x' }));
        return { html: textInBook(file, folder, 'style') } as unknown as Section;
      },
    );
  const first = await compose(config, 'g', 'd');
  assert.equal(await compose(config, 'g', 'd'), first);
  assert.deepEqual([count, found.length], [1, 2]);
  await writeFile(file, 'andere');
  assert.equal((await compose(config, 'g', 'd')).html, 'andere');
  assert.equal(count, 2);
  await compose(config, 'g', 'e');
  await compose(config, 'h', 'e');
  await compose({} as Config, 'h', 'e');
  assert.equal(count, 5);
});
