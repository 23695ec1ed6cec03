/** Reads what was filled in on a format, in whatever viewer: values are taken from the fields, not from what is painted. */
import { nameOf } from '../objects.js';
import { openPdf } from '../open.js';
import { isTitleOfOurs, type OpenField, openForms, titleOf } from './describe-fields.js';
import { fieldText } from './field-text.js';
import { OFF, wordsOf } from './state-names.js';
import { inherited, type TerminalField, terminalFields } from './terminal-fields.js';
import type { FieldValue, FilledForm, FormReading } from './values.js';

/**
 * @param file what messages call it
 * @throws Failure `pdf/unreadable` for anything that is not a plain, unencrypted PDF with pages
 */
export async function readForm(bytes: Uint8Array, file = ''): Promise<FormReading> {
  const opened = await openPdf(bytes, file);
  const forms = openForms(opened).map(
    ({ code, version, fields }): FilledForm => ({
      code,
      version,
      fields: fields.map(({ parts, ...field }) => field),
      values: Object.fromEntries(fields.map((field) => [field.name, heldBy(field)])),
    }),
  );
  if (forms.length > 0) return { kind: 'form', forms };
  const title = titleOf(opened);
  const hasFields = terminalFields(opened.catalog).length > 0;
  return isTitleOfOurs(title) && !hasFields ? { kind: 'flattened', title } : { kind: 'foreign', hasFields };
}

function heldBy({ kind, options, parts }: OpenField): FieldValue {
  if (kind === 'many') {
    const ticked = new Set(parts.map((part) => stateIn(part)));
    return options.filter((words) => ticked.has(words));
  }
  const [only] = parts;
  if (!only) return '';
  if (kind === 'tick') return stateIn(only) !== '';
  return nameOf(inherited(only.dict, 'FT')) === 'Btn' ? stateIn(only) : fieldText(inherited(only.dict, 'V'));
}

/** The words of the state that is on; empty for none. Some viewers set only what a widget shows. */
function stateIn({ dict, widgets }: TerminalField): string {
  const shown = widgets.map((widget) => inherited(widget, 'AS')).find((state) => state !== undefined && state !== OFF);
  const state = wordsOf(inherited(dict, 'V') ?? shown);
  return state === undefined || state === 'Off' ? '' : state;
}
