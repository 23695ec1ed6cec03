/** Turns the blocks of a page into paragraphs, lists and tables of Word. */
import type { ElementContent, Element as HastElement } from 'hast';
import type { Element } from 'xast';
import { BULLETS, type Draft } from './draft.js';
import { filledBlock, writingLine } from './filled-block.js';
import { paragraph } from './paragraph.js';
import { entryOf, runs } from './runs.js';
import { table } from './table.js';

const INLINE =
  /^(a|abbr|b|bdi|bdo|br|cite|code|dfn|em|i|img|input|kbd|mark|math|q|s|samp|small|span|strong|sub|sup|svg|time|u|var|wbr)$/;
/** By class: what a paragraph is, where that is more than text. */
const STYLES: ReadonlyMap<string, string> = new Map([
  ['sheet-code', 'Code'],
  ['field-label', 'Question'],
  ['field-hint', 'Hint'],
  ['area-name', 'Question'],
]);
const LIST_OF_BOXES = /^(options|scale|areas)$/;

/** Text between blocks is a paragraph of its own. @param list number of the list that the first paragraph is an item of */
export function blocks(children: readonly ElementContent[], draft: Draft, list?: string): Element[] {
  const made: Element[] = [];
  let line: ElementContent[] = [];
  const item = (): string | undefined => (made.length === 0 ? list : undefined);
  const flush = (): void => {
    const content = runs(line, draft);
    if (content.length > 0) made.push(paragraph(content, { list: item() }));
    line = [];
  };
  for (const child of children) {
    if (child.type !== 'element' || INLINE.test(child.tagName)) line.push(child);
    else {
      flush();
      made.push(...block(child, draft, item()));
    }
  }
  flush();
  return made;
}

function block(element: HastElement, draft: Draft, list: string | undefined): Element[] {
  const { tagName, children, properties } = element;
  if (String(properties.ariaHidden) === 'true' || /^(template|style|script|colgroup)$/.test(tagName)) return [];
  const entry = entryOf(element, draft);
  if (entry) return filledBlock(entry, draft);
  const classes = [properties.className ?? []].flat().map(String);
  // Under lines of a letter; here it is the title of the control on them.
  if (classes.includes('inline-label')) return [];
  if (tagName === 'hr' || classes.includes('cut-line')) return [paragraph([], { style: 'Cut' })];
  if (classes.includes('writing-line') && children.length === 0) return [writingLine([])];
  // What is counted stands on the line of its number.
  if (classes.includes('number')) return [writingLine(runs(spaced(children), draft))];
  const heading = /^h([1-6])$/.exec(tagName)?.[1];
  if (heading || tagName === 'p' || tagName === 'dt') {
    const named = classes.map((name) => STYLES.get(name)).find(Boolean);
    const style = heading ? `Heading${heading}` : tagName === 'dt' ? 'Question' : named;
    const content = runs(children, draft);
    return content.length > 0 ? [paragraph(content, { style, list })] : [];
  }
  if (tagName === 'ul' || tagName === 'ol') {
    const kind = classes.some((name) => LIST_OF_BOXES.test(name))
      ? undefined
      : tagName === 'ol'
        ? draft.numberedList()
        : BULLETS;
    return children.flatMap((child) =>
      child.type === 'element' ? blocks(inReadingOrder(child, draft), draft, kind) : [],
    );
  }
  if (tagName === 'table') return table(element, draft, blocks);
  return blocks(children, draft, list);
}

const spaced = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child, index): ElementContent[] => (index > 0 ? [{ type: 'text', value: ' ' }, child] : [child]));

/** A box to tick stands before its words, also where a page shows it below them. */
function inReadingOrder({ children }: HastElement, draft: Draft): ElementContent[] {
  const kindOf = (child: ElementContent) => (child.type === 'element' ? entryOf(child, draft)?.kind : undefined);
  const isBox = (child: ElementContent): boolean => ['tick', 'round'].includes(kindOf(child) ?? '');
  const space: ElementContent = { type: 'text', value: ' ' };
  const others = children.filter((child) => !isBox(child));
  return [
    ...children.filter(isBox).flatMap((box) => [box, space]),
    ...others.flatMap((child) => (kindOf(child) ? [space, child, space] : [child])),
  ];
}
