/** Keys of book.yaml that there are none of, and values that no key takes. */
import { meant } from '../meant.js';
import { facts, type Phrase, rule } from '../rule.js';

/** Why a value is refused. */
export type Reason =
  | 'missing'
  | 'type'
  | 'shape'
  | 'range'
  | 'choice'
  | 'empty'
  | 'long'
  | 'count'
  | 'both'
  | 'neither'
  | 'colours'
  | 'ink-ways'
  | 'ink-twice'
  | 'ink-tint'
  | 'spot-recipe'
  | 'spot-twice'
  | 'printer'
  | 'other';

/** `problem` is complete; for machines the other keys say the same in parts. */
export type Invalid = {
  path: string;
  problem: Phrase;
  reason: Reason;
  /** A kind of value, a shape or a list of options. */
  expected?: string;
  /** What was found: its kind, and its text when it is a single value. */
  kind?: string;
  found?: string;
  bound?: 'least' | 'most';
  limit?: number;
  count?: number;
  names?: string;
};

/** `suggestion` is '' when nothing comes near, in other rules too. */
export const unknownKey = rule({
  id: 'config/unknown-key',
  severity: 'error',
  data: facts<{ key: string; path: string; suggestion: string }>,
  en: {
    title: 'Unknown key',
    message: ({ path }) => `Unknown key \`${path}\`.`,
    hint: ({ suggestion }) => meant.en(suggestion, 'Remove the key. docs/config.md lists the keys there are.'),
    why: 'Otherwise a typing error in a key would silently do nothing.',
  },
  nl: {
    title: 'Onbekende instelling',
    message: ({ path }) => `Onbekende instelling \`${path}\`.`,
    hint: ({ suggestion }) =>
      meant.nl(suggestion, 'Haal de instelling weg. In docs/config.md staat welke instellingen er zijn.'),
    why: 'Een tikfout in een instelling zou anders ongemerkt niets doen.',
  },
  example: {
    source: { 'book.yaml': { replace: 'title: Klein boek', by: 'title: Klein boek\nsubtitel: Om te proeven' } },
    mended: { 'book.yaml': { replace: 'subtitel:', by: 'subtitle:' } },
    data: { key: 'subtitel', path: 'subtitel', suggestion: 'subtitle' },
  },
});

export const invalidValue = rule({
  id: 'config/invalid',
  severity: 'error',
  data: facts<Invalid>,
  en: {
    title: 'Wrong value',
    message: ({ path, problem }) => `${path ? `\`${path}\`` : 'book.yaml'}: ${problem}.`,
    hint: ({ reason }) =>
      reason === 'colours'
        ? 'Add the colours under `palette`.'
        : 'Change the value. docs/config.md says what each key means.',
    why: 'With a wrong value the workbook cannot be made the way you mean it.',
  },
  nl: {
    title: 'Instelling klopt niet',
    message: ({ path, problem }) => `${path ? `\`${path}\`` : 'book.yaml'}: ${problem}.`,
    hint: ({ reason }) =>
      reason === 'colours'
        ? 'Voeg de kleuren toe onder `palette`.'
        : 'Pas de waarde aan. In docs/config.md staat wat elke instelling betekent.',
    why: 'Met een verkeerde waarde is het werkboek niet te maken zoals u het bedoelt.',
  },
  example: {
    source: { 'book.yaml': { replace: 'slug: klein', by: 'slug: Klein Boek' } },
    mended: { 'book.yaml': { replace: 'slug: Klein Boek', by: 'slug: klein-boek' } },
    data: {
      path: 'slug',
      problem: {
        en: 'found "Klein Boek", expected small letters a to z, digits and hyphens',
        nl: 'hier staat “Klein Boek”; nodig: kleine letters a tot en met z, cijfers en streepjes',
      },
      reason: 'shape',
      expected: 'slug',
      kind: 'text',
      found: 'Klein Boek',
    },
  },
});

export const settingRules = [unknownKey, invalidValue] as const;
