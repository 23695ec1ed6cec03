/**
 * Makes a table as narrow as its place, where long words ask for more: the widest columns give in, all to the same width but
 * none below its longest syllable or number. Where that is not enough its text gets smaller first.
 */
import { divide, runsIn } from './break-marks.js';
import { addColumns, modelRow } from './columns.js';

/** What is shorter stays whole. */
const SHORT_WORD = 7;
/** Classes that make its text smaller, one after the other: a number in two pieces is read wrongly, a small one is not. */
const SMALLER = ['compact', 'compact-most'];

export async function tightenTables(flow: HTMLElement): Promise<void> {
  for (const table of flow.querySelectorAll('table')) {
    if (!table.parentElement?.closest('table')) await tighten(table);
  }
}

async function tighten(table: HTMLTableElement): Promise<void> {
  if (table.getBoundingClientRect().width <= roomFor(table) + 1) return;
  table.classList.add('narrowest');
  if (modelRow(table)) {
    let [wanted, least] = [columnWidths(table), await leastWidths(table)];
    for (const step of SMALLER) {
      if (sum(least) <= roomFor(table)) break;
      table.classList.add(step);
      [wanted, least] = [columnWidths(table), await leastWidths(table)];
    }
    addColumns(table, divideRoom(wanted, least, roomFor(table)));
  }
  table.classList.replace('narrowest', 'tight');
}

/** The width that the table was given; a box around it takes the room that is left beside floats and margins. */
function roomFor(table: HTMLTableElement): number {
  const parent = table.parentElement!;
  const { paddingLeft, paddingRight } = getComputedStyle(parent);
  const room = parent.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const { marginLeft, marginRight } = getComputedStyle(table);
  return room - Number.parseFloat(marginLeft) - Number.parseFloat(marginRight);
}

const columnWidths = (table: HTMLTableElement): number[] =>
  (modelRow(table) ?? []).map((cell) => cell.getBoundingClientRect().width);

/** With every long word divided wherever it may be; afterwards the words are whole again. */
async function leastWidths(table: HTMLTableElement): Promise<number[]> {
  const before = new Map<Text, string>();
  const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const host = node.parentElement;
    if (!(node instanceof Text) || !(host instanceof HTMLElement)) continue;
    before.set(node, node.data);
    for (const { start, end, text } of runsIn(node.data, SHORT_WORD).toReversed())
      node.replaceData(start, end - start, (await divide(text, host)).text);
  }
  const widths = columnWidths(table);
  for (const [text, data] of before) text.data = data;
  return widths;
}

/** Each column between its least and what its words want; those in between are all as wide. */
function divideRoom(wanted: readonly number[], least: readonly number[], roomPx: number): number[] {
  const needed = sum(least);
  if (needed > roomPx)
    return upTo(
      capFor(
        least,
        least.map(() => 0),
        roomPx,
      ),
      least,
    );
  const capPx = capFor(wanted, least, roomPx);
  return wanted.map((width, index) => Math.max(least[index]!, Math.min(width, capPx)));
}

const upTo = (capPx: number, widths: readonly number[]): number[] => widths.map((width) => Math.min(width, capPx));

/** The width at which the widest columns stop, so that together all fill the room; each counts at least its least. */
function capFor(wanted: readonly number[], least: readonly number[], roomPx: number): number {
  let [low, high] = [0, Math.max(...wanted)];
  // To a hundredth of a pixel.
  for (let round = 0; round < 24; round += 1) {
    const middle = (low + high) / 2;
    const total = sum(wanted.map((width, index) => Math.max(least[index]!, Math.min(width, middle))));
    if (total > roomPx) high = middle;
    else low = middle;
  }
  return low;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
