/** What is said of how accessible a PDF is: by our rules, by another checker, and what is left to people. Types only. */

/** What was checked of a PDF by machine, and what a person still has to look at. */
export interface Statement {
  readonly file: string;
  readonly title: string;
  /** Whether the file calls itself PDF/UA-1. */
  readonly claimsUa: boolean;
  /** Name and version of the checker. */
  readonly tool: string;
  readonly rules: readonly JudgedRule[];
  /** Clauses of ISO 14289-1 that were not judged; the conditions in them may hold or not. */
  readonly notChecked: readonly string[];
  readonly humanChecks: readonly HumanCheck[];
}

export interface JudgedRule {
  readonly rule: string;
  /** Of ISO 14289-1. */
  readonly clauses: readonly string[];
  readonly findings: number;
}

/** What no machine can tell. */
export type HumanCheck = 'alternate-text' | 'reading-order' | 'colour' | 'structure' | 'language' | 'links';

/** What another checker says of a file. */
export interface Verdict {
  readonly version: string;
  readonly conforms: boolean;
  /** Clause of ISO 14289-1 and number of the test of each rule that failed. */
  readonly failed: readonly string[];
}

/** Another checker was asked and gave no verdict: it took too long, or it failed on the file or by itself. */
export interface NoVerdict {
  readonly reason: 'timeout' | 'failed';
}
