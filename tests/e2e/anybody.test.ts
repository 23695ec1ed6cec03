/** What people brought along and came out wrong: each kind once, with words of our own, in one book that is built once. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { RIGHT_TO_LEFT } from '../../src/markup/rehype-direction.js';
import { paintedOutOfOrder } from '../pdf/paint-order.js';
import { assertCode, type BookFolder, emptyBook, heardIn, type Run, rulesIn, temporaryFolder } from './harness.js';
import { type ReadPdf, squeeze } from './pdf-facts.js';
import { PALETTE } from './small-book.js';

const YAML = `title: Wijkboek
slug: wijk
language: nl
version: '1.0'
date: 2026-01-31
publisher: { name: Gemeente Waterland }
page: { widthMm: 170, heightMm: 240 }
starts: { chapters: recto, back: any }
chapters: [masker.md, bijschriften.md, begrippen.md, tabel.md, letters.md]
formats: [meldblad.md]
${PALETTE.replace(/^readers:[\s\S]*?(?=palette:)/, '')}`;

/** Written in the order in which it is read. */
const HEBREW = {
  short: 'ברוכים הבאים',
  long: `${'הרחוב שלנו נעים, וביחד (עם השכנים) נעשה אותו ירוק יותר. '.repeat(3)}`.trim(),
};
const ARABIC = 'أهلا وسهلا';
/** Words, addresses and code from left to right in such lines; spaces and full stops that belong to either. */
const MIXED = [
  'הקובץ README שלנו כתוב בכל השפות וגם pull requests.',
  'הכתובת היא https://buurt.example/plan/ כאן, בתיקייה (3).',
  'הקוד "x[0]" הוא דוגמה (1,250.50) …',
  'السوق ُتفتح يوم Monday, عند الباب.',
];
const NUMBERED = ['לפתוח את הדלת.', 'Open the door!'];

const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40">${inner}</svg>`;

const FILES = {
  'book.yaml': YAML,
  'masker.md': `# Achter glas

![Een ruit](ruit.svg "De ruit.")

![Een plein in mist](mist.svg "De mist.")

Druk op ![de knop](knop.svg) en kijk ![naar de brede lucht](lucht.svg) nog eens.
`,
  'ruit.svg': svg(
    '<mask id="m"><text x="5" y="30" fill="#fff" font-size="24">Glas</text></mask><rect width="100" height="40" fill="#1B3A57" mask="url(#m)"/>',
  ),
  'mist.svg': svg(
    '<mask id="m"><rect width="100" height="40" fill="#888"/></mask><g mask="url(#m)" opacity=".9"><rect width="50" height="40" fill="#1B3A57"/><text x="5" y="30" font-size="20">Mist</text></g>',
  ),
  'knop.svg': svg('<circle cx="20" cy="20" r="15" fill="#111111"/>').replace(
    'viewBox',
    'width="24" height="10" viewBox',
  ),
  'lucht.svg': svg('<rect width="100" height="40" fill="#A9CBE8"/>').replace(
    'viewBox',
    'width="400" height="160" viewBox',
  ),
  'bijschriften.md': `# Bijschriften

![De toren](lucht.svg "De *oude* toren in '68, aan 't **water**")

| wie | wat |
| --- | --- |
| An | zaagt |

: Wie doet wat, en **wanneer**

Zie [de kade](#kade), [het plan](weg.md) en [hier](bijschriften.md#niets).

Ga naar [de site](https://…) of naar [het loket](https://://loket.example/plan), bel aan bij https://loket.example:poort/.

![Ingebed](data:image/png;base64,iVBORw0KGgo=)
`,
  'begrippen.md': `# Begrippen

gracht
: Water midden in een stad.
: Ook: de straat erlangs.

plein
: Een open plek.
`,
  'tabel.md': `# Rijen

| Onderdeel | Bedrag |
| --- | --: |
| Straatverlichting | € 1.250,00 |

Welkom is ${HEBREW.short} of **${ARABIC}** (3 keer).

:::{lang=he dir=rtl}
${HEBREW.long}

${MIXED.join('\n\n').replace('"x[0]"', '`"x[0]"`')}

${NUMBERED.map((text, index) => `${index + 1}. ${text}`).join('\n')}
:::
`,
  'letters.md': `# Antwoorden

${'De buurt koos met elkaar uit vier plannen, en schreef op waarom. '.repeat(24).trim()}

A:

Het plein.

## B

C.

- D
- E

1:
`,
  'meldblad.md': `---
code: F07
title: Meldblad
version: '1.0'
date: 2026-01-31
sheets: 1
---
Vul dit in.

## Uw melding

::kort[Wat is er?]{#wat}
`,
};

