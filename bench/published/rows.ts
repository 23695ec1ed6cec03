/** Rows of values for every format of a book, from its lock file: each field gets what its kind takes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Field {
  readonly kind: string;
  readonly options?: readonly string[];
}

/** Writes `rows/CODE.json` for each format. @returns their codes */
export function writeRows(folder: string): string[] {
  const lock: Readonly<Record<string, { readonly fields: Readonly<Record<string, Field>> }>> = JSON.parse(
    readFileSync(path.join(folder, 'content', 'formats.lock.json'), 'utf8'),
  );
  mkdirSync(path.join(folder, 'rows'), { recursive: true });
  const codes = Object.keys(lock).sort();
  for (const code of codes) {
    const rows = [1, 2].map((row) => ({
      bestand: `${code} rij ${row}`,
      ...Object.fromEntries(
        Object.entries(lock[code]?.fields ?? {}).flatMap(([id, field]) => answerTo(id, field, row)),
      ),
    }));
    writeFileSync(path.join(folder, 'rows', `${code}.json`), JSON.stringify(rows));
  }
  return codes;
}

/** Kinds that take a group of values stay empty. */
function answerTo(id: string, { kind, options }: Field, row: number): [string, string][] {
  if (kind === 'kort' || kind === 'lang') return [[id, `Antwoord ${row}: een café, en één idee.`]];
  if (kind === 'datum') return [[id, `${row}-2-2026`]];
  if (kind === 'getal' || kind === 'bedrag') return [[id, String(row * 12)]];
  if (kind === 'telefoon') return [[id, `06 12 34 56 7${row}`]];
  if (kind === 'email') return [[id, `rij${row}@voorbeeld.example`]];
  const option = options?.[row % options.length];
  return option === undefined ? [] : [[id, option]];
}
