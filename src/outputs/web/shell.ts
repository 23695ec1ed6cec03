/** Puts a page of a site into its shell: what leads to it and on from it, and what browsers and search engines want to know. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Config } from '../../config/load.js';
import { longDate } from '../../editions/dates.js';
import { fillTemplate } from '../../editions/template.js';
import { escapeHtml } from '../../escape-html.js';
import { VERSION } from '../../package.js';
import { bookWords } from '../../words.js';
import { factsOf } from './facts.js';
import { addressOf, type Crumb, type NavGroup, type SitePage } from './site.js';
import { filledIn, type SiteWords, siteWords, spokenIn } from './words.js';

export interface Shell {
  readonly config: Config;
  readonly nav: readonly NavGroup[];
  /** Beside the title, on every page. */
  readonly menu: readonly Crumb[];
  /** At the foot of every page. */
  readonly foot: readonly Crumb[];
  readonly searchPage: string;
  /** Of the publisher. */
  readonly logo: Element | undefined;
}

/** Nothing from elsewhere, no script and no style in a page: whatever its text holds, it runs nothing. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

export function asPage(page: SitePage, shell: Shell): string {
  const { config } = shell;
  const words = siteWords(config.language);
  const { html } = fillTemplate('web/page', {
    skip: words.skip,
    title: config.title,
    logo: shell.logo ? [shell.logo] : '',
    // Where one searches there is one already.
    search: addressOf(page.name) === shell.searchPage ? '' : [searchForm(words, shell.searchPage)],
    comfort: [comfortOf(words)],
    menu: [h('nav', { ariaLabel: words.menu }, [listOf(shell.menu, page)])],
    contents: page.kind === 'start' ? '' : [contentsOf(shell.nav, page, words)],
    crumbs: page.above.length > 0 ? [crumbsOf(page, words)] : '',
    art: page.art,
    here: page.headings.length > 1 ? [headingsOf(page, words)] : '',
    content: page.content,
    steps: page.previous || page.next ? [stepsOf(page, words)] : '',
    foot: [h('nav', { ariaLabel: words.about }, [listOf(shell.foot, page)])],
    imprint: imprintOf(config, words),
  });
  const lang = page.lang === config.language ? config.language : page.lang;
  const spoken = spokenIn(config.language);
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(lang)}"${spoken === lang.split('-')[0] ? '' : ` data-shell="${spoken}"`}>`,
    `<head>\n${headOf(page, config)}\n</head>`,
    `<body class="${escapeHtml(page.className)} kind-${page.kind}">\n${html}\n</body>`,
    '</html>\n',
  ].join('\n');
}

function headOf(page: SitePage, config: Config): string {
  const title = page.kind === 'start' ? page.title : `${page.title} – ${config.title}`;
  const elements: Element[] = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', title),
    ...factsOf(page, config),
    h('link', { rel: 'stylesheet', href: 'assets/site.css' }),
    h('script', { src: 'assets/site.js' }),
    ...page.scripts.map((name) => h('script', { src: `assets/${name}.js`, defer: true })),
  ];
  return elements.map((each) => toHtml(each)).join('\n');
}

const listOf = (crumbs: readonly Crumb[], page: SitePage): Element =>
  h(
    'ul',
    { role: 'list' },
    crumbs.map((each) => h('li', [linkTo(each, page)])),
  );

const linkTo = ({ title, address }: Crumb, page: SitePage, ...before: readonly ElementContent[]): Element =>
  h('a', { href: address, ...(address === addressOf(page.name) && { ariaCurrent: 'page' }) }, [...before, title]);

const searchForm = (words: SiteWords, page: string): Element =>
  h('form.site-search.needs-script', { role: 'search', action: page, method: 'get' }, [
    h('label', { htmlFor: 'site-question' }, words.searchFor),
    h('input', { id: 'site-question', name: 'q', type: 'search', autoComplete: 'off', spellCheck: 'false' }),
    h('button', { type: 'submit' }, words.searchButton),
  ]);

function comfortOf(words: SiteWords): Element {
  const group = (name: string, title: string, labels: readonly string[], values: readonly string[]): Element =>
    h('fieldset', [
      h('legend', title),
      ...labels.map((label, index) =>
        h('label', [
          h('input', { type: 'radio', name: `site-${name}`, value: values[index], checked: index === 0 }),
          ` ${label}`,
        ]),
      ),
    ]);
  return h('details.site-comfort.needs-script', [
    h('summary', words.comfort),
    h('div.comfort-panel', [
      group('size', words.size, words.sizes, ['', 'large', 'larger', 'largest']),
      group('space', words.space, words.spaces, ['', 'wide']),
      group('colours', words.colours, words.colourWays, ['', 'light', 'dark']),
      group('contrast', words.contrast, words.contrasts, ['', 'more']),
    ]),
  ]);
}

function contentsOf(nav: readonly NavGroup[], page: SitePage, words: SiteWords): Element {
  const groups = nav.map(({ head, items }) => {
    const list = h(
      'ul',
      { role: 'list' },
      items.map((item) => {
        const isHere = item.address === addressOf(page.name);
        const mark = item.mark ? [h('span.nav-mark', item.mark), ' '] : [];
        return h('li', [
          linkTo(
            item,
            page,
            ...mark.map((part) => (typeof part === 'string' ? { type: 'text' as const, value: part } : part)),
          ),
          ...(isHere && page.headings.length > 1 ? [headingList(page.headings)] : []),
        ]);
      }),
    );
    if (!head) return h('div.nav-group', [list]);
    return h('div', { className: ['nav-group', head.className] }, [
      h('p.nav-head', [linkTo(head, page, h('span.nav-letter', head.letter), { type: 'text', value: ' ' })]),
      list,
    ]);
  });
  return h('nav.site-contents', { ariaLabel: words.contentsOf }, groups);
}

const headingList = (headings: readonly Crumb[]): Element =>
  h(
    'ul.nav-here',
    { role: 'list' },
    headings.map(({ title, address }) => h('li', [h('a', { href: address }, title)])),
  );

const headingsOf = ({ headings }: SitePage, words: SiteWords): Element =>
  h('details.site-here', [h('summary', words.onThisPage), headingList(headings)]);

const crumbsOf = (page: SitePage, words: SiteWords): Element =>
  h('nav.site-crumbs', { ariaLabel: words.crumbs }, [
    h('ol', { role: 'list' }, [
      ...page.above.map((each) => h('li', [linkTo(each, page)])),
      h('li', [h('span', { ariaCurrent: 'page' }, page.title)]),
    ]),
  ]);

function stepsOf({ previous, next }: SitePage, words: SiteWords): Element {
  const step = (to: Crumb | undefined, name: string, word: string): Element[] =>
    to
      ? [h(`a.step-${name}`, { href: to.address, rel: name }, [h('span.step-word', word), ' ', h('span', to.title)])]
      : [];
  return h('nav.site-steps', { ariaLabel: words.steps }, [
    ...step(previous, 'prev', words.previous),
    ...step(next, 'next', words.next),
  ]);
}

function imprintOf(config: Config, words: SiteWords): string {
  const { publisher, version, date, licence, language } = config;
  return [
    `${publisher.name}.`,
    bookWords(config).version(version, longDate(date, language)).replace(/\.?$/, '.'),
    ...(licence ? [filledIn(words.licence, { licence })] : []),
    filledIn(words.made, { version: VERSION }),
  ].join(' ');
}
