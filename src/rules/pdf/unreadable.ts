/** Files that are no PDF, that cannot be opened, or in which there is more than in any honest file. */
import { facts, type Phrase, rule } from '../rule.js';
import { BUDGET, type Budgeted, MB } from './budget.js';

const DAMAGE = {
  encrypted: { en: 'it has a password', nl: 'er zit een wachtwoord op' },
  'not a PDF': { en: 'it is no PDF', nl: 'het is geen pdf' },
  'no catalog': { en: 'the start of its content is missing', nl: 'het begin van de inhoud ontbreekt' },
  'no pages': { en: 'there are no pages', nl: 'er zijn geen bladzijden' },
  pages: {
    en: 'it has more or fewer pages than were laid out',
    nl: 'er zijn meer of minder bladzijden dan er zijn opgemaakt',
  },
  damaged: { en: 'it is damaged', nl: 'het is beschadigd' },
  cut: { en: 'its end is missing', nl: 'het einde ontbreekt' },
  object: { en: 'a part of it is damaged', nl: 'een deel ervan is beschadigd' },
  missing: { en: 'a part of it is missing', nl: 'een deel ervan ontbreekt' },
} as const satisfies Record<string, Phrase>;

const [stream, packed, file] = [BUDGET.streamBytes, BUDGET.packedBytes, BUDGET.fileBytes].map((bytes) => bytes / MB);
const text = BUDGET.textBytes / MB;

const OVER: Readonly<Record<Budgeted, Phrase>> = {
  stream: {
    en: `one part unpacks to too much (at most ${stream} MB, or ${packed} MB of objects)`,
    nl: `één onderdeel wordt te groot als het wordt uitgepakt (hoogstens ${stream} MB, of ${packed} MB met objecten)`,
  },
  file: {
    en: `all of it unpacks to more than ${file} MB`,
    nl: `alles samen wordt groter dan ${file} MB als het wordt uitgepakt`,
  },
  objects: { en: 'it has too many parts', nl: 'er zitten te veel onderdelen in' },
  depth: {
    en: `more than ${BUDGET.depth} layers stand inside each other`,
    nl: `er zitten meer dan ${BUDGET.depth} lagen in elkaar`,
  },
  text: {
    en: `one text in it is longer than ${text} MB`,
    nl: `er staat één tekst in van meer dan ${text} MB`,
  },
  marks: {
    en: `a page has more than ${BUDGET.marks} marks of one kind`,
    nl: `er staan meer dan ${BUDGET.marks} tekens van één soort op een bladzijde`,
  },
  time: {
    en: `reading it takes longer than ${BUDGET.seconds} seconds`,
    nl: `lezen duurt langer dan ${BUDGET.seconds} seconden`,
  },
  memory: { en: 'reading it takes too much memory', nl: 'lezen vraagt te veel geheugen' },
};

const PROBLEMS = { ...DAMAGE, ...OVER };
export type PdfProblem = keyof typeof PROBLEMS;

const isOver = (problem: PdfProblem): boolean => problem in OVER;

export const unreadablePdf = rule({
  id: 'pdf/unreadable',
  severity: 'error',
  data: facts<{ file: string; problem: PdfProblem }>,
  en: {
    title: 'PDF cannot be read',
    message: ({ file, problem }) => `\`${file}\` cannot be read as a PDF: ${PROBLEMS[problem].en}.`,
    hint: ({ problem }) =>
      isOver(problem)
        ? 'Save it again in another program, or cut it into parts. Does it come from somebody else? Then be careful with it.'
        : 'Check that it is a whole PDF without a password. Else ask for the file again, or make it again.',
    why: 'A file that cannot be read cannot be checked or printed.',
  },
  nl: {
    title: 'Pdf is niet te lezen',
    message: ({ file, problem }) => `\`${file}\` is niet te lezen als pdf: ${PROBLEMS[problem].nl}.`,
    hint: ({ problem }) =>
      isOver(problem)
        ? 'Bewaar het opnieuw in een ander programma, of knip het in delen. Komt het van iemand anders? Open het dan niet zomaar.'
        : 'Kijk of dit een hele pdf is, zonder wachtwoord. Vraag het bestand anders opnieuw, of maak het opnieuw.',
    why: 'Een bestand dat niet te lezen is, kan niet gecontroleerd of gedrukt worden.',
  },
  example: { data: { file: 'x.pdf', problem: 'damaged' }, raisedBy: 'tests/pdf/read/pdf-facts.test.ts' },
});
