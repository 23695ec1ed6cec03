/** Sets values in a letter as running text: what was asked gives way to its answer, and what has none goes with all around it. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Entry } from '../model.js';
import { understand } from '../typed/typed.js';
import { longDate } from './dates.js';

/** By the name of a field, as forms name them; texts are as a sheet shows them. */
export type LetterValues = ReadonlyMap<string, string | boolean | readonly string[]>;

export interface Answers {
  readonly entries: readonly Entry[];
  readonly values: LetterValues;
  readonly language: string;
}

export const isA = ({ properties }: Element, name: string): boolean =>
  [properties.className ?? []].flat().includes(name);
const isHeading = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && /^h[1-6]$/.test(node.tagName);
const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';

/** In blocks: a paragraph that leads to what goes, with a colon, goes too; and so does a heading with nothing left under it. */
export function fillBlocks(nodes: readonly ElementContent[], answers: Answers): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const node of nodes) {
    if (isBlank(node)) continue;
    const filled = fillBlock(node, answers);
    if (filled.length === 0 && isLeadIn(kept.at(-1))) kept.pop();
    if (isHeading(node)) while (isHeading(kept.at(-1)) && levelOf(kept.at(-1)) >= levelOf(node)) kept.pop();
    kept.push(...filled);
  }
  while (kept.length > 1 && isHeading(kept.at(-1))) kept.pop();
  return kept;
}

const levelOf = (node: ElementContent | undefined): number => (node?.type === 'element' ? Number(node.tagName[1]) : 0);
const isLeadIn = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'p' && /:\s*$/.test(textIn(node));

function textIn(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textIn).join('') : '';
}

function fillBlock(node: ElementContent, answers: Answers): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (isA(node, 'field')) return fillField(node, answers);
  if (/^(p|li|dt|dd|td|th|h[1-6])$/.test(node.tagName)) {
    if (openEntries(node, answers).length > 0) return [];
    return [{ ...node, children: fillLine(node.children, answers) }];
  }
  const children = fillBlocks(node.children, answers);
  return children.length > 0 || node.children.length === 0 ? [{ ...node, children }] : [];
}

/** What need not be filled in and is not: then nothing of the line can stand. */
function openEntries(node: Element, answers: Answers): Entry[] {
  return fieldsIn(node).flatMap((field) => {
    const entry = entryOf(field, answers);
    return entry && !entry.required && textOf(entry, answers) === '' ? [entry] : [];
  });
}

function fieldsIn(node: Element): Element[] {
  if (isA(node, 'inline-field')) return [node];
  return node.children.flatMap((child) => (child.type === 'element' ? fieldsIn(child) : []));
}

function entryOf(node: Element, { entries }: Answers): Entry | undefined {
  const own = node.properties.dataEntry;
  if (own !== undefined) return entries[Number(own)];
  for (const child of node.children) {
    const found = child.type === 'element' ? entryOf(child, { entries } as Answers) : undefined;
    if (found) return found;
  }
  return undefined;
}

function fillLine(nodes: readonly ElementContent[], answers: Answers): ElementContent[] {
  return nodes.map((node): ElementContent => {
    if (node.type !== 'element') return node;
    if (!isA(node, 'inline-field')) return { ...node, children: fillLine(node.children, answers) };
    const entry = entryOf(node, answers);
    const text = entry ? textOf(entry, answers, 'dataWeekday' in node.properties) : '';
    return { type: 'text', value: text };
  });
}

/** As it is said in a sentence: a date with its month in words, an amount with its sign. */
function textOf({ name, writes }: Entry, { values, language }: Answers, withWeekday = false): string {
  const value = values.get(name);
  const text = typeof value === 'string' ? value.trim() : '';
  if (writes === 'amount' && text) return `€\u00a0${text}`;
  if (writes === 'phone') return text.replaceAll(' ', '\u00a0');
  if (writes !== 'date' || !text) return text.replace(/\s*\n\s*/g, ' ');
  const date = understand('date', text, language);
  return 'fault' in date ? text : longDate(String(date.value), language, withWeekday);
}

