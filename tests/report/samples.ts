/** A sample finding of every rule: that of its example. */
import type { Diagnostic } from '../../src/diagnostic.js';
import type { Place } from '../../src/model.js';
import { type RuleId, ruleNamed } from '../../src/rules/list.js';
import type { Facts } from '../../src/rules/rule.js';

export const CHAPTER = '/project/content/chapters/01.md';

/** At a line of the chapter, at another place or nowhere; `data` in place of some of the example's. */
export function sample(rule: RuleId, at: number | Place | 'nowhere' = 1, data: Facts = {}): Diagnostic {
  const place = typeof at === 'number' ? { file: CHAPTER, line: at, column: 3 } : at === 'nowhere' ? undefined : at;
  const known = ruleNamed(rule);
  if (!known) throw new RangeError(rule);
  return {
    rule,
    severity: known.severity,
    data: { ...known.example.data, ...data },
    ...(place && { place }),
  };
}
