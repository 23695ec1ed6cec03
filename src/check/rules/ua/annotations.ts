/** Judges links, fields and notes (ISO 14289-1 7.18). */
import type { AnnotationFact, UaFacts } from '../../../pdf/read/ua/facts.js';
import { type Finding, find } from './finding.js';

export function annotationFindings({ annotations, unorderedPages, nodes, document }: UaFacts): Finding[] {
  return [
    ...annotations.flatMap((each) => [...judge(each), ...speech(each, document.language)]),
    ...unorderedPages.map((page) => find('7.18.3-1', page)),
    ...nodes
      .filter(({ standard, hasFieldRole, objects }) => standard === 'Form' && !hasFieldRole && objects !== 1)
      .map(({ page, type, objects }) => find('7.18.4-2', page, type, String(objects))),
  ];
}

function judge(annotation: AnnotationFact): Finding[] {
  const { page, subtype, isHidden, contents, tooltip, holder, holderAlt, hasFileNames } = annotation;
  const at = (clause: string): Finding => find(clause, page, subtype);
  const file = hasFileNames ? [] : [at('7.18.7-1')];
  if (isHidden) return file;
  if (subtype === 'PrinterMark') return holder === undefined ? [] : [at('7.18.8-1')];
  if (subtype === 'TrapNet') return [at('7.18.2-1')];
  if (subtype === 'Widget') {
    return [...(tooltip || holderAlt ? [] : [at('7.18.1-3')]), ...(holder === 'Form' ? [] : [at('7.18.4-1')])];
  }
  if (subtype === 'Link') {
    return [
      ...(holder === 'Link' ? [] : [at('7.18.5-1')]),
      ...(contents ? [] : [at('7.18.5-2')]),
      ...(contents || holderAlt ? [] : [at('7.18.1-2')]),
    ];
  }
  return [...file, ...(holder === 'Annot' ? [] : [at('7.18.1-1')]), ...(contents || holderAlt ? [] : [at('7.18.1-2')])];
}

/** What is said of an annotation is in a language (ISO 14289-1 7.2). */
function speech(
  { page, subtype, contents, tooltip, hasLanguage }: AnnotationFact,
  language: string | undefined,
): Finding[] {
  if (language || hasLanguage) return [];
  return [
    ...(contents === undefined ? [] : [find('7.2-24', page, subtype)]),
    ...(tooltip === undefined ? [] : [find('7.2-25', page, subtype)]),
  ];
}
