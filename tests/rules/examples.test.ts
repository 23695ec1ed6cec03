/**
 * Each rule has an example. Where it is a source, it changes the small book in base/ so that this rule is raised, with the data that
 * the example says, and no other rule; mended as the hint says, nothing is found. Where it takes pages, a PDF or a machine, the test that the example names is about it.
 * What people read of each example stands in examples.txt; `UPDATE=1` writes it again.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../../src/api/check-content.js';
import { loadConfig } from '../../src/config/load.js';
import { type Diagnostic, Failure } from '../../src/diagnostic.js';
import { wordDiagnostic } from '../../src/report/messages.js';
import { RULES } from '../../src/rules/list.js';
import type { Change, Facts } from '../../src/rules/rule.js';
import { textOf } from '../imports.js';
import { change, writeExample } from './write-example.js';

const HOME = fileURLToPath(new URL('.', import.meta.url));
const TOLD = path.join(HOME, 'examples.txt');
/** Rooms that read sources: these rules need no pages and no PDF. */
const SOURCES = /^(config|content|markup|language)\//;
/** Their sources are no texts: a photo, and bytes that are no UTF-8. */
const MADE = new Set([
  'config/unused-exception',
  'content/encoding',
  'content/font-licence',
  'content/font-without-bold',
  'content/not-utf8',
  'content/photo-record',
]);
/** Their hints change no file: go to another folder. */
const NO_FILE = new Set(['config/not-found']);

const scratch = await realpath(await mkdtemp(path.join(os.tmpdir(), 'werkboek-rules-')));
after(() => rm(scratch, { recursive: true, force: true }));
/** Findings of each example, in the order of the rules. */
const told: string[] = [];

describe('the example of', () => {
  for (const { id, severity, example } of RULES) {
    if ('raisedBy' in example) {
      told.push(words({ rule: id, severity, data: example.data }, ''));
      it(`${id} names a test that is about it`, () => {
        assert.ok(MADE.has(id) || !SOURCES.test(id), 'a rule about sources has a source as its example');
        assert.match(
          textOf(example.raisedBy),
          new RegExp(`\\b${id.replace('/', '\\\\?/')}\\b`),
          `${example.raisedBy} says nothing of ${id}`,
        );
      });
    } else {
      const at = told.push('') - 1;
      it(`${id} raises it, and no other`, async () => {
        const book = path.join(scratch, id, 'content');
        const found = await check(book, example.source);
        assert.deepEqual([...new Set(found.map(({ rule }) => rule))], [id]);
        const data = found.map((each) => hidden(each.data, book));
        assert.ok(
          data.some(sameAs(example.data)),
          `${JSON.stringify(example.data)} is not among ${JSON.stringify(data)}`,
        );
        told[at] = found.map((each) => words(each, book)).join('\n');
      });
      it(`${id} is not raised once its hint was followed`, async () => {
        const { mended } = example;
        assert.equal(mended === undefined, NO_FILE.has(id));
        if (!mended) return;
        const book = path.join(scratch, `${id}-mended`, 'content');
        writeExample(book, example.source);
        change(book, mended);
        assert.deepEqual(
          (await findings(book)).map((each) => words(each, book)),
          [],
        );
      });
    }
  }

  it('every rule says what stands in examples.txt', () => {
    const text = `${told.join('\n\n')}\n`;
    if (process.env.UPDATE) writeFileSync(TOLD, text);
    assert.equal(text, readFileSync(TOLD, 'utf8'), 'examples.txt is old: run this test with UPDATE=1');
  });
});

it('the small book itself raises nothing', async () => {
  assert.deepEqual(await check(path.join(scratch, 'none', 'content'), {}), []);
});

async function check(book: string, source: Readonly<Record<string, Change>>): Promise<readonly Diagnostic[]> {
  writeExample(book, source);
  return findings(book);
}

async function findings(book: string): Promise<readonly Diagnostic[]> {
  try {
    return await checkContent(await loadConfig(book));
  } catch (problem) {
    if (problem instanceof Failure) return problem.diagnostics;
    throw problem;
  }
}

/** As people read it, in both languages. */
function words(found: Diagnostic, book: string): string {
  const { file, line, column } = found.place ?? { file: '', line: 0, column: 0 };
  const at = file ? ` ${path.relative(book, file)}:${line}:${column}` : '';
  const said = ['nl', 'en'].map((language) => {
    const { title, message, hint, why } = wordDiagnostic(found, language);
    return `  ${language}  ${title}. ${message}\n      ${hint}\n      ${why}`;
  });
  return [`${found.rule} ${found.severity}${at}`, ...said].join('\n').replaceAll(book || '\0', '…');
}

/** Without the folder in which the test runs. */
function hidden(data: Facts, book: string): Facts {
  return JSON.parse(JSON.stringify(data).replaceAll(book, '…'));
}

const sameAs = (wanted: Facts) => (data: Facts) => {
  try {
    assert.deepEqual(data, wanted);
    return true;
  } catch {
    return false;
  }
};
