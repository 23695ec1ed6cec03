/** The lock file: the fields that each format had when it went out, as formats.lock.json beside book.yaml. */
import path from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Format, Place } from '../model.js';
import { own } from '../own.js';
import { brokenLock } from '../rules/content/locked-fields.js';
import { type FieldShape, fieldShapes } from './field-shape.js';
import { isObject, onLine, parseLock, readLock } from './lock-file.js';

const LOCK_FILE = 'formats.lock.json';

export interface LockedField {
  readonly shape: FieldShape;
  /** In the lock file: asked for where there is something to tell. */
  placeOf(): Place;
}

export interface LockedFormat {
  readonly version: string;
  readonly fields: ReadonlyMap<string, LockedField>;
  placeOf(): Place;
}

/** By code. */
export type FormatLock = ReadonlyMap<string, LockedFormat>;

export const lockFile = (bookDir: string): string => path.join(bookDir, LOCK_FILE);

export const readFormatLock = (bookDir: string) => readLock(lockFile(bookDir), bookDir, parseFormatLock);

export function parseFormatLock(
  text: string,
  file: string,
): { readonly lock: FormatLock; readonly problems: readonly Diagnostic[] } {
  const parsed = parseLock(text, file);
  if ('broken' in parsed)
    return { lock: new Map(), problems: [diagnostic(brokenLock, { reason: parsed.reason }, parsed.broken)] };
  const { entries, placeOf } = parsed;
  const problems: Diagnostic[] = [];
  const misshapen = (at: Place): void => void problems.push(diagnostic(brokenLock, { reason: 'shape' }, at));
  const lock = new Map<string, LockedFormat>();
  for (const [name, value] of Object.entries(entries)) {
    const { version, fields } = isObject(value) ? value : {};
    if (typeof version !== 'string' || !isObject(fields)) {
      misshapen(placeOf(name));
      continue;
    }
    const locked = new Map<string, LockedField>();
    for (const [id, written] of Object.entries(fields)) {
      const way = [name, 'fields', id] as const;
      const shape = isObject(written) ? shapeIn(written) : undefined;
      if (shape) locked.set(id, { shape, placeOf: () => placeOf(...way) });
      else misshapen(placeOf(...way));
    }
    lock.set(name, { version, fields: locked, placeOf: () => placeOf(name) });
  }
  // With a fault in it nothing can be said of any field.
  return { lock: problems.length > 0 ? new Map() : lock, problems };
}

function shapeIn(written: Readonly<Record<string, unknown>>): FieldShape | undefined {
  const kind = own(written, 'kind');
  const rows = own(written, 'rows');
  const [options, columns] = ['options', 'columns'].map((key) => {
    const list = own(written, key);
    return Array.isArray(list) ? list.map(String) : undefined;
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
