/** Turns what zod found wrong with the data of book.yaml into diagnostics at the key or the value. */
import type { z } from 'zod';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Place } from '../model.js';
import { nearest } from '../nearest.js';
import { bookJsonSchema, schemaAt } from './json-schema.js';
import { nearestPlace, type Positions } from './positions.js';
import type { Shape } from './schema.js';

/** Why a value is refused; report words each of them per language, from the details that go with it. */
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
  | 'printer'
  | 'other';
export type Kind = 'text' | 'number' | 'whole-number' | 'list' | 'group' | 'truth' | 'nothing' | 'date';

/** Makes a config/invalid; `problem` says in English what the details say in parts. */
export function invalid(
  path: string,
  reason: Reason,
  problem: string,
  details: Diagnostic['data'],
  place: Place | undefined,
): Diagnostic {
  return diagnostic('config/invalid', { path, problem, reason, ...details }, place);
}

export function readIssues(issues: readonly z.core.$ZodIssue[], data: unknown, positions: Positions): Diagnostic[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(issue.path, key, positions));
    const path = issue.path.join('.');
    const value = valueAt(data, issue.path);
    const { reason, problem, details } = explain(issue, value);
    const places = issue.code === 'invalid_key' ? positions.keys : positions.values;
    return [invalid(path, reason, problem, details, nearestPlace(places, path))];
  });
}

function unknownKey(parent: readonly PropertyKey[], key: string, positions: Positions): Diagnostic {
  const siblings = Object.keys(schemaAt(bookJsonSchema(), parent.map(String))?.properties ?? {});
  const path = [...parent, key].join('.');
  return diagnostic(
    'config/unknown-key',
    { key, path, suggestion: nearest(key, siblings) },
    nearestPlace(positions.keys, path),
  );
}

interface Explanation {
  readonly reason: Reason;
  readonly problem: string;
  readonly details: Diagnostic['data'];
}

function explain(issue: z.core.$ZodIssue, value: unknown): Explanation {
  const found = describe(value);
  const expecting = (reason: Reason, expected: string, english: string): Explanation => ({
    reason,
    problem: `found ${found.english}, expected ${english}`,
    details: { expected, kind: found.kind, found: found.text },
  });
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[issue.expected] ?? 'text';
      if (value === undefined) {
        return { reason: 'missing', problem: `missing, expected ${ENGLISH[kind]}`, details: { expected: kind } };
      }
      return expecting('type', kind, ENGLISH[kind]);
    }
    case 'invalid_union':
    case 'invalid_format': {
      // The schema gives each pattern the name of its shape as message; see schema.ts.
      const name = issue.message as Shape;
      return expecting('shape', name, SHAPES[name] ?? issue.message);
    }
    case 'invalid_key': {
      const name = issue.issues[0]?.message as Shape;
      return {
        reason: 'shape',
        problem: `found a name that is not ${SHAPES[name]}`,
        details: { expected: name, kind: 'text', found: String(issue.path.at(-1) ?? '') },
      };
    }
    case 'invalid_value': {
      const options = issue.values.map(String).join(', ');
      if (value === undefined) {
        return { reason: 'missing', problem: `missing, expected one of ${options}`, details: { expected: options } };
      }
      return expecting('choice', options, `one of ${options}`);
    }
    case 'too_small':
    case 'too_big': {
      const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
      const bound = issue.code === 'too_small' ? 'least' : 'most';
      if (typeof value === 'string' && bound === 'least')
        return { reason: 'empty', problem: 'found an empty text', details: {} };
      if (typeof value === 'string') {
        const problem = `found ${value.length} characters, expected at most ${limit}`;
        return { reason: 'long', problem, details: { bound, limit, count: value.length } };
      }
      if (!Array.isArray(value)) {
        return {
          reason: 'range',
          problem: `found ${found.english}, expected at ${bound} ${limit}`,
          details: { bound, limit, kind: found.kind, found: found.text },
        };
      }
      return {
        reason: 'count',
        problem: `found ${value.length} items, expected at ${bound} ${limit}`,
        details: { bound, limit, count: value.length },
      };
    }
    default:
      return { reason: 'other', problem: issue.message, details: {} };
  }
}

/** zod's names for kinds of values, in ours. */
const KINDS: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'truth',
  array: 'list',
  tuple: 'list',
  object: 'group',
  record: 'group',
};

const ENGLISH: Readonly<Record<Kind, string>> = {
  text: 'a text',
  number: 'a number',
  'whole-number': 'a whole number',
  list: 'a list',
  group: 'a group of keys',
  truth: 'yes or no',
  nothing: 'nothing',
  date: 'a date',
};

const SHAPES: Readonly<Record<Shape, string>> = {
  slug: 'small letters a to z, digits and hyphens',
  language: 'a language tag such as nl or en-GB',
  date: 'a date such as 2026-01-31',
  https: 'an address that starts with https://',
  email: 'an e-mail address',
  letter: 'one capital letter, A to Z',
  prefix: 'small letters a to z and digits, starting with a letter',
  placeholder: 'small letters a to z and digits, with full stops in between, such as gemeente.naam',
  hex: 'a colour such as #1A2B3C',
  switch: 'true, false or the path of a template',
};

/** What was found: its kind, its text when it is a single value, and both in English. */
function describe(value: unknown): { kind: Kind; text: string; english: string } {
  const of = (kind: Kind, text = '') => {
    const quoted = kind === 'text' ? `"${text}"` : text;
    return { kind, text, english: text === '' ? ENGLISH[kind] : quoted };
  };
  if (value === undefined || value === null) return of('nothing');
  if (typeof value === 'string') return of('text', value.length > 60 ? `${value.slice(0, 59)}…` : value);
  if (typeof value === 'number') return of('number', String(value));
  if (typeof value === 'boolean') return of('truth', String(value));
  if (value instanceof Date) return of('date', value.toISOString());
  return of(Array.isArray(value) ? 'list' : 'group');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    data,
  );
}
