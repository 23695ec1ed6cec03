/** What the rules of PDF/UA-1 share: the data of their findings, and how a message ends with the clause of the standard. */
import { facts, type Language, type Rule, rule } from '../rule.js';

/** `clause` of ISO 14289-1 with the number of the test; page 0 for the file as a whole; `element` a type or a font, or ''. */
export type UaFacts = { clause: string; page: number; element: string; detail: string };

interface Words {
  readonly title: string;
  /** What is wrong, as a clause that the place comes behind. */
  readonly what: string;
  readonly hint: string;
  readonly why: string;
}

const PAGE = { en: 'page', nl: 'bladzijde' } as const;

const EXAMPLE: UaFacts = { clause: '7.1-3', page: 4, element: 'P', detail: '2' };

/** @param clauses that it judges; tests are numbered as veraPDF does, which many reports quote */
export function uaRule<const Id extends `ua/${string}`>(
  id: Id,
  clauses: readonly string[],
  { en, nl, raisedBy }: Readonly<Record<Language, Words>> & { readonly raisedBy: string },
): Rule<Id, UaFacts> {
  const wording = ({ what, ...words }: Words, language: Language) => ({
    ...words,
    message: (found: UaFacts) => `${what.charAt(0).toUpperCase()}${what.slice(1)}${place(found, language)}.`,
  });
  return rule({
    id,
    severity: 'error',
    clauses,
    data: facts<UaFacts>,
    en: wording(en, 'en'),
    nl: wording(nl, 'nl'),
    example: { data: EXAMPLE, raisedBy },
  });
}

/** Where it is, as far as that is known, and the clause that a report of another tool would name. */
function place({ clause, page, element, detail }: UaFacts, language: Language): string {
  const parts = [element, page > 0 ? `${PAGE[language]} ${page}` : '', detail].filter(Boolean).join(', ');
  return `${parts ? ` (${parts})` : ''} [ISO 14289-1, ${clause}]`;
}
