/** Says of an attribute of a directive that it is not known there, and which are. */
import type { Phrase } from '../rules/rule.js';

export function unknownAttribute(name: string, known: readonly string[]): Phrase {
  const list = known.join(', ');
  return {
    en: `the attribute "${name}" is not known here${list && `; known are ${list}`}`,
    nl: `de eigenschap “${name}” hoort hier niet${list && `; wel kunnen: ${list}`}`,
  };
}
