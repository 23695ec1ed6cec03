/** Names the pages of a site that its makers can rename: those of chapters, parts, formats and ways of working. */
import type { Config } from '../config/load.js';
import type { Book } from '../model.js';
import { chaptersOf } from './chapters.js';
import { pageName } from './site-address.js';
import { slug } from './sources.js';

export interface SitePageName {
  /** Of its file, without `.html`. */
  readonly name: string;
  readonly title: string;
}

export function sitePageNames({ matter }: Pick<Config, 'matter'>, book: Book): readonly SitePageName[] {
  const parts = matter.parts === false ? [] : book.parts.filter(({ letter }) => letter);
  const chapters = chaptersOf(book);
  return [
    ...[...parts, ...chapters, ...book.formats].map(({ id, title }) => ({ name: pageName(id), title })),
    ...chapters
      .flatMap(({ document }) => document.werkvormen)
      .map(({ code, title }) => ({ name: slug(code), title: `${code} ${title}` })),
  ];
}
