/** What came along from Word, Excel, Outlook, WhatsApp and PDFs. */
import { type Edit, type Finder, type Slip, shown, type TextBlock, type TextLine } from './slip.js';

const PROBLEMS = {
  bullet: {
    en: 'bullets of a text program are no list: the lines run together',
    nl: 'opsommingstekens van een tekstprogramma zijn geen lijst: de regels lopen door',
  },
  box: {
    en: 'boxes before lines are no list: the lines run together',
    nl: 'vakjes voor regels zijn geen lijst: de regels lopen door',
  },
  mail: {
    en: 'this is the head of an e-mail; its lines run together',
    nl: 'dit is de kop van een e-mail; de regels lopen door',
  },
  wrote: { en: 'this line comes from an answer to an e-mail', nl: 'deze regel komt uit een antwoord op een e-mail' },
  chat: {
    en: 'this line comes from a chat, with the time and a name',
    nl: 'deze regel komt uit een chat, met tijd en naam',
  },
  word: { en: 'this is a message of Word about a reference', nl: 'dit is een melding van Word over een verwijzing' },
  sheet: { en: 'this is a message of Excel about a formula', nl: 'dit is een melding van Excel over een formule' },
  hyphen: {
    en: 'a word is divided at the end of a line, as in a PDF',
    nl: 'een woord is afgebroken aan het eind van een regel, zoals in een pdf',
  },
  letters: { en: 'the letters of a word stand apart', nl: 'de letters van een woord staan los van elkaar' },
} as const;

export const pasteSlips: Finder = function* ({ blocks }) {
  for (const block of blocks) {
    yield* bullets(block);
    yield* mail(block);
    for (const line of block.lines) yield* inLine(line);
    yield* divided(block);
  }
};

interface Mark {
  readonly pattern: RegExp;
  readonly to: string;
  /** How many lines of it leave no doubt. */
  readonly enough: number;
  readonly problem: Slip['problem'];
}

const MARKS: readonly Mark[] = [
  // Also those of the typefaces Symbol and Wingdings, which have no character.
  {
    pattern: /^[•·▪▫‣◦●○■➢➤⁃\uf0b7\uf0a7\uf0d8\uf02d\uf076\uf0a8](?:[ \t\u00a0]+)(?=\S)/u,
    to: '- ',
    enough: 1,
    problem: PROBLEMS.bullet,
  },
  { pattern: /^[o§Øv–—-][ ]*\t[ \t]*(?=\S)/u, to: '- ', enough: 1, problem: PROBLEMS.bullet },
  { pattern: /^[–—][ \u00a0]+(?=\S)/u, to: '- ', enough: 2, problem: PROBLEMS.bullet },
  { pattern: /^[☐□❏❑][ \t\u00a0]*(?=\S)/u, to: '- [ ] ', enough: 2, problem: PROBLEMS.box },
];

function* bullets({ lines }: TextBlock): Generator<Slip> {
  for (const { pattern, to, enough, problem } of MARKS) {
    const edits: Edit[] = lines.flatMap(({ from, text }) => {
      const [mark] = pattern.exec(text) ?? [];
      return mark ? [{ from, to: from + mark.length, text: to }] : [];
    });
    const [first] = edits;
    if (!first || edits.length < enough) continue;
    const line = lines.find(({ from }) => from === first.from)?.text ?? '';
    const mend = shown(to + line.slice(first.to - first.from));
    yield { kind: 'paste', at: first.from, problem, mend, edits, isSafe: true };
  }
}

const HEADER = /^\*{0,2}(Van|From|Von|De|Verzonden|Sent|Aan|To|An|Onderwerp|Subject|Betreff|CC|Datum|Date):\*{0,2}\s/i;
const SENDER = /^\*{0,2}(Van|From|Von|De):/i;

function* mail({ lines }: TextBlock): Generator<Slip> {
  const headers = lines.filter(({ text }) => HEADER.test(text));
  const first = headers.find(({ text }) => SENDER.test(text));
  if (first && headers.length >= 3)
    yield { kind: 'paste', at: first.from, problem: PROBLEMS.mail, mend: '', edits: [], isSafe: false };
}

const SIGNS: readonly {
  readonly pattern: RegExp;
  readonly problem: Slip['problem'];
  readonly mend?: (whole: string) => string;
}[] = [
  { pattern: /^(?:Op|On|Am) .{6,80} (?:schreef|wrote|schrieb)\b.{0,80}:\s*$/gi, problem: PROBLEMS.wrote },
  {
    pattern: /^\[?\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?\]?(?: -)? [^:\n]{1,40}: /g,
    problem: PROBLEMS.chat,
  },
  {
    pattern:
      /Fout! (?:Bladwijzer|Verwijzingsbron) niet (?:gedefinieerd|gevonden)\.?|Error! (?:Bookmark not defined|Reference source not found)\.?/g,
    problem: PROBLEMS.word,
  },
  {
    pattern: /#(?:VERW|WAARDE|REF|VALUE|GETAL|NUM|LEEG|NULL)!|#(?:NAAM|NAME)\?|#N\/[BA]|#(?:DEEL|DIV)\/0!/g,
    problem: PROBLEMS.sheet,
  },
  {
    pattern: /(?<![\p{L}\p{N}]|(?<!\p{L})\p{L} )(?!a b c)\p{L}(?: [a-z]){5,}(?![\p{L}\p{N}])/gu,
    problem: PROBLEMS.letters,
    mend: (whole) => whole.replaceAll(' ', ''),
  },
];

function* inLine({ from, text }: TextLine): Generator<Slip> {
  for (const { pattern, problem, mend } of SIGNS) {
    for (const { 0: whole, index } of text.matchAll(pattern))
      yield { kind: 'paste', at: from + index, problem, mend: mend?.(whole) ?? '', edits: [], isSafe: false };
  }
}

/** `in- en uitgang` is right: what is left out stands behind an "en". */
const JOINS = /^(?:en|of|dan|noch|tot|and|or|und|oder|et|ou)\b/i;

/** A longer one is none, and would take the square of its length. */
const LONGEST_WORD = 100;

function* divided({ lines }: TextBlock): Generator<Slip> {
  for (const [index, { from, text }] of lines.entries()) {
    const next = lines[index + 1];
    const written = text.trimEnd();
    const [word = ''] = /\p{L}+[\u00ad-]$/u.exec(written.slice(-LONGEST_WORD)) ?? [];
    const [rest = ''] = /^\p{Ll}+/u.exec(next?.text ?? '') ?? [];
    if (!next || !word || !rest || JOINS.test(rest)) continue;
    const at = from + written.length;
    // A hyphen that is not seen says that the word was divided; another may belong to it.
    const isSafe = word.endsWith('\u00ad');
    yield {
      kind: 'paste',
      at: at - word.length,
      problem: PROBLEMS.hyphen,
      mend: word.slice(0, -1) + rest,
      edits: isSafe ? [{ from: at - 1, to: next.from, text: '' }] : [],
      isSafe,
    };
  }
}
