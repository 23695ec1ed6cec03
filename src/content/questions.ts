/** Tells what a format asks, answer by answer: its name, the words it is known by, and what may be said. */
import type { Field, Format, PlacedEntry } from '../model.js';
import type { TypedKind } from '../typed/kinds.js';

export interface Question {
  /** As in a PDF behind the code: `naam`, `wie.2.belang`. */
  readonly name: string;
  /** As people know it: no two of a format are the same, nor is one the name of another. */
  readonly label: string;
  /** Of the label: see `headKey`. */
  readonly key: string;
  readonly kind: 'text' | TypedKind | 'tick' | 'one' | 'many';
  /** Whether its options go from little to much. */
  readonly isScale: boolean;
  readonly options: readonly string[];
  readonly required: boolean;
}

/** In the order of the sheet; what is only signed is not asked. */
export function questionsOf({ document: { fields, entries } }: Pick<Format, 'document'>): readonly Question[] {
  const filled = entries.filter(({ kind }) => kind !== 'signature');
  const found = new Map<string, Omit<Question, 'label' | 'key'> & { readonly words: string }>();
  for (const entry of filled) {
    const name = nameOf(entry);
    const field = fields.find(({ id }) => id === name);
    const known = found.get(name);
    found.set(name, {
      name,
      words: field?.label ?? entry.says.replace(/\.$/, ''),
      kind: kindOf(entry),
      isScale: field?.kind === 'schaal',
      options: [...(known?.options ?? []), ...optionsIn(entry)].filter((each, at, all) => all.indexOf(each) === at),
      required: known?.required || isRequired(entry, field),
    });
  }
  const questions = [...found.values()];
  const count = new Map<string, number>();
  for (const { name, words } of questions)
    for (const key of new Set([headKey(words), headKey(name)])) count.set(key, (count.get(key) ?? 0) + 1);
  return questions.map(({ words, ...question }) => {
    const isOwn = words !== '' && count.get(headKey(words)) === 1;
    const label = isOwn ? words : question.name;
    return { ...question, label, key: headKey(label) };
  });
}

/** The boxes of a list are one question. */
const nameOf = ({ name, kind, option }: PlacedEntry): string =>
  kind === 'tick' && option !== undefined ? name.replace(/\..*$/, '') : name;

/** The same for all ways to write one head: capitals, spaces, hyphens and a sign at its end say nothing. */
export const headKey = (head: string): string =>
  head
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Pd}_]+/gu, '-')
    .replace(/^-+|[-?:.!*]+$/g, '')
    .toLowerCase();

/** Any box of a list may stay empty, but not all of them. */
const isRequired = ({ required, option }: PlacedEntry, field: Field | undefined): boolean =>
  option === undefined ? required : (field?.required ?? false);

function kindOf({ kind, option, options, writes }: PlacedEntry): Question['kind'] {
  if (kind === 'round' || options) return 'one';
  if (kind === 'tick') return option === undefined ? 'tick' : 'many';
  return kind === 'date' ? 'date' : (writes ?? 'text');
}

const optionsIn = ({ option, options = [] }: PlacedEntry): readonly string[] =>
  option === undefined ? options : [option];
