/**
 * Takes past Paged.js the rules that it has nothing to do with: it would parse, walk and write out each for every section.
 *
 * They travel as comments, so that they keep their place in the sheet, and become rules again when Paged.js is done.
 */
import { Handler, type SyntaxTree } from './pagedjs.js';

/** It rewrites ids. */
const SELECTORS = /#|:footnote-/i;
/** Read in its modules: nothing else in a rule is looked at, but for addresses of files. */
const DECLARATIONS =
  /(^|[;\s])(page|(page-)?break-(before|after)|counter-(increment|reset)|string-set|content|footnote-\w+)\s*:|position\s*:(?!\s*(static|relative|absolute|sticky))|url\(/i;
/** In a string: it would end the comment, or begin one. */
const COMMENT = /\/\*|\*\//;
/** Its parser keeps comments that begin with an exclamation mark, where they stand in no rule; those of others stay comments. */
const MARK = '!werkboek ';

/** A rule that stands in no other one, as Paged.js is to be given it. */
export function bypass(selector: string, declarations: string): string {
  const rule = `${selector} {${declarations}}`;
  const isRead = SELECTORS.test(selector) || DECLARATIONS.test(declarations) || COMMENT.test(rule);
  return isRead ? rule : `/*${MARK}${rule}*/`;
}

export class Bypass extends Handler {
  afterTreeWalk({ children }: SyntaxTree): void {
    children.forEach((node) => {
      if (node.type !== 'Comment' || !node.value?.startsWith(MARK)) return;
      Object.assign(node, { type: 'Raw', value: node.value.slice(MARK.length) });
    });
  }
}
