/** Reads and writes what lock files share: names at the left edge of one JSON object, each with its place. */
import { isMap, isScalar, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { isTooDeep } from '../config/parse.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Place } from '../model.js';
import { missingFile } from '../rules/content/files.js';
import { readBookFile } from './read.js';

/** What stands in a lock file, or where it is none, and why. */
export type LockText = LockEntries | { readonly broken: Place; readonly reason: 'syntax' | 'shape' };

export interface LockEntries {
  /** By name. */
  readonly entries: Readonly<Record<string, unknown>>;
  /** Where a name stands: the way to it, name by name. */
  placeOf(...way: readonly string[]): Place;
}

/** As we write them they are JSON, read at once; the parser that knows the place of every name takes many times as long. */
export function parseLock(text: string, file: string): LockText {
  let parsed: ReturnType<typeof parseYaml> | undefined;
  const parse = () => (parsed ??= parseYaml(text, file));
  const placeOf = (...way: readonly string[]): Place => {
    const { document, place } = parse();
    let node: ParsedNode | null = document?.contents ?? null;
    let offset: number | undefined;
    for (const name of way) {
      const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === name) : undefined;
      offset = pair?.key.range?.[0];
      node = pair?.value ?? null;
    }
    return place(offset);
  };
  const plain = asWritten(text);
  if (plain) return { entries: plain, placeOf };
  const { document, place } = parse();
  const [fault] = document?.errors ?? [];
  const entries: unknown = fault ? undefined : document?.toJS();
  if (isObject(entries)) return { entries, placeOf };
  return { broken: place(fault?.pos[0]), reason: fault ? 'syntax' : 'shape' };
}

function parseYaml(text: string, file: string) {
  const lines = new LineCounter();
  const document = isTooDeep(text) ? undefined : parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset = 0): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  return { document, place };
}

/** Undefined for what is no JSON, and where one name stands twice: JSON forgets the first. */
function asWritten(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    const bare = text.replace(STRING_OR_SPACE, '$1');
    return isObject(parsed) && JSON.stringify(parsed) === bare ? parsed : undefined;
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const STRING_OR_SPACE = /("(?:[^"\\]|\\.)*")|\s+/g;

/** What a lock file names, by name; nothing where there are problems. */
export interface Locked<Lock> {
  readonly lock: ReadonlyMap<string, Lock>;
  readonly problems: readonly Diagnostic[];
}

/** Nothing is locked in a book without the file: what it would name did not go out yet. */
export async function readLock<Lock>(
  file: string,
  bookDir: string,
  parse: (text: string, file: string) => Locked<Lock>,
): Promise<Locked<Lock>> {
  const read = await readBookFile(file, bookDir);
  if ('problem' in read)
    return { lock: new Map(), problems: read.problem.rule === missingFile.id ? [] : [read.problem] };
  return parse(read.text, file);
}

/** An object on one line, with spaces, as people write it. */
export function onLine(facts: object): string {
  const keys = Object.entries(facts).map(([key, value]) => {
    const text = Array.isArray(value)
      ? `[${value.map((each) => JSON.stringify(each)).join(', ')}]`
      : JSON.stringify(value);
    return `${JSON.stringify(key)}: ${text}`;
  });
  return `{ ${keys.join(', ')} }`;
}
