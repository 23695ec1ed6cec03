/** The lock file: the fields that each format had when it went out, as formats.lock.json beside book.yaml. */
import path from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { isTooDeep } from '../config/parse.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Format, Place } from '../model.js';
import { missingFile } from '../rules/content/files.js';
import { brokenLock } from '../rules/content/locked-fields.js';
import { type FieldShape, fieldShapes } from './field-shape.js';
import { readBookFile } from './read.js';

const LOCK_FILE = 'formats.lock.json';

export interface LockedField {
  readonly shape: FieldShape;
  readonly place: Place;
}

export interface LockedFormat {
  readonly version: string;
  readonly fields: ReadonlyMap<string, LockedField>;
  readonly place: Place;
}

/** By code. */
export type FormatLock = ReadonlyMap<string, LockedFormat>;

export const lockFile = (bookDir: string): string => path.join(bookDir, LOCK_FILE);

/** Nothing is locked in a book without the file: none of its formats went out yet. */
export async function readFormatLock(
  bookDir: string,
): Promise<{ readonly lock: FormatLock; readonly problems: readonly Diagnostic[] }> {
  const file = lockFile(bookDir);
  const read = await readBookFile(file, bookDir);
  if ('problem' in read)
    return { lock: new Map(), problems: read.problem.rule === missingFile.id ? [] : [read.problem] };
  return parseFormatLock(read.text, file);
}

/** JSON is YAML, of which the parser knows the place of every value. */
export function parseFormatLock(text: string, file: string) {
  const lineCounter = new LineCounter();
  const document = isTooDeep(text) ? undefined : parseDocument(text, { lineCounter, prettyErrors: false });
  const place = (offset = 0): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [fault] = document?.errors ?? [];
  if (!document || fault || !isMap(document.contents)) {
    const reason = fault ? 'syntax' : 'shape';
    return { lock: new Map(), problems: [diagnostic(brokenLock, { reason }, place(fault?.pos[0]))] };
  }
  const problems: Diagnostic[] = [];
  const misshapen = (at: Place): void => void problems.push(diagnostic(brokenLock, { reason: 'shape' }, at));
  const lock = new Map<string, LockedFormat>();
  for (const { name, at, value } of entries(document.contents, place)) {
    const version = isMap(value) ? value.get('version') : undefined;
    const fields = isMap(value) ? value.get('fields') : undefined;
    if (typeof version !== 'string' || !isMap(fields)) {
      misshapen(at);
      continue;
    }
    const locked = new Map<string, LockedField>();
    for (const field of entries(fields, place)) {
      const shape = isMap(field.value) ? shapeIn(field.value) : undefined;
      if (shape) locked.set(field.name, { shape, place: field.at });
      else misshapen(field.at);
    }
    lock.set(name, { version, fields: locked, place: at });
  }
  // With a fault in it nothing can be said of any field.
  return { lock: problems.length > 0 ? new Map() : lock, problems };
}

const entries = (map: YAMLMap, place: (offset?: number) => Place) =>
  map.items.flatMap(({ key, value }: Pair) =>
    isScalar(key) ? [{ name: String(key.value), at: place(key.range?.[0]), value }] : [],
  );

function shapeIn(map: YAMLMap): FieldShape | undefined {
  const kind = map.get('kind');
  const rows = map.get('rows');
  const [options, columns] = ['options', 'columns'].map((key) => {
    const list = map.get(key);
    return isSeq(list) ? list.items.map((item) => String(isScalar(item) ? item.value : item)) : undefined;
  });
  if (typeof kind !== 'string') return undefined;
  return { kind, ...(options && { options }), ...(columns && { columns }), ...(typeof rows === 'number' && { rows }) };
}

/** A field a line, formats by code: what changes between releases is what a comparison shows. */
export function writeFormatLock(formats: readonly Format[]): string {
  const sorted = [...formats].sort((a, b) => (a.code < b.code ? -1 : 1));
  const written = sorted.map((format) => {
    const fields = [...fieldShapes(format)].map(([id, shape]) => `      ${JSON.stringify(id)}: ${onLine(shape)}`);
    const list = fields.length > 0 ? `{\n${fields.join(',\n')}\n    }` : '{}';
    return `  ${JSON.stringify(format.code)}: {\n    "version": ${JSON.stringify(format.version)},\n    "fields": ${list}\n  }`;
  });
  return `{\n${written.join(',\n')}\n}\n`;
}

/** With spaces, as people write it. */
const onLine = (shape: FieldShape): string => {
  const keys = Object.entries(shape).map(([key, value]) => {
    const text = Array.isArray(value)
      ? `[${value.map((each) => JSON.stringify(each)).join(', ')}]`
      : JSON.stringify(value);
    return `${JSON.stringify(key)}: ${text}`;
  });
  return `{ ${keys.join(', ')} }`;
};
