/** Judges the content of the pages: tagged or an Artifact, and in a language (ISO 14289-1 7.1, 7.2, 7.20). */
import type { UaFacts } from '../../../pdf/read/ua/facts.js';
import { type Finding, find } from './finding.js';

const STAND_INS = { ActualText: '7.2-30', Alt: '7.2-31', E: '7.2-32' } as const;

export function contentFindings({ content, document }: UaFacts): Finding[] {
  return [
    ...content.artifactsInTags.map((page) => find('7.1-1', page)),
    ...content.tagsInArtifacts.map((page) => find('7.1-2', page)),
    ...content.untagged.map(({ page, count, what }) => find('7.1-3', page, what, String(count))),
    ...(document.hasOutline && !document.language ? [find('7.2-2')] : []),
    ...content.speechless.map((page) => find('7.2-34', page)),
    ...content.speechlessStandIns.map(({ page, kind }) => find(STAND_INS[kind], page, kind)),
    ...content.foreignForms.map((page) => find('7.20-1', page)),
    ...content.sharedForms.map((page) => find('7.20-2', page)),
  ];
}
