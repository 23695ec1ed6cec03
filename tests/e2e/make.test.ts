/** What build, format and clean do with files: which they make, where, what they say of them, and what they remove. */
import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { assertCode, type BookFolder, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { SHORT, withSecondFormat } from './small-book.js';

const lines = (text: string): string[] => text.trimEnd().split('\n').filter(Boolean);
const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

describe('build and format', () => {
  let book: BookFolder;
  before(async () => {
    book = await bookIn(await temporaryFolder(), { ...withSecondFormat, ...SHORT });
  });

  it('make formats by code, by name, in any case, several at once, where -o says', async () => {
    const run = await book.run(['format', 'f01', 'TWEEDE', 'F01', '-o', 'elders']);
    assertCode(run, 0);
    assert.deepEqual(
      lines(run.stdout),
      ['F01-proef.pdf', 'F02-tweede.pdf'].map((name) => book.path(`elders/formats/${name}`)),
    );
    const { own, pages } = await book.pdf('elders/formats/F01-proef.pdf');
    assert.equal(own.title, 'F01 Proefblad');
    assert.match(pages[0]!.tagged, /Proefblad.*Uwplan.*Watisuwplan\?.*Waarishet\?/);
    assert.equal(await exists(book.path('out')), false);
  });

  it('are silent with --quiet, but for the results', async () => {
    const run = await book.run(['format', 'F01', '--quiet']);
    assertCode(run, 0);
    assert.deepEqual([run.stdout, run.stderr], [`${book.path('out/formats/F01-proef.pdf')}\n`, '']);
  });

  it('judge what was made: our files pass, also as --strict', async () => {
    for (const args of [[], ['--as', 'ua'], ['--strict']]) {
      assertCode(await book.run(['check', 'out/formats/F01-proef.pdf', ...args]), 0);
    }
    const press = await book.run(['check', 'out/formats/F01-proef.pdf', '--as', 'press']);
    assertCode(press, 1);
    assert.deepEqual(rulesIn(press), [
      'preflight/screen-colour',
      'press/bleed-box',
      'press/claims',
      'press/interactive',
      'press/output-intent',
      'press/page-multiple',
    ]);
  });

  it('say what is wrong with other files', async () => {
    await book.write({ 'nep.pdf': 'Dit is geen pdf.' });
    const fake = await book.run(['check', 'nep.pdf']);
    assertCode(fake, 1);
    assert.deepEqual(rulesIn(fake), ['pdf/unreadable']);
    const missing = await book.run(['check', 'weg.pdf']);
    assertCode(missing, 1);
    assert.deepEqual(rulesIn(missing), ['content/missing-file']);
  });

  it('tell what a screen reader says of a file, and beside each build of all its files', async () => {
    assertCode(await book.run(['build', 'formats', '-o', 'gehoord']), 0);
    const file = 'gehoord/formats/F01-proef.pdf';
    const aloud = await book.run(['check', file, '--aloud']);
    assertCode(aloud, 0);
    assert.match(aloud.stdout, /^Bladzijde 1\n {2}F01\n {2}Gemeente Voorbeeld\n {2}Kop 1: /m);
    assert.match(aloud.stdout, /\[Invulveld[^\]]*; leeg\]/);
    // Painted at the foot of each page, and said once.
    assert.equal([...aloud.stdout.matchAll(/Hulp nodig\?/g)].length, 1);
    const page = await book.text('gehoord/voorgelezen.html');
    assert.match(page, /<h2>F01 [^<]*<\/h2>/);
    assert.match(page, /<b>Kop 1<\/b> <span lang="nl">/);
    assertCode(await book.run(['check', '--aloud']), 2);
    await book.write({ 'nep.pdf': 'geen pdf' });
    const fake = await book.run(['check', 'nep.pdf', '--aloud']);
    assertCode(fake, 1);
    assert.deepEqual(rulesIn(fake), ['pdf/unreadable']);
  });

  it('write pictures of the pages asked for, with a contact sheet', async () => {
    const run = await book.run(['build', 'digital', '--png', '--pages', '1-2', '-o', 'plaatjes']);
    assertCode(run, 0);
    const files = [...(await book.files('plaatjes')).keys()];
    const names = ['001.png', '002.png', 'contact.png', 'spread-000-001.png', 'spread-002-003.png'];
    assert.deepEqual(
      files,
      [
        'digital/klein.pdf',
        ...names.map((name) => `digital/klein/${name}`),
        'report.json',
        'toegankelijkheid.txt',
        'voorgelezen.html',
      ].sort(),
    );
    assert.deepEqual(lines(run.stdout).sort(), files.map((file) => book.path(`plaatjes/${file}`)).sort());
  });

  it('keep stdout whole for programs', async () => {
    const sarif = await book.run(['format', 'F01', '--reporter', 'sarif']);
    assertCode(sarif, 0);
    assert.equal(JSON.parse(sarif.stdout).version, '2.1.0');
    const json = await book.run(['format', 'F01', 'F02', '--reporter', 'json']);
    assertCode(json, 0);
    const events = lines(json.stdout).map((line) => JSON.parse(line));
    assert.deepEqual(
      events.flatMap(({ file }) => file ?? []),
      ['F01-proef.pdf', 'F02-tweede.pdf'].map((name) => book.path(`out/formats/${name}`)),
    );
  });

  it('clean up what was made, and nothing else', async () => {
    await book.write({ 'out/eigen.txt': 'van mij', 'out/formats/eigen.pdf': 'ook van mij' });
    assertCode(await book.run(['build', 'formats', '-q']), 0);
    await book.write({ 'out/formats/F02-tweede.pdf': 'door iemand veranderd' });
    const run = await book.run(['clean']);
    assertCode(run, 0);
    assert.ok(lines(run.stdout).includes(book.path('out/formats/F01-proef.pdf')));
    assert.deepEqual(rulesIn(run), ['output/left']);
    const left = ['eigen.txt', 'formats/F02-tweede.pdf', 'formats/eigen.pdf'];
    assert.deepEqual([...(await book.files('out')).keys()], left);
    assertCode(await book.run(['clean', '-o', 'plaatjes']), 0);
    assert.equal(await exists(book.path('plaatjes/digital')), false);
    const again = await book.run(['clean']);
    assertCode(again, 0);
    assert.equal(again.stdout, '');
    assert.equal(await exists(book.path('content/book.yaml')), true);
  });

  it('clean up after a failed build too', async () => {
    const failing = await bookIn(await temporaryFolder(), {
      'content/chapters/02-tweede.md': '# T\n\n:::tip\nOpen.\n',
    });
    assertCode(await failing.run(['build']), 1);
    assert.deepEqual([...(await failing.files('out')).keys()], ['report.json']);
    assertCode(await failing.run(['clean']), 0);
    assert.deepEqual([...(await failing.files('out')).keys()], []);
  });
});
