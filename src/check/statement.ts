/** Says of a PDF which rules it passed, what was not checked, and what a person still has to look at. */
import type { Diagnostic } from '../diagnostic.js';
import type { UaFacts } from '../pdf/read/ua/facts.js';
import type { HumanCheck, Statement } from '../statement.js';
import { isHouseRule, UA_RULES } from './rules/ua/finding.js';

/** Clauses of ISO 14289-1 with conditions that we do not judge, or not all of them. */
const NOT_JUDGED = ['7.6', '7.8', '7.12', '7.13', '7.14', '7.17', '7.18.6.1', '7.19', '7.21.2'];
/** Not judged in font programs that cannot be read. */
const GLYPHS = ['7.21.4.1-2', '7.21.5-1'];

const HUMAN_CHECKS: readonly HumanCheck[] = [
  'alternate-text',
  'reading-order',
  'colour',
  'structure',
  'language',
  'links',
];

export interface StatementInput {
  readonly file: string;
  readonly title: string;
  readonly tool: string;
  readonly facts: UaFacts;
  /** Of the rules of PDF/UA-1. */
  readonly found: readonly Diagnostic[];
  /** Made by werkboek: then what this house promises besides was judged too. */
  readonly isOurs: boolean;
}

export function makeStatement({ file, title, tool, facts, found, isOurs }: StatementInput): Statement {
  return {
    file,
    title,
    claimsUa: facts.xmp?.part === '1',
    tool,
    rules: UA_RULES.filter(({ clauses = [] }) => isOurs || !isHouseRule(clauses)).map(({ id: rule, clauses = [] }) => ({
      rule,
      clauses: [...new Set(clauses.map((clause) => clause.replace(/-.*$/, '')))],
      findings: found.filter((each) => each.rule === rule).length,
    })),
    notChecked: [...NOT_JUDGED, ...(facts.fonts.some(({ program }) => program === 'unread') ? GLYPHS : [])],
    humanChecks: HUMAN_CHECKS,
  };
}
