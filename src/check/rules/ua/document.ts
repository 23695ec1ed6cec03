/** Judges what a file as a whole says of itself (ISO 14289-1 clauses 5, 6, 7.1, 7.10, 7.11, 7.15, 7.16, 7.18.6). */

import { own } from '../../../own.js';
import type { UaFacts } from '../../../pdf/read/ua/facts.js';
import { type Finding, find } from './finding.js';

export function documentFindings(facts: UaFacts): Finding[] {
  const { document, roles } = facts;
  const { permissions } = document;
  return [
    ...(/^%PDF-1\.[0-7]$/.test(document.header) ? [] : [find('6.1-1', 0, '', document.header)]),
    ...(document.isMarked ? [] : [find('6.2-1')]),
    ...(document.isSuspect ? [find('7.1-4')] : []),
    ...metadataFindings(facts),
    ...(document.showsTitle ? [] : [find('7.1-10')]),
    ...(document.hasTree ? [] : [find('7.1-11')]),
    ...roles.circular.map((type) => find('7.1-6', 0, type)),
    ...roles.remapped.map((type) => find('7.1-7', 0, type)),
    ...document.badLanguages.map(({ text, page, element }) => find('7.2-29', page, element, text)),
    ...document.layers.flatMap(({ hasName, switchesItself }) => [
      ...(hasName ? [] : [find('7.10-1')]),
      ...(switchesItself ? [find('7.10-2')] : []),
    ]),
    ...(document.namelessFiles > 0 ? [find('7.11-1')] : []),
    ...(document.isDynamicForm ? [find('7.15-1')] : []),
    // Bit 10 lets a screen reader have the text (ISO 32000-1 table 22).
    ...(permissions !== undefined && (permissions === null || (permissions & 512) === 0) ? [find('7.16-1')] : []),
    ...document.mediaClips.flatMap(({ hasType, hasAlt }) => [
      ...(hasType ? [] : [find('7.18.6.2-1')]),
      ...(hasAlt ? [] : [find('7.18.6.2-2')]),
    ]),
  ];
}

function metadataFindings({ document, xmp }: UaFacts): Finding[] {
  if (!xmp) return [find('7.1-8')];
  const { hasIdentifier, part, otherPrefixes, hasTitle, hasDefaultText } = xmp;
  const tests: Readonly<Record<string, string>> = { part: '5-3', amd: '5-4', corr: '5-5' };
  return [
    ...(hasIdentifier ? [] : [find('5-1')]),
    ...(hasIdentifier && part !== '1' ? [find('5-2', 0, '', part ?? '')] : []),
    ...otherPrefixes.map((property) => find(own(tests, property) ?? '5-3', 0, '', property)),
    ...(hasTitle ? [] : [find('7.1-9')]),
    ...(hasDefaultText && !document.language ? [find('7.2-33')] : []),
  ];
}
