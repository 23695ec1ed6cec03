/** Page numbers in the text: contents, references, glossary and index name the pages where things stand, in each edition. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { assertCode, type BookFolder, bookIn, type Run, rulesIn, temporaryFolder } from './harness.js';
import { type ReadPdf, squeeze } from './pdf-facts.js';
import { BRIEF, FIRST, SECOND, YAML } from './small-book.js';

/** Every other sentence of chapter 1 enters a word; chapter 2 comes back to it on its first page. */
const withEntries = (text: string): string =>
  text
    .replaceAll(/Zin (\d+) gaat/g, (sentence, number) =>
      Number(number) % 2 ? sentence : `Zin ${number} :index[]{term="zin"}gaat`,
    )
    .replace('Zin 1 gaat', 'Op de brink staat zin 1, en die gaat')
    .replace('**vet**', ':index[vet]{term="letters" sub="vette"}')
    .concat('\n\n:::figuur[Een veld.]{#veld src=../figures/plek.svg alt="Twee stenen"}\n:::\n');
const FILES = {
  'content/book.yaml': YAML.replace(
    'formats: [',
    'front: [matter/voor.md]\nback: [matter/na.md]\ncommit: 1a2b3c\nformats: [',
  ),
  'content/matter/voor.md':
    '# Zo gebruikt u dit boek\n\nLees [](../chapters/02-tweede.md#de-tafel "bladzijde"). Of ga naar [bladzijde](#veld "bladzijde").\n',
  'content/matter/na.md': '# Wijzigingen\n\nDit is de eerste versie.\n',
  'content/chapters/01-eerste.md': withEntries(FIRST),
  'content/chapters/02-tweede.md': SECOND.replace('begint dus gewoon', 'begint op de :index[zin]'),
  'content/glossary.yaml': '- term: brink\n  means: Het plein midden in een dorp.\n  example: Daar staan eiken.\n',
};

/** A blank page before a recto is meant so. */
const onPages = (run: Run): string[] => rulesIn(run).filter((rule) => rule !== 'preflight/blank-page');

