/**
 * Each folder in fixtures/ is named as a rule and changes the small book in base/ so that this rule is raised and no
 * other; `remove.txt` names files to leave out. `UPDATE=1` rewrites messages.txt.
 */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../../src/build/check-content.js';
import { loadConfig } from '../../src/config/load.js';
import { type Diagnostic, Failure, RULES } from '../../src/diagnostic.js';
import { wordDiagnostic } from '../../src/report/messages.js';

const HOME = fileURLToPath(new URL('.', import.meta.url));
const FIXTURES = path.join(HOME, 'fixtures');
/** Rooms that read sources: the other rules need pages or a PDF, and stand with the tests of those. */
const SOURCES = /^(config|content|markup|language)\//;
/** A photo and its record are made by a program: tests/content/pictures.test.ts. */
const ELSEWHERE = new Set(['content/photo-record']);

const folders = readdirSync(FIXTURES).sort();
const ruleOf = (folder: string): string => folder.replace('--', '/');

describe('the rule', () => {
  for (const folder of folders)
    it(`${ruleOf(folder)} is raised, and no other`, async (test) => {
      const found = await check(test, path.join(FIXTURES, folder));
      assert.deepEqual([...new Set(found.diagnostics.map(({ rule }) => rule))], [ruleOf(folder)]);
      const text = found.diagnostics.map((each) => `${message(each, found.book)}\n`).join('');
      const file = path.join(FIXTURES, folder, 'messages.txt');
      if (process.env.UPDATE) writeFileSync(file, text);
      assert.equal(text, existsSync(file) ? readFileSync(file, 'utf8') : 'no such file: run with UPDATE=1');
    });
});

it('every rule about sources has a folder', () => {
  const known = new Set(folders.map(ruleOf));
  const wanted = Object.keys(RULES).filter((rule) => SOURCES.test(rule) && !ELSEWHERE.has(rule));
  assert.deepEqual(
    wanted.filter((rule) => !known.has(rule)),
    [],
  );
});

it('the small book itself raises nothing', async (test) => {
  const { diagnostics } = await check(test, path.join(HOME, 'base'));
  assert.deepEqual(diagnostics, []);
});

async function check(
  test: TestContext,
  changes: string,
): Promise<{ book: string; diagnostics: readonly Diagnostic[] }> {
  const scratch = await realpath(await mkdtemp(path.join(os.tmpdir(), 'werkboek-rules-')));
  test.after(() => rm(scratch, { recursive: true, force: true }));
  const book = path.join(scratch, 'content');
  cpSync(path.join(HOME, 'base'), book, { recursive: true });
  cpSync(changes, book, { recursive: true });
  const remove = path.join(changes, 'remove.txt');
  if (existsSync(remove))
    for (const name of readFileSync(remove, 'utf8').trim().split('\n')) rmSync(path.join(book, name));
  try {
    return { book, diagnostics: await checkContent(await loadConfig(book)) };
  } catch (problem) {
    if (problem instanceof Failure) return { book, diagnostics: problem.diagnostics };
    throw problem;
  }
}

/** As people read it, with names that do not depend on where the test runs. */
function message(found: Diagnostic, book: string): string {
  const { message: text, hint } = wordDiagnostic(found, 'nl');
  const { file, line, column } = found.place ?? { file: '', line: 0, column: 0 };
  const at = file ? `${path.relative(book, file)}:${line}:${column} ` : '';
  return `${at}${found.severity}: ${text}\n  ${hint}`.replaceAll(path.dirname(book), '…').replaceAll(book, '…');
}
