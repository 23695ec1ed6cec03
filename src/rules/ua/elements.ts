/** PDF/UA-1, clauses 7.3 to 7.9: pictures, headings, cells and notes. */
import { uaRule } from './ua-rule.js';

export const alt = uaRule('ua/alt', ['7.3', '7.7'], {
  en: {
    title: 'No text for a picture',
    what: 'a picture or formula has no alternate text',
    hint: 'Describe what it shows, or mark it as decoration.',
    why: 'Who cannot see it misses what it says (WCAG 1.1.1).',
  },
  nl: {
    title: 'Geen tekst bij een beeld',
    what: 'een beeld of formule heeft geen alternatieve tekst',
    hint: 'Beschrijf wat te zien is, of merk het als versiering.',
    why: 'Wie het niet ziet, mist wat het zegt (WCAG 1.1.1).',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const figureBox = uaRule('ua/figure-box', ['7.3-box'], {
  en: {
    title: 'Picture without a place',
    what: 'a picture does not say where it stands',
    hint: 'Build again; the browser may have left a picture out.',
    why: 'Reflowing and magnifying need the place of a picture.',
  },
  nl: {
    title: 'Beeld zonder plaats',
    what: 'een beeld zegt niet waar het staat',
    hint: 'Bouw opnieuw; misschien liet de browser een beeld weg.',
    why: 'Wie vergroot of de tekst laat herschikken, heeft de plaats nodig.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const headingLevel = uaRule('ua/heading-level', ['7.4.2'], {
  en: {
    title: 'Heading level left out',
    what: 'a heading is more than one level deeper than the one before it',
    hint: 'Use the next level: after H1 comes H2.',
    why: 'Who walks from heading to heading thinks that something is missing.',
  },
  nl: {
    title: 'Kopniveau overgeslagen',
    what: 'een kop is meer dan één niveau dieper dan de kop ervoor',
    hint: 'Gebruik het volgende niveau: na H1 komt H2.',
    why: 'Wie van kop naar kop gaat, denkt dat er iets ontbreekt.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const headingKind = uaRule('ua/heading-kind', ['7.4.4'], {
  en: {
    title: 'Two kinds of headings',
    what: 'headings with and without a level are mixed',
    hint: 'Use H1 to H6 for all of them.',
    why: 'A screen reader cannot tell which heading belongs to which.',
  },
  nl: {
    title: 'Twee soorten koppen',
    what: 'koppen met en zonder niveau staan door elkaar',
    hint: 'Gebruik voor alle koppen H1 tot en met H6.',
    why: 'Een schermlezer weet niet welke kop bij welke hoort.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const tableHeader = uaRule('ua/table-header', ['7.5'], {
  en: {
    title: 'Cell without a header',
    what: 'a cell of a table does not lead to its header',
    hint: 'Give header cells a Scope.',
    why: 'A screen reader cannot tell what a number is about.',
  },
  nl: {
    title: 'Cel zonder kop',
    what: 'een cel van een tabel leidt niet naar zijn kop',
    hint: 'Geef kopcellen een Scope.',
    why: 'Een schermlezer kan niet zeggen waar een getal over gaat.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const note = uaRule('ua/note', ['7.9'], {
  en: {
    title: 'Note without a name',
    what: 'a note has no name, or the name of another',
    hint: 'Give each note an ID of its own.',
    why: 'A reader cannot be led from the text to the note and back.',
  },
  nl: {
    title: 'Noot zonder naam',
    what: 'een noot heeft geen naam, of de naam van een andere',
    hint: 'Geef elke noot een eigen ID.',
    why: 'Een lezer kan niet van de tekst naar de noot en terug.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const uaElementRules = [alt, figureBox, headingLevel, headingKind, tableHeader, note] as const;
