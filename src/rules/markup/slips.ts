/** Markdown that was meant otherwise than it is read, and what came along from other programs. */
import { facts, type Phrase, rule } from '../rule.js';

/** `mend` is how it is written, '' where only the author knows; `safe` is 1 where `check --fix` writes it. */
const HINT = {
  en: ({ mend, safe }: { mend: string; safe: number }): string =>
    [
      mend
        ? `Write \`${mend}\`.`
        : safe
          ? 'Take it out.'
          : 'Change it, or put a \\ before the sign that you mean as it is.',
      ...(safe ? ['`werkboek check --fix` does it for you.'] : []),
    ].join(' '),
  nl: ({ mend, safe }: { mend: string; safe: number }): string =>
    [
      mend
        ? `Schrijf \`${mend}\`.`
        : safe
          ? 'Haal het weg.'
          : 'Pas het aan, of zet een \\ voor het teken dat u zelf bedoelt.',
      ...(safe ? ['`werkboek check --fix` doet het voor u.'] : []),
    ].join(' '),
};

export const slipOfHand = rule({
  id: 'markup/slip',
  severity: 'warning',
  data: facts<{ problem: Phrase; mend: string; safe: number }>,
  en: {
    title: 'Slip of the hand',
    message: ({ problem }) => `This is printed as it is written: ${problem}.`,
    hint: HINT.en,
    why: 'Signs of markdown tell a reader nothing.',
  },
  nl: {
    title: 'Verschrijving',
    message: ({ problem }) => `Dit wordt afgedrukt zoals het er staat: ${problem}.`,
    hint: HINT.nl,
    why: 'Tekens van markdown zeggen een lezer niets.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\n##Wat u nodig hebt\n\nTekst.\n' },
    mended: { 'chapters/twee.md': { replace: '##Wat', by: '## Wat' } },
    data: {
      problem: { en: 'a heading has a space behind the `#`', nl: 'bij een kop hoort een spatie achter de `#`' },
      mend: '## Wat u nodig hebt',
      safe: 1,
    },
  },
});

export const pastedText = rule({
  id: 'markup/paste',
  severity: 'warning',
  data: facts<{ problem: Phrase; mend: string; safe: number }>,
  en: {
    title: 'Text from another program',
    message: ({ problem }) => `This came along from another program: ${problem}.`,
    hint: HINT.en,
    why: 'What looks right in another program is something else in a book.',
  },
  nl: {
    title: 'Tekst uit een ander programma',
    message: ({ problem }) => `Dit is meegekomen uit een ander programma: ${problem}.`,
    hint: HINT.nl,
    why: 'Wat er in een ander programma goed uitziet, is in een boek iets anders.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\n•\tPak een pen.\n•\tVul het in.\n' },
    mended: { 'chapters/twee.md': { replace: '•\tPak een pen.\n•\tVul', by: '- Pak een pen.\n- Vul' } },
    data: {
      problem: {
        en: 'bullets of a text program are no list: the lines run together',
        nl: 'opsommingstekens van een tekstprogramma zijn geen lijst: de regels lopen door',
      },
      mend: '- Pak een pen.',
      safe: 1,
    },
  },
});

export const slipRules = [slipOfHand, pastedText] as const;
