/** What the pages of a section depend on, as the keys under which its layout and its print are kept. */
import { createHash } from 'node:crypto';
import { fingerprint, witness } from '../content/witness.js';
import type { Section } from '../model.js';
import { type Folders, type Referred, referredFiles } from './references.js';

/** Hash of plain data; equal data with its keys in another order has another hash. */
export const keyOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts, spread)).digest('hex');

const spread = (_: string, value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...value] : value;

export interface PageKeys {
  /** All that Paged.js sees. Where the section stands, its source file and its headings move no line. */
  layout(section: Section): string;
  /** @param document the pages with all numbers filled in, as the browser prints them */
  print(section: Section, document: string, css: string): string;
}

/** Files are looked at each time, so a key tells what they are now. */
export function pageKeys(ground: string, folders: Folders): PageKeys {
  const referred = new Map<string, readonly Referred[]>();
  const inCss = (css: string): readonly Referred[] => {
    // Most sections have the same styles.
    const known = referred.get(css) ?? referredFiles('', css, folders);
    referred.set(css, known);
    return known;
  };
  const filesOf = ({ html, css, breaksCss, furniture: { first, rest, every } }: Section, more: string) =>
    [
      ...referredFiles([html, first, rest, every].join('\n'), '', folders),
      ...[css, breaksCss, more].flatMap(inCss),
    ].map(({ url, file }) => [url, contentOf(file)]);
  return {
    layout(section) {
      const { file, headings, ...seen } = section;
      return keyOf('layout', ground, seen, filesOf(section, ''));
    },
    print: (section, document, css) => keyOf('print', ground, document, filesOf(section, css)),
  };
}

/** Without the path: a project that moves keeps its pages. */
function contentOf(file: string): string | undefined {
  witness(file);
  return fingerprint(file).split(' ')[0];
}
