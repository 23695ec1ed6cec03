/** Adds the fields of a format to its printed section: widgets over what is drawn, in the reading order of the tags. */
import { PDFArray, type PDFContext, type PDFDict, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { Entry, Form } from '../../../model.js';
import type { DrawnEntry } from '../../../section-content.js';
import type { Box } from '../../content/geometry.js';
import { BOXES, KIND, openForms, RULED, SUMS, VERSION_FIELD } from '../../document/fields/describe-fields.js';
import { writeFieldList } from '../../document/fields/field-list.js';
import { OFF, stateOf } from '../../document/fields/state-names.js';
import type { PageObject } from '../../document/pages.js';
import { numberAt } from '../../syntax/objects.js';
import type { OpenPdf } from '../../syntax/open.js';
import { DEFAULT_APPEARANCE, FITTING_APPEARANCE } from '../forms/form-font.js';
import { type Marks, makeMarks } from '../forms/marks.js';
import { onPage, type PageFrame } from './artifacts.js';
import type { Elements } from './facts.js';
import { makeNode, type TagNode } from './node.js';
import { placeInTree } from './place-in-tree.js';

export interface FieldsInput {
  readonly form: Form;
  readonly drawn: readonly DrawnEntry[];
  readonly pages: readonly PageObject[];
  readonly frames: readonly PageFrame[];
}

const FLAG = { readOnly: 1, required: 1 << 1, multiline: 1 << 12, radio: 1 << 15, combo: 1 << 17 };
/** Printed, not hidden (ISO 32000-1 12.5.3). */
const PRINT = 4;
/** `DD-MM-JJJJ`: as wide as ten boxes, of which eight are drawn. */
const DATE_CELLS = 10;
/** Quadding of numbers in a column (ISO 32000-1 12.7.3.3). */
const TO_THE_RIGHT = 2;
/** As high as a line of type: viewers that fit type into its box begin at 12 pt then, and shrink it as the text grows. */
const LINE_PT = 17;
/** What is typed in a cell does not touch its lines. */
const CELL_PT = 3;
/** Half of a drawn line, which a line to write on ends with. */
const HALF_LINE_PT = 0.375;

/** ISO 32000-1 12.7. Signatures are drawn only. */
export function addFields({ context, catalog }: OpenPdf, top: TagNode, elements: Elements, input: FieldsInput): void {
  const { form, drawn, pages, frames } = input;
  const marks = makeMarks(context);
  const root = context.obj({});
  root.set(PDFName.of('T'), PDFHexString.fromText(form.code));
  const rootRef = context.register(root);
  const names = nameTree(context, root, rootRef);
  const fields = new Map<string, { readonly entry: Entry; readonly widgets: PDFRef[] }>();
  for (const { carrier, entry: index, page, box, lines } of drawn) {
    const entry = form.entries[index];
    const [home, frame] = [pages[page], frames[page]];
    if (!entry || !home || !frame || entry.kind === 'signature') continue;
    const dict = widget(context, entry, rectangle(entry, onPage(box, frame.trim)), home, marks);
    if (lines > 0 && entry.kind === 'lines') dict.set(PDFName.of(RULED), context.obj(lines));
    const ref = context.register(dict);
    const known = fields.get(entry.name);
    if (known) known.widgets.push(ref);
    else fields.set(entry.name, { entry, widgets: [ref] });
    annotationsOn(home.dict).push(ref);
    placeInTree(top, elements, carrier, makeNode('Form', [{ object: ref, dict, page }]));
  }
  for (const { entry, widgets } of fields.values()) {
    const field = fieldOf(context, entry);
    // Each circle and each copy says its own words; the field as a whole says what they are about.
    if (widgets.length > 1) field.set(PDFName.of('TU'), PDFHexString.fromText(entry.asks));
    if (entry.kind === 'tick' && entry.option) names.ask(entry.name.replace(/\.[^.]*$/, ''), entry.asks);
    names.add(entry.name, field, widgets);
  }
  names.add(VERSION_FIELD, versionField(context, form.version), []);
  catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [rootRef] }));
  const [made] = openForms({ context, catalog });
  writeFieldList(root, form.code, form.version, made?.fields ?? []);
}

function versionField(context: PDFContext, version: string): PDFDict {
  const field = context.obj({ FT: 'Tx', Ff: FLAG.readOnly });
  field.set(PDFName.of('V'), PDFHexString.fromText(version));
  return field;
}

/** What all widgets of a field share. */
function fieldOf(context: PDFContext, { kind, options, writes, sums, required }: Entry): PDFDict {
  const type = kind === 'tick' || kind === 'round' ? 'Btn' : options ? 'Ch' : 'Tx';
  const isLong = kind === 'lines' || kind === 'area' || (kind === 'cell' && !options && !writes);
  const flags =
    (required ? FLAG.required : 0) +
    (isLong ? FLAG.multiline : 0) +
    (kind === 'round' ? FLAG.radio : 0) +
    (options ? FLAG.combo : 0);
  const field = context.obj({ FT: type, ...(flags > 0 && { Ff: flags }) });
  if (type === 'Btn') field.set(PDFName.of('V'), OFF);
  else field.set(PDFName.of('DA'), options ? DEFAULT_APPEARANCE : FITTING_APPEARANCE);
  if (options) {
    // The empty choice comes first: what was chosen can be undone.
    const list = ['', ...options].map((each) => PDFHexString.fromText(each));
    field.set(PDFName.of('Opt'), context.obj(list));
  }
  if (writes) field.set(PDFName.of(KIND), PDFName.of(writes));
  if (sums) field.set(PDFName.of(SUMS), context.obj(sums.map((name) => PDFHexString.fromText(name))));
  if (kind === 'cell' && (writes === 'number' || writes === 'amount'))
    field.set(PDFName.of('Q'), context.obj(TO_THE_RIGHT));
  return field;
}

