/** The words of a document block by block: what its finished file has to say, too. */
import type { ElementContent } from 'hast';
import { ON_PAPER } from '../../editions/site-code.js';
import { isLeftOut } from './letters.js';

export interface TextBlock {
  /** With one space where there is white space. */
  readonly text: string;
  /** In the source file, of what it stands in, where that is known. */
  readonly line: number | undefined;
}

/** What stands in a line of text, and parts no words. */
const IN_LINE =
  /^(a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|img|input|ins|kbd|label|mark|math|q|s|samp|select|small|span|strong|sub|sup|textarea|time|u|var|wbr)$/;
const IN_FORMULA = /^m[a-z]+$|^semantics$/;
/** Boxes of numbers that are filled in when the pages are known. */
const NUMBERS: ReadonlySet<string> = new Set(['page-number', 'page-range', 'contents-page']);

const NONE: readonly string[] = [];

/** Of a source as it was composed, and of a finished file alike: numbers of pages count in neither, nor what is for paper alone. */
export function blocksOf(nodes: readonly ElementContent[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let text = '';
  const close = (line: number | undefined): void => {
    const words = text
      .replace(/[\u00ad\u200b]+/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (words) blocks.push({ text: words, line });
    text = '';
  };
  const read = (children: readonly ElementContent[], around: number | undefined): void => {
    for (const node of children) {
      if (node.type === 'text') text += node.value;
      if (node.type !== 'element' || isLeftOut(node)) continue;
      const { className } = node.properties;
      const names = Array.isArray(className) ? className.map(String) : className ? [String(className)] : NONE;
      if (names.some((name) => NUMBERS.has(name) || name === ON_PAPER)) continue;
      const line = Number(node.properties.dataLine) || around;
      const isBlock = !IN_LINE.test(node.tagName) && !IN_FORMULA.test(node.tagName);
      if (isBlock) close(around);
      // "(bladzijde 41)" behind a link is a number, too.
      read(names.includes('page-reference') ? node.children.slice(0, 1) : node.children, line);
      if (isBlock) close(line);
    }
  };
  read(nodes, undefined);
  close(undefined);
  return blocks;
}
