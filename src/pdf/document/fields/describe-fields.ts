/** Describes the fields of a format as people know them: boxes of one question become one field. */
import { type PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { TypedKind } from '../../../typed/kinds.js';
import { dictAt, dictOf, itemsOf, nameAt, nameOf, textAt } from '../../syntax/objects.js';
import type { OpenPdf } from '../../syntax/open.js';
import { textOf } from '../../syntax/trees.js';
import { type FieldList, readFieldList } from './field-list.js';
import { fieldText } from './field-text.js';
import { onStateOf, wordsOf } from './state-names.js';
import { inherited, type TerminalField, terminalFields } from './terminal-fields.js';
import type { FormField } from './values.js';

/** A field with what it is made of: several boxes for a list to tick, one for all others. */
export interface OpenField extends FormField {
  readonly parts: readonly TerminalField[];
}

export interface OpenForm {
  readonly code: string;
  readonly version: string;
  readonly fields: readonly OpenField[];
  /** Which fields the sheet has. */
  readonly list: FieldList | 'damaged' | undefined;
}

const CODE = /^[A-Z]\d{2}$/;
/** Drawn nowhere, so that viewers leave it alone; no id of a field begins with this sign. */
export const VERSION_FIELD = '_versie';

const RADIO = 1 << 15;
const REQUIRED = 1 << 1;
/** Private: of which kind a text is. Without it the field is read as what it also is, a text. */
export const KIND = 'WerkboekKind';
/** Private: names of the fields that it is the sum of. */
export const SUMS = 'WerkboekSum';
/** What sheets of before there were kinds say of a date. */
const DATE = PDFName.of('WerkboekDate');
/** Private, at a widget: how many lines are drawn in it. */
export const RULED = 'WerkboekLines';
/** Private, at a widget: how many boxes for a letter are drawn in it. */
export const BOXES = 'WerkboekBoxes';

/** Titles of our files: `F04 Uitnodiging`, and that of the whole set. */
export const isTitleOfOurs = (title: string): boolean => /^[A-Z]\d{2} \S|: formats$/.test(title);

export const titleOf = ({ context }: OpenPdf): string =>
  textAt(dictOf(context.lookup(context.trailerInfo.Info)), 'Title') ?? '';

/** In which what is typed is understood. */
export const languageOfForm = ({ catalog }: OpenPdf): string => textAt(catalog, 'Lang') ?? '';

/** The formats in a file; empty when its fields are not ours, which the version says or else the title. */
export function openForms(opened: OpenPdf): OpenForm[] {
  const codes = new Map<string, TerminalField[]>();
  for (const field of terminalFields(opened.catalog)) {
    const [code = ''] = field.path;
    if (!CODE.test(code)) continue;
    codes.set(code, [...(codes.get(code) ?? []), field]);
  }
  return [...codes].flatMap(([code, own]) => {
    const version = own.find(({ path }) => path[1] === VERSION_FIELD);
    if (!version && !isTitleOfOurs(titleOf(opened))) return [];
    const fields = describe(own.filter((field) => field !== version));
    const list = readFieldList(rootOf(own[0]));
    const known = typeof list === 'object' ? list.version : '';
    return [{ code, version: version ? fieldText(inherited(version.dict, 'V')) : known, fields, list }];
  });
}

/** The field that they all hang under. */
function rootOf(field: TerminalField | undefined): PDFDict | undefined {
  const seen = new Set<PDFDict>();
  let at = field?.dict;
  for (let up = at; up && !seen.has(up); up = dictAt(up, 'Parent')) {
    seen.add(up);
    at = up;
  }
  return at;
}

function describe(fields: readonly TerminalField[]): OpenField[] {
  const found = new Map<string, OpenField>();
  for (const field of fields) {
    const [, ...path] = field.path;
    const kind = kindOf(field, path.length);
    const name = (kind === 'many' ? path.slice(0, -1) : path).join('.');
    const known = found.get(name);
    const own = optionsOf(field, kind);
    found.set(name, {
      name,
      kind,
      ...writesIn(field),
      ...sumsIn(field),
      required: known?.required ?? (numberOf(field.dict, 'Ff') & REQUIRED) !== 0,
      question: known?.question ?? questionOf(field, kind),
      options: [...(known?.options ?? []), ...own],
      parts: [...(known?.parts ?? []), field],
    });
  }
  return [...found.values()];
}

/** Boxes of a list each have a tooltip of their own, and their question has that above them. */
function questionOf({ dict }: TerminalField, kind: FormField['kind']): string {
  return textAt(kind === 'many' ? dictAt(dict, 'Parent') : dict, 'TU') ?? '';
}

/** A box right below its question is one of a list; below a row it stands alone. */
function kindOf({ dict }: TerminalField, depth: number): FormField['kind'] {
  const type = nameOf(inherited(dict, 'FT'));
  if (type === 'Ch') return 'one';
  if (type !== 'Btn') return typedKind(dict) === 'date' ? 'date' : 'text';
  if ((numberOf(dict, 'Ff') & RADIO) !== 0) return 'one';
  return depth === 2 ? 'many' : 'tick';
}

const KINDS: readonly string[] = ['date', 'number', 'amount', 'phone', 'email'] satisfies TypedKind[];
const isKind = (name: string | undefined): name is TypedKind => name !== undefined && KINDS.includes(name);

function typedKind(dict: PDFDict): TypedKind | undefined {
  const name = nameAt(dict, KIND);
  return dict.has(DATE) ? 'date' : isKind(name) ? name : undefined;
}

function writesIn({ dict }: TerminalField): Pick<FormField, 'writes'> {
  const writes = nameOf(inherited(dict, 'FT')) === 'Tx' ? typedKind(dict) : undefined;
  return writes ? { writes } : {};
}

function sumsIn({ dict }: TerminalField): Pick<FormField, 'sums'> {
  const sums = itemsOf(inherited(dict, SUMS)).flatMap((each) => textOf(each) ?? []);
  return sums.length > 0 ? { sums } : {};
}

function optionsOf({ dict, widgets }: TerminalField, kind: FormField['kind']): string[] {
  if (kind === 'one' && nameOf(inherited(dict, 'FT')) === 'Ch') {
    // An option is its words, or a pair of what is exported and what is shown.
    return itemsOf(inherited(dict, 'Opt'))
      .map((each) => textOf(itemsOf(each)[0] ?? each) ?? '')
      .filter((words) => words !== '');
  }
  if (kind !== 'one' && kind !== 'many') return [];
  const words = widgets.map((widget) => wordsOf(onStateOf(widget)) ?? '');
  // A question that is printed twice has each option twice.
  return [...new Set(words)];
}

export function numberOf(field: PDFDict, key: string): number {
  const value = inherited(field, key);
  return value instanceof PDFNumber ? value.asNumber() : 0;
}
