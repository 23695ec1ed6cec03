/** Slips by kind: each is found, its mend makes the finding go, and what is meant as it is stays alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Diagnostic } from '../../src/diagnostic.js';
import { parser, readable } from '../../src/markup/parse.js';
import { processMarkdown } from '../../src/markup/processor.js';
import { findSigns, findSlips } from '../../src/markup/slips/find-slips.js';
import { mendText } from '../../src/markup/slips/mend.js';
import { fakeContext } from './context.js';

/** Every slip of which nobody can have meant anything else, before and after. */
const SAFE: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'a heading without a space': ['##Wat u doet\n', '## Wat u doet\n'],
  'a heading in the middle of a text': ['Tekst.\n###Daarna\n', 'Tekst.\n### Daarna\n'],
  'a list without spaces': ['-appels\n-peren\n', '- appels\n- peren\n'],
  'a list with stars': ['*appels\n*peren\n', '* appels\n* peren\n'],
  'a numbered list without spaces': ['1.eerst\n2.daarna\n', '1. eerst\n2. daarna\n'],
  'boxes without a list': ['[ ] bel uw buren\n[x] lees dit\n', '- [ ] bel uw buren\n- [x] lees dit\n'],
  'numbers with another sign': ['1. een\n2. twee\n3) drie\n', '1. een\n2. twee\n3. drie\n'],
  'bold words with spaces': ['Kom ** op tijd ** dus.\n', 'Kom **op tijd** dus.\n'],
  'bold words with a space at the end': ['Kom **op tijd **dus.\n', 'Kom **op tijd** dus.\n'],
  'a link with a gap': ['Lees [dit] (https://example.org/a).\n', 'Lees [dit](https://example.org/a).\n'],
  'a link to a chapter with a gap': ['Lees [dit] (andere.md#kop).\n', 'Lees [dit](andere.md#kop).\n'],
  'a link without its bracket': ['Lees [dit(https://example.org/a).\n', 'Lees [dit](https://example.org/a).\n'],
  'a picture with spaces in its name': ['![Een plein](mijn plein.png)\n', '![Een plein](<mijn plein.png>)\n'],
  'a picture with a space behind its mark': [
    'Zie ! [Een plein](plein.png) hier.\n',
    'Zie ![Een plein](plein.png) hier.\n',
  ],
  'curly quotes around a caption': ['![Een plein](plein.png “Het plein”)\n', '![Een plein](plein.png "Het plein")\n'],
  'curly quotes in a directive': ['::kort[Naam]{#naam hint=“Uw naam”}\n', '::kort[Naam]{#naam hint="Uw naam"}\n'],
  'a table without its second line': [
    '| wie | wat |\n| An | zaagt |\n',
    '| wie | wat |\n| --- | --- |\n| An | zaagt |\n',
  ],
  'a table with a wrong second line': [
    '| wie | wat |\n|---|\n| An | zaagt |\n',
    '| wie | wat |\n| --- | --- |\n| An | zaagt |\n',
  ],
  'a table in a quotation': [
    '> | wie | wat |\n> | An | zaagt |\n',
    '> | wie | wat |\n> | --- | --- |\n> | An | zaagt |\n',
  ],
  'a table that is drawn': [
    '+-----+-------+\n| wie | wat   |\n+=====+=======+\n| An  | zaagt |\n|     | hout  |\n+-----+-------+\n',
    '| wie | wat |\n| --- | --- |\n| An | zaagt hout |\n',
  ],
  'bullets of Word': ['•\tbel\n•\tschrijf\n', '- bel\n- schrijf\n'],
  'one bullet of Word': ['· bel\n', '- bel\n'],
  'bullets of a typeface for symbols': ['\uf0b7\tbel\n\uf0b7\tschrijf\n', '- bel\n- schrijf\n'],
  'dashes of Word': ['–\tbel\n–\tschrijf\n', '- bel\n- schrijf\n'],
  'boxes of Word': ['☐ ja\n☐ nee\n', '- [ ] ja\n- [ ] nee\n'],
  'rows of Excel': ['Naam\tBedrag\nAn\t€ 12\n', '| Naam | Bedrag |\n| --- | --- |\n| An | € 12 |\n'],
  'spaces that indent': ['&nbsp;&nbsp;Tekst\n', ' Tekst\n'],
  'code of a web page': ['Jan&amp;nbsp;Smit\n', 'Jan Smit\n'],
  'a sign that is not seen': ['Te\u0007kst\n', 'Tekst\n'],
  'an end of a line of another program': ['een\u2028twee\n', 'een twee\n'],
  'a sign of Wingdings': ['Klaar \uf0fc\n', 'Klaar ✓\n'],
  'letters in a wrong encoding': ['EÃ©n cafÃ© en fotoâ€™s\n', 'Eén café en foto’s\n'],
  'a word that a PDF divided': ['de gemeen\u00ad schap\n', 'de gemeenschap\n'],
  'a word that a PDF divided over lines': ['de gemeen\u00ad\nschap\n', 'de gemeenschap\n'],
};

