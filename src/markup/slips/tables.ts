/** Tables that are printed as text: without their second line, with a wrong one, or as rows with tabs from a spreadsheet. */
import type { Root } from 'mdast';
import { visit } from '../walk.js';
import { type Finder, insert, type Slip, shown, type TextBlock } from './slip.js';

const PROBLEMS = {
  second: {
    en: 'below the first row of a table stands a line such as `| --- | --- |`',
    nl: 'onder de eerste rij van een tabel staat een regel als `| --- | --- |`',
  },
  count: {
    en: 'the line below the head of a table has as many columns as the head',
    nl: 'de regel onder de kop van een tabel heeft evenveel kolommen als de kop',
  },
  tabs: {
    en: 'rows with tabs, as from a spreadsheet, run together into one paragraph',
    nl: 'rijen met tabs, zoals uit een rekenblad, lopen door als één alinea',
  },
  drawn: {
    en: 'a table that is drawn with `+` and `-` runs together into one paragraph',
    nl: 'een tabel die met `+` en `-` is getekend, loopt door als één alinea',
  },
  spaced: {
    en: 'columns with spaces between them, and dashes below their heads, run together into one paragraph',
    nl: 'kolommen met spaties ertussen en streepjes onder de koppen lopen door als één alinea',
  },
} as const;

export const tableSlips: Finder = function* ({ blocks, source, tree }) {
  yield* spaced(tree, source);
  for (const block of blocks) {
    if (block.lines.length < 2) continue;
    yield* withBars(block, source);
    yield* withTabs(block, source);
    yield* drawn(block, source);
  }
};

const DIVIDER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

const cellsIn = (line: string): number =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length;
const divider = (columns: number): string => `|${' --- |'.repeat(columns)}`;

function* withBars({ lines }: TextBlock, source: string): Generator<Slip> {
  for (const [index, { from, text }] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || !text.includes('|')) return;
    const columns = cellsIn(text);
    if (columns < 2) return;
    if (next.text.includes('-') && DIVIDER.test(next.text)) {
      yield {
        kind: 'hand',
        at: next.from,
        problem: PROBLEMS.count,
        mend: divider(columns),
        edits: [{ from: next.from, to: next.from + next.text.length, text: divider(columns) }],
        isSafe: true,
      };
      return;
    }
    const rows = lines.slice(index);
    const isTable = rows.every((row) => row.text.trim().startsWith('|') && cellsIn(row.text) === columns);
    if (index > 0 || !isTable) return;
    yield {
      kind: 'hand',
      at: from,
      problem: PROBLEMS.second,
      mend: divider(columns),
      edits: [insert(next.from, `${divider(columns)}\n${beforeLine(next.from, source)}`)],
      isSafe: true,
    };
    return;
  }
}

/** What stands before each line of a list or a quotation. */
const beforeLine = (at: number, source: string): string => source.slice(source.lastIndexOf('\n', at - 1) + 1, at);

function* withTabs({ lines }: TextBlock, source: string): Generator<Slip> {
  const rows = lines.map(({ text }) => text.split('\t'));
  const [head = []] = rows;
  // A tab behind a bullet makes no row.
  const isTable =
    head.length > 1 && rows.every((row) => row.length === head.length && (row[0]?.trim().length ?? 0) > 1);
  if (!isTable || lines.some(({ text }) => text.includes('|'))) return;
  const written = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|')).join(' | ')} |`;
  yield {
    kind: 'paste',
    at: lines[0]!.from,
    problem: PROBLEMS.tabs,
    mend: shown(written(head)),
    edits: lines.map(({ from, text }, index) => {
      const cells = source.slice(from, from + text.length).split('\t');
      const line = written(cells);
      const second =
        index === 0 ? `\n${beforeLine(from, source).replace(/[-+*\d.)]/g, ' ')}${divider(head.length)}` : '';
      return { from, to: from + text.length, text: line + second };
    }),
    isSafe: true,
  };
}

const EDGE = /^\+(?:[-=:]+\+)+$/;

/** A grid table of Pandoc and reStructuredText. */
function* drawn({ lines }: TextBlock, source: string): Generator<Slip> {
  const [first] = lines;
  if (!first || !EDGE.test(first.text.trim())) return;
  const last = lines.at(-1) ?? first;
  const [from, to] = [first.from, last.from + last.text.length];
  const rows = drawnRows(source.slice(from, to));
  const [head] = rows ?? [];
  if (!rows || !head) {
    yield { kind: 'hand', at: from, problem: PROBLEMS.drawn, mend: '', edits: [], isSafe: false };
    return;
  }
  const written = rows.map((cells) => `| ${cells.join(' | ')} |`);
  const text = [written[0], divider(head.length), ...written.slice(1)].join('\n');
  const edits = [{ from, to, text }];
  yield { kind: 'hand', at: from, problem: PROBLEMS.drawn, mend: shown(written[0] ?? ''), edits, isSafe: true };
}

/** What stands in each cell, its lines joined; undefined where cells are merged, or something stands before each line. */
function drawnRows(text: string): string[][] | undefined {
  const rows: string[][] = [];
  let row: string[] | undefined;
  const columns = (text.split('\n')[0]?.trim().split('+').length ?? 0) - 2;
  for (const line of text.split('\n').map((each) => each.trimEnd())) {
    if (EDGE.test(line)) {
      if (row) rows.push(row);
      row = undefined;
      continue;
    }
    if (!/^\|.*\|$/.test(line)) return undefined;
    const cells = line.slice(1, -1).split('|');
    row ??= cells.map(() => '');
    if (cells.length !== columns) return undefined;
    row = row.map((words, index) => [words, cells[index]?.trim() ?? ''].filter(Boolean).join(' '));
  }
  return row ? undefined : rows;
}

/** Pandoc's simple tables: `------   ------` is read as a line across the page. */
const DASHES = /^-{3,}(?:[ ]+-{3,})+$/;

function spaced(tree: Root, source: string): Slip[] {
  const found: Slip[] = [];
  visit(tree, 'thematicBreak', ({ position }) => {
    const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    if (DASHES.test(source.slice(from, to).trim()))
      found.push({ kind: 'hand', at: from, problem: PROBLEMS.spaced, mend: '', edits: [], isSafe: false });
  });
  return found;
}
