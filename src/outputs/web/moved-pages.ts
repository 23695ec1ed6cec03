/** Writes what stands at the address of a page that moved: it leads on at once, without a script, from a server as from a disk. */
import { h } from 'hastscript';
import type { Config } from '../../config/load.js';
import type { MovedPage } from '../../content/check-site-lock.js';
import { escapeHtml } from '../../escape-html.js';
import { asHtml } from '../reading/serialise.js';
import { fullAddress } from './facts.js';
import { addressOf, type SiteFile } from './site.js';
import { type SiteWords, spokenIn } from './words.js';

/** @param taken addresses of pages: one that is there does not move */
export const movedPages = (
  moved: readonly MovedPage[],
  taken: ReadonlySet<string>,
  config: Config,
  words: SiteWords,
): readonly SiteFile[] =>
  moved
    .filter(({ from, to }) => !taken.has(addressOf(from)) && taken.has(addressOf(to.name)))
    .map((each) => ({ name: addressOf(each.from), content: asPage(each, config, words) }));

const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'";

function asPage({ to }: MovedPage, config: Config, words: SiteWords): string {
  const address = addressOf(to.name);
  const spoken = spokenIn(config.language);
  const head = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
    // At once, which search engines take for a move; later it would take the page away from who reads it (WCAG 2.2.1, technique H76).
    h('meta', { httpEquiv: 'refresh', content: `0; url=${address}` }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', `${to.title} – ${config.title}`),
    h('link', { rel: 'canonical', href: fullAddress(config, address) ?? address }),
    h('link', { rel: 'stylesheet', href: 'assets/site.css' }),
  ];
  const body = h('main.site-moved', [
    h('h1', words.moved),
    h('p', [
      h('a', { href: address, ...(spoken !== config.language.split('-')[0] && { lang: config.language }) }, to.title),
    ]),
  ]);
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(spoken)}">`,
    `<head>\n${head.map((each) => asHtml([each])).join('\n')}\n</head>`,
    `<body class="part-none kind-moved">\n${asHtml([body])}\n</body>`,
    '</html>\n',
  ].join('\n');
}
