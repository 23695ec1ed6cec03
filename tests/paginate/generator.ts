/** Writes random chapters, of 20 to 80 pages if nothing else is asked for, in which each word stands once, so that a lost or doubled one shows. */
import { pagesOf } from '../../src/config/page-geometry.js';
import { type Random, seededRandom } from './random.js';

export interface RandomDocument {
  readonly seed: number;
  readonly markdown: string;
  /** How many words it has, at least. */
  readonly words: number;
}

type Block = (random: Random) => string;

/** In mm; A4 twice, as most books are. */
const SIZES = [
  [210, 297],
  [210, 297],
  [148, 210],
  [170, 240],
  [210, 210],
  [215.9, 279.4],
  [240, 300],
] as const;

/** What a random book is laid out on; small pages cannot have large print. */
export function randomPages(seed: number) {
  const random = seededRandom(seed + 7_000_000);
  const [widthMm, heightMm] = random.pick(SIZES);
  const isWide = widthMm >= 210;
  return {
    page: pagesOf({ widthMm, heightMm }, {}),
    isLargePrint: isWide && random.chance(0.2),
    ...(isWide && heightMm > widthMm && random.chance(0.15) && { orientation: 'landscape' as const }),
  };
}

/** Between 58 (tables, short items) and 116 (running text) words fill a page, and the last block may be long. */
const WORDS: readonly [number, number] = [2300, 4000];

/** @param start how many words other documents beside it have */
export function randomDocument(seed: number, words = WORDS, start = 0): RandomDocument {
  const random = seededRandom(seed, start);
  const goal = random.between(...words);
  const notes: string[] = [];
  // Words of twelve syllables are wider than any line of a title.
  const title = random.chance(0.5) ? `Stapel ${random.words(random.between(1, 14))}` : `Stapel ${random.longWord(9)}`;
  const blocks = [`# ${title}`, random.words(20)];
  while (random.given() < goal) {
    const block = random.pick(BLOCKS)(random);
    blocks.push(block);
    if (random.chance(0.05)) {
      notes.push(`[^${seed}-${notes.length + 1}]: ${random.words(random.between(5, 60))}.`);
      blocks.push(`${random.words(random.between(5, 40))}[^${seed}-${notes.length}] ${random.words(8)}`);
    }
  }
  return { seed, markdown: [...blocks, ...notes, ''].join('\n\n'), words: random.given() };
}

const paragraph: Block = (random) => {
  const parts = Array.from({ length: random.between(1, 4) }, () => inline(random));
  return parts.join(random.chance(0.1) ? '  \n' : ' ');
};

const longParagraph: Block = (random) => random.words(random.between(150, 900));

function inline(random: Random): string {
  const text = random.words(random.between(3, 30));
  if (random.chance(0.15)) return `**${random.words(2)}** **${random.words(1)}** ${text}`;
  if (random.chance(0.1)) return `${text} \`${random.words(1)}\` *${random.words(random.between(1, 30))}*`;
  if (random.chance(0.05)) return `${text} [${random.words(3)}](https://voorbeeld.example/)`;
  return text;
}

const heading: Block = (random) => `${'#'.repeat(random.between(2, 4))} ${random.words(random.between(1, 9))}`;

const headings: Block = (random) => `## ${random.words(3)}\n\n### ${random.words(4)}\n\n${paragraph(random)}`;

const list: Block = (random) => items(random, random.chance(0.5), random.between(2, 14), 0);

function items(random: Random, ordered: boolean, count: number, depth: number): string {
  let number = ordered && random.chance(0.3) ? random.between(2, 40) : 1;
  const marker = () => (ordered ? `${number++}. ` : '- ');
  const lines: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const mark = marker();
    const pad = ' '.repeat(mark.length);
    lines.push(`${mark}${random.words(random.between(1, random.chance(0.1) ? 150 : 25))}`);
    if (random.chance(0.15)) lines.push('', `${pad}${random.words(random.between(5, 40))}`, '');
    if (depth < 3 && random.chance(0.25)) {
      const inner = items(random, random.chance(0.5), random.between(1, 6), depth + 1);
      lines.push(...inner.split('\n').map((line) => line && pad + line));
    }
  }
  return lines.join('\n');
}

const table: Block = (random) => tableOf(random, random.between(2, 60), 40);

/** One or two rows that no page can hold. */
const tallTable: Block = (random) => {
  const rows = tableOf(random, random.between(1, 6), 20).split('\n');
  const tall = rows[2]!.split('|').length - 2;
  for (let count = random.between(1, 2); count > 0; count -= 1) {
    const long = random.between(0, tall - 1);
    rows.splice(
      random.between(2, rows.length),
      0,
      row(Array.from({ length: tall }, (_, at) => random.words(at === long ? random.between(300, 800) : 30))),
    );
  }
  return rows.join('\n');
};

