/** Slips in running text: bold words, links and pictures that are read as signs. */
import type { Link, Paragraph, PhrasingContent } from 'mdast';
import { visit } from '../walk.js';
import { type Finder, type Look, type Slip, shown, type TextBlock, type TextLine } from './slip.js';

const PROBLEMS = {
  bold: {
    en: 'bold words have no space between the stars and the words',
    nl: 'tussen de sterren en de vette woorden staat geen spatie',
  },
  open: { en: 'these signs open bold words that do not end', nl: 'deze tekens beginnen vette woorden zonder einde' },
  line: { en: 'this sign opens words that do not end', nl: 'dit teken begint woorden zonder einde' },
  gap: {
    en: 'between the words of a link and its address stands no space',
    nl: 'tussen de woorden van een link en het adres staat geen spatie',
  },
  bracket: {
    en: 'the words of this link are not closed with a `]`',
    nl: 'de woorden van deze link zijn niet gesloten met een `]`',
  },
  parenthesis: {
    en: 'the address of this link is not closed with a `)`',
    nl: 'het adres van deze link is niet gesloten met een `)`',
  },
  spaces: {
    en: 'a name of a file with spaces stands between `<` and `>`',
    nl: 'een bestandsnaam met spaties staat tussen `<` en `>`',
  },
  picture: {
    en: 'a picture has its description between `[` and `]`',
    nl: 'bij een afbeelding hoort de beschrijving tussen `[` en `]`',
  },
  quotes: {
    en: 'here stand straight quotation marks, not those of a text program',
    nl: 'hier horen rechte aanhalingstekens, geen aanhalingstekens van een tekstprogramma',
  },
  note: { en: 'the name of a note has no spaces', nl: 'in de naam van een noot staan geen spaties' },
} as const;

export const wordSlips: Finder = function* (look) {
  const hasNotes = NOTE_STAR.test(look.source);
  for (const block of look.blocks) {
    yield* bold(block, look);
    for (const line of block.lines) {
      yield* inLine(line);
      if (!hasNotes) yield* lonelyStar(line);
    }
  }
  yield* apart(look);
};

/** A price* leads to a note below, which begins with a star too. */
const NOTE_STAR = /[\p{L}\p{N}.)]\*(?![*\p{L}])/u;

function* lonelyStar({ from, text }: TextLine): Generator<Slip> {
  const at = /(?<!\S)\*(?=\p{L})[^*\n]*$/u.exec(text)?.index;
  if (at !== undefined && text.indexOf('*') === at)
    yield { kind: 'hand', at: from + at, problem: PROBLEMS.line, mend: '', edits: [], isSafe: false };
}

/** `** bold **` and `**bold **word`: those that the parser understood are no text any more. */
function* bold({ lines, from, to }: TextBlock, { source, tree }: Look): Generator<Slip> {
  if (!/\*\*|(?<!_)__(?!_)/.test(source.slice(from, to))) return;
  const understood = strongIn(tree, from, to);
  for (const { from: start, text } of lines) {
    let done = 0;
    const open: number[] = [];
    const PAIR = /(?<![*_\\])(\*\*|__)(?![*_])([^*_\n\0]*?\p{L}[^*_\n\0]*?)\1(?![*_])/gu;
    for (const match of text.matchAll(PAIR)) {
      const { index } = match;
      const [whole, marks = '', inside = ''] = match;
      if (understood(start + index) || inside === inside.trim()) continue;
      const before = /\S$/.test(text.slice(0, index)) && inside.startsWith(' ') ? ' ' : '';
      const after = /^[\p{L}\p{N}]/u.test(text.slice(index + whole.length)) && inside.endsWith(' ') ? ' ' : '';
      const mended = `${before}${marks}${inside.trim()}${marks}${after}`;
      yield {
        kind: 'hand',
        at: start + index,
        problem: PROBLEMS.bold,
        mend: shown(mended.trim()),
        edits: [{ from: start + index, to: start + index + whole.length, text: mended }],
        isSafe: true,
      };
      done = index + whole.length;
    }
    for (const { index } of text.slice(done).matchAll(/(?<![*\w])\*\*(?=\p{L})/gu)) open.push(done + index);
    const [lonely] = open.filter((at) => !understood(start + at));
    if (lonely !== undefined)
      yield { kind: 'hand', at: start + lonely, problem: PROBLEMS.open, mend: '', edits: [], isSafe: false };
  }
}

function strongIn(tree: Look['tree'], from: number, to: number): (at: number) => boolean {
  const spans: (readonly [number, number])[] = [];
  visit(tree, 'strong', ({ position }) => {
    const [start, end] = [position?.start.offset ?? -1, position?.end.offset ?? -1];
    if (start >= from && end <= to) spans.push([start, end]);
  });
  return (at) => spans.some(([start, end]) => at >= start && at < end);
}

