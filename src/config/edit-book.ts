/** Changes single values in the text of book.yaml, and not one other character: comments and the way it is written stay. */
import { isMap, isScalar, type Node, type ParsedNode, parseDocument, type YAMLMap } from 'yaml';

export interface Change {
  /** As in book.yaml: `['page', 'margins', 'top']`. */
  readonly path: readonly string[];
  readonly value: string | number;
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A colour that is written in one word is one with more to say where that is how the book has it. */
export function editBook(text: string, changes: readonly Change[]): string {
  return changes.reduce((before, change) => {
    const { contents } = parseDocument(before, { schema: 'core' });
    const splice = contents ? spliceFor(before, contents, change.path, change.value) : undefined;
    return splice ? before.slice(0, splice.from) + splice.text + before.slice(splice.to) : before;
  }, text);
}

function spliceFor(
  text: string,
  node: ParsedNode,
  path: readonly string[],
  value: Change['value'],
): Splice | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return isMap(node) ? undefined : replaced(node, quotedLike(text, node, value));
  if (isScalar(node)) {
    // `page: A4` says the size alone.
    const size = text.slice(node.range![0], node.range![1]);
    return replaced(node, `{ size: ${size}, ${inline(path, value)} }`);
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((each) => isScalar(each.key) && each.key.value === key);
  if (!pair) return added(text, node as YAMLMap, path, value);
  if (!pair.value) return undefined;
  const found = pair.value as ParsedNode;
  // A colour is written as a group with more to say, or in one word.
  if (rest.length === 0 && isMap(found) && found.has('screen')) return spliceFor(text, found, ['screen'], value);
  return spliceFor(text, found, rest, value);
}

const replaced = ({ range }: Node, text: string): Splice => ({ from: range![0], to: range![1], text });

/** In the quotes that stand there. */
function quotedLike(text: string, { range }: Node, value: Change['value']): string {
  const before = text.slice(range![0], range![1]);
  const quote = /^["']/.exec(before)?.[0];
  return typeof value === 'number' ? String(value) : quote ? `${quote}${value}${quote}` : plain(value);
}

/** `#` would begin a comment. */
const plain = (value: Change['value']): string =>
  typeof value === 'number' || /^[A-Za-z][\w-]*$/.test(value) ? String(value) : `'${value}'`;

const inline = ([key = '', ...rest]: readonly string[], value: Change['value']): string =>
  `${key}: ${rest.length > 0 ? `{ ${inline(rest, value)} }` : plain(value)}`;

/** Behind the last key of the group, as its keys are written. */
function added(text: string, { items, range, flow }: YAMLMap, path: readonly string[], value: Change['value']): Splice {
  const what = inline(path, value);
  const end = range![1];
  const first = items[0]?.key as Node | undefined;
  if (flow || !first?.range) {
    const at = text.lastIndexOf('}', end - 1);
    const gap = /\s$/.test(text.slice(0, at)) ? '' : ' ';
    const before = text.slice(0, at).trimEnd();
    return { from: before.length, to: at, text: `${items.length > 0 ? ',' : ''} ${what}${gap || ' '}` };
  }
  const lineStart = text.lastIndexOf('\n', first.range[0] - 1) + 1;
  const indent = text.slice(lineStart, first.range[0]);
  const last = items.at(-1)!;
  const lastEnd = (last.value as Node | null)?.range?.[1] ?? (last.key as Node).range![1];
  const lineEnd = text.indexOf('\n', Math.max(first.range[0], lastEnd - 1));
  const at = lineEnd < 0 ? text.length : lineEnd;
  return { from: at, to: at, text: `\n${indent}${what}` };
}
