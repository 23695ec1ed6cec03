/** Fills in the fields of a format. */
import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { openForms } from '../../document/fields/describe-fields.js';
import { OFF, onStateOf, stateOf, wordsOf } from '../../document/fields/state-names.js';
import { inherited, type TerminalField } from '../../document/fields/terminal-fields.js';
import { BadValues, type FillProblem, type FormValues } from '../../document/fields/values.js';
import { dictAt, nameOf } from '../../syntax/objects.js';
import { type OpenPdf, openPdf } from '../../syntax/open.js';
import { writePdf } from '../../syntax/write.js';
import { fillFileId, ID_PLACEHOLDER } from '../metadata.js';
import { checkValues, type Wanted } from './check-values.js';
import { embedFormFont, FONT_NAME, FONT_NAMES, readFormFont } from './form-font.js';
import { type Pen, trySetting, writeText } from './write-text.js';

/**
 * The file with these values in it; what is not named stays as it is, and `''`, `false` or `[]` empties a field.
 * The same file and values give the same bytes. Letters become smaller, down to 8 pt, rather than that a word is lost.
 * @param bytes a PDF of one format, as `werkboek format` makes it, filled in before or not
 * @throws BadValues with every value that does not fit
 * @throws Failure `pdf/unreadable`; Error when there is no format in it, or more than one
 */
export async function fillForm(bytes: Uint8Array, values: FormValues, file = ''): Promise<Uint8Array> {
  const opened = await openPdf(bytes, file);
  const [form, ...more] = openForms(opened);
  if (!form || more.length > 0) throw new Error(`${file} holds ${form ? 'several formats' : 'no format'}`);
  const { wanted, problems } = checkValues(form.fields, values);
  const pens = takePens(opened);
  const unfit = wanted.flatMap((each) => fill(pens(textOf(each)), each));
  if (problems.length + unfit.length > 0) throw new BadValues([...problems, ...unfit]);
  const filled = writePdf(opened.context, { id: ID_PLACEHOLDER, isPacked: true });
  fillFileId(filled);
  return filled;
}

const textOf = ({ value }: Wanted): string => (typeof value === 'string' ? value : '');

/** A value of which the form's own typeface lacks a letter is set in another one whole, if that has them all. */
function takePens(opened: OpenPdf): (text: string) => Pen {
  const own = takePen(opened);
  let world: Pen | undefined;
  return (text) => {
    if (canSpell(own, text)) return own;
    world ??= worldPen(opened);
    return canSpell(world, text) ? world : own;
  };
}

const canSpell = ({ font }: Pen, text: string): boolean =>
  [...text.normalize('NFC')].every((letter) => /\s/.test(letter) || font.glyphOf(letter.codePointAt(0)!) > 0);

/** Nothing refers to it, and it is not written, unless a value needs it. */
function worldPen({ context, catalog }: OpenPdf): Pen {
  const name = FONT_NAMES.world;
  const embedded = embedFormFont(context, 'world');
  const ref = context.register(embedded);
  dictAt(dictAt(dictAt(catalog, 'AcroForm'), 'DR'), 'Font')?.set(PDFName.of(name), ref);
  return { font: readFormFont(embedded)!, name, fonts: context.obj({ [name]: ref }) };
}

/** The typeface that the form has; a form that lost it in some program gets ours. */
function takePen({ context, catalog }: OpenPdf): Pen {
  const form = dictAt(catalog, 'AcroForm');
  const fonts = dictAt(dictAt(form, 'DR'), 'Font');
  const font = readFormFont(dictAt(fonts, FONT_NAME));
  if (font && fonts) return { font, name: FONT_NAME, fonts: onlyFont(fonts) };
  const embedded = embedFormFont(context);
  const own = context.obj({ [FONT_NAME]: context.register(embedded) });
  form?.set(PDFName.of('DR'), context.obj({ Font: own }));
  return { font: readFormFont(embedded)!, name: FONT_NAME, fonts: own };
}

/** Other programs add fonts of their own, which are not ours to carry along. */
function onlyFont(fonts: PDFDict): PDFDict {
  const name = PDFName.of(FONT_NAME);
  return PDFDict.fromMapWithContext(new Map([[name, fonts.get(name)!]]), fonts.context);
}

/** Returns why it does not fit, if so. */
function fill(pen: Pen, { field, value }: Wanted): FillProblem[] {
  const { name, kind, parts } = field;
  if (typeof value === 'object') {
    const ticked = new Set(value);
    for (const part of parts) setState(part, stateIf(part, ticked.has(wordsOf(onOf(part)) ?? '')));
    return [];
  }
  const [only] = parts;
  if (!only) return [];
  if (typeof value === 'boolean') setState(only, stateIf(only, value));
  else if (kind === 'one' && nameOf(inherited(only.dict, 'FT')) === 'Btn') {
    setState(only, value === '' ? OFF : stateOf(value));
  } else {
    const set = trySetting(pen, only, value);
    const fitting = set.flatMap((each) => ('problem' in each ? [] : [each]));
    for (const each of set) {
      if (!('problem' in each)) continue;
      if (each.problem === 'no-letter') return [{ kind: 'no-letter', name, value, characters: each.characters }];
      return [{ kind: 'too-long', name, value, room: each.room }];
    }
    writeText(pen, only, value, fitting);
  }
  return [];
}

const onOf = ({ widgets }: TerminalField): PDFName | undefined =>
  widgets.map(onStateOf).find((state) => state !== undefined);

const stateIf = (part: TerminalField, isOn: boolean): PDFName => (isOn ? (onOf(part) ?? OFF) : OFF);

/** Of a field that is drawn more than once each widget shows the state that it has. */
function setState({ dict, widgets }: TerminalField, state: PDFName): void {
  dict.set(PDFName.of('V'), state);
  for (const widget of widgets) widget.set(PDFName.of('AS'), onStateOf(widget) === state ? state : OFF);
}
