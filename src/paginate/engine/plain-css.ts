/**
 * Rewrites CSS to what Paged.js 0.4.3 reads without fault: flat rules, no media, no breaks.
 *
 * It reads css-tree 1.1: nested rules are invisible to it, `@media (width >= …)` ends the layout (#344), `@media print`
 * moves to the end of the sheet, and rules for the screen apply. It cuts selectors at every comma, so `:is(a, b)` with a
 * break throws, and weakens `#id` to an attribute. Breaks are taken from the browser's own cascade (resolve-breaks.ts).
 */
import { bypass } from './bypass.js';
import { type LookUp, withoutNeighbours } from './neighbours.js';
import { divide } from './selectors.js';

/** In the place of `float: footnote`, which loses what is longer than the foot of a page: so that it can be told of. */
export const FOOTNOTE = '--float-footnote';

interface Piece {
  /** Selector, at-rule with its condition, or a whole declaration. */
  readonly head: string;
  /** Undefined for what ends in a semicolon. */
  readonly body: string | undefined;
}

export interface PlainCss {
  readonly css: string;
  /** Of the undivided text. */
  readonly lookUps: readonly LookUp[];
}

const known = new Map<string, PlainCss>();

/**
 * @param sheet the same one serves many sections, so the last results are kept
 * @param inline rules of one section, which come after it
 */
export function plainCss(sheet: string, inline: string): PlainCss {
  const before = known.get(sheet);
  if (before === undefined && known.size > 8) known.clear();
  const { css, lookUps } = before ?? plain(sheet);
  known.set(sheet, { css, lookUps });
  // Each of these names one element.
  return { css: `${css}\n${rules(inline, [], [])}`, lookUps };
}

function plain(sheet: string): PlainCss {
  const lookUps: LookUp[] = [];
  return { css: rules(sheet, [], lookUps), lookUps };
}

/** @param parents selectors of the rule around these, if any */
function rules(css: string, parents: readonly string[], lookUps: LookUp[], write = bypass): string {
  const own: string[] = [];
  const after: string[] = [];
  for (const { head, body } of pieces(css)) {
    if (body === undefined) {
      if (parents.length === 0) after.push(`${head};`);
      else if (/^float\s*:\s*footnote/i.test(head)) own.push(`${FOOTNOTE}: wanted`);
      else if (!isBreak(head)) own.push(head);
    } else if (/^@media\b/i.test(head)) {
      if (matchMedia(head.slice('@media'.length)).matches) after.push(rules(body, parents, lookUps, write));
    } else if (/^@(supports|layer|container|scope)\b/i.test(head))
      after.push(`${head} {${rules(body, parents, lookUps, plainRule)}}`);
    else if (/^@page\b/i.test(head)) after.push(`${head} {${page(body)}}`);
    else if (head.startsWith('@')) after.push(`${head} {${body}}`);
    else after.push(rules(body, nest(parents, alternatives(head)), lookUps, write));
  }
  const selector = parents.map((each) => strengthen(withoutNeighbours(each, lookUps))).join(', ');
  const block = own.length > 0 ? `${write(selector, own.join('; '))}\n` : '';
  return block + after.join('\n');
}

const plainRule = (selector: string, declarations: string): string => `${selector} {${declarations}}`;

const isBreak = (declaration: string): boolean =>
  /^(page-)?break-(before|after)\s*:|^break-inside\s*:\s*avoid-/i.test(declaration);

/** A margin box with any value `none` hides itself and all after it (pull request 315). */
const page = (body: string): string =>
  pieces(body)
    .map(({ head, body: inner }) => {
      if (inner === undefined) return `${head};`;
      const kept = pieces(inner).filter((each) => !/:\s*none\s*$/i.test(each.head));
      return `${head} {${kept.map((each) => each.head).join('; ')}}`;
    })
    .join('\n');

function nest(parents: readonly string[], own: readonly string[]): string[] {
  if (parents.length === 0) return [...own];
  return parents.flatMap((parent) =>
    own.map((each) => (each.includes('&') ? each.replaceAll('&', parent) : `${parent} ${each}`)),
  );
}

/** `:is(a, b) c, d` → `a c`, `b c`, `d`; `:not(a, b)` → `:not(a):not(b)`. */
function alternatives(selector: string): string[] {
  return list(selector).flatMap((each) => {
    const found = /:(is|where|not|has|-webkit-any|matches)\(/i.exec(each);
    for (let at = found; at; at = next(each, at)) {
      const open = at.index + at[0].length;
      const close = closing(each, open);
      const inner = list(each.slice(open, close));
      if (inner.length < 2) continue;
      const [front, back] = [each.slice(0, at.index), each.slice(close + 1)];
      const name = at[1]!.toLowerCase();
      if (name === 'not') return alternatives(front + inner.map((one) => `:not(${one})`).join('') + back);
      return inner.flatMap((one) => alternatives(`${front}:${name}(${one})${back}`));
    }
    return [each];
  });
}

function next(selector: string, from: RegExpExecArray): RegExpExecArray | null {
  const pattern = /:(is|where|not|has|-webkit-any|matches)\(/gi;
  pattern.lastIndex = from.index + 1;
  return pattern.exec(selector);
}

function closing(text: string, open: number): number {
  let depth = 1;
  let at = open;
  for (; at < text.length && depth > 0; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
  }
  return at - 1;
}

/** Paged.js turns `#id` into `[data-id="id"]`; ten of them are stronger than any class that we have. */
const strengthen = (selector: string): string =>
  selector.replace(/#([\w\u0080-\uffff-]+)(?![^[]*\])/g, (_, id: string) => `[data-id="${id}"]`.repeat(10));

/** Divides at commas that stand in no bracket. */
const list = (selector: string): string[] => divide(selector, /,/);

const SKIP = /\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|url\(\s*[^"')]*\)|\\[\s\S]/y;

/** Cuts a block into its declarations and rules, blind to strings and comments. */
function pieces(css: string): Piece[] {
  const found: Piece[] = [];
  let head = '';
  let start = 0;
  let depth = 0;
  for (let at = 0; at < css.length; at += 1) {
    SKIP.lastIndex = at;
    const skipped = SKIP.exec(css)?.[0];
    if (skipped) {
      if (depth === 0 && !skipped.startsWith('/*')) head += skipped;
      at += skipped.length - 1;
      continue;
    }
    const letter = css[at]!;
    if (letter === '{' && depth++ === 0) start = at + 1;
    else if (letter === '}' && --depth === 0) {
      found.push({ head: head.trim(), body: css.slice(start, at) });
      head = '';
    } else if (depth === 0 && letter === ';') {
      if (head.trim()) found.push({ head: head.trim(), body: undefined });
      head = '';
    } else if (depth === 0) head += letter;
  }
  if (head.trim()) found.push({ head: head.trim(), body: undefined });
  return found;
}
