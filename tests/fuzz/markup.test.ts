/** Broken texts in great number: markup never throws, always ends, and points into the file. `FUZZ_SEED` repeats a run. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Diagnostic } from '../../src/diagnostic.js';
import { processMarkdown } from '../../src/markup/processor.js';
import { packagePath } from '../../src/package.js';
import { filesIn } from '../imports.js';
import { fakeContext } from '../markup/context.js';
import { breakText, dice, pick } from './mutate.js';

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_123);
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 150);
const FILE = '/book/fuzz.md';

describe('broken texts', () => {
  it('never throw, and findings lie inside them', { timeout: 60_000 }, async () => {
    const texts = ['content/chapters', 'content/formats']
      .flatMap((folder) => filesIn(folder, '.md'))
      .map((file) => readFileSync(packagePath(file), 'utf8'));
    for (let round = 0; round < ROUNDS; round++) {
      const roll = dice(SEED + round);
      await check(breakText(pick(texts, roll), roll), `FUZZ_SEED=${SEED + round} FUZZ_ROUNDS=1`);
    }
  });
});

async function check(text: string, name: string): Promise<void> {
  const findings: Diagnostic[] = [];
  const { tree } = await processMarkdown(text, fakeContext(FILE, findings)).catch((error) => {
    throw new Error(`${name} throws`, { cause: error });
  });
  assert.equal(tree.type, 'root', name);
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  for (const { rule, place } of findings) {
    const line = place && lines[place.line - 1];
    const inside = place?.file === FILE && line !== undefined && place.column >= 1 && place.column <= line.length + 1;
    assert.ok(inside, `${name}: ${rule} at ${place?.line}:${place?.column}`);
  }
}
