/** Finds the formats that are asked for by code or name. */
import path from 'node:path';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { nearest } from '../nearest.js';
import { unknownFormat } from '../rules/format/unknown.js';

/**
 * File names are `F04-uitnodiging.md`: code and slug can be told without opening them. Returns names without their folder.
 * @throws Failure `format/unknown`
 */
export function findFormats(paths: readonly string[], wanted: readonly string[]): ReadonlySet<string> {
  const names = paths.map((file) => path.basename(file));
  const keys = new Map(names.flatMap((name) => keysOf(name).map((key) => [key, name] as const)));
  const unknown = wanted.filter((wish) => !keys.has(wish.toLowerCase()));
  if (unknown.length > 0) {
    const known = names.map((name) => name.replace(/\.\w+$/, '')).join(', ');
    const findings = unknown.map((code) =>
      diagnostic(unknownFormat, { code, suggestion: nearest(code, [...keys.keys()]).toUpperCase(), known }),
    );
    throw new Failure(findings, EXIT.usage);
  }
  return new Set(wanted.map((wish) => keys.get(wish.toLowerCase())!));
}

function keysOf(name: string): string[] {
  const whole = name.replace(/\.\w+$/, '').toLowerCase();
  const [, code = '', slug = ''] = /^([a-z]\d{2})[-_ ]*(.*)$/.exec(whole) ?? [];
  return [whole, code, slug].filter(Boolean);
}
