/** Reads a stylesheet with the place of everything: what is wrong in it, which other files it names, and which classes. */
import parse from 'css-tree/parser';
import { tokenize, tokenTypes } from 'css-tree/tokenizer';
import walk from 'css-tree/walker';
import type { Place } from '../model.js';

/** `open`, `stray`: a bracket without its other half. `string`, `comment`: does not end. `syntax`: no CSS, and passed by. */
export interface CssFault {
  readonly reason: 'open' | 'stray' | 'string' | 'comment' | 'syntax';
  readonly text: string;
  readonly place: Place;
}

/** An address in CSS: of a picture or a typeface, or of a sheet to import. */
export interface Reference {
  readonly address: string;
  readonly isImport: boolean;
  /** Of an import: for which media. */
  readonly media: string;
  /** Of `url(…)`, or of the whole import, as offsets. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

const SHOWN_LENGTH = 40;
const HALVES: ReadonlyMap<number, string> = new Map([
  [tokenTypes.LeftCurlyBracket, '}'],
  [tokenTypes.LeftParenthesis, ')'],
  [tokenTypes.LeftSquareBracket, ']'],
  [tokenTypes.Function, ')'],
]);
const CLOSING: ReadonlySet<number> = new Set([
  tokenTypes.RightCurlyBracket,
  tokenTypes.RightParenthesis,
  tokenTypes.RightSquareBracket,
]);

export function faultsInCss(css: string, file: string): readonly CssFault[] {
  const at = placesIn(css, file);
  const fault = (reason: CssFault['reason'], offset: number): CssFault => ({
    reason,
    text: css
      .slice(offset, offset + SHOWN_LENGTH)
      .split('\n')[0]!
      .trim(),
    place: at(offset),
  });
  const { open, unclosed, stray, unended } = brackets(css);
  const found = [
    ...unended.map(({ isComment, start }) => fault(isComment ? 'comment' : 'string', start)),
    ...stray.map((start) => fault('stray', start)),
    ...[...unclosed, ...open].map(({ start }) => fault('open', start)),
  ];
  // With a bracket too few or too many the parser is lost, and finds faults everywhere.
  if (found.length > 0) return found;
  const wrong: CssFault[] = [];
  read(css, (offset) => wrong.push(fault('syntax', offset)));
  return wrong;
}

/** With what is open at its end closed: a sheet that comes behind it is read all the same. */
export function closeCss(css: string): string {
  const { open, unended } = brackets(css);
  const comment = unended.some(({ isComment }) => isComment) ? '*/' : '';
  return (
    css +
    comment +
    open
      .map(({ half }) => half)
      .reverse()
      .join('')
  );
}

/** Each section of a book asks for those of the same few sheets. */
export function referencesIn(css: string): readonly Reference[] {
  const known = references.get(css) ?? findReferences(css);
  references.delete(css);
  references.set(css, known);
  const [oldest] = references.keys();
  if (references.size > MOST_SHEETS && oldest !== undefined) references.delete(oldest);
  return known;
}

/** More than a book has; in a preview sheets change. */
const MOST_SHEETS = 16;
const references = new Map<string, readonly Reference[]>();

function findReferences(css: string): readonly Reference[] {
  const found: Reference[] = [];
  const imports: (readonly [start: number, end: number])[] = [];
  walk(read(css), (node) => {
    const { loc } = node;
    if (!loc) return;
    const [start, end] = [loc.start.offset, loc.end.offset];
    const here = { start, end, line: loc.start.line, column: loc.start.column };
    if (node.type === 'Atrule' && node.name.toLowerCase() === 'import') {
      imports.push([start, end]);
      const sheet = node.prelude?.type === 'AtrulePrelude' ? node.prelude.children.first : null;
      if (sheet?.loc && (sheet.type === 'String' || sheet.type === 'Url')) {
        const media = css.slice(sheet.loc.end.offset, node.prelude?.loc?.end.offset).trim();
        found.push({ ...here, address: sheet.value, isImport: true, media });
      }
    } else if (node.type === 'Url' && !imports.some(([from, to]) => from <= start && start < to))
      found.push({ ...here, address: node.value, isImport: false, media: '' });
  });
  return found.sort((a, b) => a.start - b.start);
}

/** Names of the classes that have a rule. */
export function classesIn(css: string): ReadonlySet<string> {
  const found = new Set<string>();
  walk(read(css), (node) => {
    if (node.type === 'ClassSelector') found.add(node.name);
  });
  return found;
}

/**
 * `#begin` means the element that the author called so: its id begins with its file, `plan--begin`. One with two hyphens is
 * meant as it is.
 */
export function withFileIds(css: string): string {
  if (!/#[a-z]/i.test(css)) return css;
  const found: { readonly start: number; readonly end: number; readonly name: string }[] = [];
  walk(read(css), (node) => {
    if (node.type === 'IdSelector' && node.loc && !node.name.includes('--'))
      found.push({ start: node.loc.start.offset, end: node.loc.end.offset, name: node.name });
  });
  let text = '';
  let from = 0;
  for (const { start, end, name } of found) {
    text += `${css.slice(from, start)}[id$="--${name.toLowerCase()}"]`;
    from = end;
  }
  return text + css.slice(from);
}

const read = (css: string, onFault: (offset: number) => void = () => undefined) =>
  parse(css, { positions: true, onParseError: ({ offset }) => onFault(offset) });

function brackets(css: string) {
  const open: { readonly start: number; readonly half: string }[] = [];
  const unclosed: { readonly start: number }[] = [];
  const stray: number[] = [];
  const unended: { readonly start: number; readonly isComment: boolean }[] = [];
  tokenize(css, (type, start, end) => {
    const half = HALVES.get(type);
    if (half) open.push({ start, half });
    else if (CLOSING.has(type)) {
      const at = open.findLastIndex(({ half }) => half === css[start]);
      if (at < 0) stray.push(start);
      // What was opened since then is closed by its surroundings.
      else unclosed.push(...open.splice(at).slice(1));
    } else if (type === tokenTypes.BadString) unended.push({ start, isComment: false });
    else if (type === tokenTypes.Comment && !css.slice(start, end).endsWith('*/'))
      unended.push({ start, isComment: true });
  });
  return { open, unclosed, stray, unended };
}

function placesIn(css: string, file: string): (offset: number) => Place {
  return (offset) => {
    const before = css.slice(0, offset).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
}
