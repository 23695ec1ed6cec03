/** Broken texts in great number: markup never throws, always ends, and points into the file. `FUZZ_SEED` repeats a run. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Diagnostic } from '../../src/diagnostic.js';
import { processMarkdown } from '../../src/markup/processor.js';
import { packagePath } from '../../src/package.js';
import { filesIn } from '../imports.js';
import { fakeContext } from './context.js';

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_123);
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 150);
const FILE = '/book/fuzz.md';

/** A small generator of equal chances (mulberry32): the same seed gives the same texts everywhere. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}

// biome-ignore format: one kind per line
const PIECES = [
  ':::tip', '::::', ':::', '::kort[Vraag]{#x}', '::kort[', ':::vink[a]{#a anders', ':::kern', '::::rij', ':::goed', '{#a .b c="d}', '::', ':',
  '<div>', '</sub>', '<sub>', '<a id="x">', '<!--', '-->', '<script>', '<br>', '<img src=x>', '<?', '<![CDATA[',
  '---', '```', '~~~', '|a|b|', '|-|', '[^1]', '[^1]: x', '[a](b.md#c)', '![](x.svg "y")', '[a]: <', '# ', '######', '- [ ] ', '1. ', '> ', '\t', '    ',
  '\u0000', '\ufeff', '\u2028', '\u202e', '\ud800', '👨‍👩‍👧', 'e\u0301\u0301\u0301', '\ue000', '中', '\r', '\u00a0', '&#0;', '&amp', '\\',
];

const DEEP = ['> ', '- ', '*', '[', '(', ':::tip\n', '<b>', '{', '`', '_'];

type Change = (lines: string[], roll: (sides: number) => number) => void;

const CHANGES: readonly Change[] = [
  (lines, roll) => lines.splice(roll(lines.length), 1 + roll(3)),
  (lines, roll) => lines.splice(roll(lines.length), 0, lines[roll(lines.length)] ?? ''),
  (lines, roll) => lines.push(...lines.splice(roll(lines.length), roll(5))),
  (lines, roll) => lines.splice(roll(lines.length), 0, PIECES[roll(PIECES.length)] ?? ''),
  (lines, roll) =>
    within(lines, roll, (line, at) => line.slice(0, at) + (PIECES[roll(PIECES.length)] ?? '') + line.slice(at)),
  (lines, roll) => within(lines, roll, (line, at) => line.slice(0, at)),
  (lines, roll) => within(lines, roll, (line) => (DEEP[roll(DEEP.length)] ?? '').repeat(1 + roll(80)) + line),
  (lines, roll) => within(lines, roll, (line) => `${line} `.repeat(1 + roll(200)).slice(0, 60_000)),
];

function within(lines: string[], roll: (sides: number) => number, change: (line: string, at: number) => string): void {
  const index = roll(lines.length);
  const line = lines[index] ?? '';
  lines[index] = change(line, roll(line.length + 1));
}

describe('broken texts', () => {
  it('never throw, and findings lie inside them', { timeout: 60_000 }, async () => {
    const texts = ['content/chapters', 'content/formats']
      .flatMap((folder) => filesIn(folder, '.md'))
      .map((file) => readFileSync(packagePath(file), 'utf8'));
    for (let round = 0; round < ROUNDS; round++) {
      const roll = dice(SEED + round);
      const lines = (texts[roll(texts.length)] ?? '').split('\n');
      // Part of a text is enough, and leaves time for more of them.
      const start = roll(lines.length);
      const part = lines.slice(start, start + 60);
      for (let count = 1 + roll(6); count > 0; count--) CHANGES[roll(CHANGES.length)]?.(part, roll);
      await check(part.join(roll(8) === 0 ? '\r\n' : '\n'), `FUZZ_SEED=${SEED + round} FUZZ_ROUNDS=1`);
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
