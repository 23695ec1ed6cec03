/** PDF/UA-1, clauses 7.20 and 7.21: content that is used twice, and fonts. */
import { uaRule } from './ua-rule.js';

export const formObject = uaRule('ua/form-object', ['7.20'], {
  en: {
    title: 'Content is used twice',
    what: 'tagged content is painted twice, or comes from another file',
    hint: 'Paint tagged content once.',
    why: 'A screen reader cannot tell to which place it belongs.',
  },
  nl: {
    title: 'Inhoud twee keer gebruikt',
    what: 'inhoud met labels is twee keer gebruikt, of komt uit een ander bestand',
    hint: 'Gebruik inhoud met labels één keer.',
    why: 'Een schermlezer weet niet bij welke plek ze hoort.',
  },
  raisedBy: 'tests/check/damages-more.ts',
});

export const fontMap = uaRule('ua/font-map', ['7.21.3'], {
  en: {
    title: 'Font cannot be read',
    what: 'the codes of a font do not lead to its glyphs in a way that every reader follows',
    hint: 'Embed the font again with other software.',
    why: 'Letters are shown or read as others.',
  },
  nl: {
    title: 'Lettertype is niet te lezen',
    what: 'de codes van een lettertype leiden niet naar zijn tekens op een manier die elke lezer volgt',
    hint: 'Neem het lettertype opnieuw op met andere software.',
    why: 'Letters worden als andere getoond of gelezen.',
  },
  raisedBy: 'tests/check/damages-more.ts',
});

export const fontEmbedded = uaRule('ua/font-embedded', ['7.21.4.1'], {
  en: {
    title: 'Font not in the file',
    what: 'a font, or a letter of it, is not in the file',
    hint: 'Embed all fonts.',
    why: 'On another device the text looks different, or is missing.',
  },
  nl: {
    title: 'Lettertype niet in het bestand',
    what: 'een lettertype, of een letter daarvan, zit niet in het bestand',
    hint: 'Neem alle lettertypen op.',
    why: 'Op een ander apparaat ziet de tekst er anders uit, of ontbreekt ze.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const fontSubset = uaRule('ua/font-subset', ['7.21.4.2'], {
  en: {
    title: 'Font says the wrong letters',
    what: 'a font lists other letters than it has',
    hint: 'Embed the font again with other software.',
    why: 'Some readers trust the list and leave letters out.',
  },
  nl: {
    title: 'Lettertype noemt verkeerde letters',
    what: 'een lettertype noemt andere letters dan het heeft',
    hint: 'Neem het lettertype opnieuw op met andere software.',
    why: 'Sommige lezers vertrouwen de lijst en laten letters weg.',
  },
  raisedBy: 'tests/check/damages-more.ts',
});

export const glyphWidth = uaRule('ua/glyph-width', ['7.21.5'], {
  en: {
    title: 'Letters have two widths',
    what: 'letters are wider or narrower in the font than the file says',
    hint: 'Embed the font again with other software.',
    why: 'Words run into each other, or fall apart.',
  },
  nl: {
    title: 'Letters hebben twee breedtes',
    what: 'letters zijn in het lettertype breder of smaller dan het bestand zegt',
    hint: 'Neem het lettertype opnieuw op met andere software.',
    why: 'Woorden lopen in elkaar, of vallen uiteen.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const fontEncoding = uaRule('ua/font-encoding', ['7.21.6'], {
  en: {
    title: 'Font has no clear letters',
    what: 'the encoding of a font leaves open which letters it means',
    hint: 'Embed the font again with other software.',
    why: 'Letters are read as others.',
  },
  nl: {
    title: 'Lettertype is niet eenduidig',
    what: 'de codering van een lettertype laat open welke letters bedoeld zijn',
    hint: 'Neem het lettertype opnieuw op met andere software.',
    why: 'Letters worden als andere gelezen.',
  },
  raisedBy: 'tests/check/damages-more.ts',
});

export const unicode = uaRule('ua/unicode', ['7.21.7'], {
  en: {
    title: 'Letter that cannot be read',
    what: 'a code in the text stands for no character',
    hint: 'Use a font whose letters have their Unicode values.',
    why: 'A screen reader skips it; copied text is wrong.',
  },
  nl: {
    title: 'Letter die niet te lezen is',
    what: 'een code in de tekst staat voor geen enkel teken',
    hint: 'Gebruik een lettertype waarvan de letters hun Unicode-waarde hebben.',
    why: 'Een schermlezer slaat ze over; gekopieerde tekst is fout.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const noGlyph = uaRule('ua/no-glyph', ['7.21.8'], {
  en: {
    title: 'Empty box in place of a letter',
    what: 'a letter is shown for which the font has none',
    hint: 'Use a font that has the letter.',
    why: 'Readers see an empty box.',
  },
  nl: {
    title: 'Leeg vak in plaats van een letter',
    what: 'er staat een letter die het lettertype niet heeft',
    hint: 'Gebruik een lettertype dat de letter heeft.',
    why: 'Lezers zien een leeg vak.',
  },
  raisedBy: 'tests/check/damages-more.ts',
});

export const uaFontRules = [
  formObject,
  fontMap,
  fontEmbedded,
  fontSubset,
  glyphWidth,
  fontEncoding,
  unicode,
  noGlyph,
] as const;
