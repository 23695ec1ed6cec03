/** The shape of what the rules of PDF/UA-1 find, and which rule of the house each condition belongs to. */
import { type Diagnostic, diagnostic, type RuleId } from '../../../diagnostic.js';

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

/** Rules by the clauses that they judge: the first that fits. Tests are numbered as veraPDF does, which many reports quote. */
export const UA_RULES: readonly (readonly [rule: Extract<RuleId, `ua/${string}`>, clauses: readonly string[]])[] = [
  ['ua/identifier', ['5']],
  ['ua/header', ['6.1']],
  ['ua/marked', ['6.2', '7.1-4']],
  ['ua/artifact', ['7.1-1', '7.1-2']],
  ['ua/untagged', ['7.1-3']],
  ['ua/role', ['7.1-5', '7.1-6', '7.1-7']],
  ['ua/metadata', ['7.1-8']],
  ['ua/title', ['7.1-9', '7.1-10']],
  ['ua/tree', ['7.1-11', '7.1-12']],
  ['ua/parent-tree', ['7.1-parents']],
  ['ua/language-tag', ['7.2-29']],
  ['ua/table-grid', ['7.2-15', '7.2-41', '7.2-42', '7.2-43']],
  ['ua/list', ['7.2-17', '7.2-18', '7.2-19', '7.2-20', '7.2-40']],
  ['ua/contents', ['7.2-26', '7.2-27', '7.2-28']],
  ['ua/language', ['7.2-2', ...range(21, 25), ...range(30, 34)]],
  ['ua/table', [...range(3, 14), '7.2-16', ...range(36, 39)]],
  ['ua/alt', ['7.3', '7.7']],
  ['ua/figure-box', ['7.3-box']],
  ['ua/heading-level', ['7.4.2']],
  ['ua/heading-kind', ['7.4.4']],
  ['ua/table-header', ['7.5']],
  ['ua/note', ['7.9']],
  ['ua/layer', ['7.10']],
  ['ua/file-name', ['7.11', '7.18.7']],
  ['ua/dynamic-form', ['7.15']],
  ['ua/locked', ['7.16']],
  ['ua/outline', ['7.17-outline']],
  ['ua/annotation', ['7.18.1']],
  ['ua/printer-mark', ['7.18.2', '7.18.8']],
  ['ua/tab-order', ['7.18.3']],
  ['ua/field', ['7.18.4']],
  ['ua/link', ['7.18.5']],
  ['ua/media', ['7.18.6.2']],
  ['ua/form-object', ['7.20']],
  ['ua/font-map', ['7.21.3']],
  ['ua/font-embedded', ['7.21.4.1']],
  ['ua/font-subset', ['7.21.4.2']],
  ['ua/glyph-width', ['7.21.5']],
  ['ua/font-encoding', ['7.21.6']],
  ['ua/unicode', ['7.21.7']],
  ['ua/no-glyph', ['7.21.8']],
];

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `7.2-${from + index}`);
}

/** Conditions of this house that are no test of the standard's own: their clause goes without a number. */
const OWN = /-[a-z]+$/;

/** Rules that are judged of our own files only. */
export const isHouseRule = (clauses: readonly string[]): boolean => clauses.every((clause) => OWN.test(clause));

export function ruleOf(clause: string): Extract<RuleId, `ua/${string}`> {
  const fits = (own: string): boolean => own === clause || clause.startsWith(`${own}-`) || clause.startsWith(`${own}.`);
  const exact = UA_RULES.find(([, clauses]) => clauses.includes(clause));
  const found = exact ?? UA_RULES.find(([, clauses]) => clauses.some(fits));
  if (!found) throw new RangeError(`no rule judges clause ${clause}`);
  return found[0];
}

export const toDiagnostic = ({ clause, page, element, detail }: Finding): Diagnostic =>
  diagnostic(ruleOf(clause), { clause: clause.replace(OWN, ''), page, element, detail });
