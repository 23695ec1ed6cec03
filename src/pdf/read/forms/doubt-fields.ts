/** Finds what is not right in a form that comes back: fields that are gone or changed, values that cannot be, or are shown otherwise. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { understand } from '../../../typed/typed.js';
import { elementsUnder, kidsOf } from '../../document/elements.js';
import { languageOfForm, numberOf, type OpenField, type OpenForm } from '../../document/fields/describe-fields.js';
import { type FieldList, shapeOf } from '../../document/fields/field-list.js';
import { fieldText } from '../../document/fields/field-text.js';
import { OFF, onStateOf, wordsOf } from '../../document/fields/state-names.js';
import { inherited, type TerminalField, terminalFields } from '../../document/fields/terminal-fields.js';
import type { FieldDoubt } from '../../document/fields/values.js';
import { pagesOf } from '../../document/pages.js';
import type { FontShelf } from '../../fonts/font.js';
import { dictAt, dictOf, nameAt, nameOf, refsAt, textAt } from '../../syntax/objects.js';
import type { OpenPdf } from '../../syntax/open.js';
import { shownText } from './shown-text.js';

/** A choice that takes other words too. */
const EDITABLE = 1 << 18;
const TYPES = new Set(['Tx', 'Btn', 'Ch']);

export function doubtFields(opened: OpenPdf, form: OpenForm): FieldDoubt[] {
  const fonts = dictAt(dictAt(dictAt(opened.catalog, 'AcroForm'), 'DR'), 'Font');
  const shelf: FontShelf = new Map();
  const look: Look = { fonts, shelf, language: languageOfForm(opened), pageOf: pageFinder(opened) };
  return [
    ...(form.list === undefined ? looseWidgets(opened) : compare(form, form.list)),
    ...form.fields.flatMap((field) => field.parts.flatMap((part) => doubtValue(field, part, look))),
  ];
}

/** What is needed to look at a value. */
interface Look {
  /** Of the form. */
  readonly fonts: PDFDict | undefined;
  readonly shelf: FontShelf;
  readonly language: string;
  /** The page of a field, from 1. */
  pageOf(part: TerminalField): number;
}

function pageFinder({ catalog }: OpenPdf): Look['pageOf'] {
  const pages = new Map<PDFDict, number>();
  for (const [index, { dict }] of pagesOf(catalog).entries()) {
    for (const each of refsAt(dict, 'Annots')) {
      const widget = dictOf(catalog.context.lookup(each));
      if (widget) pages.set(widget, index + 1);
    }
  }
  return ({ widgets }) => widgets.map((widget) => pages.get(widget)).find((page) => page !== undefined) ?? 1;
}

function compare({ code, version, fields }: OpenForm, list: FieldList | 'damaged'): FieldDoubt[] {
  if (list === 'damaged') return [{ problem: 'list', name: '' }];
  const found = new Map(fields.map((field) => [field.name, shapeOf(field)]));
  const lost = [...list.fields.keys()].filter((name) => !found.has(name));
  const changed = [...found].filter(([name, shape]) => (list.fields.get(name) ?? shape) !== shape);
  const unknown = [...found.keys()].filter((name) => !list.fields.has(name));
  return [
    ...(list.code !== code || list.version !== version ? [{ problem: 'sheet' as const, name: '' }] : []),
    ...lost.map((name) => ({ problem: 'lost' as const, name })),
    ...changed.map(([name]) => ({ problem: 'changed' as const, name })),
    ...unknown.map((name) => ({ problem: 'unknown' as const, name })),
  ];
}

/** Of a form without a list: what its pages and tags show as a field, and no field leads to. */
function looseWidgets({ context, catalog }: OpenPdf): FieldDoubt[] {
  if (hasLooseEnds(catalog)) return [{ problem: 'lost', name: '' }];
  const held = new Set(terminalFields(catalog).flatMap(({ dict, widgets }) => [dict, ...widgets]));
  const shown = new Set<PDFDict>();
  const add = (object: PDFObject | undefined): void => {
    const dict = dictOf(context.lookup(object));
    if (dict && nameAt(dict, 'Subtype') === 'Widget') shown.add(dict);
  };
  for (const { dict } of pagesOf(catalog)) for (const each of refsAt(dict, 'Annots')) add(each);
  const root = dictAt(catalog, 'StructTreeRoot');
  for (const { dict } of root ? elementsUnder(root) : []) {
    for (const kid of kidsOf(dict)) {
      const reference = dictOf(context.lookup(kid));
      if (nameAt(reference, 'Type') === 'OBJR') add(reference?.get(PDFName.of('Obj')));
    }
  }
  return [...shown].filter((dict) => !held.has(dict)).map((dict) => ({ problem: 'lost', name: nameOfWidget(dict) }));
}

/** Whether anything that should be a field is none. */
function hasLooseEnds(catalog: PDFDict): boolean {
  const lists = [
    refsAt(dictAt(catalog, 'AcroForm'), 'Fields'),
    ...terminalFields(catalog).flatMap(({ dict }) => [refsAt(dict, 'Kids'), refsAt(dictAt(dict, 'Parent'), 'Kids')]),
    ...pagesOf(catalog).map(({ dict }) => refsAt(dict, 'Annots')),
  ];
  return lists.some((list) => list.some((each) => !(catalog.context.lookup(each) instanceof PDFDict)));
}

