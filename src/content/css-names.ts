/** Finds names in a stylesheet of a book that mean nothing: properties that CSS does not have, and variables that nobody sets. */
import data from 'css-tree/definition-syntax-data';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { nearest } from '../nearest.js';

export interface StrangeName {
  readonly kind: 'property' | 'variable';
  readonly name: string;
  /** '' where none is near. */
  readonly suggestion: string;
  readonly line: number;
  readonly column: number;
}

/** Of CSS for pages (css-gcpm-3, css-page-3), which the tables of browsers leave out. */
const PAGED = [
  'bleed',
  'bookmark-label',
  'bookmark-level',
  'bookmark-state',
  'footnote-display',
  'footnote-policy',
  'marks',
  'page',
  'size',
  'string-set',
];
const PROPERTIES: ReadonlySet<string> = new Set([...Object.keys(data.properties), ...PAGED]);
/** In these stand words of their own. */
const OWN_WORDS =
  /^(font-face|counter-style|property|font-palette-values|font-feature-values|position-try|view-transition)$/;
/** Of one browser, or an old trick: whoever writes them knows. */
const PREFIXED = /^[-*_]/;

/** @param known variables that are set elsewhere, with their hyphens */
export function strangeNames(css: string, known: ReadonlySet<string>): readonly StrangeName[] {
  const found: StrangeName[] = [];
  const set = new Set([...known, ...variablesIn(css)]);
  const passed: (readonly [start: number, end: number])[] = [];
  walk(parse(css, { positions: true, onParseError: () => undefined, parseCustomProperty: true }), (node) => {
    const { loc } = node;
    if (!loc) return;
    const [at, until] = [loc.start.offset, loc.end.offset];
    const { line, column } = loc.start;
    if (node.type === 'Atrule' && OWN_WORDS.test(node.name.toLowerCase())) passed.push([at, until]);
    if (node.type === 'Declaration') {
      const name = node.property.toLowerCase();
      if (PREFIXED.test(name) || PROPERTIES.has(name) || passed.some(([from, to]) => from <= at && at < to)) return;
      found.push({ kind: 'property', name: node.property, suggestion: nearest(name, [...PROPERTIES]), line, column });
    } else if (node.type === 'Function' && node.name.toLowerCase() === 'var') {
      const [first, ...rest] = node.children.toArray();
      // With a second choice it may be set or not.
      if (first?.type !== 'Identifier' || rest.length > 0 || set.has(first.name)) return;
      found.push({ kind: 'variable', name: first.name, suggestion: nearest(first.name, [...set]), line, column });
    }
  });
  return found;
}

/** All that a sheet sets, wherever in it. */
export function variablesIn(css: string): ReadonlySet<string> {
  return new Set([...css.matchAll(/(?:^|[\s;{])(--[\w-]+)\s*:/g)].map(([, name = '']) => name));
}
