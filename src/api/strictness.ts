/** Turns what a caller accepts into what decides over findings. */
import type { Strictness } from '../engine/findings.js';
import { isRule, type RuleId } from '../rules/list.js';
import { wrongUse } from './wrong-use.js';

/** @throws Failure `cli/usage` for a rule that there is not */
export function strictnessOf({ allow = [], strict = false }: Asked): Strictness {
  const unknown = allow.find((name) => !isRule(name));
  if (unknown !== undefined)
    throw wrongUse({ en: `there is no rule "${unknown}"`, nl: `er is geen regel "${unknown}"` });
  return { allow: new Set<RuleId>(allow.filter(isRule)), strict };
}

interface Asked {
  readonly allow?: readonly string[];
  readonly strict?: boolean;
}