function nameOfWidget(widget: PDFDict): string {
  const parts: string[] = [];
  const seen = new Set<PDFDict>();
  for (let at: PDFDict | undefined = widget; at && !seen.has(at); at = dictAt(at, 'Parent')) {
    seen.add(at);
    const own = textAt(at, 'T');
    if (own) parts.unshift(own);
  }
  // The code of the format stands before all.
  return parts.slice(1).join('.');
}

function doubtValue(field: OpenField, part: TerminalField, look: Look): FieldDoubt[] {
  const { name } = field;
  const type = nameOf(inherited(part.dict, 'FT')) ?? '';
  if (!TYPES.has(type)) return [{ problem: 'changed', name }];
  if (type === 'Btn') return doubtState(name, part);
  const value = inherited(part.dict, 'V');
  if (!isTextual(value) || (value === undefined && hasStrayText(part.dict))) return [{ problem: 'value', name }];
  const text = fieldText(value);
  if ([...text].some(isUntyped)) return [{ problem: 'value', name }];
  const isFree = type === 'Tx' || (numberOf(part.dict, 'Ff') & EDITABLE) !== 0;
  if (!isFree && text !== '' && !field.options.includes(text)) return [{ problem: 'value', name }];
  const shown = part.widgets.map((widget) => shownText(widget, look.fonts, look.shelf));
  const place = { name, value: text, page: look.pageOf(part) };
  return [
    ...shown.flatMap((each) => doubtShown(name, text, each)),
    ...doubtKind(field, place, look.language),
    ...(shown.some(({ isCut }) => isCut) ? [{ problem: 'long' as const, ...place }] : []),
  ];
}

function doubtKind(
  { writes }: OpenField,
  place: { readonly name: string; readonly value: string; readonly page: number },
  language: string,
): FieldDoubt[] {
  if (!writes || place.value.trim() === '') return [];
  const read = understand(writes, place.value, language);
  return 'fault' in read ? [{ problem: 'unfit', ...place, fault: read.fault }] : [];
}

/** What nobody types: controls, halves of letters, and the sign for what could not be decoded. */
function isUntyped(letter: string): boolean {
  const code = letter.codePointAt(0)!;
  if (code < 0x20) return !'\t\n'.includes(letter);
  return (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000) || code === 0xfffd;
}

/** Keys of one or two letters that hold a text in a field or a widget, besides V (ISO 32000-1 tables 164, 188, 220 and 222). */
const SHORT_KEYS = new Set(['T', 'TU', 'TM', 'DA', 'DS', 'DV', 'RV', 'NM', 'M']);

/** A text under a key that there is not: the key of the value was damaged. */
const hasStrayText = (field: PDFDict): boolean =>
  field.entries().some(([key, value]) => {
    const isText = value instanceof PDFString || value instanceof PDFHexString;
    return isText && key.decodeText().length <= 2 && !SHORT_KEYS.has(key.decodeText());
  });

const isTextual = (value: PDFObject | undefined): boolean =>
  value === undefined ||
  value === PDFNull ||
  [PDFString, PDFHexString, PDFStream, PDFName, PDFArray].some((kind) => value instanceof kind);

/** Less than all may be shown, as of a text that scrolls; never anything else. */
function doubtShown(name: string, text: string, { isAny, text: shown }: ReturnType<typeof shownText>): FieldDoubt[] {
  if (text === '') return isAny ? [{ problem: 'empty', name }] : [];
  if (shown === undefined || isPartOf(letters(shown), letters(text))) return [];
  return [{ problem: 'unlike', name, value: text, shown }];
}

/** What programs paint for a letter that their typeface does not have. */
const STAND_INS = new Set('·?□¿•');

function isPartOf(shown: string, text: string): boolean {
  if (text.includes(shown)) return true;
  const [painted, meant] = [[...shown], [...text]];
  return (
    painted.length === meant.length &&
    painted.every((letter, at) => letter === meant[at] || (STAND_INS.has(letter) && meant[at]! > '\u007f'))
  );
}

/** As they look: without the white space and the hyphens that lines are broken with. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\u200b]/g, '');

function doubtState(name: string, { dict, widgets }: TerminalField): FieldDoubt[] {
  const states = new Set(widgets.flatMap((widget) => wordsOf(onStateOf(widget)) ?? []));
  const value = wordsOf(inherited(dict, 'V')) ?? '';
  const shown = widgets.map((widget) => wordsOf(inherited(widget, 'AS')) ?? '').filter((each) => !isOff(each));
  if (!isOff(value) && !states.has(value)) return [{ problem: 'value', name }];
  const other = shown.find((each) => each !== value);
  if (other === undefined) return [];
  // A state that the box cannot show is damage to what is shown; the value is whole then.
  if (!states.has(other)) return isOff(value) ? [{ problem: 'value', name }] : [];
  return dict.has(PDFName.of('V')) ? [{ problem: 'unlike', name, value: isOff(value) ? '' : value, shown: other }] : [];
}

const isOff = (state: string): boolean => state === '' || state === wordsOf(OFF);
