/** Composes the table of inks on the job ticket: a row per ink, with a line over all pages of the book. */
import type { ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { InkCoverage, PressedFile } from '../press-report.js';
import type { NumberText, TicketWords } from './job-ticket-words.js';

const INKS = ['cyan', 'magenta', 'yellow', 'black'] as const;
/** The scale of all rows is the same, and ends on a round number. */
const STEP_PERCENT = 10;
/** In units of the drawing: as wide as the column, whatever the number of pages. */
const WIDTH = 250;
/** Of the rows of four inks together: with notes under it the table makes room, and more inks share it. */
const HEIGHT = 4 * 46;
const HEIGHT_WITH_NOTES = 4 * 30;
/** The page is one: of more only the names are told. */
const SPOTS_SHOWN = 3;

/** A row of the table: one of the four inks, or one with a plate of its own. */
interface Row {
  readonly name: string;
  /** Of its colour in the styles. */
  readonly look: string;
  percentOf(page: InkCoverage): number;
}

export function inkTable(
  files: readonly PressedFile[],
  words: TicketWords,
  number: NumberText,
  hasNotes: boolean,
): ElementContent[] {
  const inside = files.find(({ report }) => report.part === 'interior')?.report.coverage ?? [];
  const [cover] = files.find(({ report }) => report.part === 'cover')?.report.coverage ?? [];
  const spots = [...new Set(files.flatMap(({ report }) => (report.spots ?? []).map(({ ink }) => ink)))];
  const rows: readonly Row[] = [
    ...INKS.map((ink) => ({ name: words.inkNames[ink], look: ink, percentOf: (page: InkCoverage) => page[ink] })),
    ...spots.slice(0, SPOTS_SHOWN).map((name) => ({ name, look: 'spot', percentOf: percentOfSpot(name) })),
  ];
  const others = spots.slice(SPOTS_SHOWN);
  const height = Math.round((hasNotes ? HEIGHT_WITH_NOTES : HEIGHT) / rows.length);
  const highest = Math.max(...inside.flatMap((page) => rows.map(({ percentOf }) => percentOf(page))), 1);
  const scale = Math.min(100, Math.ceil(highest / STEP_PERCENT) * STEP_PERCENT);
  const percent = (value: number): string => `${number(value, 1)} %`;
  const [inkHead, meanHead, mostHead, coverHead] = words.inkHeads;
  const row = ({ name, look, percentOf }: Row): ElementContent => {
    const values = inside.map(percentOf);
    const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    const most = Math.max(...values, 0);
    const page = values.indexOf(most) + 1;
    const alt = words.chart(name, scale, percent(mean), percent(most), page);
    return h('tr', [
      h('th', { scope: 'row' }, name),
      h('td.ink-chart', [chart(values, { scale, look, alt, height })]),
      h('td', percent(mean)),
      h('td', [percent(most), h('span.ink-page', ` ${words.onPage(page)}`)]),
      ...(cover ? [h('td', percent(percentOf(cover)))] : []),
    ]);
  };
  const heads = [
    h('th', { scope: 'col' }, inkHead),
    h('th.ink-axis', { scope: 'col' }, axis(inside.length, words)),
    h('th', { scope: 'col' }, meanHead),
    h('th', { scope: 'col' }, mostHead),
    ...(cover ? [h('th', { scope: 'col' }, coverHead)] : []),
  ];
  return [
    h('table.ticket-table', [h('thead', [h('tr', heads)]), h('tbody', rows.map(row))]),
    h('p.ticket-note', [
      words.scale(scale),
      ...(spots.length > 0 ? [` ${words.plates(spots.length)}`] : []),
      ...(others.length > 0 ? [` ${words.otherPlates(others.join(', '))}`] : []),
    ]),
  ];
}

const percentOfSpot =
  (name: string) =>
  ({ spots = [] }: InkCoverage): number =>
    spots.find(({ ink }) => ink === name)?.percent ?? 0;

/** The first page, the one in the middle and the last. */
function axis(pages: number, words: TicketWords): ElementContent[] {
  const middle = Math.round(pages / 2);
  const marks = pages > 8 ? [1, middle, pages] : [1, pages];
  return [
    h(
      'span.ink-axis-marks',
      [...new Set(marks)].map((page, index) => h('span', index === 0 ? `${words.page} ${page}` : String(page))),
    ),
  ];
}

interface ChartLook {
  readonly scale: number;
  readonly look: string;
  readonly alt: string;
  readonly height: number;
}

/** A stair: a step per page. */
function chart(values: readonly number[], { scale, look, alt, height }: ChartLook): ElementContent {
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  const step = WIDTH / Math.max(1, values.length);
  const stair = values
    .map((value, page) => `V${rounded(height * (1 - value / scale))}H${rounded((page + 1) * step)}`)
    .join('');
  return s('svg', { viewBox: `0 -1 ${WIDTH} ${height + 2}`, role: 'img', ariaLabel: alt }, [
    s('path', { className: [`ink-${look}`], d: `M0 ${height}${stair}V${height}Z` }),
    // Chromium tags what is painted as text or picture only.
    s('text', { x: 0, y: 0, fontSize: 1 }, '\u00a0'),
  ]);
}
