/** Finds the parts of an office document by what they are to each other, whatever their names. */
import path from 'node:path';
import { readXml } from './read-xml.js';
import type { Unzipped } from './unzip.js';

export interface Relation {
  /** The last word of its type: `worksheet`. The address before it differs between editions of the standard. */
  readonly kind: string;
  /** Name of the part. */
  readonly part: string;
}

/** By id. What lies outside the document is left out. @param of name of a part, or '' for the document */
export function relationsOf(zip: Unzipped, of: string): ReadonlyMap<string, Relation> {
  const folder = path.posix.dirname(of);
  const rels = path.posix.join(folder, '_rels', `${path.posix.basename(of)}.rels`);
  const bytes = zip.part(rels);
  const found = new Map<string, Relation>();
  if (!bytes) return found;
  readXml(bytes, {
    open(name, attributes) {
      const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attributes.get(key));
      if (name !== 'Relationship' || !id || !type || !target || attributes.get('TargetMode') === 'External') return;
      const part = target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target);
      found.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), part });
    },
  });
  return found;
}

/** The first part of a kind. */
export const partOfKind = (relations: ReadonlyMap<string, Relation>, kind: string): string | undefined =>
  [...relations.values()].find((each) => each.kind === kind)?.part;
