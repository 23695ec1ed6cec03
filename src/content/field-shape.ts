/** Tells what can be filled in on a format: of each field its kind, and the parts of which names and answers are made. */
import type { Entry, Format } from '../model.js';

/** What a filled-in file depends on. */
export interface FieldShape {
  readonly kind: string;
  /** Printed words of the answers that can be chosen. */
  readonly options?: readonly string[];
  /** Parts of a table's columns, each with what stands in it where that is not just any text; or of areas to write in. */
  readonly columns?: readonly string[];
  readonly rows?: number;
}

/** By id, in the order of the sheet. What is only drawn, as a signature, holds nothing that could be filled in. */
export function fieldShapes({ document: { fields, entries } }: Format): ReadonlyMap<string, FieldShape> {
  const filled = entries.filter(({ kind }) => kind !== 'signature');
  return new Map(
    fields.flatMap(({ id, kind }) => {
      const own = filled.filter(({ name }) => name === id || name.startsWith(`${id}.`));
      return own.length > 0 ? [[id, { kind, ...partsOf(own) }] as const] : [];
    }),
  );
}

function partsOf(entries: readonly Entry[]): Omit<FieldShape, 'kind'> {
  const options = new Set<string>();
  const columns = new Set<string>();
  let rows = 0;
  for (const entry of entries) {
    const [, ...parts] = entry.name.split('.');
    if (entry.option !== undefined) options.add(entry.option);
    else if (parts.length === 1) columns.add(parts[0]!);
    else if (parts.length === 2) {
      rows = Math.max(rows, Number(parts[0]));
      columns.add([parts[1]!, typeOf(entry)].filter(Boolean).join(': '));
    }
  }
  return {
    ...(options.size > 0 && { options: [...options] }),
    ...(columns.size > 0 && { columns: [...columns] }),
    ...(rows > 0 && { rows }),
  };
}

const COLUMN_TYPES = {
  date: 'datum',
  number: 'getal',
  amount: 'bedrag',
  phone: 'telefoon',
  email: 'e-mail',
  text: '',
} as const;

/** Empty for any text. */
const typeOf = ({ kind, writes, options }: Entry): string =>
  kind === 'tick' ? 'vink' : (options?.join('/') ?? COLUMN_TYPES[writes ?? 'text']);
