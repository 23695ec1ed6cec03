/** Fills in the fields of a format. */
import { PDFHexString, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { fillFileId, ID_PLACEHOLDER } from '../metadata.js';
import { nameOf } from '../objects.js';
import { openPdf } from '../open.js';
import { writePdf } from '../write.js';
import { checkValues, type Wanted } from './check-values.js';
import { openForms } from './describe-fields.js';
import { OFF, onStateOf, stateOf, wordsOf } from './state-names.js';
import { inherited, type TerminalField } from './terminal-fields.js';
import { BadValues, type FormValues } from './values.js';

/**
 * The file with these values in it; what is not named stays as it is, and `''`, `false` or `[]` empties a field.
 * The same file and values give the same bytes.
 * @param bytes a PDF of one format, as `werkboek format` makes it, filled in before or not
 * @throws BadValues with every value that does not fit
 * @throws Failure `pdf/unreadable`; Error when there is no format in it, or more than one
 */
export async function fillForm(bytes: Uint8Array, values: FormValues, file = ''): Promise<Uint8Array> {
  const opened = await openPdf(bytes, file);
  const [form, ...more] = openForms(opened);
  if (!form || more.length > 0) throw new Error(`${file} holds ${form ? 'several formats' : 'no format'}`);
  const { wanted, problems } = checkValues(form.fields, values);
  if (problems.length > 0) throw new BadValues(problems);
  for (const each of wanted) fill(each);
  const filled = writePdf(opened.context, { id: ID_PLACEHOLDER });
  fillFileId(filled);
  return filled;
}

function fill({ field: { kind, parts }, value }: Wanted): void {
  if (typeof value === 'object') {
    const ticked = new Set(value);
    for (const part of parts) tick(part, ticked.has(wordsOf(onStateOf(part.widgets[0]!)) ?? ''));
    return;
  }
  const [only] = parts;
  if (!only) return;
  if (typeof value === 'boolean') tick(only, value);
  else if (kind === 'one' && nameOf(inherited(only.dict, 'FT')) === 'Btn') choose(only, value);
  else write(only, value);
}

function tick(part: TerminalField, isTicked: boolean): void {
  const on = isTicked ? part.widgets.map(onStateOf).find((state) => state !== undefined) : undefined;
  setState(part, on ?? OFF);
}

const choose = (part: TerminalField, words: string): void => setState(part, words === '' ? OFF : stateOf(words));

/** Of a field that is drawn more than once each widget shows the state that it has. */
function setState({ dict, widgets }: TerminalField, state: PDFName): void {
  dict.set(PDFName.of('V'), state);
  for (const widget of widgets) widget.set(PDFName.of('AS'), onStateOf(widget) === state ? state : OFF);
}

function write({ dict }: TerminalField, text: string): void {
  const value: PDFObject = PDFHexString.fromText(text);
  if (text === '') dict.delete(PDFName.of('V'));
  else dict.set(PDFName.of('V'), value);
}
