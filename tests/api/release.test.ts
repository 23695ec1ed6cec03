/** A release of what needs no browser: whole in one folder with sums that hold, told of by what changed, and never a second one under the same number. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { isFailure, openBook, release } from '../../src/index.js';
import { writeBook } from '../content/books.js';
import { SHORT, SMALL_BOOK, YAML } from '../e2e/small-book.js';

const EDITIONS = YAML.replace("version: '1.0'", "version: '1.0'\neditions: [docx]");

describe('a release', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'werkboek-release-'));
  const home = path.join(folder, 'release');
  const at = (...names: readonly string[]): string => path.join(home, ...names);
  const put = (name: string, text: string): void => writeFileSync(path.join(folder, 'content', name), text);
  const make = async (options = {}) => release(await openBook(folder), options);
  const refused = async (options = {}) => {
    const problem = await make(options).catch((thrown: unknown) => thrown);
    assert.ok(isFailure(problem), String(problem));
    return [problem.exitCode, ...problem.diagnostics.map(({ rule }) => rule)];
  };

  before(() => writeBook(folder, { ...SMALL_BOOK, ...SHORT, 'content/book.yaml': EDITIONS }));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('stands in one folder of its name, with sums of all that is in it', async () => {
    const made = await make();
    assert.deepEqual([made.folder, made.isNew, made.since], [at('klein-1.0'), true, undefined]);
    assert.deepEqual(
      made.files.map(({ file }) => file),
      [at('klein-1.0', 'docx', 'F01-proef.docx')],
    );
    for (const file of made.extras) assert.ok(existsSync(file), file);
    const lines = readFileSync(at('klein-1.0', 'SHA256SUMS'), 'utf8').trim().split('\n');
    const listed = lines.map((line) => {
      const [sum, name = ''] = line.split('  ');
      const bytes = readFileSync(at('klein-1.0', name));
      assert.equal(createHash('sha256').update(bytes).digest('hex'), sum, name);
      return name;
    });
    assert.deepEqual(listed, [
      'docx/F01-proef.docx',
      'report.json',
      'wat-is-er-veranderd.html',
      'wat-is-er-veranderd.txt',
    ]);
    assert.match(readFileSync(at('klein-1.0', 'wat-is-er-veranderd.txt'), 'utf8'), /Er is geen eerdere uitgave/);
    const report = readFileSync(at('klein-1.0', 'report.json'), 'utf8');
    assert.ok(!report.includes(folder), 'nothing of the place where it was made');
    assert.deepEqual(readdirSync(home), ['klein-1.0']);
  });

  it('of another book under its number is refused', async () => {
    const before = readFileSync(at('klein-1.0', 'SHA256SUMS'), 'utf8');
    put(
      'formats/F01-proef.md',
      SMALL_BOOK['content/formats/F01-proef.md']!.toString().replace('Vul dit', 'Vul ook dit'),
    );
    assert.deepEqual(await refused(), [1, 'release/exists']);
    assert.equal(readFileSync(at('klein-1.0', 'SHA256SUMS'), 'utf8'), before);
    assert.deepEqual(readdirSync(home), ['klein-1.0']);
  });

  it('with a new number tells since which one it is', async () => {
    put('book.yaml', EDITIONS.replace("version: '1.0'", 'version: 1.1 (zomer)').replace('2026-01-31', '2026-07-01'));
    const made = await make();
    assert.deepEqual([path.basename(made.folder), made.isNew, made.since], ['klein-1.1-zomer', true, '1.0']);
    const told = readFileSync(path.join(made.folder, 'wat-is-er-veranderd.txt'), 'utf8');
    assert.match(told, /Vergeleken met versie 1\.0 van 31 januari 2026\./);
  });

  it('is none where a text has a fault, or where the release to compare with is none; and nothing is left behind', async () => {
    const before = readdirSync(home);
    assert.deepEqual(await refused({ since: at('klein-1.0', 'SHA256SUMS') }), [2, 'release/no-report']);
    put('chapters/02-tweede.md', '# Tweede\n\n![Weg](../figures/weg.svg)\n');
    assert.deepEqual(await refused(), [1, 'markup/missing-image']);
    assert.deepEqual(readdirSync(home), before);
  });
});
