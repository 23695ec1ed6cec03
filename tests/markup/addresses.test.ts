/** Addresses in plain text become links: of the web, of mail, and numbers to call that the book knows. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { linkAll, phonesAmong } from '../../src/markup/addresses.js';

const linked = (text: string, phones: readonly string[] = []): string =>
  toHtml({ type: 'root', children: linkAll(text, phones) }).replaceAll(' class="address"', '');

it('links addresses, without the marks of the sentence around them', () => {
  assert.equal(
    linked('Mail samendoen@voorbeeld.example. Of kijk op voorbeeld.example/samendoen, of www.voorbeeld.nl!'),
    'Mail <a href="mailto:samendoen@voorbeeld.example">samendoen@voorbeeld.example</a>. Of kijk op ' +
      '<a href="https://voorbeeld.example/samendoen">voorbeeld.example/samendoen</a>, of ' +
      '<a href="https://www.voorbeeld.nl">www.voorbeeld.nl</a>!',
  );
  assert.equal(
    linked('(https://wetten.overheid.nl/BWBR0037885/2024-01-01)'),
    '(<a href="https://wetten.overheid.nl/BWBR0037885/2024-01-01">https://wetten.overheid.nl/BWBR0037885/2024-01-01</a>)',
  );
  assert.equal(
    linked('Of WWW.OVERHEID.NL, of Overheid.nl'),
    'Of <a href="https://WWW.OVERHEID.NL">WWW.OVERHEID.NL</a>, of <a href="https://Overheid.nl">Overheid.nl</a>',
  );
  assert.equal(linked('Zie wetten.overheid.nl.'), 'Zie <a href="https://wetten.overheid.nl">wetten.overheid.nl</a>.');
});

it('leaves alone what only looks like one', () => {
  for (const text of [
    'Lees README.md en index.ts.',
    'Het is 9.30 uur, artikel 7.4 lid 2, versie 1.0.',
    'Dat is klaar.Nu verder met het plan.',
    'Het is opgekweekt en aangeplant.De beplanting kan open zijn.Net zo.',
    'De d.d. van o.a. B. en W.',
    '@gemeente op Mastodon',
    'Vul in: https://… of https://voorbeeld.nl:poort/plan',
    'Twee keer gezet: https://://www.voorbeeld.nl/plan',
    'Geen adres van een computer: http://256.256.256.256/x',
    'nl.wikipedia.organisatie',
  ])
    assert.equal(linked(text), text);
});

it('links numbers to call that the book has, and no other numbers', () => {
  const phones = phonesAmong(['088 000 00 00', 'Voorbeeld', null, '12', '+31 (0)6 12345678']);
  assert.deepEqual(phones, ['088 000 00 00', '+31 (0)6 12345678']);
  assert.equal(linked('Bel 088 000 00 00.', phones), 'Bel <a href="tel:0880000000">088 000 00 00</a>.');
  assert.equal(linked('Nummer 123 456 789.', phones), 'Nummer 123 456 789.');
});
