/** What many people answered, counted: as text, as a workbook, and as a tagged PDF that our own rules pass. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { assertCode, type BookFolder, bookIn, temporaryFolder } from './harness.js';
import { FORMAT, SHORT } from './small-book.js';

const QUESTIONS = `
::schaal[Was het goed?]{#goed}

:::vink[Wat wilt u?]{#wens}
- koffie
- tolk
:::

::lang[Wat vond u?]{#vond}
`;
const answers = (goed: string, wens: readonly string[], vond: string) => ({
  code: 'F01',
  version: '1.0',
  values: { plan: 'Bank', plek: '', goed, wens, vond },
});

let book: BookFolder;
before(async () => {
  book = await bookIn(await temporaryFolder(), {
    ...SHORT,
    'content/formats/F01-proef.md': `${FORMAT}${QUESTIONS}`,
    'retour/a.json': JSON.stringify(answers('heel goed', ['tolk'], '=1+1 “Олена” 好')),
    'retour/mei/b.json': JSON.stringify([
      answers('best goed', ['tolk', 'koffie'], 'x'.repeat(300)),
      answers('', [], ''),
    ]),
  });
});

it('--summary tells it at the terminal, with the words of the book', async () => {
  const run = await book.run(['read', 'retour', '--summary']);
  assertCode(run, 0);
  assert.match(run.stdout, /^F01 .*: 3 bladen zijn ingevuld\./);
  assert.match(
    run.stdout,
    /Was het goed\?\n(?:.*\n)*? {2}best goed +1 .*\n {2}heel goed +1 .*\n {2}Gemiddeld 4,5, op een schaal van 1 tot 5\./,
  );
  assert.match(run.stdout, / {2}tolk +2 {2}█{20}\n/);
});

it('--summary -o .xlsx has a sheet of counts and one of texts', async () => {
  assertCode(await book.run(['read', 'retour', '--summary', '-o', 'uitkomst.xlsx']), 0);
  const parts = unzipSync((await book.files('.')).get('uitkomst.xlsx')!);
  const [counts, texts] = [1, 2].map((number) => strFromU8(parts[`xl/worksheets/sheet${number}.xml`]!));
  assert.match(counts!, />\(gemiddeld\)<\/t><\/is><\/c><c r="D\d+" s="0"><v>4\.5<\/v>/);
  assert.match(texts!, />=1\+1 “Олена” 好</);
});

it('--summary -o .pdf is a tagged PDF, the same each time, with every answer in it', async () => {
  assertCode(await book.run(['read', 'retour', '--summary', '-o', 'uitkomst.pdf']), 0);
  assertCode(await book.run(['read', 'retour', '--summary', '-o', 'weer.pdf']), 0);
  const files = await book.files('.');
  assert.ok(files.get('uitkomst.pdf')!.equals(files.get('weer.pdf')!));
  const { pages } = await book.pdf('uitkomst.pdf');
  // How wide a space is, each reader of PDFs guesses for itself.
  const text = pages.flatMap(({ lines }) => lines.map((line) => line.text.replaceAll(' ', ''))).join('');
  assert.match(text, /UitkomstF01.*Gemiddeld4,5,opeenschaalvan1tot5\..*=1\+1“Олена”□U\+597D\(a\.json\)/);
  const check = await book.run(['check', 'uitkomst.pdf', '-q']);
  assertCode(check, 0);
});

it('needs no book where nothing is printed', async () => {
  const run = await book.run(['read', book.path('retour'), '--summary'], { cwd: '..' });
  assertCode(run, 0);
  assert.match(run.stdout, /\ngoed\n/);
  assert.equal((await book.run(['read', book.path('retour'), '--summary', '-o', 'a.pdf'], { cwd: '..' })).code, 2);
});
