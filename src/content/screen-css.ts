/** Divides the stylesheets of a book: what names screens reaches a site and an e-book, what is for screens alone reaches no printed page. */
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';

interface Cut {
  readonly start: number;
  readonly end: number;
}

/** The `@media` rules that name `screen` or `all`, in order; without what asks for other files, which are not there. */
export function screenRules(css: string): string {
  const found = mediaRules(css).filter(({ queries }) => queries.some((query) => SHOWN.test(query)));
  return found.map(({ start, end }) => withoutAddresses(css.slice(start, end))).join('\n');
}

/** All but those rules of which nothing is for paper: the layout engine would obey some of them all the same. */
export function paperRules(css: string): string {
  const screens = mediaRules(css).filter(({ queries }) => queries.every((query) => SCREEN.test(query)));
  return without(css, screens);
}

const SCREEN = /^(?:only\s+)?screen\b/i;
const SHOWN = /^(?:only\s+)?(?:screen|all)\b/i;

/** Those that stand in no other rule. */
function mediaRules(css: string): (Cut & { readonly queries: readonly string[] })[] {
  if (!/@media/i.test(css)) return [];
  const sheet = parse(css, { positions: true, parseValue: false, parseRulePrelude: false });
  if (sheet.type !== 'StyleSheet') return [];
  return sheet.children.toArray().flatMap((node) => {
    if (node.type !== 'Atrule' || node.name.toLowerCase() !== 'media' || !node.loc || !node.prelude?.loc) return [];
    const prelude = css.slice(node.prelude.loc.start.offset, node.prelude.loc.end.offset);
    const queries = prelude.split(',').map((query) => query.trim());
    return [{ start: node.loc.start.offset, end: node.loc.end.offset, queries }];
  });
}

const HERE = /^(?:data:|#)/i;

function withoutAddresses(css: string): string {
  const cuts: Cut[] = [];
  walk(parse(css, { positions: true }), (declaration) => {
    if (declaration.type !== 'Declaration' || !declaration.loc) return;
    let asks = false;
    walk(declaration, (node) => {
      if (node.type === 'Url' && !HERE.test(node.value)) asks = true;
    });
    if (asks) cuts.push({ start: declaration.loc.start.offset, end: declaration.loc.end.offset });
  });
  return without(css, cuts);
}

function without(css: string, cuts: readonly Cut[]): string {
  let text = '';
  let from = 0;
  for (const { start, end } of cuts) {
    text += css.slice(from, start);
    from = end;
  }
  return text + css.slice(from);
}
