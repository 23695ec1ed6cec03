/** Compares the fields of formats with those that are locked: what was filled in before must go on being read. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Format, Place } from '../model.js';
import { nearest } from '../nearest.js';
import { type Change, changedField, newField, sameVersion } from '../rules/content/locked-fields.js';
import { type FieldShape, fieldShapes } from './field-shape.js';
import type { FormatLock, LockedFormat } from './format-lock.js';

/** @param whole whether these are all formats of the book: then one that is locked and not among them is lost */
export function checkLock(lock: FormatLock, formats: readonly Format[], whole: boolean): Diagnostic[] {
  const codes = new Set(formats.map(({ code }) => code));
  const lost = [...lock].filter(([code]) => whole && !codes.has(code));
  return [
    ...formats.flatMap((format) => {
      const locked = lock.get(format.code);
      return locked ? compare(format, locked) : unlocked(format, lock);
    }),
    ...lost.map(([code, { version, placeOf }]) => {
      const place = placeOf();
      const data = { code, id: '', version, change: 'format' as const, was: '', now: '', line: place.line };
      return diagnostic(changedField, data, place);
    }),
  ];
}

/** Formats whose fields are others than when their version was locked: each set of fields has a version of its own. */
export const sameVersions = (lock: FormatLock, formats: readonly Format[]): Diagnostic[] =>
  formats.flatMap((format) => {
    const locked = lock.get(format.code);
    if (!locked || locked.version !== format.version || isEqual(fieldShapes(format), locked)) return [];
    return [diagnostic(sameVersion, { code: format.code, version: format.version }, startOf(format))];
  });

function compare(format: Format, { version, fields: locked }: LockedFormat): Diagnostic[] {
  const { code } = format;
  const shapes = fieldShapes(format);
  const added = [...shapes.keys()].filter((id) => !locked.has(id));
  const grown = [...shapes].flatMap(([id, shape]) => {
    const was = locked.get(id)?.shape;
    return was && !differenceOf(was, shape) && !isSame(was, shape) ? [id] : [];
  });
  const placeOf = (id: string): Place =>
    format.document.fields.find((each) => each.id === id)?.place ?? startOf(format);
  const changed = [...locked].flatMap(([id, { shape: was, placeOf: placeInLock }]): Diagnostic[] => {
    const now = shapes.get(id);
    const difference = now && differenceOf(was, now);
    if (now && !difference) return [];
    const about = { code, id, version, line: placeInLock().line };
    if (!now) {
      const successor = successorOf(id, was, added, shapes);
      const data = { ...about, change: 'lost' as const, was: was.kind, now: successor };
      return [diagnostic(changedField, data, successor ? placeOf(successor) : startOf(format))];
    }
    return difference ? [diagnostic(changedField, { ...about, ...difference }, placeOf(id))] : [];
  });
  return [...changed, ...news(format, [...added, ...grown])];
}

const startOf = ({ document }: Format): Place => ({ file: document.file, line: 1, column: 1 });

/** A format that is new in a book that has a lock file is told of as well; without the file nothing went out yet. */
const unlocked = (format: Format, lock: FormatLock): Diagnostic[] =>
  lock.size === 0 ? [] : news(format, [...fieldShapes(format).keys()]);

function news(format: Format, added: readonly string[]): Diagnostic[] {
  if (added.length === 0) return [];
  const { code, version } = format;
  return [diagnostic(newField, { code, ids: added.join(', '), version }, startOf(format))];
}

const isSame = (one: FieldShape, other: FieldShape): boolean => JSON.stringify(one) === JSON.stringify(other);

const isEqual = (shapes: ReadonlyMap<string, FieldShape>, { fields }: LockedFormat): boolean =>
  shapes.size === fields.size &&
  [...shapes].every(([id, shape]) => isSame(shape, fields.get(id)?.shape ?? { kind: '' }));

/** The new field that most likely is the lost one under another name: a like name, or the only one of its kind. */
function successorOf(
  id: string,
  was: FieldShape,
  added: readonly string[],
  shapes: ReadonlyMap<string, FieldShape>,
): string {
  const alike = added.filter((each) => shapes.get(each)?.kind === was.kind);
  return nearest(id, alike) || (alike.length === 1 ? alike[0]! : '');
}

/** More answers, columns or rows are fine: what was filled in still has its place. */
function differenceOf(
  was: FieldShape,
  now: FieldShape,
): { readonly change: Change; readonly was: string; readonly now: string } | undefined {
  if (was.kind !== now.kind) return { change: 'kind', was: was.kind, now: now.kind };
  for (const change of ['options', 'columns'] as const) {
    const [before, after] = [was[change] ?? [], now[change] ?? []];
    if (before.some((each) => !after.includes(each))) return { change, was: shown(before), now: shown(after) };
  }
  const [rowsBefore, rowsNow] = [was.rows ?? 0, now.rows ?? 0];
  if (rowsNow < rowsBefore) return { change: 'rows', was: String(rowsBefore), now: String(rowsNow) };
  return undefined;
}

const shown = (words: readonly string[]): string => words.join(' | ');
