/** Says of a field what a screen reader says: its question, its kind, and what it holds. */
import type { PDFDict } from '@cantoo/pdf-lib';
import { PDFNumber } from '@cantoo/pdf-lib';
import type { SpokenField } from '../../../transcript.js';
import { fieldText } from '../../document/fields/field-text.js';
import { OFF, onStateOf, wordsOf } from '../../document/fields/state-names.js';
import { inherited } from '../../document/fields/terminal-fields.js';
import { dictAt, itemsOf, nameOf, textAt } from '../../syntax/objects.js';
import { textOf } from '../../syntax/trees.js';

const FLAG = { readOnly: 1, required: 1 << 1, multiline: 1 << 12, radio: 1 << 15, push: 1 << 16, combo: 1 << 17 };
/** Names of fields in fields; deeper nobody names on purpose. */
const MOST_PARTS = 32;

export function speakField(widget: PDFDict): SpokenField {
  const given = inherited(widget, 'Ff');
  const flags = given instanceof PDFNumber ? given.asNumber() : 0;
  const type = typeOf(nameOf(inherited(widget, 'FT')), flags);
  const isBox = type === 'tick' || (type === 'choice' && nameOf(inherited(widget, 'FT')) === 'Btn');
  const state = inherited(widget, 'AS') ?? inherited(widget, 'V');
  return {
    kind: 'field',
    type,
    says: fieldText(inherited(widget, 'TU')).trim(),
    name: nameIn(widget),
    value: isBox ? (wordsOf(onStateOf(widget)) ?? '') : fieldText(inherited(widget, 'V')),
    ...(isBox && { isOn: state !== undefined && state !== OFF }),
    isRequired: (flags & FLAG.required) !== 0,
    isReadOnly: (flags & FLAG.readOnly) !== 0,
    options: itemsOf(inherited(widget, 'Opt')).flatMap((option) => textOf(itemsOf(option)[1] ?? option) ?? []),
  };
}

function typeOf(type: string | undefined, flags: number): SpokenField['type'] {
  if (type === 'Tx') return flags & FLAG.multiline ? 'lines' : 'text';
  if (type === 'Ch') return 'list';
  if (type === 'Sig') return 'signature';
  if (type !== 'Btn') return 'unknown';
  return flags & FLAG.push ? 'button' : flags & FLAG.radio ? 'choice' : 'tick';
}

function nameIn(widget: PDFDict): string {
  const parts: string[] = [];
  for (let at: PDFDict | undefined = widget; at && parts.length < MOST_PARTS; at = dictAt(at, 'Parent'))
    parts.unshift(textAt(at, 'T') ?? '');
  return parts.filter(Boolean).join('.');
}