/** Found, and left to the author. */
const DOUBTFUL: Readonly<Record<string, string>> = {
  'a table that is drawn, with cells that go on': '+---+---+\n| een   |\n+---+---+\n',
  'columns with spaces between them': 'wie   wat\n----  -----\nAn    zaagt\n',
  'a heading that may be a word of social media': '#Samendoen is leuk\n',
  'one line that may be a dash': '-appels\n',
  'bold words without an end': 'Kom **op tijd.\n',
  'words after an underscore': 'Kom _op tijd.\n',
  'words after a star': 'Kom *op tijd.\n',
  'an address without its end': 'Lees [dit](https://example.org/a voor meer.\n',
  'a picture without a description': 'Zie !(plein.png).\n',
  'code that is not closed': '```\ncode\n\nTekst.\n',
  'a list with letters': 'a) eerst\nb) daarna\n',
  'a new list with another sign': '1. een\n2. twee\n\n5) vijf\n',
  'the name of a note with spaces': 'Tekst[^mijn noot].\n',
  'the head of an e-mail': 'Van: Jan\nAan: An\nOnderwerp: plan\n',
  'an answer to an e-mail': 'Op ma 30 nov. 2026 om 10:15 schreef Jan Smit <jan@example.org>:\n',
  'a chat': '[30-11-2026 10:15] Jan: Kom je ook?\n',
  'another chat': '30-11-2026 10:15 - Jan: Kom je ook?\n',
  'a reference of Word': 'Zie Fout! Verwijzingsbron niet gevonden.\n',
  'a formula of Excel': 'Het bedrag is #WAARDE! euro.\n',
  'letters that stand apart': 'Dit is b e l a n g r i j k voor u.\n',
  'a word that was divided with a hyphen': 'de gemeen-\nschap\n',
  'a letter that got lost': 'Een caf\ufffd.\n',
  'an unknown sign of a typeface': 'Een \uf123 teken.\n',
};

/** Nothing to be said of these. */
const MEANT: readonly string[] = [
  '# Kop\n\n## Nog een\n\n- een\n- twee\n\n1. een\n2. twee\n\n**vet** en *schuin* en __ook__ en `** code **`\n',
  'Lees [dit](https://example.org) en [[wiki]] en [x] en (https://example.org).\n',
  '| a | b |\n| --- | --- |\n| 1 | 2 |\n',
  'Op 5-10 graden: -5 of 2 * 3 * 4, 2 ** 3 ** 4.\n',
  'De prijs* is € 12.\n\n*Onder voorbehoud.\n',
  '\\## geen kop, \\*\\* geen vet \\*\\*, \\[geen\\] (https://example.org)\n',
  '```\n##kop\n** vet **\n| a | b |\n| 1 | 2 |\n```\n',
  '    ##kop\n',
  'in-\nen uitgang, voor-\nof achterdeur\n',
  'Naam: ______ datum: ______\n',
  'woord\ttab\twoord\n',
  'a b c d e f g\n',
  'ge\u00admeen\u00adte en 10\u00a0000 euro\n',
  'Ã, Â en “aanhaling” – streepje\n',
  'De kosten zijn € 5 -10%.\n',
  ':::tip\n- een\n:::\n',
  '---\ntitle: ##Kop\n---\n\nTekst.\n',
];

const slipsIn = (text: string) => {
  const tree = parser(text).parse(text);
  return [...findSlips(tree, text), ...findSigns(tree, text, true)];
};

describe('a slip that is safe to mend', () => {
  for (const [name, [before, after]] of Object.entries(SAFE)) {
    it(`is ${name}`, () => {
      const found = slipsIn(before);
      assert.ok(found.length > 0, 'it is found');
      const mended = mendText(before);
      assert.equal(mended.text, after);
      assert.ok(mended.count > 0 && mended.count <= found.length);
      assert.deepEqual(slipsIn(after), [], 'its mend makes the finding go');
    });
  }

  it('is one slip where the same follows itself: a damaged file may hold a million', () => {
    for (const sign of ['\u0000', '\u2028', '\uf0fc', '\ue000', '\ufffd']) {
      const text = `Een${sign.repeat(5)}twee\n`;
      assert.equal(findSigns(parser().parse(text), text, true).length, 1, JSON.stringify(sign));
    }
    assert.equal(mendText('Klaar \uf0fc\uf0fc\n').text, 'Klaar ✓✓\n');
  });

  it('leaves all other bytes as they are', () => {
    const text =
      '\ufeff---\r\ntitle: X\r\n---\r\n\r\n##Kop \t\r\n\r\n-een\r\n-twee\r\n\r\n| a | b |\r\n| 1 | 2 |\r\nzonder eind';
    assert.equal(
      mendText(text).text,
      '\ufeff---\r\ntitle: X\r\n---\r\n\r\n## Kop \t\r\n\r\n- een\r\n- twee\r\n\r\n| a | b |\r\n| 1 | 2 |\r\nzonder eind',
    );
    assert.equal(mendText('##Kop\r\rTekst\r').text, '## Kop\r\rTekst\r');
  });
});

describe('a slip that only its author can mend', () => {
  for (const [name, text] of Object.entries(DOUBTFUL)) {
    it(`is ${name}`, () => {
      assert.ok(slipsIn(text).length > 0, 'it is found');
      assert.equal(mendText(text).text, text);
    });
  }
});

it('what is meant as it is gets no finding', () => {
  for (const text of MEANT) assert.deepEqual([slipsIn(text), mendText(text).text], [[], text], text);
});

it('a slip is told of at its line and column, with its mend', async () => {
  const findings: Diagnostic[] = [];
  await processMarkdown('# T\n\nTekst.\n\n> Zie [dit] (andere.md).\n', fakeContext('/book/01.md', findings));
  assert.deepEqual(
    findings.map(({ rule, place, data }) => [rule, place?.line, place?.column, data.mend, data.safe]),
    [['markup/slip', 5, 7, '[dit](andere.md)', 1]],
  );
});

it('no text gets more than thirty of them', async () => {
  const findings: Diagnostic[] = [];
  await processMarkdown(`# T\n\n${'##Kop\n\n'.repeat(100)}`, fakeContext('/book/01.md', findings));
  assert.equal(findings.filter(({ rule }) => rule === 'markup/slip').length, 30);
  assert.ok(readable('').source === '');
});
