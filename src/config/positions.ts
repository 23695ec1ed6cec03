/** Finds where in a YAML file each key and each value stands. */
import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Place } from '../model.js';
import { type ParsedBook, placeAt } from './parse.js';

/** Places by path, such as `parts.0.title`; the file itself has the path ''. */
export interface Positions {
  /** The value when it is a single one, the key of a list or group, the item in a list. */
  readonly values: ReadonlyMap<string, Place>;
  readonly keys: ReadonlyMap<string, Place>;
}

export function findPositions({ document, lines }: ParsedBook, file: string): Positions {
  const values = new Map<string, Place>();
  const keys = new Map<string, Place>();
  const startOf = (node: unknown) => (isNode(node) && node.range ? placeAt(node.range[0], lines, file) : undefined);

  const visit = (node: unknown, path: string, key: Place | undefined): void => {
    // An empty value (`title:`) has a range of no length: nothing to point at.
    const single = (isScalar(node) && node.range?.[0] !== node.range?.[1]) || isAlias(node);
    const place = single ? (startOf(node) ?? key) : (key ?? startOf(node));
    if (place) values.set(path, place);
    // What an alias points to keeps the place where it is written; following aliases could also run for ever.
    if (isMap(node)) {
      for (const pair of node.items) {
        const child = join(path, String(isScalar(pair.key) ? pair.key.value : pair.key));
        const keyPlace = startOf(pair.key);
        if (keyPlace) keys.set(child, keyPlace);
        visit(pair.value, child, keyPlace);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        visit(item, join(path, String(index)), undefined);
      });
    }
  };

  // Not the file's first line: that is often a comment.
  visit(document.contents, '', startOf(document.contents) ?? placeAt(0, lines, file));
  return { values, keys };
}

/** The place of a path, or of the nearest thing around it that has one. */
export function nearestPlace(places: ReadonlyMap<string, Place>, path: string): Place | undefined {
  const place = places.get(path);
  if (place || path === '') return place;
  return nearestPlace(places, path.slice(0, Math.max(0, path.lastIndexOf('.'))));
}

const join = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);
