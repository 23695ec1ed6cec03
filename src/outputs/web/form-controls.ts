/** Makes of a drawn sheet a form to fill in: every box, line and circle becomes a control with the name, question and hint of the PDF. */
import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Entry } from '../../model.js';
import type { TypedKind } from '../../typed/kinds.js';
import type { ReadingDocument } from '../reading/document.js';
import { hasClass, isPart } from './parts.js';
import type { SiteWords } from './words.js';

/** What a sheet is filled in with; marked as added, so that the proof of the text passes it by. */
export const ADDED = { dataSite: '' } as const;

interface Sheet {
  /** Of its document: every id begins with it. */
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly words: SiteWords;
  readonly optionIds: Set<string>;
}

export function withControls({ id, content, form }: ReadingDocument, words: SiteWords): ElementContent[] {
  const sheet: Sheet = { id, entries: form?.entries ?? [], words, optionIds: new Set() };
  return withoutTwins(content).map((node) => inSheet(node, sheet));
}

/** What is printed twice is filled in once. */
const withoutTwins = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] =>
    !isPart(node)
      ? [node]
      : hasClass(node, 'half-sheet') && node.properties.ariaHidden === 'true'
        ? []
        : [{ ...node, children: withoutTwins(node.children) }],
  );

function inSheet(node: ElementContent, sheet: Sheet): ElementContent {
  if (node.type !== 'element') return node;
  if (hasClass(node, 'field')) return field(node, sheet);
  // In running text no question stands beside it: its name is all that there is.
  if (markOf(node) !== undefined) return controls(node, { sheet, described: {} });
  return { ...node, children: node.children.map((child) => inSheet(child, sheet)) };
}

/** A question with one place to write is its label; one with several is the name of the group of them. */
function field(node: Element, sheet: Sheet): Element {
  const own = String(node.properties.id);
  const marks = entriesIn(node);
  const hintId = `${own}-hint`;
  const hasHint = node.children.some((child) => isPart(child) && hasClass(child, 'field-hint'));
  const [only] = marks.length === 1 ? marks : [];
  const entry = only === undefined ? undefined : sheet.entries[only];
  const isSingle = entry !== undefined && /^(line|lines|date)$/.test(entry.kind);
  const described = hasHint ? { ariaDescribedBy: [hintId] } : {};
  const children = node.children.map((child): ElementContent => {
    if (!isPart(child)) return child;
    // In a letter it stands below what is written.
    if (hasClass(child, 'field-label') || hasClass(child, 'letter-label'))
      return isSingle
        ? { ...child, children: [h('label', { htmlFor: controlId(sheet, entry) }, child.children)] }
        : { ...child, properties: { ...child.properties, id: `${own}-vraag` } };
    if (hasClass(child, 'field-hint')) return { ...child, properties: { ...child.properties, id: hintId } };
    return controls(child, { sheet, described });
  });
  const role =
    isSingle || marks.length === 0
      ? {}
      : { role: isChoice(sheet, marks) ? 'radiogroup' : 'group', ariaLabelledBy: [`${own}-vraag`] };
  return {
    ...node,
    properties: { ...node.properties, ...role, ...(!isSingle && marks.length > 0 && described) },
    children,
  };
}

const isChoice = ({ entries }: Sheet, marks: readonly number[]): boolean =>
  marks.every((mark) => entries[mark]?.kind === 'round' || entries[mark]?.name.endsWith('-anders')) &&
  marks.some((mark) => entries[mark]?.kind === 'round');

interface Place {
  readonly sheet: Sheet;
  readonly described: { readonly ariaDescribedBy?: string[] };
}

function controls(node: ElementContent, place: Place): ElementContent {
  if (node.type !== 'element') return node;
  if (hasClass(node, 'signature'))
    return { ...node, properties: without(node), children: [h('p', ADDED, place.sheet.words.signature)] };
  const mark = markOf(node);
  const entry = mark === undefined ? undefined : place.sheet.entries[mark];
  if (entry) return control(node, entry, place);
  if (hasClass(node, 'option') || hasClass(node, 'scale-step')) return option(node, place);
  return { ...node, children: node.children.map((child) => controls(child, place)) };
}

