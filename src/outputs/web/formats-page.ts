/** Adds to the list of formats what a screen can do: choose for whom, fill in, and get each as a file. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Config } from '../../config/load.js';
import { readerShort } from '../../content/readers.js';
import type { Format } from '../../model.js';
import type { Download } from './downloads.js';
import { ADDED } from './form-controls.js';
import { hasClass, isPart } from './parts.js';
import { filledIn, type SiteWords } from './words.js';

export interface FormatWays {
  readonly format: Format;
  /** Of the page where it is filled in. */
  readonly address: string;
  readonly files: readonly Download[];
}

export function withWays(
  content: readonly ElementContent[],
  ways: readonly FormatWays[],
  config: Config,
  words: SiteWords,
): ElementContent[] {
  const byId = new Map(ways.map((each) => [each.format.id, each]));
  const change = (node: ElementContent): ElementContent[] => {
    if (!isPart(node)) return [node];
    const found = node.tagName === 'tr' ? byId.get(String(node.properties.id)) : undefined;
    if (found) return [rowWith(node, found, words)];
    const changed = { ...node, children: node.children.flatMap(change) };
    return hasClass(node, 'format-table') ? [...filterOf(ways, config, words), changed] : [changed];
  };
  return content.flatMap(change);
}

function rowWith(row: Element, { format, address, files }: FormatWays, words: SiteWords): Element {
  const cells = row.children.filter(isPart);
  const links = [
    h('a.way-fill', { href: address }, words.fillIn),
    ...files.map(({ address: file, title, size }) => h('a', { href: file, download: true }, `${title} (${size})`)),
  ];
  const list = h(
    'ul.format-ways',
    { role: 'list', ariaLabel: `${format.code} ${format.title}`, ...ADDED },
    links.map((link) => h('li', [link])),
  );
  const children = row.children.map((cell) =>
    cell === cells[1] ? { ...cell, children: [...cell.children, list] } : cell,
  );
  return { ...row, properties: { ...row.properties, ...(format.reader && { dataReader: format.reader }) }, children };
}

/** For whom: only where there are several readers to choose from. */
function filterOf(ways: readonly FormatWays[], config: Config, words: SiteWords): Element[] {
  const readers = [...new Set(ways.flatMap(({ format }) => format.reader ?? []))];
  if (readers.length < 2) return [];
  const choice = (value: string, label: string, checked = false): Element =>
    h('label', [h('input', { type: 'radio', name: 'site-reader', value, checked }), ` ${label}`]);
  return [
    h('fieldset.format-filter.needs-script', { ...ADDED, dataCount: words.formatCount }, [
      h('legend', words.formatsFor),
      choice('', words.formatsAll, true),
      ...readers.map((reader) => choice(reader, readerShort(config, reader))),
      h('p.filter-count', { role: 'status' }, filledIn(words.formatCount, { count: ways.length })),
    ]),
  ];
}
