/** What all fields of a format share: a stable id, a numbered question, a hint, and the register of what is filled in. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Entry, FieldKind } from '../../model.js';
import { idIn } from '../context.js';
import type { DirectiveInput } from './directive.js';

export const COMMON_ATTRIBUTES = ['id', 'hint', 'hoeft-niet', 'naast'] as const;
/** Adds a last option with room to write. */
export const OTHER = 'anders';
const FLAGS = ['hoeft-niet', 'naast', OTHER] as const;
const ID = /^[a-z][a-z0-9-]*$/;
const MAX_LINES = 40;

/** One place to fill in, as a directive tells of it; `part` comes behind the name of the field. */
export interface Place extends Pick<Entry, 'kind' | 'option' | 'options' | 'writes' | 'sums'> {
  readonly part?: string;
  /** Which part of the question it is, in words; and what is to be known besides. */
  readonly words?: string;
  readonly notes?: string;
  /** For what may stay empty in a field that may not: one of many boxes, a row of a table. */
  readonly optional?: true;
}

/** Enters a place into the register, and returns the mark for the element that it is. */
export type Enter = (place: Place) => { readonly dataEntry: string };

/** Wraps the drawn answer in its question; the question and its field stay on one page. */
export function field(
  input: DirectiveInput,
  kind: FieldKind,
  answer: (enter: Enter) => readonly ElementContent[],
): Element {
  const { attributes, labelText, label, place, context } = input;
  const number = context.fields.length + 1;
  const given = attributes.id ?? '';
  const id = ID.test(given) ? given : `vraag-${number}`;
  if (id !== given)
    input.problem({
      en: 'a field has an id in small letters, for example {#naam}',
      nl: 'een veld heeft een kenmerk in kleine letters, bijvoorbeeld {#naam}',
    });
  if (!labelText)
    input.problem({
      en: 'a field has a question, for example [Wat is uw naam?]',
      nl: 'een veld heeft een vraag, bijvoorbeeld [Wat is uw naam?]',
    });
  for (const flag of FLAGS)
    if (attributes[flag])
      input.problem({ en: `"${flag}" stands alone, without a value`, nl: `“${flag}” staat alleen, zonder waarde` });
  const required = !('hoeft-niet' in attributes);
  context.fields.push({ id, kind, label: labelText, required, place });
  const beside = 'naast' in attributes ? ' field-beside' : '';
  const question = h('h3.field-label', [
    h('span.field-number', String(number)),
    ' ',
    h('span.field-question', [...label, ...(required ? [] : [' ', h('span.field-optional', context.words.optional)])]),
  ]);
  const hint = attributes.hint ? [h('p.field-hint', attributes.hint)] : [];
  return h('div', { className: `field field-${kind}${beside}`.split(' '), id: idIn(context, id) }, [
    question,
    ...hint,
    h('div.field-answer', [...answer(register(input, id, required))]),
  ]);
}

/** @param required whether something must be filled in */
export function register(
  {
    attributes,
    labelText,
    place,
    context,
    problem,
  }: Pick<DirectiveInput, 'attributes' | 'labelText' | 'place' | 'context' | 'problem'>,
  id: string,
  required: boolean,
) {
  const first = context.entries.length;
  return ({ part, words, notes, optional, ...entry }: Place) => {
    const { kind } = entry;
    const name = id + (part ?? '');
    // An id that stands twice is told of as such.
    const isTwice = context.fields.slice(0, -1).some((each) => each.id === id);
    const other = isTwice ? undefined : context.entries.slice(0, first).find((each) => each.name === name);
    if (other)
      problem({
        en: `"${name}" is the name of another field too, on line ${other.place.line}`,
        nl: `“${name}” heet ook een ander veld, op regel ${other.place.line}`,
      });
    const say = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' ');
    const asked = sentence(labelText);
    const asks = say(asked, attributes.hint);
    // What the question says itself need not be said again.
    const more = words && !saysSo(labelText, words) ? sentence(words) : undefined;
    const isMain = part === undefined && !required;
    const skippable = isMain ? sentence(context.words.optional.replace(/[()]/g, '')) : undefined;
    // It is heard before the table; in each of its cells it would be heard once more.
    const hint = part && (kind === 'line' || kind === 'cell') ? undefined : attributes.hint;
    const own = notes && !saysSo(labelText, notes) ? sentence(notes) : undefined;
    const says = say(asked, more, hint, own, skippable);
    context.entries.push({ ...entry, name, asks, says, required: required && !optional, place });
    return { dataEntry: String(context.entries.length - 1) };
  };
}

const saysSo = (question: string, words: string): boolean =>
  // Making the pattern takes longer than all else that is done for a field, and seldom there is need.
  question.toLowerCase().includes(words.toLowerCase()) &&
  new RegExp(`(?<![\\p{L}\\d])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'iu').test(question);

/** Read aloud, it begins and ends. */
function sentence(words: string): string {
  const begun = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.?!:]$|^$/.test(begun) ? begun : `${begun}.`;
}

/** A whole number from an attribute, within bounds. */
export function count(input: DirectiveInput, name: string, fallback: number): number {
  const text = input.attributes[name];
  if (text === undefined) return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= MAX_LINES) return value;
  input.problem({
    en: `"${name}" is a whole number from 1 to ${MAX_LINES}, not "${text}"`,
    nl: `“${name}” is een heel getal van 1 tot en met ${MAX_LINES}, niet “${text}”`,
  });
  return fallback;
}

/** @param mark of a line that is a field of its own */
export const writingLine = (mark: { readonly dataEntry?: string } = {}): Element => h('div.writing-line', mark);
