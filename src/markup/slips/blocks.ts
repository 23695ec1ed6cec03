/** Slips at the start of lines: headings, lists and code that is not closed. */
import type { Code, List, Parent } from 'mdast';
import { visit } from '../walk.js';
import { type Edit, type Finder, insert, type Look, type Slip, shown, type TextBlock } from './slip.js';

const PROBLEMS = {
  heading: { en: 'a heading has a space behind the `#`', nl: 'bij een kop hoort een spatie achter de `#`' },
  item: { en: 'an item of a list has a space behind its mark', nl: 'bij een lijst hoort een spatie achter het teken' },
  number: {
    en: 'an item of a numbered list has a space behind its number',
    nl: 'bij een genummerde lijst hoort een spatie achter het nummer',
  },
  box: { en: 'a box to tick stands in a list', nl: 'een vakje om af te vinken staat in een lijst' },
  other: {
    en: 'these items are written with `)` and those before them with `.`: that makes two lists',
    nl: 'deze punten hebben een `)` en die ervoor een `.`: dan zijn het twee lijsten',
  },
  fence: {
    en: 'this code is not closed with a line of three such signs: all that follows is printed as code',
    nl: 'deze code is niet gesloten met een regel van drie zulke tekens: alles wat volgt, wordt afgedrukt als code',
  },
  letters: {
    en: 'a list with letters runs together into one paragraph',
    nl: 'een lijst met letters loopt door als één alinea',
  },
} as const;

export const blockSlips: Finder = function* (look) {
  for (const block of look.blocks) {
    yield* headings(block);
    yield* items(block);
  }
  yield* otherNumbers(look);
  yield* openFences(look);
};

/** Excel writes `#VERW!` and the like. */
const HEADING = /^(#{1,6})(?=[^\s#\0!\d])(?!\p{Lu}+[!?/])/u;

function* headings({ lines }: TextBlock): Generator<Slip> {
  for (const { from, text } of lines) {
    const [, marks = ''] = HEADING.exec(text) ?? [];
    if (!marks) continue;
    yield {
      kind: 'hand',
      at: from,
      problem: PROBLEMS.heading,
      mend: shown(`${marks} ${text.slice(marks.length)}`),
      edits: [insert(from + marks.length, ' ')],
      // One may be a word of social media: #samendoen.
      isSafe: marks.length > 1,
    };
  }
}

interface Kind {
  readonly pattern: RegExp;
  readonly problem: Slip['problem'];
  /** How many lines of it leave no doubt. */
  readonly enough: number;
  edit(from: number, mark: string): Edit;
  readonly mend: (text: string, mark: string) => string;
}

const behind = (from: number, mark: string): Edit => insert(from + mark.length, ' ');
const spaced = (text: string, mark: string): string => `${mark} ${text.slice(mark.length)}`;

const KINDS: readonly Kind[] = [
  { pattern: /^[-+](?=[\p{L}“‘"'(])/u, problem: PROBLEMS.item, enough: 2, edit: behind, mend: spaced },
  { pattern: /^\*(?=\p{L}[^*]*$)/u, problem: PROBLEMS.item, enough: 2, edit: behind, mend: spaced },
  { pattern: /^\d{1,3}[.)](?=\p{L}{2})/u, problem: PROBLEMS.number, enough: 2, edit: behind, mend: spaced },
  {
    pattern: /^(?=\[[ xX]\] \S)/,
    problem: PROBLEMS.box,
    enough: 1,
    edit: (from) => insert(from, '- '),
    mend: (text) => `- ${text}`,
  },
  {
    pattern: /^[a-h][.)](?= \S)/,
    problem: PROBLEMS.letters,
    enough: Number.POSITIVE_INFINITY,
    edit: behind,
    mend: (text) => text.replace(/^[a-h][.)]/, '1.'),
  },
];

/** A single line may be a dash before words, or a note behind a star. */
function* items({ lines }: TextBlock): Generator<Slip> {
  for (const { pattern, problem, enough, edit, mend } of KINDS) {
    const found = lines.flatMap((line) => {
      const match = pattern.exec(line.text);
      return match ? [{ ...line, mark: match[0] }] : [];
    });
    const [first] = found;
    const isOne = found.length === 1 && lines.length === 1 && enough > 1;
    if (!first || (isOne && problem !== PROBLEMS.item) || (found.length < 2 && lines.length > 1 && enough > 1))
      continue;
    // A star at the start of a paragraph is a note, more often than not.
    if (isOne && first.mark === '*') continue;
    yield {
      kind: 'hand',
      at: first.from,
      problem,
      mend: shown(mend(first.text, first.mark)),
      edits: enough === Number.POSITIVE_INFINITY ? [] : found.map(({ from, mark }) => edit(from, mark)),
      isSafe: found.length >= enough,
    };
  }
}

function* otherNumbers({ tree, source }: Look): Generator<Slip> {
  const found: { list: List; before: List }[] = [];
  visit(tree, 'list', (list, index, parent) => {
    const before = index ? (parent as Parent).children[index - 1] : undefined;
    if (list.ordered && before?.type === 'list' && before.ordered) found.push({ list, before });
  });
  for (const { list, before } of found) {
    const signs = list.children.map((item) => signOf(item.position?.start.offset, source));
    const first = signs[0];
    if (!first || first.sign === signOf(before.children[0]?.position?.start.offset, source)?.sign) continue;
    const wanted = first.sign === ')' ? '.' : ')';
    const goesOn = (list.start ?? 1) === (before.start ?? 1) + before.children.length;
    const edits = signs.flatMap((each) => (each ? [{ from: each.at, to: each.at + 1, text: wanted }] : []));
    yield {
      kind: 'hand',
      at: first.from,
      problem: PROBLEMS.other,
      mend: `${source.slice(first.from, first.at)}${wanted}`,
      edits,
      isSafe: goesOn,
    };
  }
}

function signOf(from: number | undefined, source: string) {
  if (from === undefined) return undefined;
  const [whole = '', sign = ''] = /^\d+([.)])/.exec(source.slice(from, from + 12)) ?? [];
  return sign ? { from, at: from + whole.length - 1, sign } : undefined;
}

function* openFences({ tree, source }: Look): Generator<Slip> {
  const codes: Code[] = [];
  visit(tree, 'code', (node) => {
    codes.push(node);
  });
  for (const { position } of codes) {
    const [from, to] = [position?.start.offset, position?.end.offset];
    if (from === undefined || to === undefined) continue;
    const text = source.slice(from, to);
    const [, fence = ''] = /^(`{3,}|~{3,})/.exec(text) ?? [];
    const last = text.split('\n').at(-1) ?? '';
    const isClosed = text.includes('\n') && last.replace(/^[ \t>]*/, '').startsWith(fence);
    if (!fence || isClosed) continue;
    yield { kind: 'hand', at: from, problem: PROBLEMS.fence, mend: '', edits: [], isSafe: false };
  }
}