function tableOf(random: Random, rows: number, words: number): string {
  const columns = random.between(2, 5);
  const cell = () => (random.chance(0.04) ? '' : random.words(random.between(1, random.chance(0.3) ? words : 6)));
  const line = () => row(Array.from({ length: columns }, cell));
  const head = row(Array.from({ length: columns }, () => random.words(random.between(1, 4))));
  return [head, row(Array(columns).fill('---')), ...Array.from({ length: rows }, line)].join('\n');
}

/** Cells with everything that may stand in a line, one of them higher than a page. */
const markedTable: Block = (random) => {
  const columns = random.between(3, 5);
  const long = random.between(0, columns - 1);
  const line = (_: unknown, index: number) =>
    row(
      Array.from({ length: columns }, (_, at) =>
        marked(random, index === 1 && at === long ? random.between(120, 420) : 14),
      ),
    );
  const head = row(Array.from({ length: columns }, () => random.words(random.between(1, 3))));
  return [head, row(Array(columns).fill('---')), ...Array.from({ length: random.between(2, 8) }, line)].join('\n');
};

/** Text with bold, code, links, deletions, long words and small pictures. */
function marked(random: Random, words: number): string {
  const parts: string[] = [];
  for (let left = words; left > 0; ) {
    const count = Math.min(left, random.between(1, random.chance(0.1) ? 60 : 12));
    left -= count;
    parts.push(random.pick(MARKS)(random.words(count), random));
  }
  return parts.join(' ');
}

const MARKS: readonly ((text: string, random: Random) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => `**${text}**`,
  (text) => `\`${text}\``,
  (text) => `[${text}](https://voorbeeld.example/)`,
  (text) => `~~${text}~~`,
  (text) => `**[${text}](https://voorbeeld.example/)**`,
  (text, random) => `${text} ${random.longWord(random.between(5, 14))}`,
  (text, random) => `![${random.words(1)}](box-${random.between(8, 40)}x${random.between(8, 30)}.svg) ${text}`,
  // compose.ts makes a list of it.
  (text) => `${text.replaceAll(' ', ' ⁂ ')}`,
];

/** More columns than have room for their words. */
const wideTable: Block = (random) => {
  const columns = random.between(6, 9);
  const cell = () => (random.chance(0.3) ? random.longWord(random.between(2, 6)) : random.words(random.between(1, 4)));
  const lines = Array.from({ length: random.between(2, 12) }, () => row(Array.from({ length: columns }, cell)));
  return [lines[0], row(Array(columns).fill('---')), ...lines.slice(1)].join('\n');
};

const icons: Block = (random) =>
  Array.from(
    { length: random.between(1, 5) },
    () => `${random.words(4)} ![${random.words(1)}](box-24x20.svg) ${random.words(5)}`,
  ).join(' ');

const longWords: Block = (random) =>
  Array.from({ length: random.between(2, 8) }, () => random.longWord(random.between(3, 24))).join(' ');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const code: Block = (random) => {
  const lines = Array.from({ length: random.between(1, random.chance(0.15) ? 70 : 12) }, () =>
    random.chance(0.15) ? '' : ' '.repeat(random.between(0, 6)) + random.words(random.between(1, 7)),
  );
  return ['```', random.words(1), ...lines, '```'].join('\n');
};

const quote: Block = (random) => {
  const inner = Array.from({ length: random.between(1, 4) }, () =>
    random.pick([paragraph, list, longParagraph])(random),
  );
  return inner
    .join('\n\n')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
};

const figure: Block = (random) => {
  const height = random.chance(0.15) ? random.between(560, 720) : random.between(60, 500);
  return `![${random.words(4)}](box-${random.between(200, 600)}x${height}.svg "${random.words(random.between(2, 30))}")`;
};

const box: Block = (random) => {
  const inner = Array.from({ length: random.between(1, 4) }, () => random.pick([paragraph, list, paragraph])(random));
  return `:::${random.pick(['tip', 'let-op'])}\n${inner.join('\n\n')}\n:::`;
};

const longBox: Block = (random) => `:::tip\n${[1, 2, 3, 4, 5, 6].map(() => random.words(80)).join('\n\n')}\n:::`;

const steps: Block = (random) => {
  const step = (_: unknown, index: number) =>
    `${index + 1}. **${random.words(3)}**\n\n   ${random.words(random.between(5, random.chance(0.2) ? 200 : 60))}`;
  return `:::stappenplan\n${Array.from({ length: random.between(2, 12) }, step).join('\n\n')}\n:::`;
};

const BLOCKS: readonly Block[] = [
  paragraph,
  paragraph,
  paragraph,
  longParagraph,
  heading,
  headings,
  list,
  list,
  table,
  tallTable,
  markedTable,
  markedTable,
  wideTable,
  icons,
  longWords,
  code,
  quote,
  figure,
  box,
  longBox,
  steps,
];
