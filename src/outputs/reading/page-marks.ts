/** Finds where each printed page begins in the text, and puts a place there: what is on page 41 is so for everyone in the room. */
import type { Element, ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';
import { lettersIn, lettersOfPages, type Paged } from '../paged/page-starts.js';
import { textsIn } from './letters.js';

export interface PageStart {
  readonly id: string;
  readonly folio: string;
}

/** `blz-41`, also for who reads another language: the address is the same in all outputs. */
export const pageId = (folio: string): string => `blz-${folio}`;

const PAGE_BREAK = 'doc-pagebreak';
/** Enough letters of a page to find it by. */
const KNOWN_BY = 24;
/** So far off a page may be found where the letters were counted otherwise. */
const AROUND = 4000;

/**
 * @param says what is heard there: the word for a page, and its number
 * @param starts of each page of the section, in order
 */
export function withPageMarks(
  content: readonly ElementContent[],
  paged: Paged,
  starts: readonly PageStart[],
  says: (folio: string) => string,
): ElementContent[] {
  const root: Root = { type: 'root', children: structuredClone([...content]) };
  const marks = starts.map(({ id, folio }) =>
    h('span.page-start', { id, role: PAGE_BREAK, title: says(folio), dataFolio: folio }),
  );
  const texts = placedTexts(root);
  const letters = texts.map(({ letters }) => letters).join('');
  const offsets = pageOffsets(paged, letters).slice(0, marks.length);
  // From the last on: what is put in its place moves nothing that is still to be found.
  for (let page = marks.length - 1; page > 0; page--) {
    const mark = marks[page];
    if (mark) place(root, mark, texts, offsets[page] ?? letters.length);
  }
  root.children.unshift(...marks.slice(0, 1));
  return root.children as ElementContent[];
}

interface PlacedText {
  readonly text: Text;
  readonly around: readonly ElementContent[];
  readonly letters: string;
  /** Letters that stand before it. */
  readonly from: number;
}

function placedTexts(root: Root): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  let from = 0;
  textsIn(root.children, (text, around) => {
    const letters = lettersIn(text.value);
    if (letters) texts.push({ text, around, letters, from });
    from += letters.length;
  });
  return texts;
}

/** Per page how many letters of the text stand before it, as far as its own letters are found there. */
export function pageOffsets(paged: Paged, letters: string): number[] {
  const pages = lettersOfPages(paged);
  const offsets: number[] = [];
  let counted = 0;
  let drift = 0;
  for (const text of pages) {
    const at = nearestTo(counted + drift, text.slice(0, KNOWN_BY), letters);
    drift = at - counted;
    offsets.push(at);
    counted += text.length;
  }
  // One without letters begins where the next one does, and the last at the end: a stylesheet may have left words out on the way.
  for (let page = pages.length - 1; page >= 0; page--)
    if (pages[page] === '') offsets[page] = offsets[page + 1] ?? letters.length;
  return offsets;
}

/** Where a page begins with these letters; where they are nowhere near, the count is all there is. */
function nearestTo(at: number, first: string, letters: string): number {
  if (first === '' || letters.startsWith(first, at)) return at;
  const from = Math.max(0, at - AROUND);
  const around = letters.slice(from, at + AROUND);
  let best = -1;
  for (let found = around.indexOf(first); found >= 0; found = around.indexOf(first, found + 1))
    if (best < 0 || Math.abs(from + found - at) < Math.abs(from + best - at)) best = found;
  return best < 0 ? at : from + best;
}

/** Drawings and formulas hold no places. */
const WHOLE = /^(svg|math|ruby)$/;
/** What has to be a child of its list or its table: a place stands in it, not before it. */
const ITEMS = /^(li|dt|dd|td|th|caption|summary|legend)$/;

/** @param offset letters that stand before it; beyond the last it comes at the end */
function place(root: Root, mark: Element, texts: readonly PlacedText[], offset: number): void {
  const found = texts.findLast(({ from }) => from <= offset);
  if (!found || offset >= found.from + found.letters.length) {
    root.children.push(mark);
    return;
  }
  const { text, around } = found;
  const within = offset - found.from;
  const path: (Root | ElementContent)[] = [root, ...around];
  const whole = path.findIndex((node) => node.type === 'element' && WHOLE.test(node.tagName));
  let node: ElementContent = text;
  let depth = path.length - 1;
  if (whole > 0) {
    node = path[whole] as ElementContent;
    depth = whole - 1;
  }
  // Before a block that begins a page rather than in its first words: a heading would be heard with a number in it.
  if (within === 0 || whole > 0) {
    while (depth > 0 && isFirst(node, path[depth]) && !isItem(path[depth])) {
      node = path[depth] as ElementContent;
      depth -= 1;
    }
  }
  const parent = path[depth];
  if (!parent || !('children' in parent)) return;
  const children = parent.children as ElementContent[];
  let at = children.indexOf(node);
  if (node.type !== 'text' || within === 0) {
    // Before the next pages, where nothing stands between them.
    while (isMark(children[at - 1])) at -= 1;
    children.splice(at, 0, mark);
  } else {
    const cut = cutAfter(node.value, within);
    const behind: Text = { type: 'text', value: node.value.slice(cut) };
    // The node itself stays: another page may begin before this one in it.
    node.value = node.value.slice(0, cut);
    children.splice(at + 1, 0, mark, behind);
  }
}

const isItem = (node: Root | ElementContent | undefined): boolean =>
  node?.type === 'element' && ITEMS.test(node.tagName);

/** Whether nothing that is read or looked at stands before it; the picture of a caption goes with it. */
function isFirst(node: ElementContent, parent: Root | ElementContent | undefined): boolean {
  if (!parent || !('children' in parent)) return false;
  const children = parent.children as ElementContent[];
  const isCaption = node.type === 'element' && node.tagName === 'figcaption';
  return children.slice(0, children.indexOf(node)).every((each) => isCaption || isSilent(each));
}

const isMark = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && node.properties.role === PAGE_BREAK;

const isSilent = (node: ElementContent): boolean =>
  isMark(node) ||
  (node.type === 'text' ? node.value.trim() === '' : node.type !== 'element' || node.properties.ariaHidden === 'true');

/** Index in a text behind so many letters, and behind the white space that follows them. */
function cutAfter(text: string, letters: number): number {
  let count = 0;
  let at = 0;
  for (const sign of text) {
    const own = lettersIn(sign).length;
    if (count >= letters && own > 0) break;
    count += own;
    at += sign.length;
  }
  return at;
}
