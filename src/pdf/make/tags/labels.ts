/** Makes the numbers before list items their labels: Chromium paints `::marker` outside all tags. */
import { PDFName } from '@cantoo/pdf-lib';
import type { Box } from '../../content/geometry.js';
import type { Elements } from './facts.js';
import { eachDown, isMarked, leavesOf, makeNode, nodesIn, setAttribute, type TagNode } from './node.js';
import { type LooseRange, SHOWS, type Survey } from './survey.js';

const NUMBER = /^\s*\(?(\d{1,3}|[a-z]|[ivx]+)[.)]\s*$/i;

interface Item {
  /** Undefined for a note, which stands in no list. */
  readonly list: TagNode | undefined;
  readonly item: TagNode;
}

export interface LabelInput {
  readonly page: number;
  readonly survey: Survey;
  /** Where the text stands: numbers outside it are folios. */
  readonly area: Box;
  nextMcid(): number;
}

/** Returns the mark that each number gets. */
export function adoptLabels(top: TagNode, elements: Elements, input: LabelInput): ReadonlyMap<LooseRange, number> {
  const { page, survey, area } = input;
  const marks = new Map<LooseRange, number>();
  const numbers = survey.loose.filter(
    ({ shows, text, box }) =>
      shows === SHOWS.text && NUMBER.test(text) && box.bottom < area.top && box.top > area.bottom,
  );
  if (numbers.length === 0) return marks;
  const waiting = itemsByStart(top, elements, page);
  for (const range of numbers) {
    // The number is painted right before the words of its item.
    const next = survey.marks.find(({ from }) => from > range.from);
    const found = next && waiting.get(next.mcid)?.shift();
    if (!found) continue;
    const mcid = input.nextMcid();
    found.item.kids.unshift(makeNode('Lbl', [{ mcid, page, form: undefined }]));
    const numbering = /\d/.test(range.text) ? 'Decimal' : /[A-Z]/.test(range.text) ? 'UpperAlpha' : 'LowerAlpha';
    if (found.list) setAttribute(found.list, 'List', 'ListNumbering', PDFName.of(numbering));
    marks.set(range, mcid);
  }
  return marks;
}

/** Items of numbered lists without a label, by the first piece of content in each; the outermost comes first. */
function itemsByStart(top: TagNode, elements: Elements, page: number): Map<number, Item[]> {
  const waiting = new Map<number, Item[]>();
  eachDown(top, (list) => {
    const isNumbered = list.type === 'L' && elements.tagOf(list.carrier) === 'ol';
    for (const item of nodesIn(list.kids)) {
      if (!isNumbered && item.type !== 'Note') continue;
      const [first] = leavesOf(item);
      if (!first || !isMarked(first) || first.page !== page || first.form) continue;
      if (nodesIn(item.kids).some(({ type }) => type === 'Lbl')) continue;
      waiting.set(first.mcid, [...(waiting.get(first.mcid) ?? []), { list: isNumbered ? list : undefined, item }]);
    }
  });
  return waiting;
}
