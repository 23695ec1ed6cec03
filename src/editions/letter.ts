/** Composes letters: the one to fill in, with lines to write on, and those that were filled in from rows, many in one section. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Config } from '../config/load.js';
import type { Format, Section } from '../model.js';
import { bookWords } from '../words.js';
import { longDate } from './dates.js';
import { type Answers, fillBlocks, isA } from './fill-letter.js';
import { makeSection, type SectionInput } from './section.js';
import { senderName } from './sender.js';
import type { Slots } from './template.js';

/**
 * @param logo of the sender
 * @param stands as a format does
 */
export function letterSection(
  config: Config,
  format: Format,
  logo: readonly ElementContent[],
  stands: 'loose' | 'bound' = 'loose',
): Section {
  const { code, document, version, date } = format;
  const words = bookWords(config);
  const content = headed(document.tree.children as ElementContent[], format.title).map(forThePen);
  return makeSection(config, {
    ...frame(config, format),
    ...(stands === 'bound' && { page: 'bound-letter', bodyClass: 'format bound' }),
    id: format.id,
    form: { code, version, entries: document.entries.map(({ place, ...entry }) => entry) },
    copies: [{ content }],
    slots: {
      ...frameSlots(config, logo),
      version: `${code}, ${words.version(version, longDate(date, config.language)).toLowerCase()}`,
    },
  });
}

/** What letters of one section are called: by it the pages of each are found. */
export const letterId = (format: Format, index: number): string => `${format.id}--letter-${index}`;

/** Each letter begins on a page of its own. */
export function filledLetters(
  config: Config,
  format: Format,
  logo: readonly ElementContent[],
  { id, letters }: { readonly id: string; readonly letters: readonly Answers['values'][] },
): Section {
  const { entries, tree } = format.document;
  const copies = letters.map((values, index): Slots => {
    const filled = fillBlocks(tree.children as ElementContent[], { entries, values, language: config.language });
    return {
      content: headed(filled.map(ofItsOwn), format.title),
      begin: [h('div.letter-begin', { id: letterId(format, index), dataCountAnew: '' })],
    };
  });
  return makeSection(config, {
    ...frame(config, format),
    id,
    copies,
    slots: { ...frameSlots(config, logo), version: '' },
  });
}

const frame = (config: Config, { code, title, document }: Format) =>
  ({
    title: `${code} ${title}`,
    kind: 'format',
    template: 'letter',
    page: 'letter',
    bodyClass: `format window-${config.sender.window}`,
    file: document.file,
  }) satisfies Partial<SectionInput>;

function frameSlots(config: Config, logo: readonly ElementContent[]): Slots {
  const words = bookWords(config);
  const { sender, publisher } = config;
  const name = senderName(config);
  const address = (sender.address ?? publisher.address ?? '').split('\n').filter((line) => line.trim());
  const contact = [publisher.phone, publisher.email, publisher.web].filter((line) => line !== undefined);
  return {
    logo: logo.length > 0 ? logo : name,
    // Where its name stands for the logo it is not said twice.
    sender: inLines([...(logo.length > 0 || address.length === 0 ? [h('b', name)] : []), ...address]),
    contact: contact.join(' · '),
    sheet: words.sheet,
    'sheet-of': words.sheetOf,
    begin: '',
  };
}

const inLines = (lines: readonly (Element | string)[]): ElementContent[] =>
  lines.flatMap((line, index) => [
    ...(index > 0 ? [h('br'), { type: 'text' as const, value: '\n' }] : []),
    typeof line === 'string' ? { type: 'text' as const, value: line } : line,
  ]);

/** The first heading is what the letter is about; one without any is about what the format is called. */
function headed(nodes: readonly ElementContent[], title: string): ElementContent[] {
  const blocks = nodes.filter((node) => node.type === 'element');
  const at = blocks.findIndex(({ tagName }) => tagName === 'h2');
  if (at >= 0) return blocks.map((node, index) => (index === at ? { ...node, tagName: 'h1' } : node));
  const start = blocks.findIndex((node) => !isA(node, 'letter-address') && !isA(node, 'letter-facts'));
  return [...blocks.slice(0, Math.max(0, start)), h('h1', title), ...blocks.slice(Math.max(0, start))];
}

/** A letter asks no questions: what stands there to be filled in stands without its number. */
function forThePen(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  if (!isA(node, 'field')) {
    const isLine = node.children.some((child) => child.type === 'element' && isA(child, 'inline-field'));
    const className = [node.properties.className ?? [], isLine ? 'with-fields' : []].flat() as string[];
    const properties = isLine ? { ...node.properties, className } : node.properties;
    return { ...node, properties, children: node.children.map(forThePen) };
  }
  const [question, ...rest] = node.children;
  const answer = rest.filter((child) => child.type === 'element' && isA(child, 'field-answer'));
  const words =
    question?.type === 'element'
      ? question.children.filter((child) => child.type === 'element' && isA(child, 'field-question'))
      : [];
  const isLabelled = isA(node, 'field-lang') || isA(node, 'field-handtekening');
  // Heard before the field, as in a line; the grid puts it below.
  return { ...node, children: [...(isLabelled ? [h('p.letter-label', words)] : []), ...answer] };
}

/** What stands many times in one document has no ids, and words that are typeset for each letter alone. */
function ofItsOwn(node: ElementContent): ElementContent {
  if (node.type !== 'element') return { ...node };
  const { id, ...properties } = node.properties;
  return { ...node, properties, children: node.children.map(ofItsOwn) } satisfies Element;
}
