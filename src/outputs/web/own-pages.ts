/** Composes the pages that only a site has: where to search, what else there is to get, and how accessible it is. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Download } from './downloads.js';
import { ADDED } from './form-controls.js';
import type { SiteWords } from './words.js';

/** The list fills while somebody types; what was found is told to who cannot see it. */
export function searchContent(words: SiteWords, own: string, index: string): ElementContent[] {
  const spoken = { none: words.hitsNone, one: words.hitOne, many: words.hitsMany };
  return [
    h('h1', words.search),
    h('p.intro', words.searchIntro),
    h('form.search-here.needs-script', { role: 'search', action: own, method: 'get', id: 'search-form' }, [
      h('label', { htmlFor: 'search-question' }, words.searchFor),
      h('input', { id: 'search-question', name: 'q', type: 'search', autoComplete: 'off', spellCheck: 'false' }),
      h('button', { type: 'submit' }, words.searchButton),
    ]),
    h('p.without-script', [h('a', { href: index }, words.searchWithout)]),
    h('p#search-count', { role: 'status' }),
    h('ol#search-hits', { role: 'list', dataWords: JSON.stringify(spoken) }),
  ];
}

export function downloadsContent(words: SiteWords, downloads: readonly Download[]): ElementContent[] {
  return [
    h('h1', words.downloads),
    h('p.intro', downloads.length > 0 ? words.downloadsIntro : words.noDownloads),
    ...(downloads.length > 0
      ? [
          h(
            'ul.download-list',
            { role: 'list' },
            downloads.map(({ title, address, size }) =>
              h('li', [h('a', { href: address, download: true }, title), ` (${size})`]),
            ),
          ),
        ]
      : []),
  ];
}

export interface Checked {
  readonly title: string;
  readonly intro: string;
  /** Each with its list of sentences. */
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
}

export const accessibilityContent = ({ title, intro, lists }: Checked): ElementContent[] => [
  h('h1', title),
  h('p.intro', intro),
  ...lists.flatMap(({ title: heading, items }) => [
    h('h2', heading),
    h(
      'ul',
      items.map((item) => h('li', item)),
    ),
  ]),
];

export const added = (content: readonly ElementContent[]): ElementContent[] => [h('div', ADDED, [...content])];
