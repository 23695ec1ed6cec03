/** Judges a PDF by the machine-checkable conditions of PDF/UA-1 (ISO 14289-1:2014). */
import type { Diagnostic } from '../diagnostic.js';
import type { UaFacts } from '../pdf/read/ua/facts.js';
import { annotationFindings } from './rules/ua/annotations.js';
import { contentFindings } from './rules/ua/content.js';
import { documentFindings } from './rules/ua/document.js';
import { type Finding, find, toDiagnostic } from './rules/ua/finding.js';
import { fontFindings } from './rules/ua/fonts.js';
import { structureFindings } from './rules/ua/structure.js';
import { tableFindings } from './rules/ua/tables.js';

/** More findings of one condition have one cause. */
const MOST_ALIKE = 10;

/** @param isOurs made by werkboek: then what this house promises besides counts too */
export function judgeUa(facts: UaFacts, isOurs: boolean): Diagnostic[] {
  const all = [
    ...documentFindings(facts),
    ...structureFindings(facts),
    ...tableFindings(facts),
    ...contentFindings(facts),
    ...annotationFindings(facts),
    ...fontFindings(facts),
    ...(isOurs ? houseFindings(facts) : []),
  ];
  const counts = new Map<string, number>();
  const few = all.filter(({ clause }) => {
    const count = (counts.get(clause) ?? 0) + 1;
    counts.set(clause, count);
    return count <= MOST_ALIKE;
  });
  return few.map(toDiagnostic);
}

/** A picture says where it stands, bookmarks lead somewhere, Tab follows the text, and tree and content agree both ways. */
function houseFindings({ nodes, outline, tree, content }: UaFacts): Finding[] {
  return [
    ...nodes
      .filter(({ standard, hasBox }) => standard === 'Figure' && !hasBox)
      .map(({ page, type }) => find('7.3-box', page, type)),
    ...outline.filter(({ leads }) => !leads).map(({ title }) => find('7.17-outline', 0, '', title)),
    ...tree.filter(({ kind }) => kind === 'annotation-order').map(({ page }) => find('7.18.3-order', page)),
    ...[...tree, ...content.orphans]
      .filter(({ kind }) => kind !== 'annotation-order')
      .map(({ kind, page, element }) => find('7.1-parents', page, element, kind)),
  ];
}
