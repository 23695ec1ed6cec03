/** Gathers findings during a build and decides when they stop it. */
import { type Diagnostic, EXIT, Failure } from '../diagnostic.js';
import type { RuleId } from '../rules/list.js';
import { type Exceptions, NO_EXCEPTIONS } from './exceptions.js';

export interface Findings {
  add(diagnostics: readonly Diagnostic[]): void;
  /** Throws a Failure with everything found here when there is an error among it. */
  stopOnErrors(): void;
  /** Those of its parts too, in the order in which they were found. */
  all(): readonly Diagnostic[];
  /** Exceptions of the book that nothing fell under; only who made everything can tell. */
  unusedExceptions(): readonly Diagnostic[];
  /** For a piece of work whose faults stop that, and nothing else. */
  apart(): Findings;
}

export interface Strictness {
  /** Rules whose errors are lifted to warnings, by name. */
  readonly allow: ReadonlySet<RuleId>;
  /** Warnings stop the build too. */
  readonly strict: boolean;
}

export interface Judging extends Strictness {
  readonly exceptions?: Exceptions;
}

export function gatherFindings({ allow, strict, exceptions = NO_EXCEPTIONS }: Judging): Findings {
  const judge = (each: Diagnostic): Diagnostic => {
    const accepted = each.severity === 'info' ? undefined : exceptions.accept(each);
    if (accepted) return accepted;
    if (each.severity === 'error' && allow.has(each.rule)) return { ...each, severity: 'warning' };
    return each.severity === 'warning' && strict && !allow.has(each.rule) ? { ...each, severity: 'error' } : each;
  };
  const gather = (around: readonly Diagnostic[][]): Findings => {
    const all: Diagnostic[] = [];
    const own: Diagnostic[] = [];
    return {
      add(diagnostics) {
        const judged = diagnostics.map(judge);
        for (const list of [...around, all, own]) list.push(...judged);
      },
      stopOnErrors() {
        if (own.some(({ severity }) => severity === 'error')) throw new Failure(own, EXIT.failed);
      },
      all: () => all,
      unusedExceptions: () => exceptions.unused(),
      apart: () => gather([...around, all]),
    };
  };
  return gather([]);
}
