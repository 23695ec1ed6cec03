/** What all fields of a format share: a stable id, a numbered question, a hint, and the register of fields. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FieldKind } from '../../model.js';
import { idIn } from '../context.js';
import type { DirectiveInput } from './directive.js';

export const COMMON_ATTRIBUTES = ['id', 'hint', 'hoeft-niet', 'naast'] as const;
/** Adds a last option with room to write. */
export const OTHER = 'anders';
const FLAGS = ['hoeft-niet', 'naast', OTHER] as const;
const ID = /^[a-z][a-z0-9-]*$/;
const MAX_LINES = 40;

/** Wraps the drawn answer in its question; the question and its field stay on one page. */
export function field(input: DirectiveInput, kind: FieldKind, answer: readonly ElementContent[]): Element {
  const { attributes, labelText, label, place, context } = input;
  const number = context.fields.length + 1;
  const given = attributes.id ?? '';
  const id = ID.test(given) ? given : `vraag-${number}`;
  if (id !== given) input.problem('a field has an id in small letters, for example {#naam}');
  if (!labelText) input.problem('a field has a question, for example [Wat is uw naam?]');
  for (const flag of FLAGS) if (attributes[flag]) input.problem(`"${flag}" stands alone, without a value`);
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
    h('div.field-answer', [...answer]),
  ]);
}

/** A whole number from an attribute, within bounds. */
export function count(input: DirectiveInput, name: string, fallback: number): number {
  const text = input.attributes[name];
  if (text === undefined) return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= MAX_LINES) return value;
  input.problem(`"${name}" is a whole number from 1 to ${MAX_LINES}, not "${text}"`);
  return fallback;
}

export const writingLine = (): Element => h('div.writing-line');
