/** Each folder in fixtures/ holds a text, the HTML that must come of it and the messages; `UPDATE=1` rewrites the last two. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/diagnostic.js';
import { processMarkdown } from '../../src/markup/processor.js';
import { fakeContext } from './context.js';
import { pretty } from './pretty.js';

const HOME = fileURLToPath(new URL('fixtures', import.meta.url));

describe('markup of', () => {
  for (const name of readdirSync(HOME).sort()) {
    it(name, async () => {
      const folder = path.join(HOME, name);
      const found = await render(path.join(folder, 'input.md'));
      for (const [file, text] of Object.entries(found)) expectFile(path.join(folder, file), text);
    });
  }
});

async function render(file: string): Promise<Record<'expected.html' | 'messages.txt', string>> {
  const findings: Diagnostic[] = [];
  const { tree } = await processMarkdown(readFileSync(file, 'utf8'), fakeContext(file, findings));
  return { 'expected.html': pretty(tree), 'messages.txt': findings.map((each) => `${message(each)}\n`).join('') };
}

/** An empty file stands for itself; nothing is written for no messages. */
function expectFile(file: string, text: string): void {
  if (process.env.UPDATE) writeFileSync(file, text);
  assert.equal(text, existsSync(file) ? readFileSync(file, 'utf8') : 'no such file: run with UPDATE=1');
}

const message = ({ rule, place, data }: Diagnostic): string =>
  `${place?.line}:${place?.column} ${rule} ${JSON.stringify(data)}`;
