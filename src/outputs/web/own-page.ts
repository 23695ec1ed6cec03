/** Makes a page that only a site has, with what such pages have in common. */
import type { ElementContent } from 'hast';
import type { Config } from '../../config/load.js';
import type { SitePage } from './site.js';
import type { SiteWords } from './words.js';

export const ownPage = (
  { language, title: book }: Pick<Config, 'language' | 'title'>,
  words: SiteWords,
  page: Pick<SitePage, 'name' | 'title' | 'content'> & Partial<SitePage>,
): SitePage => ({
  kind: 'own',
  lang: language,
  className: 'part-none',
  art: [] as readonly ElementContent[],
  about: `${page.title}. ${book}.`,
  above: [{ title: words.home, address: 'index.html' }],
  headings: [],
  scripts: [],
  ...page,
});
