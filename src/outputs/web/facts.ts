/** Tells machines what a page is: its description, its card where people share it, and the book that it belongs to. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Config } from '../../config/load.js';
import { scriptJson } from './search/make-index.js';
import { addressOf, type SitePage } from './site.js';

/** Absolute where the site's address is known: nothing else can be shared. */
export const fullAddress = ({ site }: Pick<Config, 'site'>, address: string): string | undefined =>
  site === undefined ? undefined : `${site.replace(/\/?$/, '/')}${address === 'index.html' ? '' : address}`;

export function factsOf(page: SitePage, config: Config): Element[] {
  const { title, language, publisher, date, version } = config;
  const address = fullAddress(config, addressOf(page.name));
  return [
    h('meta', { name: 'description', content: page.about }),
    h('meta', { name: 'author', content: publisher.name }),
    h('meta', { name: 'dcterms.modified', content: date }),
    h('meta', { name: 'version', content: version }),
    h('meta', { property: 'og:type', content: page.kind === 'start' ? 'book' : 'article' }),
    h('meta', { property: 'og:title', content: page.title }),
    h('meta', { property: 'og:description', content: page.about }),
    h('meta', { property: 'og:site_name', content: title }),
    h('meta', { property: 'og:locale', content: language.replace('-', '_') }),
    ...(address
      ? [h('meta', { property: 'og:url', content: address }), h('link', { rel: 'canonical', href: address })]
      : []),
    h('script', { type: 'application/ld+json' }, scriptJson(schemaOf(page, config, address))),
  ];
}

function schemaOf(page: SitePage, config: Config, address: string | undefined): unknown {
  const { title, subtitle, language, publisher, date, version, licence } = config;
  const home = fullAddress(config, 'index.html');
  const book = {
    '@type': 'Book',
    name: subtitle ? `${title}. ${subtitle}` : title,
    inLanguage: language,
    datePublished: date,
    version,
    publisher: { '@type': 'Organization', name: publisher.name },
    ...(licence && { license: licence }),
    ...(home && { url: home }),
  };
  const about = { description: page.about, ...(address && { url: address }) };
  return page.kind === 'start'
    ? { '@context': 'https://schema.org', ...book, ...about }
    : {
        '@context': 'https://schema.org',
        '@type': 'WebPage',
        name: page.title,
        inLanguage: page.lang,
        isPartOf: book,
        ...about,
      };
}

/** Of all pages that are read; none without the address of the site. */
export function sitemap(pages: readonly { readonly address: string }[], config: Config): string | undefined {
  const addresses = pages.flatMap(({ address }) => fullAddress(config, address) ?? []);
  if (addresses.length === 0) return undefined;
  const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const lines = addresses.map((each) => `<url><loc>${escaped(each)}</loc><lastmod>${config.date}</lastmod></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`;
}
