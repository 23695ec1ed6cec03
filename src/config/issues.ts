/** Turns what zod found wrong with the data of book.yaml into diagnostics at the key or the value. */
import type { z } from 'zod';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { nearest } from '../nearest.js';
import { own } from '../own.js';
import { type Reason, unknownKey } from '../rules/config/settings.js';
import type { Phrase } from '../rules/rule.js';
import { type Details, invalid } from './invalid.js';
import { type JsonSchema, schemaAt } from './json-schema.js';
import { nearestPlace, type Positions } from './positions.js';
import type { Shape } from './schema.js';
import { describe, type Found, KINDS, type Kind, SHAPES } from './value-words.js';

/** @param schema gives what there may be at each place */
export function readIssues(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  positions: Positions,
  schema: () => JsonSchema,
): Diagnostic[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => strangeKey(issue.path, key, positions, schema()));
    const path = issue.path.join('.');
    const value = valueAt(data, issue.path);
    const { reason, problem, details } = explain(issue, value);
    const places = issue.code === 'invalid_key' ? positions.keys : positions.values;
    return [invalid(path, reason, problem, details, nearestPlace(places, path))];
  });
}

function strangeKey(parent: readonly PropertyKey[], key: string, positions: Positions, schema: JsonSchema): Diagnostic {
  const siblings = Object.keys(schemaAt(schema, parent.map(String))?.properties ?? {});
  const path = [...parent, key].join('.');
  const suggestion = nearest(key, siblings);
  return diagnostic(unknownKey, { key, path, suggestion }, nearestPlace(positions.keys, path));
}

interface Explanation {
  readonly reason: Reason;
  readonly problem: Phrase;
  readonly details: Details;
}

function explain(issue: z.core.$ZodIssue, value: unknown): Explanation {
  const found = describe(value);
  const { kind, text } = found;
  const missing = (expected: string, words: Phrase): Explanation => ({
    reason: 'missing',
    problem: { en: `missing, expected ${words.en}`, nl: `deze instelling ontbreekt; nodig: ${words.nl}` },
    details: { expected },
  });
  const expecting = (reason: Reason, expected: string, words: Phrase): Explanation => ({
    reason,
    problem: {
      en: `found ${found.words.en}, expected ${words.en}`,
      nl: `hier staat ${found.words.nl}; nodig: ${words.nl}`,
    },
    details: { expected, kind, found: text },
  });
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = own(NAMES, issue.expected) ?? 'text';
      return value === undefined ? missing(wanted, KINDS[wanted]) : expecting('type', wanted, KINDS[wanted]);
    }
    case 'custom':
    case 'invalid_union':
    case 'invalid_format':
      return expecting('shape', issue.message, shapeOf(issue.message));
    case 'invalid_key': {
      const name = issue.issues[0]?.message ?? '';
      const key = String(issue.path.at(-1) ?? '');
      const words = shapeOf(name);
      return {
        reason: 'shape',
        problem: {
          en: `found a name that is not ${words.en}`,
          nl: `hier staat ${key ? `“${key}”` : KINDS.text.nl}; nodig: ${words.nl}`,
        },
        details: { expected: name, kind: 'text', found: key },
      };
    }
    case 'invalid_value': {
      const options = issue.values.map(String).join(', ');
      if (value === undefined) return missing(options, { en: `one of ${options}`, nl: options });
      return {
        reason: 'choice',
        problem: {
          en: `found ${found.words.en}, expected one of ${options}`,
          nl: `hier staat ${found.words.nl}; kies uit ${options}`,
        },
        details: { expected: options, kind, found: text },
      };
    }
    case 'too_small':
      return bounded('least', Number(issue.minimum), value, found);
    case 'too_big':
      return bounded('most', Number(issue.maximum), value, found);
    default:
      return { reason: 'other', problem: { en: issue.message, nl: issue.message }, details: {} };
  }
}

function bounded(bound: 'least' | 'most', limit: number, value: unknown, { kind, text, words }: Found): Explanation {
  const within: Phrase = { en: `at ${bound} ${limit}`, nl: `${bound === 'most' ? 'hoogstens' : 'minstens'} ${limit}` };
  if (typeof value === 'string' && bound === 'least')
    return {
      reason: 'empty',
      problem: { en: 'found an empty text', nl: 'hier staat een lege tekst; vul iets in' },
      details: {},
    };
  if (typeof value === 'string') {
    const problem = {
      en: `found ${value.length} characters, expected ${within.en}`,
      nl: `deze tekst heeft ${value.length} tekens; nodig: ${within.nl}`,
    };
    return { reason: 'long', problem, details: { bound, limit, count: value.length } };
  }
  if (Array.isArray(value)) {
    const problem = {
      en: `found ${value.length} items, expected ${within.en}`,
      nl: `hier staan er ${value.length}; nodig: ${within.nl}`,
    };
    return { reason: 'count', problem, details: { bound, limit, count: value.length } };
  }
  return {
    reason: 'range',
    problem: { en: `found ${words.en}, expected ${within.en}`, nl: `hier staat ${words.nl}; nodig: ${within.nl}` },
    details: { bound, limit, kind, found: text },
  };
}

/** The schema gives each pattern the name of its shape as message; see schema.ts. */
const shapeOf = (message: string): Phrase =>
  Object.hasOwn(SHAPES, message) ? SHAPES[message as Shape] : { en: message, nl: message };

/** zod's names for kinds of values, in ours. */
const NAMES: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'truth',
  array: 'list',
  tuple: 'list',
  object: 'group',
  record: 'group',
};

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    data,
  );
}
