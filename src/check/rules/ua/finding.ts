/** The shape of what the rules of PDF/UA-1 find, and which rule of the house each condition belongs to. */
import { type Diagnostic, diagnostic } from '../../../diagnostic.js';
import type { RuleId } from '../../../rules/list.js';
import type { Rule } from '../../../rules/rule.js';
import { uaAnnotationRules } from '../../../rules/ua/annotations.js';
import { uaContentRules } from '../../../rules/ua/content.js';
import { uaDocumentRules } from '../../../rules/ua/document.js';
import { uaElementRules } from '../../../rules/ua/elements.js';
import { uaFileRules } from '../../../rules/ua/file.js';
import { uaFontRules } from '../../../rules/ua/fonts.js';
import { uaStructureRules } from '../../../rules/ua/structure.js';
import type { UaFacts } from '../../../rules/ua/ua-rule.js';

export interface Finding {
  /** Clause of ISO 14289-1 and number of the test, as in 7.1-3. */
  readonly clause: string;
  /** From 1; 0 for the file as a whole. */
  readonly page: number;
  /** Type of the element, annotation or font, or ''. */
  readonly element: string;
  readonly detail: string;
}

export const find = (clause: string, page = 0, element = '', detail = ''): Finding => ({
  clause,
  page,
  element,
  detail,
});

type UaRule = Rule<Extract<RuleId, `ua/${string}`>, UaFacts>;

/** In the order of the standard. */
export const UA_RULES: readonly UaRule[] = [
  ...uaFileRules,
  ...uaContentRules,
  ...uaStructureRules,
  ...uaElementRules,
  ...uaDocumentRules,
  ...uaAnnotationRules,
  ...uaFontRules,
];

/** Conditions of this house that are no test of the standard's own: their clause goes without a number. */
const OWN = /-[a-z]+$/;

/** Rules that are judged of our own files only. */
export const isHouseRule = (clauses: readonly string[]): boolean => clauses.every((clause) => OWN.test(clause));

/** The first that fits. */
export function ruleOf(clause: string): UaRule {
  const fits = (own: string): boolean => own === clause || clause.startsWith(`${own}-`) || clause.startsWith(`${own}.`);
  const found =
    UA_RULES.find(({ clauses }) => clauses?.includes(clause)) ?? UA_RULES.find(({ clauses }) => clauses?.some(fits));
  if (!found) throw new RangeError(`no rule judges clause ${clause}`);
  return found;
}

export const toDiagnostic = ({ clause, page, element, detail }: Finding): Diagnostic =>
  diagnostic(ruleOf(clause), { clause: clause.replace(OWN, ''), page, element, detail });