/** The words beside a box or under a face are its label, and as large as a finger. */
function option(node: Element, place: Place): Element {
  const isLine = (child: ElementContent): boolean => isPart(child) && hasClass(child, 'writing-line');
  const inside = node.children.filter((child) => !isLine(child)).map((child) => controls(child, place));
  const lines = node.children.filter(isLine).map((child) => controls(child, place));
  return { ...node, children: [h('label', inside), ...lines] };
}

function control(node: Element, entry: Entry, { sheet, described }: Place): ElementContent {
  const id = distinct(sheet, controlId(sheet, entry));
  const common = { id, name: entry.name, ...(entry.required && { ariaRequired: 'true' }) };
  const says = { ariaLabel: entry.says };
  switch (entry.kind) {
    case 'tick':
      // In a list the words beside it are its label.
      return h('input', {
        ...common,
        type: 'checkbox',
        ...(entry.option === undefined ? says : { value: entry.option, dataList: listOf(entry) }),
      });
    case 'round':
      return h('input', { ...common, type: 'radio', value: entry.option ?? '' });
    case 'lines':
      return h('textarea', { ...common, ...described, rows: Math.max(2, node.children.length) });
    case 'area':
      return h('textarea', { ...common, ...says, rows: Math.max(3, node.children.length) });
    case 'cell':
      return {
        ...node,
        properties: without(node),
        children: [...unitOf(node), cell(entry, { ...common, ...says }, sheet.words)],
      };
    case 'date':
      return h('input', { ...common, ...described, ...typed(entry), size: 12 });
    case 'line':
      // A line of a question by itself has a label; one behind the last option of several has not.
      return h('input', {
        ...common,
        ...typed(entry),
        ...(entry.name.endsWith('-anders') ? says : described),
      });
    case 'signature':
      return node;
    default:
      return h('input.entry-inline', { ...common, ...typed(entry), ...says });
  }
}

/** A list of boxes is one answer. */
const listOf = ({ name }: Entry): string => name.split('.')[0] ?? name;

/** The sign of money that is printed in a cell. */
const unitOf = (node: Element): ElementContent[] =>
  node.children.filter((child) => child.type === 'text' && child.value.trim() !== '');

const cell = (entry: Entry, properties: Properties, words: SiteWords): Element =>
  entry.options
    ? h('select', { ...properties, ...ADDED }, [
        h('option', { value: '' }, words.choose),
        ...entry.options.map((each) => h('option', { value: each }, each)),
      ])
    : h('input', { ...properties, ...typed(entry) });

const typed = ({ writes, sums }: Entry): Properties => ({
  type: 'text',
  autoComplete: ['off'],
  ...(writes && { dataWrites: writes, inputMode: KEYS[writes] }),
  ...(sums && { dataSums: sums.join(' ') }),
});

/** Which keys a phone shows for it. */
const KEYS: Readonly<Record<TypedKind, string>> = {
  date: 'numeric',
  number: 'decimal',
  amount: 'decimal',
  phone: 'tel',
  email: 'email',
};

const controlId = ({ id }: Sheet, { name }: Entry): string => `${id}-${name.replaceAll('.', '_')}`;

/** Circles of one question share its name, and so do two places of a letter where the same is written. */
function distinct({ optionIds }: Sheet, id: string): string {
  let own = id;
  for (let count = 2; optionIds.has(own); count++) own = `${id}-${count}`;
  optionIds.add(own);
  return own;
}

const markOf = ({ properties }: Element): number | undefined => {
  const mark = Number(properties.dataEntry ?? Number.NaN);
  return Number.isInteger(mark) ? mark : undefined;
};

const without = ({ properties: { dataEntry: _, ...properties } }: Element): Element['properties'] => properties;

function entriesIn(node: ElementContent): number[] {
  if (!isPart(node)) return [];
  const mark = markOf(node);
  return [...(mark === undefined ? [] : [mark]), ...node.children.flatMap(entriesIn)];
}
