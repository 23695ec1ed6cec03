/** Codes that no format has. */
import { facts, rule } from '../rule.js';

export const unknownFormat = rule({
  id: 'format/unknown',
  severity: 'error',
  data: facts<{ code: string; suggestion: string; known: string }>,
  en: {
    title: 'Unknown format',
    message: ({ code }) => `Unknown format \`${code}\`.`,
    hint: ({ suggestion, known }) => {
      const codes = known ? `These are the formats: ${known}.` : 'This workbook has no formats.';
      return suggestion ? `Did you mean \`${suggestion}\`? ${codes}` : codes;
    },
    why: 'Without the right code it is not clear which format you mean.',
  },
  nl: {
    title: 'Onbekend format',
    message: ({ code }) => `Onbekend format \`${code}\`.`,
    hint: ({ suggestion, known }) => {
      const codes = known ? `Deze formats zijn er: ${known}.` : 'Dit werkboek heeft geen formats.';
      return suggestion ? `Bedoelt u \`${suggestion}\`? ${codes}` : codes;
    },
    why: 'Zonder de juiste code is niet duidelijk welk format u bedoelt.',
  },
  example: { data: { code: 'F99', suggestion: 'F09', known: 'F01, F09' }, raisedBy: 'tests/api/build.test.ts' },
});

/** `known` are the formats that it may be, joined with ', '. */
export const ambiguousFormat = rule({
  id: 'format/ambiguous',
  severity: 'error',
  data: facts<{ code: string; known: string }>,
  en: {
    title: 'More than one format of that name',
    message: ({ code }) => `\`${code}\` may be more than one format.`,
    hint: ({ known }) => `Give its code, or more of its name: ${known}.`,
    why: 'Without the right code it is not clear which format you mean.',
  },
  nl: {
    title: 'Meer dan één format met die naam',
    message: ({ code }) => `\`${code}\` kan meer dan één format zijn.`,
    hint: ({ known }) => `Geef de code, of meer van de naam: ${known}.`,
    why: 'Zonder de juiste code is niet duidelijk welk format u bedoelt.',
  },
  example: {
    data: { code: 'verslag', known: 'F07 Gespreksverslag, F09 Verslag' },
    raisedBy: 'tests/api/build.test.ts',
  },
});

export const unknownFormatRules = [unknownFormat, ambiguousFormat] as const;