describe('numbers of pages', () => {
  let book: BookFolder;
  let digital: ReadPdf;
  let print: ReadPdf;
  let large: ReadPdf;
  before(async () => {
    book = await bookIn(await temporaryFolder(), FILES);
    const run = await book.run(['build', 'digital', 'print', 'large-print']);
    assertCode(run, 0);
    assert.deepEqual(onPages(run), []);
    const files = ['digital/klein.pdf', 'print/klein-interior.pdf', 'large-print/klein.pdf'];
    const [one, two, three] = await Promise.all(files.map((file) => book.pdf(`out/${file}`)));
    [digital, print, large] = [one!, two!, three!];
  });

  const startOf = (pdf: ReadPdf, title: string): number => {
    const page = pdf.outline.find((item) => item.title === title)?.page;
    assert.ok(page !== undefined, `no bookmark for ${title}`);
    return page;
  };
  const pagesWith = (pdf: ReadPdf, words: string): number[] =>
    pdf.pages.flatMap(({ tagged }, page) => (tagged.includes(squeeze(words)) ? [page] : []));

  for (const name of ['digital', 'large-print'] as const) {
    const read = (): ReadPdf => (name === 'digital' ? digital : large);

    it(`says in a reference where it leads, ${name}`, () => {
      const pdf = read();
      const { tagged, links } = pdf.pages[startOf(pdf, 'Zo gebruikt u dit boek')]!;
      const table = startOf(pdf, 'De tafel');
      const [field] = pagesWith(pdf, 'Figuur 2.Een veld.');
      assert.match(tagged, new RegExp(`hoofdstuk2\\(bladzijde${table + 1}\\)\\.Ofganaarbladzijde${field! + 1}\\.`));
      assert.deepEqual([...new Set(links.map(({ page }) => page))], [table, field]);
    });

    it(`names in the glossary where the term stands first, ${name}`, () => {
      const pdf = read();
      const { tagged } = pdf.pages[startOf(pdf, 'Begrippen')]!;
      const [use] = pagesWith(pdf, 'Op de brink staat zin 1');
      assert.ok(
        tagged.endsWith(
          squeeze(`Bbrink Het plein midden in een dorp. Bijvoorbeeld: Daar staan eiken. Bladzijde ${use! + 1}`),
        ),
        tagged,
      );
      const back = pdf.pages[use!]!.links.map(({ page }) => page);
      assert.ok(back.includes(startOf(pdf, 'Begrippen')));
    });

    it(`names in the index each page once, and pages in a row as a range, ${name}`, () => {
      const pdf = read();
      const { tagged } = pdf.pages[startOf(pdf, 'Register')]!;
      const chapters = pdf.pages.slice(startOf(pdf, 'Eerste hoofdstuk'), startOf(pdf, 'Tweede hoofdstuk'));
      const first = startOf(pdf, 'Eerste hoofdstuk');
      const used = chapters.flatMap((page, at) => (/Zin\d*[02468]gaat/.test(page.tagged) ? [first + at + 1] : []));
      assert.ok(used.length > 1 && used.every((page, at) => page === used[0]! + at), `${used}`);
      const second = pagesWith(pdf, 'begint op de zin')[0]! + 1;
      const sub = pagesWith(pdf, 'Eerst komt vet')[0]! + 1;
      const range = second === used.at(-1)! + 1 ? `${used[0]}–${second}` : `${used[0]}–${used.at(-1)},${second}`;
      assert.ok(tagged.endsWith(`Lletters vette${sub}Zzin${range}`.replaceAll(' ', '')), tagged);
    });
  }

  it('has the same lines in the same places on screen and in print', () => {
    for (const [index, { lines }] of digital.pages.entries()) {
      const printed = print.pages[index]!.lines;
      assert.deepEqual(
        printed.map(({ text }) => text),
        lines.map(({ text }) => text),
      );
      assert.deepEqual(
        lines.filter(({ topMm }, line) => Math.abs(topMm - printed[line]!.topMm) > 0.3),
        [],
      );
    }
  });

  it('sets what stands outside the parts on the level of parts in the bookmarks', () => {
    const levels = digital.outline.filter(({ level }) => level === 1).map(({ title }) => title);
    const front = ['Klein boek', 'Inhoud', 'Zo gebruikt u dit boek', 'Het begin'];
    assert.deepEqual(levels, [
      ...front,
      'Formats',
      'Begrippen',
      'Wijzigingen',
      'Figuren en makers',
      'Register',
      'Aantekeningen',
    ]);
  });

  it('lays out and prints nothing again when nothing changed, and only what names a page when pages move', async () => {
    const again = await book.run(['build', 'digital']);
    assertCode(again, 0);
    const shifted = `${FILES['content/matter/voor.md']}\n::nieuwe-bladzijde\n\nNog een blad.\n\n::nieuwe-bladzijde\n\nEn nog een.\n`;
    const run = await (await book.write({ 'content/matter/voor.md': shifted })).run(['build', 'digital']);
    assertCode(run, 0);
    const { cache } = JSON.parse(await book.text('out/report.json'));
    const made = (kind: string): string[] => cache[kind].made.toSorted();
    // As many pages to write on as the printer's multiple wants now.
    assert.deepEqual(made('layout'), ['aantekeningen', 'voor']);
    assert.ok(['begrippen', 'inhoud', 'register'].every((id) => made('print').includes(id)));
  });

  it('tells of a number that does not fit its box, and of a box that is not fixed', async () => {
    const changed = {
      'content/chapters/01-eerste.md': withEntries(BRIEF['content/chapters/01-eerste.md']),
      'content/book.yaml': FILES['content/book.yaml'].replace('formats: [', 'styles: [eng.css]\nformats: ['),
      'content/eng.css': '.page-number[data-page-of] { width: 1mm !important }\n',
    };
    const folder = await bookIn(await temporaryFolder(), { ...FILES, ...changed });
    const tight = await folder.run(['build', 'digital']);
    // The number is over the words behind it then.
    assert.deepEqual([...new Set(onPages(tight))], ['layout/number-box', 'layout/overlap']);
    await folder.write({ 'content/eng.css': '.page-number[data-page-of] { width: auto !important }\n' });
    assert.deepEqual([...new Set(onPages(await folder.run(['build', 'digital'])))], ['layout/number-box']);
  });
});

it('a page number is found where own styles make capitals of the words around it', async () => {
  const css = 'main li, main li * { text-transform: uppercase }\n';
  const yaml = `${FILES['content/book.yaml']}styles: [eigen.css]\n`;
  const book = await bookIn(await temporaryFolder(), { ...FILES, 'content/book.yaml': yaml, 'content/eigen.css': css });
  const run = await book.run(['build', 'digital']);
  assertCode(run, 0);
  assert.deepEqual(onPages(run), []);
  const { pages } = await book.pdf('out/digital/klein.pdf');
  const lines = pages.flatMap((page) => page.lines.map(({ text }) => text));
  assert.ok(
    lines.some((line) => /^\d?\s*[A-Z ]{6,} ?\d+$/.test(line)),
    lines.slice(0, 20).join('\n'),
  );
});
