/** Holds the measured rows against what the project wants of its speed. */
import type { Row } from './row.js';

interface Target {
  readonly what: string;
  readonly most: number;
  readonly unit: string;
  /** Undefined when it was not measured. */
  measured(rows: readonly Row[]): number | undefined;
}

const find = (rows: readonly Row[], chapters: number, what: string): Row | undefined =>
  rows.find((row) => row.chapters === chapters && row.what === what);

const ratio =
  (chapters: number, what: string) =>
  (rows: readonly Row[]): number | undefined =>
    find(rows, chapters, what)?.ratio;

const format =
  (what: string) =>
  (rows: readonly Row[]): number | undefined =>
    find(rows, 0, what)?.median;

function growth(rows: readonly Row[]): number | undefined {
  const [small, large] = [8, 96].map((chapters) => find(rows, chapters, 'werkboek, empty cache'));
  return small && large && large.median / large.pages / (small.median / small.pages);
}

function changedGrowth(rows: readonly Row[]): number | undefined {
  const [small, large] = [32, 96].map((chapters) => find(rows, chapters, 'werkboek, one paragraph changed'));
  return small && large && large.median / small.median;
}

const TARGETS: readonly Target[] = [
  { what: '8 chapters, of pagedjs-cli', most: 0.38, unit: '×', measured: ratio(8, 'against pagedjs-cli') },
  { what: '32 chapters, of pagedjs-cli', most: 0.3, unit: '×', measured: ratio(32, 'against pagedjs-cli') },
  { what: '32 chapters, of the floor', most: 3.2, unit: '×', measured: ratio(32, 'against floor') },
  {
    what: '32 chapters, one paragraph changed, of pagedjs-cli',
    most: 0.06,
    unit: '×',
    measured: ratio(32, 'against pagedjs-cli, one paragraph changed'),
  },
  {
    what: '32 chapters, one paragraph changed, of the whole by Typst',
    most: 1.2,
    unit: '×',
    measured: ratio(32, 'against typst, one paragraph changed'),
  },
  { what: 'one paragraph changed at 96 chapters, of that at 32', most: 1.3, unit: '×', measured: changedGrowth },
  { what: 'a page at 96 chapters, of one at 8', most: 1.15, unit: '×', measured: growth },
  {
    what: 'peak memory at 96 chapters',
    most: 900,
    unit: 'MiB',
    measured: (rows) => find(rows, 96, 'werkboek, cache off')?.peakMebibytes,
  },
  { what: 'format F04, cache off', most: 0.5, unit: 's', measured: format('format F04, cache off') },
  { what: 'format F04, with the cache', most: 0.15, unit: 's', measured: format('format F04, with the cache') },
];

/** A table in markdown; what was not measured is left out. */
export function targetTable(rows: readonly Row[]): string {
  const lines = TARGETS.flatMap(({ what, most, unit, measured }) => {
    const found = measured(rows);
    const shown = (value: number): string => `${value.toFixed(unit === 'MiB' ? 0 : 2)} ${unit}`;
    if (found === undefined) return [];
    return [`| ${what} | ${shown(most)} | ${shown(found)} | ${found <= most ? 'yes' : 'no'} |`];
  });
  return ['| what | at most | measured | reached |', '|---|--:|--:|---|', ...lines].join('\n');
}
