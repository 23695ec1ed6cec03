/** PDF/UA-1, clauses 5 and 6: what the file says of itself. */
import { uaRule } from './ua-rule.js';

export const identifier = uaRule('ua/identifier', ['5'], {
  en: {
    title: 'Not marked as PDF/UA',
    what: 'the file does not call itself PDF/UA-1 as the standard wants it',
    hint: 'Make the file again with `werkboek build`; it is marked when nothing is wrong with it.',
    why: 'Software and people who look for accessible files go by this mark.',
  },
  nl: {
    title: 'Niet gemerkt als PDF/UA',
    what: 'het bestand noemt zichzelf geen PDF/UA-1 zoals de norm dat wil',
    hint: 'Maak het bestand opnieuw met `werkboek build`; als er niets mis is, krijgt het dit merk.',
    why: "Programma's en mensen die toegankelijke bestanden zoeken, gaan op dit merk af.",
  },
  raisedBy: 'tests/check/damages.ts',
});

export const header = uaRule('ua/header', ['6.1'], {
  en: {
    title: 'Wrong version of PDF',
    what: 'the file does not begin with a version from 1.0 to 1.7',
    hint: 'Save the file as PDF 1.7.',
    why: 'PDF/UA-1 is written for these versions.',
  },
  nl: {
    title: 'Verkeerde versie van PDF',
    what: 'het bestand begint niet met een versie van 1.0 tot en met 1.7',
    hint: 'Bewaar het bestand als PDF 1.7.',
    why: 'PDF/UA-1 is voor die versies geschreven.',
  },
  raisedBy: 'tests/check/damages-more.ts',
});

export const marked = uaRule('ua/marked', ['6.2', '7.1-4'], {
  en: {
    title: 'Not marked as tagged',
    what: 'the file does not say that its tags can be trusted',
    hint: 'Make the file with `werkboek build digital`, not with a Print button.',
    why: 'Without this a screen reader guesses what the text is.',
  },
  nl: {
    title: 'Niet gemerkt als pdf met structuur',
    what: 'het bestand zegt niet dat zijn structuur te vertrouwen is',
    hint: 'Maak het bestand met `werkboek build digital`, niet met een knop Afdrukken.',
    why: 'Zonder dit raadt een schermlezer wat de tekst is.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const uaFileRules = [identifier, header, marked] as const;
