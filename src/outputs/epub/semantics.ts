/** Tells what each document is: to a reading system, and to who listens. */
import { MATTER } from '../../content/sources.js';
import type { ReadingDocument } from '../reading/document.js';
import type { Semantics } from './publication.js';

const OF_MATTER: Readonly<Record<string, Semantics>> = {
  [MATTER.title]: { type: 'titlepage', role: undefined },
  [MATTER.contents]: { type: 'toc', role: 'doc-toc' },
  [MATTER.glossary]: { type: 'glossary', role: 'doc-glossary' },
  [MATTER.index]: { type: 'index', role: 'doc-index' },
  [MATTER.figures]: { type: 'loi', role: undefined },
};

export function semanticsOf({ id, kind }: ReadingDocument): Semantics {
  if (Object.hasOwn(OF_MATTER, id)) return OF_MATTER[id] ?? PLAIN;
  if (kind === 'part') return { type: 'part', role: 'doc-part' };
  return kind === 'chapter' ? { type: 'chapter', role: 'doc-chapter' } : PLAIN;
}

/** A type without its role says to a reading system what it keeps from who listens. */
const PLAIN: Semantics = { type: undefined, role: undefined };

/** Where a reader begins: the first chapter, or its part. */
export const isBody = ({ kind }: ReadingDocument): boolean => kind === 'part' || kind === 'chapter';

/** Roles that say the same in EPUB's own words, for reading systems that know these only. */
export const TYPE_OF_ROLE: Readonly<Record<string, string>> = {
  'doc-noteref': 'noteref',
  'doc-endnotes': 'endnotes',
  'doc-backlink': 'backlink',
  'doc-pagebreak': 'pagebreak',
};
