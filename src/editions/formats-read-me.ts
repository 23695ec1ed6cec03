/** Composes the page that explains the zip of formats to who has nothing but that: one HTML file without anything beside it. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Config } from '../config/load.js';
import { readerShort } from '../content/readers.js';
import type { Format } from '../model.js';
import { bookWords, type WordSettings } from '../words.js';
import { longDate } from './dates.js';
import { formatFileName } from './editions.js';
import { readMeCss } from './styles.js';
import { fillTemplate } from './template.js';

export interface ReadMe {
  /** Stands above all others where files are sorted by name. */
  readonly name: string;
  readonly html: string;
}

/** @param set file name of all formats in one, where there is one */
export function composeReadMe(config: Config, formats: readonly Format[], set: string | undefined): ReadMe {
  const { publisher, title, version, date } = config;
  const language = /^nl\b/i.test(config.language) ? 'nl' : 'en';
  const settings = { language, words: config.words };
  const words = bookWords(settings);
  const { html } = fillTemplate(`formats-read-me.${language}`, {
    book: words.belongsTo(title),
    formats: [list(formats, settings, config)],
    set: set ? [linkTo(set)] : '',
    email: publisher.email ? [h('a', { href: `mailto:${publisher.email}` }, publisher.email)] : '',
    help: publisher.phone ? [h('b', words.help), text(` ${words.call(publisher.phone)}`)] : '',
    made: `${publisher.name}. ${title}. ${words.version(version, longDate(date, language))}.`,
  });
  const head = [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', `${words.formats} ${words.belongsTo(title)}`),
    h('style', readMeCss(config)),
  ];
  const page = `<html lang="${language}">\n<head>${writer.stringify({ type: 'root', children: head })}</head>\n<body>\n${html}\n</body>\n</html>`;
  return { name: words.readMeFile, html: `<!doctype html>\n${page}\n` };
}

const writer = unified().use(rehypeStringify);
const text = (value: string) => ({ type: 'text' as const, value });
const linkTo = (file: string, label = file): Element => h('a', { href: encodeURIComponent(file) }, label);

function list(formats: readonly Format[], settings: WordSettings, config: Config): Element {
  const words = bookWords(settings);
  const [code, title, reader, sheets] = words.formatTable;
  const hasReaders = formats.some((format) => readerShort(config, format.reader) !== '');
  const heads = [code, title, ...(hasReaders ? [reader] : []), sheets, words.formatVersion];
  const rows = formats.map((format) => [
    [format.code],
    [linkTo(formatFileName(format), format.title), ...(format.about ? [h('br'), format.about] : [])],
    ...(hasReaders ? [[readerShort(config, format.reader)]] : []),
    [String(format.sheets)],
    [format.version],
  ]);
  return h('table', [
    h('thead', [
      h(
        'tr',
        heads.map((head) => h('th', { scope: 'col' }, head)),
      ),
    ]),
    h(
      'tbody',
      rows.map(([code, ...cells]) => h('tr', [h('th', { scope: 'row' }, code), ...cells.map((cell) => h('td', cell))])),
    ),
  ]);
}