const FILE = String.raw`[^()<>\n"\u201c\u201d]*?[^\s()<>"\u201c\u201d][ \t]+[^()<>\n"\u201c\u201d]*?\.(?:png|jpe?g|gif|svg|webp|avif|tiff?|md|pdf)(?:#[^()\s]*)?`;
const ADDRESS = String.raw`https?:\/\/[^\s()]+|mailto:[^\s()]+|[^\s()]+\.(?:md|pdf|html?|png|jpe?g|svg)(?:#[^\s()]*)?|#[^\s()]+`;

interface Pattern {
  readonly pattern: RegExp;
  readonly problem: Slip['problem'];
  /** Of the whole match; empty where only the author knows. */
  readonly mend: (groups: readonly string[], whole: string) => string;
  readonly isSafe: boolean;
}

const straight = (text: string): string => text.replace(/[“”„‟]/g, '"').replace(/[‘’‚]/g, "'");

const PATTERNS: readonly Pattern[] = [
  {
    pattern: new RegExp(String.raw`(\[[^[\]\n]+\])[ \t]+\((${ADDRESS})\)`, 'g'),
    problem: PROBLEMS.gap,
    mend: ([words, address]) => `${words}(${address})`,
    isSafe: true,
  },
  {
    pattern: /\[([^[\]()\n]+)\((https?:\/\/[^\s()[\]]+)\)/g,
    problem: PROBLEMS.bracket,
    mend: ([words, address]) => `[${words}](${address})`,
    isSafe: true,
  },
  {
    pattern: /\[([^[\]\n]+)\]\((https?:\/\/[^\s()]+)(?=\s|$)(?![^()\n]*\))/g,
    problem: PROBLEMS.parenthesis,
    mend: ([words, address]) => `[${words}](${address})`,
    isSafe: false,
  },
  {
    pattern: new RegExp(String.raw`(!?\[[^\]\n]*\])\((?!\S+ +=\d*x\d*\))(${FILE})\)`, 'gi'),
    problem: PROBLEMS.spaces,
    mend: ([words, file]) => `${words}(<${file}>)`,
    isSafe: true,
  },
  {
    pattern: /(?<!\w)!\(([^\s()]+\.(?:png|jpe?g|gif|svg|webp))\)/gi,
    problem: PROBLEMS.picture,
    mend: ([file]) => `![…](${file})`,
    isSafe: false,
  },
  {
    pattern: /(\]\([^\s()]+[ \t]+)[“”„‟]([^“”„‟"\n]*)[“”]\)/g,
    problem: PROBLEMS.quotes,
    mend: ([start, title]) => `${start}"${title}")`,
    isSafe: true,
  },
  {
    pattern: /(?<=^:{2,3}[^\n]*|:[a-z-]+\[[^\]\n]*\])\{[^{}\n]*=[“”„‟‘’‚][^{}\n]*\}/g,
    problem: PROBLEMS.quotes,
    mend: (_, whole) => straight(whole),
    isSafe: true,
  },
  {
    pattern: /\[\^[^\]\n]*\s[^\]\n]*\]/g,
    problem: PROBLEMS.note,
    mend: (_, whole) => whole.replace(/\s+/g, '-'),
    isSafe: false,
  },
  { pattern: /(?<!\S)_(?=\p{L})(?![^\n]*_)/gu, problem: PROBLEMS.line, mend: () => '', isSafe: false },
];
const ANY = /[[\]_(]/;

function* inLine({ from, text }: TextLine): Generator<Slip> {
  if (!ANY.test(text)) return;
  for (const { pattern, problem, mend, isSafe } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [whole, ...groups] = match;
      const mended = mend(groups, whole);
      const at = from + match.index;
      yield {
        kind: 'hand',
        at,
        problem,
        mend: shown(mended),
        edits: isSafe ? [{ from: at, to: at + whole.length, text: mended }] : [],
        isSafe,
      };
    }
  }
}

/** `! [description](file.png)` is a link behind an exclamation mark. */
function* apart({ tree }: Look): Generator<Slip> {
  const found: { space: number; link: Link }[] = [];
  visit(tree, 'paragraph', ({ children }: Paragraph) => {
    for (const [index, child] of children.entries()) {
      const before: PhrasingContent | undefined = children[index - 1];
      const end = before?.position?.end.offset;
      const isPicture = child.type === 'link' && /\.(png|jpe?g|gif|svg|webp)$/i.test(child.url);
      if (isPicture && before?.type === 'text' && /(^|\s)! $/.test(before.value) && end !== undefined)
        found.push({ space: end - 1, link: child });
    }
  });
  for (const { space } of found) {
    yield {
      kind: 'hand',
      at: space - 1,
      problem: PROBLEMS.picture,
      mend: '![…](…)',
      edits: [{ from: space, to: space + 1, text: '' }],
      isSafe: true,
    };
  }
}
