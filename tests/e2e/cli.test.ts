/** The contract of the command: exit codes, what goes to stdout, and what each command does with its flags. */
import assert from 'node:assert/strict';
import { access, mkdir } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { assertCode, type BookFolder, bookIn, emptyBook, rulesIn, temporaryFolder } from './harness.js';
import { SHORT, withSecondFormat, YAML } from './small-book.js';

const lines = (text: string): string[] => text.trimEnd().split('\n').filter(Boolean);
const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

describe('the command', () => {
  let book: BookFolder;
  before(async () => {
    book = await bookIn(await temporaryFolder(), { ...withSecondFormat, ...SHORT });
  });

  const wrong: readonly { args: readonly string[]; code: number; says: RegExp }[] = [
    { args: ['build', 'dgital'], code: 2, says: /dgital.*digital, print, large-print, formats/s },
    { args: ['build', '--sctrict'], code: 2, says: /--sctrict.*--strict/s },
    { args: ['biuld'], code: 2, says: /biuld.*build/s },
    { args: [], code: 2, says: /Gebruik: werkboek/ },
    { args: ['build', '--jobs', 'veel'], code: 2, says: /heel getal/ },
    { args: ['build', '--pages', '9-3'], code: 2, says: /40-41/ },
    { args: ['build', '--allow', 'layout/ovrflow'], code: 2, says: /layout\/ovrflow/ },
    { args: ['build', '--reporter', 'xml'], code: 2, says: /json.*sarif.*github/s },
    { args: ['build', '-b', 'nergens'], code: 2, says: /config\/not-found/ },
    { args: ['format', 'F11'], code: 2, says: /`F11`.*`F01 Proefblad`.*F01 Proefblad, F02 /s },
    { args: ['format', 'prooef'], code: 2, says: /Bedoelt u `F01 Proefblad`/ },
    { args: ['check', 'hoofdstukken'], code: 2, says: /hoofdstukken/ },
    { args: ['build', '--browser', '/nergens/chrome'], code: 3, says: /\/nergens\/chrome.*\[browser\/not-found\]/s },
    { args: ['format', 'F01', '--browser', '/nergens/chrome'], code: 3, says: /browser\/not-found/ },
  ];
  for (const { args, code, says } of wrong) {
    it(`ends with ${code} on: werkboek ${args.join(' ')}`, async () => {
      const run = await book.run(args);
      assertCode(run, code);
      assert.match(run.stderr, says);
      assert.equal(run.stdout, '');
    });
  }

  it('says what it can', async () => {
    const help = await book.run(['--help']);
    assertCode(help, 0);
    assert.match(help.stdout, /init.*build.*format.*formats.*read.*check.*release.*eject.*info.*clean/s);
    // Not there yet, so not promised.
    assert.doesNotMatch(help.stdout, /booklet/);
    const version = await book.run(['--version']);
    assertCode(version, 0);
    assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('says it in the language that is asked, else in that of the book', async () => {
    const dutch = await book.run(['format', '--help']);
    assert.match(dutch.stdout, /^Gebruik: werkboek format .*een of meer formats maken/s);
    const english = await book.run(['format', '--help', '--language', 'en']);
    assert.match(english.stdout, /^Usage: werkboek format .*make one or more formats/s);
  });

  it('says nothing of a reader that has seen enough', async () => {
    const run = await book.run(['formats'], { through: ['sh', '-c', '"$@" | true', 'sh'] });
    assert.equal(run.stderr, '');
  });

  it('finds the book upwards, and takes a folder or a file for it', async () => {
    await mkdir(book.path('content/diep/dieper'), { recursive: true });
    const wishes = [
      { cwd: 'content/diep/dieper', args: ['formats'] },
      { cwd: '..', args: ['formats', '-b', 'book'] },
      { cwd: '..', args: ['formats', '--book', 'book/content/book.yaml'] },
    ];
    for (const { cwd, args } of wishes) {
      const run = await book.run(args, { cwd });
      assertCode(run, 0);
      assert.match(run.stdout, /^Code .*\nF01 .*\nF02 /);
    }
  });

  it('points at the line of a fault in book.yaml', async () => {
    const broken = emptyBook(await temporaryFolder());
    await broken.write({ 'content/book.yaml': YAML.replace('subtitle:', 'subtitel:') });
    const run = await broken.run(['build']);
    assertCode(run, 2);
    assert.match(run.stderr, /^content\/book\.yaml:2:1 .*\[config\/unknown-key\].*`subtitle`/s);
    assert.equal(await exists(broken.path('out')), false);
  });

  it('speaks the language that is asked for', async () => {
    const run = await book.run(['check', 'content', '--language', 'en']);
    assertCode(run, 0);
    assert.match(run.stderr, /Found no errors or warnings/);
  });
});

describe('formats', () => {
  it('are listed for people and for programs', async () => {
    const book = await bookIn(await temporaryFolder(), withSecondFormat);
    const text = await book.run(['formats']);
    assert.deepEqual(
      lines(text.stdout).map((line) => line.split(/ {2,}/)),
      [
        ['Code', 'Titel', 'Voor wie', 'Bladen', 'Versie'],
        ['F01', 'Proefblad', 'inwoner', '1', '1.0'],
        ['F02', 'Tweede blad', 'inwoner', '1', '1.0'],
      ],
    );
    const json = await book.run(['formats', '--json']);
    assert.deepEqual(JSON.parse(json.stdout), [
      { code: 'F01', slug: 'proef', title: 'Proefblad', reader: 'inwoner', sheets: 1, version: '1.0' },
      { code: 'F02', slug: 'tweede', title: 'Tweede blad', reader: 'inwoner', sheets: 1, version: '1.0' },
    ]);
  });
});

describe('info', () => {
  it('tells as JSON what is used here', async () => {
    const book = await bookIn(await temporaryFolder());
    const run = await book.run(['info', '--json']);
    assertCode(run, 0);
    assert.equal(run.stderr, '');
    const facts = JSON.parse(run.stdout);
    assert.equal(facts.node, process.version);
    assert.equal(facts.book.title, 'Klein boek');
    assert.match(facts.browser.version, /\d+\.\d+/);
    assert.ok(facts.fonts.length > 0);
  });

  it('works without a book and without a browser', async () => {
    const run = await emptyBook(await temporaryFolder())
      .write({ 'leeg.txt': '' })
      .then((book) => book.run(['info', '--json', '--browser', '/nergens']));
    assertCode(run, 0);
    const { book, browser } = JSON.parse(run.stdout);
    assert.deepEqual(
      { book, browser },
      { book: { problem: 'config/not-found' }, browser: { problem: 'browser/not-found' } },
    );
  });
});

describe('check', () => {
  const MISTAKES = {
    ...SHORT,
    'content/chapters/02-tweede.md': '# Tweede\n\n## Kop\n\nZie ![niets](nergens.png).\n\n#### Te diep\n\nTekst.\n',
  };

  it('finds faults in the content, with 1 for errors and 0 for warnings', async () => {
    const book = await bookIn(await temporaryFolder(), MISTAKES);
    const run = await book.run(['check']);
    assertCode(run, 1);
    assert.deepEqual(rulesIn(run), ['markup/heading-skip', 'markup/missing-image']);
    assert.match(run.stderr, /^content\/chapters\/02-tweede\.md:5:5 .*\[markup\/missing-image\]$/m);
    assert.equal(run.stdout, '');
    assertCode(await book.run(['check', 'content', '--allow', 'markup/missing-image']), 0);
    assertCode(await book.run(['check', '--allow', 'markup/missing-image', '--strict']), 1);
    assertCode(
      await book.run(['check', '--allow', 'markup/missing-image', '--strict', '--allow', 'markup/heading-skip']),
      0,
    );
  });

  it('reports as JSON lines, as SARIF and for GitHub, on stdout', async () => {
    const book = await bookIn(await temporaryFolder(), MISTAKES);
    const rules = ['markup/heading-skip', 'markup/missing-image'];
    const json = await book.run(['check', '--reporter', 'json']);
    assertCode(json, 1);
    const found = lines(json.stdout).map((line) => JSON.parse(line));
    assert.deepEqual(found.map(({ rule }) => rule).sort(), rules);
    assert.deepEqual(found[0].place, { file: 'content/chapters/02-tweede.md', line: 5, column: 5 });
    const sarif = await book.run(['check', '--reporter', 'sarif']);
    assertCode(sarif, 1);
    const [{ results }] = JSON.parse(sarif.stdout).runs;
    assert.deepEqual(results.map(({ ruleId }: { ruleId: string }) => ruleId).sort(), rules);
    const github = await book.run(['check', '--reporter', 'github']);
    assertCode(github, 1);
    assert.match(
      github.stdout,
      /^::error file=content\/chapters\/02-tweede\.md,line=5,col=5,title=markup\/missing-image::/m,
    );
    assert.deepEqual([json.stderr, sarif.stderr, github.stderr], ['', '', '']);
  });

  it('names files from the top of the repository for who reads them there, wherever it is started', async () => {
    const book = await bookIn(await temporaryFolder(), { ...MISTAKES, '.git/HEAD': 'ref: refs/heads/main\n' });
    const [github, sarif] = [
      await book.run(['check', '--reporter', 'github'], { cwd: 'content/chapters' }),
      await book.run(['check', '--reporter', 'sarif'], { cwd: 'content' }),
    ];
    assert.match(github.stdout, /^::error file=content\/chapters\/02-tweede\.md,/m);
    assert.match(sarif.stdout, /"uri": "content\/chapters\/02-tweede\.md"/);
  });
});
