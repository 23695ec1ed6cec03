/** Takes the keys of front matter that are ours, also under the names of other programs, and tells of the others once for the book. */
import path from 'node:path';
import type { z } from 'zod';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { FrontMatter, Place } from '../model.js';
import { nearest } from '../nearest.js';
import { own } from '../own.js';
import { unknownFrontMatterKey } from '../rules/content/front-matter.js';

/** A key that means nothing here. */
export interface ForeignKey {
  readonly key: string;
  readonly place: Place;
  /** The key that was meant, or ''. */
  readonly suggestion: string;
}

/** What others call our keys: Pandoc, Hugo, Jekyll, Docusaurus, MkDocs, Quarto, VitePress, Obsidian. */
const ALIASES: Readonly<Record<string, string>> = {
  titel: 'title',
  language: 'lang',
  locale: 'lang',
  'short-title': 'short',
  short_title: 'short',
  shorttitle: 'short',
  'title-short': 'short',
  linktitle: 'short',
  'running-title': 'short',
  nav_title: 'short',
  navtitle: 'short',
  sidebar_label: 'short',
  'menu-title': 'short',
  kort: 'short',
  slug: 'id',
  description: 'about',
  summary: 'about',
  omschrijving: 'about',
};
/** Said of a page on the web or of its maker; a book loses nothing without them. */
const QUIET = new Set(['description', 'summary', 'omschrijving', 'id', 'slug', 'lang', 'language', 'locale']);

/**
 * @param schema of the keys that this kind of file has
 * @param foreign gets the others
 */
export function ownKeys({ data, places }: FrontMatter, { shape }: z.ZodObject, foreign: ForeignKey[]): FrontMatter {
  const known = Object.keys(shape);
  const taken = new Map<string, unknown>();
  const at = new Map<string, Place>();
  const take = (key: string, value: unknown, place: Place | undefined): void => {
    taken.set(key, value);
    if (place) at.set(key, place);
  };
  for (const [key, value] of Object.entries(data)) if (known.includes(key)) take(key, value, places[key]);
  for (const [key, value] of Object.entries(data)) {
    if (known.includes(key)) continue;
    const means = own(ALIASES, key.toLowerCase()) ?? '';
    const fits = !taken.has(means) && shape[means]?.safeParse(value).success;
    if (fits) take(means, value, places[key]);
    const place = places[key];
    if (fits || !place || QUIET.has(key.toLowerCase())) continue;
    foreign.push({ key, place, suggestion: nearest(key, known) });
  }
  return { data: Object.fromEntries(taken), places: Object.fromEntries(at) };
}

const SHOWN_FILES = 5;

/** One finding for each key, with the files that have it. */
export function foreignFindings(foreign: readonly ForeignKey[]): Diagnostic[] {
  const byKey = new Map<string, ForeignKey[]>();
  for (const each of foreign) byKey.set(each.key, [...(byKey.get(each.key) ?? []), each]);
  return [...byKey].flatMap(([key, [first, ...others]]) => {
    if (!first) return [];
    const files = [first, ...others].map(({ place }) => path.basename(place.file));
    const shown = files.slice(0, SHOWN_FILES).join(', ');
    const data = { key, files: shown, more: Math.max(0, files.length - SHOWN_FILES), suggestion: first.suggestion };
    return [diagnostic(unknownFrontMatterKey, data, first.place)];
  });
}