let book: BookFolder;
let run: Run;
let pdf: ReadPdf;
before(async () => {
  book = await emptyBook(await temporaryFolder()).write(FILES);
  run = await book.run(['build', 'digital', 'print', 'formats', '-q']);
  assertCode(run, 0);
  pdf = await book.pdf('out/digital/wijk.pdf');
});

const lines = (): string => pdf.pages.flatMap((page) => page.lines.map(({ text }) => text)).join('\n');
const tagged = (): string => pdf.pages.map((page) => page.tagged).join('');

describe('the book of anybody', () => {
  it('is built, with findings for what its author can mend and no others', () => {
    const expected = ['markup/broken-link', 'markup/link-outside', 'markup/written-out-image'];
    const own = rulesIn(run).filter((rule) => /^(markup|content|layout|proof|ua|pdf)\//.test(rule));
    assert.deepEqual([...new Set(own)].sort(), expected);
  });

  it('keeps the words of links that lead nowhere', () => {
    assert.ok(lines().includes(squeeze('Zie de kade, het plan en hier.')));
  });

  it('has no link where an address cannot be followed, and keeps it as its text', () => {
    const text = 'Ga naar de site of naar het loket, bel aan bij https://loket.example:poort/.';
    assert.ok(tagged().includes(squeeze(text)));
    for (const target of ['https://…', 'https://://loket.example/plan'])
      assert.ok(run.stderr.includes(`\`${target}\` gaat nergens naartoe`), target);
  });

  it('reads paragraphs and titles of one letter where a chapter goes on', async () => {
    const said = await heardIn(book.path('out/digital/wijk.pdf'));
    const page = /Bladzijde 14\n([\s\S]*?)\n\n/.exec(said)?.[1] ?? '';
    assert.deepEqual(
      page.split('\n').map((line) => line.trim()),
      ['A:', 'Het plein.', 'Kop 2: B', 'C.', 'Lijst met 2 onderdelen', 'D', 'E', '1:'],
    );
  });

  it('reads a drawing with a mask by its description, also where the browser paints its words twice', () => {
    assert.deepEqual(
      pdf.pages.flatMap(({ alts }) => alts).filter((alt) => /ruit|mist/.test(alt)),
      ['Een ruit', 'Een plein in mist'],
    );
    assert.doesNotMatch(tagged(), /Glas|Mist/);
  });

  it('parts the words around a picture, large or small', async () => {
    const heard = await book.text('out/voorgelezen.html');
    assert.match(tagged(), new RegExp(squeeze('Druk op en kijk nog eens.')));
    assert.match(heard, /Druk op[\s\S]{0,200}en kijk[\s\S]{0,200}nog eens/);
  });

  it('understands marks in captions, and captions below a table', () => {
    assert.ok(lines().includes(squeeze('De oude toren in ’68, aan ’t water')));
    assert.ok(lines().includes(squeeze('Tabel 1. Wie doet wat, en wanneer')));
  });

  it('reads from right to left what is written so, word by word and line by line', async () => {
    const said = await heardIn(book.path('out/digital/wijk.pdf'));
    assert.ok(said.includes(`Welkom is ${HEBREW.short} of ${ARABIC} (3 keer).`), said);
    assert.ok(said.includes(HEBREW.long), said);
    const words = said.replaceAll(/\[Link: ([^;]+);[^\]]*\]/g, '$1');
    for (const text of MIXED) assert.ok(words.includes(text), `${text}: ${words}`);
    for (const [index, text] of NUMBERED.entries()) assert.ok(said.includes(`${index + 1}. ${text}`), said);
  });

  it('keeps explanations of one term apart', () => {
    assert.ok(lines().includes(`${squeeze('Water midden in een stad.')}\n${squeeze('Ook: de straat erlangs.')}`));
  });

  it('leaves out columns in which nothing stands', () => {
    assert.doesNotMatch(lines(), /Voorwie/);
    assert.match(lines(), /Meldblad/);
  });

  it('is painted in the order of its tags, on sheets too', async () => {
    // Lines from right to left are painted in the order in which they are seen.
    for (const file of ['out/digital/wijk.pdf', 'out/formats/F07-meldblad.pdf'])
      assert.deepEqual(
        (await paintedOutOfOrder(book.path(file))).turned.filter(
          ({ painted, before }) => !RIGHT_TO_LEFT.test(`${painted} ${before}`),
        ),
        [],
      );
  });

  it('has nothing on a page before a right-hand one, seen or heard', () => {
    const starts = pdf.outline.filter(({ title }) => /Achter glas|Bijschriften|Begrippen|Rijen/.test(title));
    assert.equal(starts.length, 4);
    assert.ok(starts.every(({ page }) => (page ?? 1) % 2 === 0));
    const blank = pdf.pages.filter(({ lines: painted }) => painted.length === 0);
    assert.ok(blank.length > 0);
    assert.ok(blank.every((page) => page.tagged === '' && page.links.length === 0));
  });
});
