/** Gathers findings during a build and decides when they stop it. */
import { type Diagnostic, EXIT, Failure } from '../diagnostic.js';
import type { RuleId } from '../rules/list.js';

export interface Findings {
  add(diagnostics: readonly Diagnostic[]): void;
  /** Throws a Failure with everything found when there is an error among it. */
  stopOnErrors(): void;
  all(): readonly Diagnostic[];
}

export interface Strictness {
  /** Rules whose errors are lifted to warnings, by name. */
  readonly allow: ReadonlySet<RuleId>;
  /** Warnings stop the build too. */
  readonly strict: boolean;
}

export function gatherFindings({ allow, strict }: Strictness): Findings {
  const found: Diagnostic[] = [];
  const judge = (each: Diagnostic): Diagnostic => {
    if (each.severity === 'error' && allow.has(each.rule)) return { ...each, severity: 'warning' };
    return each.severity === 'warning' && strict && !allow.has(each.rule) ? { ...each, severity: 'error' } : each;
  };
  return {
    add: (diagnostics) => found.push(...diagnostics.map(judge)),
    stopOnErrors: () => {
      if (found.some(({ severity }) => severity === 'error')) throw new Failure(found, EXIT.failed);
    },
    all: () => found,
  };
}
