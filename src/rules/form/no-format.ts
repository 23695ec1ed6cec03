/** PDF files that hold no answers on a format of ours. */
import { facts, rule } from '../rule.js';

export const flatForm = rule({
  id: 'form/flat',
  severity: 'error',
  data: facts<{ file: string }>,
  en: {
    title: 'No fields in this PDF',
    message: ({ file }) => `\`${file}\` has no fields to read.`,
    hint: 'Was it printed to a PDF, or scanned? Ask for the file itself, as it was saved after filling in.',
    why: 'In a print or a scan the answers are only a picture.',
  },
  nl: {
    title: 'Geen velden in deze pdf',
    message: ({ file }) => `\`${file}\` heeft geen velden om te lezen.`,
    hint: 'Is het geprint naar een pdf, of gescand? Vraag om het bestand zelf, zoals het is opgeslagen na het invullen.',
    why: 'In een print of scan zijn de antwoorden alleen nog een beeld.',
  },
  example: { data: { file: 'F04 Dorpsstraat.pdf' }, raisedBy: 'tests/api/read-filled.test.ts' },
});

export const foreignForm = rule({
  id: 'form/foreign',
  severity: 'error',
  data: facts<{ file: string }>,
  en: {
    title: 'Not a format of werkboek',
    message: ({ file }) => `\`${file}\` is a form, but not a format of werkboek.`,
    hint: 'Read only formats made with werkboek: their fields have names such as `F04.naam`.',
    why: 'What the fields of another form mean, werkboek does not know.',
  },
  nl: {
    title: 'Geen format van werkboek',
    message: ({ file }) => `\`${file}\` is een formulier, maar geen format van werkboek.`,
    hint: 'Lees alleen formats die met werkboek zijn gemaakt: hun velden heten zoals `F04.naam`.',
    why: 'Van een ander formulier weet werkboek niet wat de velden betekenen.',
  },
  example: { data: { file: 'belasting.pdf' }, raisedBy: 'tests/api/read-filled.test.ts' },
});

export const noFormatRules = [flatForm, foreignForm] as const;
