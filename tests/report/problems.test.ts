/** Every problem that the rooms of the sources report in English has its Dutch: the sources themselves are searched for them. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sourceProblem } from '../../src/report/problems.nl.sources.js';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** A text between quotes or backticks. */
const TEXT = `('(?:[^'\\\\\\n]|\\\\.)*'|\`(?:[^\`\\\\]|\\\\.)*\`)`;
const REPORTED = [
  new RegExp(`(?:problem|fault|bad)\\((?:shown, )?${TEXT}`, 'g'),
  new RegExp(`const problem = (?:[\\w.]+ \\? )?${TEXT}`, 'g'),
  new RegExp(`problem: ${TEXT}`, 'g'),
];
/** In these files every text of several words is a problem. */
const WHOLE = ['markup/remark-colons.ts', 'markup/directive-handlers.ts', 'content/keys.ts', 'content/photo-record.ts'];
const WORDS = /^["“]?(?:[a-z$"{][^\n]*) [a-z]/;

const files = ['markup', 'content']
  .flatMap((room) =>
    readdirSync(path.join(SRC, room), { recursive: true, encoding: 'utf8' }).map((name) => path.join(room, name)),
  )
  .filter((name) => name.endsWith('.ts'))
  .sort();

function problemsIn(name: string): string[] {
  // Comments hold backticks of their own.
  const source = readFileSync(path.join(SRC, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const patterns = WHOLE.includes(name) ? [new RegExp(TEXT, 'g')] : REPORTED;
  const texts = patterns.flatMap((pattern) => [...source.matchAll(pattern)].map(([, text = '']) => text.slice(1, -1)));
  return texts.map(filledIn).filter((text) => WORDS.test(text) && !text.startsWith('.') && !text.includes('import'));
}

/** A value where the source fills one in; what is stuck to a word is an addition that may be empty. */
const filledIn = (text: string): string =>
  text
    .replace(/(?<=[a-z])\$\{(?:[^{}]*\}|.*$)/gs, '')
    .replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '7')
    .replaceAll('\\', '');

describe('a problem in the sources', () => {
  const found = files.flatMap((name) => problemsIn(name).map((problem) => ({ name, problem })));

  it('is found by this test', () => {
    assert.ok(found.length > 60, `${found.length}`);
  });

  for (const { name, problem } of found)
    it(`of ${name} has its Dutch: ${problem}`, () => {
      const dutch = sourceProblem(problem);
      assert.notEqual(dutch, problem);
      assert.doesNotMatch(dutch, /\b(the|this|with|must|known|is not|holds|stands)\b/);
      assert.doesNotMatch(dutch, /\{\}/);
    });

  it('of the YAML parser is told by its code', () => {
    assert.equal(sourceProblem('Map keys must be unique', 'DUPLICATE_KEY'), 'deze instelling staat er twee keer');
  });
});
