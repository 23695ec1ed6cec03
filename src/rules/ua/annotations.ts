/** PDF/UA-1, clause 7.18: links, fields and all else that can be clicked. */
import { uaRule } from './ua-rule.js';

export const annotation = uaRule('ua/annotation', ['7.18.1'], {
  en: {
    title: 'Note or field without words',
    what: 'something that can be clicked has no description, or no place in the tags',
    hint: 'Describe it, and put it in an element of its kind.',
    why: 'A screen reader passes over it, or only says that something is there.',
  },
  nl: {
    title: 'Notitie of veld zonder woorden',
    what: 'iets waarop geklikt kan worden heeft geen beschrijving, of geen plaats in de structuur',
    hint: 'Beschrijf het en zet het in een element van zijn soort.',
    why: 'Een schermlezer slaat het over, of zegt alleen dat er iets is.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const printerMark = uaRule('ua/printer-mark', ['7.18.2', '7.18.8'], {
  en: {
    title: "Printer's mark in the text",
    what: 'a mark for the printer stands in the text',
    hint: 'Remove it from the structure tree.',
    why: 'It is read aloud.',
  },
  nl: {
    title: 'Drukkersteken in de tekst',
    what: 'een teken voor de drukker staat in de tekst',
    hint: 'Haal het uit de structuurboom.',
    why: 'Het wordt voorgelezen.',
  },
  raisedBy: 'tests/check/damages-more.ts',
});

export const tabOrder = uaRule('ua/tab-order', ['7.18.3'], {
  en: {
    title: 'Tab jumps',
    what: 'the Tab key does not follow the order of the text',
    hint: 'Set Tabs to S on pages with links or fields, and list these in the order of the text.',
    why: 'Who works without a mouse gets lost (WCAG 2.4.3).',
  },
  nl: {
    title: 'Tab springt',
    what: 'de tabtoets volgt de volgorde van de tekst niet',
    hint: "Zet Tabs op S bij pagina's met links of velden, en zet die op volgorde van de tekst.",
    why: 'Wie zonder muis werkt, verdwaalt (WCAG 2.4.3).',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const field = uaRule('ua/field', ['7.18.4'], {
  en: {
    title: 'Field has no place in the text',
    what: 'a form field does not stand in an element of its own',
    hint: 'Put each field in a Form element.',
    why: 'A screen reader does not tell which question it belongs to.',
  },
  nl: {
    title: 'Veld heeft geen plaats in de tekst',
    what: 'een formulierveld staat niet in een eigen element',
    hint: 'Zet elk veld in een Form-element.',
    why: 'Een schermlezer zegt niet bij welke vraag het hoort.',
  },
  raisedBy: 'tests/check/damages-more.ts',
});

export const link = uaRule('ua/link', ['7.18.5'], {
  en: {
    title: 'Link without words',
    what: 'a link does not say where it leads, or has no place in the text',
    hint: 'Put it in a Link element and fill in Contents.',
    why: 'A screen reader only says "link" (WCAG 2.4.4).',
  },
  nl: {
    title: 'Link zonder woorden',
    what: 'een link zegt niet waar hij heen leidt, of heeft geen plaats in de tekst',
    hint: 'Zet hem in een Link-element en vul Contents in.',
    why: 'Een schermlezer zegt alleen "link" (WCAG 2.4.4).',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const media = uaRule('ua/media', ['7.18.6.2'], {
  en: {
    title: 'Sound or film without description',
    what: 'a sound or film does not say what it is',
    hint: 'Fill in its type and alternate text.',
    why: 'Who cannot hear or see it misses what it says.',
  },
  nl: {
    title: 'Geluid of film zonder beschrijving',
    what: 'een geluid of film zegt niet wat het is',
    hint: 'Vul het type en de alternatieve tekst in.',
    why: 'Wie het niet hoort of ziet, mist wat het zegt.',
  },
  raisedBy: 'tests/check/damages-more.ts',
});

export const uaAnnotationRules = [annotation, printerMark, tabOrder, field, link, media] as const;
