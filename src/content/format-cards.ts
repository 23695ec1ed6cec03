/** Fills the cards and names of formats in the text, once all formats are read: what it is for, its first sheet, where to get it. */
import { randomUUID } from 'node:crypto';
import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Config } from '../config/load.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { linkAll, phonesAmong } from '../markup/addresses.js';
import { idIn } from '../markup/context.js';
import type { Processed } from '../markup/processor.js';
import { leadTo, unlink } from '../markup/rehype-links.js';
import { typesetTree } from '../markup/rehype-typography.js';
import { SKIP, visit } from '../markup/walk.js';
import type { Format } from '../model.js';
import { nearest } from '../nearest.js';
import { noSuchFormat } from '../rules/markup/links.js';
import { bookWords } from '../words.js';
import { qrCode } from './qr.js';
import { readerLabel } from './readers.js';
import { sheetMiniature } from './sheet-miniature.js';

export interface FilledCards {
  readonly findings: readonly Diagnostic[];
  /** Code → id of its first card in the book. */
  readonly cards: ReadonlyMap<string, string>;
}

export interface CardSettings {
  /** In whose language each document is. */
  readonly settingsOf: (document: Processed) => Config;
  /** Cards of a look before this one: of the same codes the same card is the first. */
  readonly known: ReadonlyMap<string, string>;
  /** As `sheetInSmall` gives it. */
  readonly sheetOf: (format: Format) => string;
}

/** Its first sheet, as JSON: who shows one reads it for itself, as trees are changed on the way. */
export const sheetInSmall = (format: Format): string => JSON.stringify(sheetMiniature(format));

/** All that its sheet in small shows. A text that is not kept is like no other, also not like itself. */
export const shownSmall = ({ title, orientation, document: { digest } }: Format): unknown => [
  title,
  orientation,
  digest ?? randomUUID(),
];

/**
 * A code that no format has stays as it was written, and is told of.
 * @param documents in the order of the book
 */
export function fillFormatCards(
  documents: readonly Processed[],
  formats: readonly Format[],
  { settingsOf, known, sheetOf }: CardSettings,
): FilledCards {
  const byCode = new Map(formats.map((format) => [format.code, format]));
  const findings: Diagnostic[] = [];
  const cards = new Map(known);
  /** Of which the first card was met. */
  const done = new Set<string>();
  for (const document of documents) {
    const { file, tree, id: idPrefix } = document;
    const config = settingsOf(document);
    let near: Element['position'];
    visit(tree, 'element', (element) => {
      near = element.position ?? near;
      const code = element.properties.dataFormatCard ?? element.properties.dataFormatName;
      if (typeof code !== 'string') return;
      const format = byCode.get(code);
      if (format) {
        fill(element, format, sheetOf, config);
        typesetTree(element, config.language);
        // A capital: no id of a heading has one.
        const id = idIn({ idPrefix }, `C-${code.toLowerCase()}`);
        if (element.properties.dataFormatCard && !done.has(code) && (cards.get(code) ?? id) === id) {
          element.properties.id = id;
          cards.set(code, id);
          done.add(code);
        }
      } else {
        const { line, column } = near?.start ?? { line: 1, column: 1 };
        const suggestion = nearest(code, [...byCode.keys()]);
        findings.push(diagnostic(noSuchFormat, { code, suggestion }, { file, line, column }));
      }
      delete element.properties.dataFormatCard;
      delete element.properties.dataFormatName;
      return SKIP;
    });
  }
  return { findings, cards };
}

/** Without the overview a format is where its card is; without a card too, what names it is text. */
export function leadToCards(
  documents: readonly Processed[],
  formats: readonly Format[],
  cards: ReadonlyMap<string, string>,
): void {
  const known = new Map(formats.map(({ id, code }) => [id, cards.get(code)]));
  for (const { tree } of documents) {
    visit(tree, 'element', (element) => {
      const { href, className } = element.properties;
      const id = typeof href === 'string' && href.startsWith('#') ? href.slice(1) : '';
      if (element.tagName === 'a' && known.has(id)) {
        const card = known.get(id);
        if (card) leadTo({ element, page: undefined }, card);
        else unlink({ element, page: undefined });
      }
      const box = element.children.find((child) => child.type === 'element' && child.properties.dataPageOf);
      if (box?.type !== 'element' || ![className].flat().includes('page-reference')) return;
      const named = String(box.properties.dataPageOf);
      if (!known.has(named)) return;
      const card = known.get(named);
      if (card) box.properties.dataPageOf = card;
      else withoutPage(element, box);
    });
  }
}

/** `format F01 (bladzijde 000).` is `format F01.`: marks in the box are the author's, but for a bracket that we opened. */
function withoutPage(reference: Element, box: Element): void {
  const [name, words] = reference.children;
  const isOpened = words?.type === 'text' && words.value.startsWith(' (');
  const value = textOf(box).replace(isOpened ? /^0+\)/ : /^0+/, '');
  reference.children = [...(name ? [name] : []), ...(value ? [{ type: 'text' as const, value }] : [])];
}

function fill(element: Element, format: Format, sheetOf: CardSettings['sheetOf'], config: Config): void {
  const words = bookWords(config);
  if (element.properties.dataFormatName) {
    const name = h('b', [h('a', { href: `#${format.id}` }, `${words.formatTable[1]} ${format.code}`)]);
    element.children = h('span', [
      name,
      `: ${format.title}, ${words.page} `,
      h('span', { dataPageOf: format.id }, '000'),
    ]).children;
    element.properties = { className: ['page-reference'] };
    return;
  }
  const [label] = element.children;
  element.children = [
    ...(label ? [label] : []),
    h('div.format-sheet', [JSON.parse(sheetOf(format)) as Element]),
    h('div.format-about', [
      h('p.format-title', [h('span.format-code', format.code), ' ', h('a', { href: `#${format.id}` }, format.title)]),
      ...(format.about ? [h('p', format.about)] : []),
      h(
        'p.format-facts',
        `${[readerLabel(config, format.reader), words.sheetCount(format.sheets)].filter(Boolean).join(', ')}.`,
      ),
      ...whereToGet(format, config),
    ]),
  ];
}

/** Only what book.yaml says: no address on paper that nobody keeps. */
function whereToGet({ code, slug }: Format, config: Config): ElementContent[] {
  const words = bookWords(config);
  const { publisher, site } = config;
  const { web, phone, email } = publisher;
  const ways = [
    ...(web ? [words.onTheWeb(web)] : []),
    ...(phone ? [words.call(phone)] : []),
    ...(email ? [words.byMail(email)] : []),
  ];
  const where = ways.length
    ? [h('p.format-where', [h('b', words.whereToGet), ' ', ...linkAll(ways.join(' '), phonesAmong([phone]))])]
    : [];
  if (!site) return where;
  const address = `${site.replace(/\/$/, '')}/formats/${code}-${slug}.pdf`;
  return [
    ...where,
    h('div.format-scan', [
      qrCode(address),
      h('p', [words.scan, ' ', h('a.address', { href: address }, address.replace(/^https:\/\//, ''))]),
    ]),
  ];
}
