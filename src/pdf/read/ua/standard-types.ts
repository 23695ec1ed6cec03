/** The standard structure types of PDF 1.7 (ISO 32000-1 14.8.4), and how other types are mapped to them. */
import type { PDFDict } from '@cantoo/pdf-lib';
import { nameOf } from '../../syntax/objects.js';
import type { RoleFacts } from './facts.js';

export const STANDARD: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

export interface Roles {
  /** Undefined for a type that stands for no standard one. */
  standardOf(type: string): string | undefined;
  /** Of the types that elements have: a map may speak of others too. */
  problemsOf(types: Iterable<string>): RoleFacts;
}

export function readRoles(map: PDFDict | undefined): Roles {
  const roles = new Map<string, string>();
  for (const [from, to] of map?.entries() ?? []) {
    const target = nameOf(map?.context.lookup(to));
    if (target !== undefined) roles.set(from.decodeText(), target);
  }
  const follow = (type: string): string | 'circle' | undefined => {
    const seen = new Set<string>();
    let at: string | undefined = type;
    while (at !== undefined && !STANDARD.has(at)) {
      if (seen.has(at)) return 'circle';
      seen.add(at);
      at = roles.get(at);
    }
    return at;
  };
  const standardOf = (type: string): string | undefined => {
    const found = follow(type);
    return found === 'circle' ? undefined : found;
  };
  return {
    standardOf,
    problemsOf(types) {
      const used = [...new Set(types)].filter((type) => roles.has(type));
      return {
        circular: used.filter((type) => isCircular(type, roles)),
        remapped: used.filter((type) => STANDARD.has(type)),
      };
    },
  };
}

/** Also a standard type that is mapped, against the rule, may come back to itself. */
function isCircular(type: string, roles: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = type; at !== undefined; at = roles.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
