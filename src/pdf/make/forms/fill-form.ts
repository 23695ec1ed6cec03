/** Fills in the fields of a format. */
import { PDFDict, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { languageOfForm, type OpenField, openForms } from '../../document/fields/describe-fields.js';
import { OFF, onStateOf, stateOf, wordsOf } from '../../document/fields/state-names.js';
import { inherited, type TerminalField } from '../../document/fields/terminal-fields.js';
import { BadValues, type FillProblem, type FormValues } from '../../document/fields/values.js';
import { dictAt, nameOf } from '../../syntax/objects.js';
import { type OpenPdf, openPdf } from '../../syntax/open.js';
import { writePdf } from '../../syntax/write.js';
import { fillFileId, ID_PLACEHOLDER } from '../metadata.js';
import { checkValues, type Wanted } from './check-values.js';
import { embedFormFont, FONT_NAME, FONT_NAMES, type FormFace, ownFormFont, readFormFont } from './form-font.js';
import { facesFor, LETTERS, type Pen, spell } from './pen.js';
import { trySetting, writeText } from './write-text.js';

/**
 * The file with these values in it; what is not named stays as it is, and `''`, `false` or `[]` empties a field.
 * The same file and values give the same bytes. Letters become smaller, down to 9 pt, rather than that a word is lost.
 * @param bytes a PDF of one format, as `werkboek format` makes it, filled in before or not
 * @throws BadValues with every value that does not fit
 * @throws Failure `pdf/unreadable`; Error when there is no format in it, or more than one
 */
export async function fillForm(bytes: Uint8Array, values: FormValues, file = ''): Promise<Uint8Array> {
  const sheet = await openSheet(bytes, file);
  sheet.fill(values);
  return sheet.write();
}

/** An open format, to be filled in many times: opening takes longer than filling. */
export interface OpenSheet {
  readonly opened: OpenPdf;
  readonly fields: readonly OpenField[];
  /** @throws BadValues; then nothing is filled in */
  fill(values: FormValues): void;
  write(): Uint8Array;
  /** As it was opened; what was painted stays where somebody needs it still. */
  reset(options?: { readonly keepPaint: boolean }): void;
}

/** @throws as fillForm does */
export async function openSheet(bytes: Uint8Array, file: string): Promise<OpenSheet> {
  const opened = await openPdf(bytes, file);
  const [form, ...more] = openForms(opened);
  if (!form || more.length > 0) throw new Error(`${file} holds ${form ? 'several formats' : 'no format'}`);
  const { context } = opened;
  const pens = takePens(opened);
  const language = languageOfForm(opened);
  const reset = remember(opened, form.fields);
  return {
    opened,
    fields: form.fields,
    fill(values) {
      const { wanted, problems } = checkValues(form.fields, values, language);
      const unfit = wanted.flatMap((each) => fill(pens(textOf(each)), each));
      if (problems.length + unfit.length === 0) return;
      reset();
      throw new BadValues([...problems, ...unfit]);
    },
    write() {
      const filled = writePdf(context, { id: ID_PLACEHOLDER, isPacked: true });
      fillFileId(filled);
      return filled;
    },
    reset,
  };
}

/** What filling in changes, and how to undo it: what was painted for one row goes with it. */
function remember({ context, catalog }: OpenPdf, fields: readonly OpenField[]): OpenSheet['reset'] {
  const fonts = dictAt(dictAt(dictAt(catalog, 'AcroForm'), 'DR'), 'Font');
  const parts = fields.flatMap(({ parts }) => parts.flatMap(({ dict, widgets }) => [dict, ...widgets]));
  const before = new Map([...new Set([...(fonts ? [fonts] : []), ...parts])].map((dict) => [dict, dict.entries()]));
  const last = context.largestObjectNumber;
  return ({ keepPaint } = { keepPaint: false }) => {
    for (const [dict, entries] of before) {
      for (const key of dict.keys()) dict.delete(key);
      for (const [key, value] of entries) dict.set(key, value);
    }
    if (keepPaint) return;
    // Typefaces stay: others may need them too.
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      if (ref.objectNumber > last && object instanceof PDFRawStream && object.dict.has(PDFName.of('BBox')))
        context.delete(ref);
    }
  };
}

const textOf = ({ value }: Wanted): string => (typeof value === 'string' ? value : '');

/** What each value is set in: another typeface is embedded when a value needs it. */
function takePens(opened: OpenPdf): (text: string) => Pen {
  const own = takePen(opened);
  const { context } = opened;
  const embedded = new Map<FormFace, PDFRef>();
  const refOf = (face: FormFace): PDFRef => {
    const ref = embedded.get(face) ?? context.register(embedFormFont(context, face));
    embedded.set(face, ref);
    return ref;
  };
  return (text) => {
    const more = facesFor(own.faces[0]!, text);
    if (more.length === 0) return own;
    const fonts = PDFDict.fromMapWithContext(new Map(own.fonts.entries()), context);
    const resources = dictAt(dictAt(dictAt(opened.catalog, 'AcroForm'), 'DR'), 'Font');
    for (const face of more) {
      for (const dict of [fonts, resources]) dict?.set(PDFName.of(FONT_NAMES[face]), refOf(face));
    }
    const names = more.map((face) => FONT_NAMES[face]);
    const faces = more.map(ownFormFont);
    // One for the whole value, if there is one that has all of it: a name is of one hand.
    const isWhole = more.length === 1 && LETTERS.has(more[0]!) && !spell({ faces }, text).missing;
    return isWhole
      ? { faces, names, fonts: onlyFont(fonts, names[0]!) }
      : { faces: [...own.faces, ...faces], names: [...own.names, ...names], fonts };
  };
}

/** The typeface that the form has; a form that lost it in some program gets ours. */
function takePen({ context, catalog }: OpenPdf): Pen {
  const form = dictAt(catalog, 'AcroForm');
  const fonts = dictAt(dictAt(form, 'DR'), 'Font');
  const font = readFormFont(dictAt(fonts, FONT_NAME));
  if (font && fonts) return { faces: [font], names: [FONT_NAME], fonts: onlyFont(fonts, FONT_NAME) };
  const embedded = embedFormFont(context);
  const own = context.obj({ [FONT_NAME]: context.register(embedded) });
  form?.set(PDFName.of('DR'), context.obj({ Font: own }));
  return { faces: [readFormFont(embedded)!], names: [FONT_NAME], fonts: own };
}

/** Other programs add fonts of their own, which are not ours to carry along. */
function onlyFont(fonts: PDFDict, wanted: string): PDFDict {
  const name = PDFName.of(wanted);
  return PDFDict.fromMapWithContext(new Map([[name, fonts.get(name)!]]), fonts.context);
}

/** Returns why it does not fit, if so. */
function fill(pen: Pen, { field, value }: Wanted<OpenField>): FillProblem[] {
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
