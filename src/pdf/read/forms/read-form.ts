/** Reads what was filled in on a format, in whatever viewer: values are taken from the fields, not from what is painted. */

import { understand } from '../../../typed/typed.js';
import {
  isTitleOfOurs,
  languageOfForm,
  type OpenField,
  type OpenForm,
  openForms,
  titleOf,
} from '../../document/fields/describe-fields.js';
import { fieldText } from '../../document/fields/field-text.js';
import { OFF, wordsOf } from '../../document/fields/state-names.js';
import { inherited, type TerminalField, terminalFields } from '../../document/fields/terminal-fields.js';
import type { FieldDoubt, FieldValue, FilledForm, FormReading } from '../../document/fields/values.js';
import { nameOf } from '../../syntax/objects.js';
import { guarded, type OpenPdf, openPdf } from '../../syntax/open.js';
import { unreadable } from '../../syntax/unreadable.js';
import { doubtFields } from './doubt-fields.js';

/**
 * @param file what messages call it
 * @throws Failure `pdf/unreadable` for anything that is not a PDF with pages, and where something of it may be gone: an answer
 * that is missing looks like one that was not given
 */
export async function readForm(bytes: Uint8Array, file = ''): Promise<FormReading> {
  const opened = await openPdf(bytes, file, { isForeign: true });
  if (opened.doubt) throw unreadable(file, opened.doubt);
  return guarded(file, () => {
    const forms = openForms(opened).map((form) => filledForm(opened, form));
    if (forms.length > 0) return { kind: 'form', forms };
    const title = titleOf(opened);
    const hasFields = terminalFields(opened.catalog).length > 0;
    return isTitleOfOurs(title) && !hasFields ? { kind: 'flattened', title } : { kind: 'foreign', hasFields };
  });
}

/** What is given all the same. */
const TOLD_ONLY: ReadonlySet<FieldDoubt['problem']> = new Set(['unlike', 'unfit', 'long']);

function filledForm(opened: OpenPdf, form: OpenForm): FilledForm {
  const { code, version, fields } = form;
  const doubts = doubtFields(opened, form);
  const unsure = new Set(doubts.flatMap(({ problem, name }) => (TOLD_ONLY.has(problem) ? [] : [name])));
  const language = languageOfForm(opened);
  const sure = fields.filter(({ name }) => !unsure.has(name));
  return {
    code,
    version,
    fields: fields.map(({ parts, ...field }) => field),
    values: Object.fromEntries(sure.map((field) => [field.name, understood(field, language)])),
    doubts,
  };
}

/** What cannot be understood is given as it stands there. */
function understood(field: OpenField, language: string): FieldValue {
  const value = heldBy(field);
  if (!field.writes || typeof value !== 'string' || value.trim() === '') return value;
  const read = understand(field.writes, value, language);
  return 'fault' in read ? value : read.value;
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
  const held = inherited(dict, 'V');
  return wordsOf(held === undefined || held === OFF ? shown : held) ?? '';
}
