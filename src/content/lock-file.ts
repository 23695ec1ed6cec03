/** Reads and writes what lock files share: names at the left edge of one JSON object, each with its place. */
import { isMap, isScalar, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { isTooDeep } from '../config/parse.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Place } from '../model.js';
import { missingFile } from '../rules/content/files.js';
import { readBookFile } from './read.js';

export interface LockEntry {
  readonly name: string;
  readonly at: Place;
  readonly value: unknown;
}

/** What stands in a lock file, or where it is none, and why. */
export type LockText =
  | { readonly entries: readonly LockEntry[]; entriesOf(map: YAMLMap): LockEntry[] }
  | { readonly broken: Place; readonly reason: 'syntax' | 'shape' };

/** JSON is YAML, of which the parser knows the place of every value. */
export function parseLock(text: string, file: string): LockText {
  const lineCounter = new LineCounter();
  const document = isTooDeep(text) ? undefined : parseDocument(text, { lineCounter, prettyErrors: false });
  const place = (offset = 0): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [fault] = document?.errors ?? [];
  if (!document || fault || !isMap(document.contents))
    return { broken: place(fault?.pos[0]), reason: fault ? 'syntax' : 'shape' };
  const entriesOf = (map: YAMLMap): LockEntry[] =>
    map.items.flatMap(({ key, value }: Pair) =>
      isScalar(key) ? [{ name: String(key.value), at: place(key.range?.[0]), value }] : [],
    );
  return { entries: entriesOf(document.contents), entriesOf };
}

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
