/** Exceptions to the rules of language, written in the text. */
import { quote } from '../quote.js';
import { facts, rule, type Saying } from '../rule.js';

type Problem = 'reason' | 'unused' | 'unknown';

const FAULTS: Readonly<Record<Problem, Saying<[code: string, known: string]>>> = {
  reason: {
    en: (code) => `The exception to ${code} gives no reason.`,
    nl: (code) => `De uitzondering voor ${code} heeft geen reden.`,
  },
  unused: {
    en: (code) => `The exception to ${code} is not needed: there is nothing to report here.`,
    nl: (code) => `De uitzondering voor ${code} is niet nodig: er is hier niets te melden.`,
  },
  unknown: {
    en: (code, known) => `There is no rule ${quote(code)}. Choose from ${known}.`,
    nl: (code, known) => `De regel ${quote(code)} bestaat niet. U kunt kiezen uit ${known}.`,
  },
};

/** `known` lists the codes that may be waived. */
export const wrongWaiver = rule({
  id: 'language/waiver',
  severity: 'error',
  data: facts<{ code: string; problem: Problem; known: string }>,
  en: {
    title: 'Wrong exception to a language rule',
    message: ({ code, problem, known }) => FAULTS[problem].en(code, known),
    hint: ({ problem, code }) =>
      problem === 'reason'
        ? `Write for example \`<!-- taal: ${code} name of a law -->\`.`
        : 'Take the line out or change the code.',
    why: 'An exception without a reason, or one that does nothing any more, hides a real fault later.',
  },
  nl: {
    title: 'Uitzondering op een taalregel klopt niet',
    message: ({ code, problem, known }) => FAULTS[problem].nl(code, known),
    hint: ({ problem, code }) =>
      problem === 'reason'
        ? `Schrijf bijvoorbeeld \`<!-- taal: ${code} naam van een wet -->\`.`
        : 'Haal de regel weg of pas de code aan.',
    why: 'Een uitzondering zonder reden, of een die niets meer doet, verbergt later een echte fout.',
  },
  example: {
    source: {
      'chapters/twee.md': `# Titel

<!-- taal: NL05 -->
Wij gaan een plein realiseren.
`,
    },
    mended: { 'chapters/twee.md': { replace: 'NL05 -->', by: 'NL05 naam van een wet -->' } },
    data: { code: 'NL05', problem: 'reason', known: 'NL01, NL02, NL05, NL08, NL17' },
  },
});
