/** The two shapes in which trouble travels: a finding of a rule, and the end of a run. */
import type { Place } from './model.js';
import type { RuleId } from './rules/list.js';
import type { Facts, Rule, Severity } from './rules/rule.js';

/** One finding, as plain data: the report room words it in the reader's language. */
export interface Diagnostic {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly place?: Place;
  readonly data: Facts;
  /** Why the book accepts it: then it is told, and stops nothing. */
  readonly accepted?: string;
}

/** Makes a finding of a rule, with the rule's own severity. */
export function diagnostic<Data extends Facts>(
  { id, severity }: Rule<RuleId, Data>,
  data: NoInfer<Data>,
  place?: Place,
): Diagnostic {
  return { rule: id, severity, data, ...(place && { place }) };
}

/** Exit codes of the command (the contract in docs/handleiding.md). */
export const EXIT = { ok: 0, failed: 1, usage: 2, missing: 3, internal: 4, interrupted: 130 } as const;

/** Ends a run: carries the findings to show and the exit code. Never shown with a stack trace. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;

  constructor(diagnostics: readonly Diagnostic[], exitCode: number = EXIT.failed) {
    super(diagnostics.map((each) => each.rule).join(', '));
    this.diagnostics = diagnostics;
    this.exitCode = exitCode;
  }
}