function widget(context: PDFContext, entry: Entry, rect: Box, page: PageObject, marks: Marks): PDFDict {
  const corners = [rect.left, rect.bottom, rect.right, rect.top].map((value) => Math.round(value * 1000) / 1000);
  const dict = context.obj({ Type: 'Annot', Subtype: 'Widget', Rect: corners, F: PRINT, P: page.ref });
  dict.set(PDFName.of('TU'), PDFHexString.fromText(entry.says));
  const size = { width: rect.right - rect.left, height: rect.top - rect.bottom };
  if (entry.kind === 'tick' || entry.kind === 'round') {
    const on = stateOf(entry.option ?? ON);
    dict.set(PDFName.of('AP'), context.obj({ N: marks.states(on, entry.kind, size) }));
    dict.set(PDFName.of('AS'), OFF);
  } else {
    dict.set(PDFName.of('AP'), context.obj({ N: marks.empty(size) }));
    // What is typed does not fall on drawn lines or into boxes: viewers that paint the text cover these, where there is text.
    if (entry.kind === 'lines' || entry.kind === 'date') dict.set(PDFName.of('MK'), context.obj({ BG: [1] }));
    if (entry.kind === 'date') dict.set(PDFName.of(BOXES), context.obj(DATE_CELLS));
  }
  return dict;
}

/** The state of a box that stands alone. */
const ON = 'ja';

/** Lines are covered where text does not stand on them: with their round ends. */
function rectangle({ kind }: Entry, { left, right, ...box }: Box): Box {
  if (kind === 'cell') return { ...box, left: left + CELL_PT, right: right - CELL_PT };
  if (kind === 'date') return { left, right: right + HALF_LINE_PT, top: box.top, bottom: box.bottom };
  if (kind !== 'line' && kind !== 'inline' && kind !== 'lines') return { left, right, ...box };
  const wider = kind === 'lines' ? HALF_LINE_PT : 0;
  // The last line is its edge, and is not covered.
  const bottom = box.bottom + HALF_LINE_PT * (kind === 'lines' ? 2 : 1);
  const top = kind !== 'lines' ? Math.min(box.top, bottom + LINE_PT) : box.top;
  return { top, bottom, left: left - wider, right: right + wider };
}

function annotationsOn(page: PDFDict): PDFArray {
  const key = PDFName.of('Annots');
  const known = page.lookup(key);
  if (known instanceof PDFArray) return known;
  const list = page.context.obj([]);
  page.set(key, list);
  return list;
}

/** Fields hang under the parts of their names (ISO 32000-1 12.7.3.2). */
function nameTree(context: PDFContext, root: PDFDict, rootRef: PDFRef) {
  const known = new Map<string, { readonly dict: PDFDict; readonly ref: PDFRef }>([['', { dict: root, ref: rootRef }]]);
  const parentOf = (path: readonly string[]): { readonly dict: PDFDict; readonly ref: PDFRef } => {
    const name = path.join('.');
    const there = known.get(name);
    if (there) return there;
    const dict = context.obj({});
    const ref = context.register(dict);
    hang(path, dict, ref);
    known.set(name, { dict, ref });
    return { dict, ref };
  };
  const hang = (path: readonly string[], dict: PDFDict, ref: PDFRef): void => {
    const parent = parentOf(path.slice(0, -1));
    dict.set(PDFName.of('T'), PDFHexString.fromText(path.at(-1) ?? ''));
    dict.set(PDFName.of('Parent'), parent.ref);
    kidsOf(parent.dict).push(ref);
  };
  return {
    /** What is asked, at the name above the boxes of a list. */
    ask(name: string, question: string): void {
      parentOf(name.split('.')).dict.set(PDFName.of('TU'), PDFHexString.fromText(question));
    },
    /** A field that is drawn once is its own widget. */
    add(name: string, field: PDFDict, widgets: readonly PDFRef[]): void {
      const [only] = widgets;
      const path = name.split('.');
      const isMerged = only && widgets.length === 1 && !isRadio(field);
      const dict = isMerged ? context.lookup(only) : field;
      if (isMerged) for (const [key, value] of field.entries()) (dict as PDFDict).set(key, value);
      const ref = isMerged ? only : context.register(field);
      hang(path, dict as PDFDict, ref);
      if (isMerged) return;
      for (const each of widgets) {
        kidsOf(field).push(each);
        (context.lookup(each) as PDFDict).set(PDFName.of('Parent'), ref);
      }
    },
  };
}

const isRadio = (field: PDFDict): boolean => ((numberAt(field, 'Ff') ?? 0) & FLAG.radio) !== 0;

function kidsOf(dict: PDFDict): PDFArray {
  const key = PDFName.of('Kids');
  const known = dict.lookup(key);
  if (known instanceof PDFArray) return known;
  const list = dict.context.obj([]);
  dict.set(key, list);
  return list;
}
