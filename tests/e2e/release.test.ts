/** A release: everything anew and checked, with sums and what changed, whole or not at all. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { appendFile, rm } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { assertNothingLeft, broken, linux } from './broken.js';
import { assertCode, type BookFolder, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { SHORT, YAML } from './small-book.js';

const FIRST = YAML.replace("version: '1.0'", "version: '1.0'\neditions: [digital, formats]");
const SECOND = FIRST.replace("version: '1.0'\neditions", 'version: 1.1 (zomer)\neditions').replace(
  'date: 2026-01-31\npublisher',
  'date: 2026-07-01\npublisher',
);

describe('werkboek release', () => {
  let book: BookFolder;
  before(async () => {
    book = await bookIn(await temporaryFolder(), { ...SHORT, 'content/book.yaml': FIRST });
    assertCode(await book.run(['release']), 0);
  });
  const file = (name: string) => book.text(`release/${name}`);

  it('lays all files in one folder, with sums that hold', async () => {
    const files = await book.files('release/klein-1.0');
    assert.deepEqual(
      [...files.keys()],
      [
        'SHA256SUMS',
        'digital/klein-1.0-digital.pdf',
        'formats/F01-proef.pdf',
        'formats/klein-1.0-formats.zip',
        'report.json',
        'toegankelijkheid.txt',
        'voorgelezen.html',
        'wat-is-er-veranderd.html',
        'wat-is-er-veranderd.txt',
      ].sort(),
    );
    const sums = [...files]
      .filter(([name]) => name !== 'SHA256SUMS')
      .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
    assert.equal(await file('klein-1.0/SHA256SUMS'), sums.join(''));
    assert.match(await file('klein-1.0/wat-is-er-veranderd.txt'), /Er is geen eerdere uitgave/);
    assert.deepEqual(readdirSync(book.path('release')), ['klein-1.0']);
  });

  it('says in its report nothing of the place where it was made', async () => {
    const report = await file('klein-1.0/report.json');
    assert.doesNotMatch(report, new RegExp(book.folder));
    assert.equal(JSON.parse(report).outputs[0].file, 'digital/klein-1.0-digital.pdf');
  });

  it('of the same book is the same, byte for byte, and no second one', async () => {
    const made = await book.files('release/klein-1.0');
    const again = await book.run(['release']);
    assertCode(again, 0);
    assert.match(again.stderr, /Er is niets veranderd/);
    assert.deepEqual(await book.files('release/klein-1.0'), made);
  });

  it('under a number that was given out before is refused: release/exists', async () => {
    await book.write({ 'content/chapters/02-tweede.md': '# Tweede\n\nNog een andere regel.\n' });
    const run = await book.run(['release']);
    assertCode(run, 1);
    assert.deepEqual(rulesIn(run), ['release/exists']);
    assert.deepEqual(readdirSync(book.path('release')), ['klein-1.0']);
  });

  it('tells which chapters, formats and pages changed', async () => {
    await book.write({
      'content/book.yaml': SECOND.replace('02-tweede.md', '02-tweede.md\n      - chapters/03-derde.md'),
      'content/chapters/02-tweede.md': '# Tweede\n\nNog een andere regel.\n',
      'content/chapters/03-derde.md': '# Derde\n\nEen nieuw hoofdstuk <b>met & zonder</b>.\n',
      'content/formats/F01-proef.md': (await book.text('content/formats/F01-proef.md')).replace(
        'Vul dit',
        'Vul ook dit',
      ),
    });
    assertCode(await book.run(['release']), 0);
    const told = await file('klein-1.1-zomer/wat-is-er-veranderd.txt');
    assert.match(told, /^Klein boek, versie 1\.1 \(zomer\): wat is er veranderd\n=+\n/);
    assert.match(told, /Vergeleken met versie 1\.0 van 31 januari 2026\./);
    assert.match(told, /- Tweede: tekst veranderd op bladzijde \d+\n/);
    assert.match(told, /- Derde: nieuw\n/);
    assert.match(told, /- F01 Proefblad: tekst veranderd op bladzijde 1\n/);
    assert.doesNotMatch(told, /- Eerste:/);
    const page = await file('klein-1.1-zomer/wat-is-er-veranderd.html');
    assert.match(page, /^<!doctype html>\n<html lang="nl">/);
    assert.match(page, /<h1>Klein boek, versie 1\.1 \(zomer\): wat is er veranderd<\/h1>/);
    assert.match(page, /<li><strong>Derde<\/strong>: nieuw<\/li>/);
  });

  it('compares with the one that is named, and says which is none: release/no-report', async () => {
    const run = await book.run(['release', '--since', 'release/klein-1.0/SHA256SUMS']);
    assertCode(run, 2);
    assert.deepEqual(rulesIn(run), ['release/no-report']);
    await rm(book.path('release/klein-1.1-zomer'), { recursive: true });
    assertCode(await book.run(['release', '--since', 'release/klein-1.0']), 0);
    assert.match(await file('klein-1.1-zomer/wat-is-er-veranderd.txt'), /- Derde: nieuw/);
  });

  it('with one edition less is none', async () => {
    const before = readdirSync(book.path('release'));
    await appendFile(book.path('content/chapters/01-eerste.md'), '\n![Weg](../figures/weg.svg)\n');
    const run = await book.run(['release']);
    assertCode(run, 1);
    assert.deepEqual(readdirSync(book.path('release')), before);
    await book.write({ 'content/chapters/01-eerste.md': SHORT['content/chapters/01-eerste.md'] ?? '' });
  });

  it('tells of files that are not in the commit: release/uncommitted', async () => {
    const commit = await commitOfNothing(book);
    await book.write({ 'content/book.yaml': SECOND.replace('version: 1.1 (zomer)', "version: '2.0'\ncommit: git") });
    const run = await book.run(['release', '--strict']);
    assertCode(run, 1);
    assert.deepEqual(rulesIn(run), ['release/uncommitted']);
    assert.equal(existsSync(book.path('release/klein-2.0')), false);
    assertCode(await book.run(['release']), 0);
    assert.match(await file('klein-2.0/report.json'), new RegExp(`"commit": "${commit.slice(0, 12)}"`));
  });

  for (const at of [300, /print inhoud/, /join digital/])
    it(`leaves nothing when it is broken off at ${at}`, { skip: !linux && 'looks in /proc' }, async () => {
      await book.write({ 'content/book.yaml': SECOND.replace('version: 1.1 (zomer)', "version: '3.0'") });
      const before = readdirSync(book.path('release'));
      const result = await broken(book, ['release'], at, (child) => child.kill('SIGINT'));
      if (typeof at !== 'number' || result.run.signal === null) assertCode(result.run, 130);
      await assertNothingLeft(book, result);
      assert.deepEqual(readdirSync(book.path('release')), before);
    });
});

/** A repository of one commit in which no file stands. Returns the commit. */
async function commitOfNothing(book: BookFolder): Promise<string> {
  const object = async (kind: string, content: string): Promise<string> => {
    const bytes = Buffer.from(`${kind} ${content.length}\0${content}`);
    const hash = createHash('sha1').update(bytes).digest('hex');
    await book.write({ [`.git/objects/${hash.slice(0, 2)}/${hash.slice(2)}`]: deflateSync(bytes) });
    return hash;
  };
  const tree = await object('tree', '');
  const commit = await object(
    'commit',
    `tree ${tree}\nauthor A <a@example.org> 0 +0000\ncommitter A <a@example.org> 0 +0000\n\nx\n`,
  );
  await book.write({ '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${commit}\n` });
  return commit;
}