function fillField(field: Element, answers: Answers): ElementContent[] {
  const table = find(field, 'entry-table');
  if (table) return fillTable(table, answers);
  if (isA(field, 'field-handtekening')) return [h('div.letter-signature')];
  const entry = entryOf(field, answers);
  const [id = ''] = entry?.name.split('.') ?? [];
  if (isA(field, 'field-vink')) {
    const ticked = answers.values.get(id);
    const chosen = optionsOf(id, answers).filter((option) => typeof ticked === 'object' && ticked.includes(option));
    return chosen.length > 0
      ? [
          h(
            'ul',
            chosen.map((option) => h('li', withOther(id, option, answers))),
          ),
        ]
      : [];
  }
  const text = entry ? shown(entry, answers) : '';
  if (isA(field, 'field-kies')) return text ? [h('p', withOther(id, text, answers))] : [];
  // What people separate by an empty line are paragraphs; what they put on a line of its own stays there.
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim());
  return paragraphs.map((part) =>
    h(
      'p',
      part.split('\n').flatMap((line, index) => (index ? [h('br'), line] : [line])),
    ),
  );
}

const shown = (entry: Entry, answers: Answers): string => {
  const value = answers.values.get(entry.name);
  return entry.writes ? textOf(entry, answers) : typeof value === 'string' ? value.trim() : '';
};

/** As they are printed, in their order. */
const optionsOf = (id: string, { entries }: Answers): string[] =>
  entries.flatMap(({ name, option }) =>
    option !== undefined && (name === id || name.startsWith(`${id}.`)) ? [option] : [],
  );

/** What was written behind "anders" stands in its place. */
function withOther(id: string, option: string, answers: Answers): string {
  const { values } = answers;
  const other = values.get(`${id}-anders`);
  const isLast = optionsOf(id, answers).at(-1) === option;
  return isLast && typeof other === 'string' && other.trim() ? other.trim() : option;
}

/** Rows in which nothing was filled in go, and so do the words from which an answer was chosen. */
function fillTable(table: Element, answers: Answers): ElementContent[] {
  const body = table.children.find((child): child is Element => child.type === 'element' && child.tagName === 'tbody');
  const rows = (body?.children ?? []).flatMap((row): Element[] => {
    if (row.type !== 'element') return [];
    const cells = row.children.map((cell) => (cell.type === 'element' ? fillCell(cell, answers) : undefined));
    const isAny = cells.some((cell) => cell?.isAnswer && cell.text !== '');
    return isAny ? [{ ...row, children: cells.flatMap((cell) => cell?.cell ?? []) }] : [];
  });
  if (rows.length === 0 || !body) return [];
  const children = table.children.map((child) =>
    child === body ? { ...body, children: rows } : without(child, 'column-options'),
  );
  return [{ ...table, properties: { ...table.properties, className: ['table', 'letter-table'] }, children }];
}

function fillCell(cell: Element, answers: Answers) {
  const entry = entryOf(cell, answers);
  if (!entry) return { cell, isAnswer: false, text: '' };
  const value = answers.values.get(entry.name);
  const text = value === true ? '✓' : shown(entry, answers);
  const { dataEntry, ...properties } = cell.properties;
  // The browser leaves a cell without text out of the tags.
  return {
    cell: { ...cell, properties, children: [{ type: 'text' as const, value: text || '\u00a0' }] },
    isAnswer: true,
    text,
  };
}

function without(node: ElementContent, name: string): ElementContent {
  if (node.type !== 'element') return node;
  const kept = node.children.filter((child) => child.type !== 'element' || !isA(child, name));
  return { ...node, children: kept.map((child) => without(child, name)) };
}

function find(node: Element, name: string): Element | undefined {
  if (isA(node, name)) return node;
  for (const child of node.children) {
    const found = child.type === 'element' ? find(child, name) : undefined;
    if (found) return found;
  }
  return undefined;
}
