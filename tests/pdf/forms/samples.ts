/** Values for every field of a format: names from all over, every choice in turn, long texts, and nothing. */
import { type PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { slug } from 'github-slugger';
import { rectangleOf } from '../../../src/pdf/document/boxes.js';
import { terminalFields } from '../../../src/pdf/document/fields/terminal-fields.js';
import type { FieldValue, FilledForm, FormField, FormValues } from '../../../src/pdf/document/fields/values.js';
import { pagesOf } from '../../../src/pdf/document/pages.js';
import { openPdf } from '../../../src/pdf/syntax/open.js';

export interface DrawnWidget {
  /** Whole, with the code: `F04.beste`. */
  readonly name: string;
  /** From 0. */
  readonly page: number;
  /** In points from the page's lower left corner. */
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  readonly dict: PDFDict;
}

export async function widgetsIn(bytes: Uint8Array): Promise<DrawnWidget[]> {
  const { catalog } = await openPdf(bytes, 'format.pdf');
  const pages = pagesOf(catalog).map(({ ref }) => ref);
  return terminalFields(catalog).flatMap(({ path, widgets }) =>
    widgets.map((dict) => {
      const { left, top, width, height } = rectangleOf(dict.lookup(PDFName.of('Rect')))!;
      const page = pages.indexOf(dict.get(PDFName.of('P')) as PDFRef);
      return { name: path.join('.'), page, left, bottom: top - height, width, height, dict };
    }),
  );
}

export const NAMES = 'Łukasz Şahin Čapek Đorđe';
export const SIGNS = `café, coördinatie, naïef: € 12,50 – “${NAMES}”`;
const SENTENCE = `Hier staat één lange zin over het plan van ${NAMES}, met een prijs van € 100 erbij. `;
export const LONG = SENTENCE.repeat(8).slice(0, 499).trimEnd().padEnd(500, '!');

/**
 * @param widgets of this format
 * @param round from 0; each takes the next choice, and the last leaves all empty
 */
export function samplesFor({ code, fields }: FilledForm, widgets: readonly DrawnWidget[], round: number): FormValues {
  const sizes = new Map(widgets.map((each) => [each.name, each]));
  return Object.fromEntries(
    fields.map((field, index) => [field.name, sampleFor(field, sizes.get(`${code}.${field.name}`), round, index)]),
  );
}

export const roundsFor = ({ fields }: FilledForm): number =>
  Math.max(2, ...fields.map(({ options }) => options.length)) + 1;

const TYPED = {
  date: '2026-12-03',
  number: 1250.5,
  amount: 12.5,
  phone: '+31612345678',
  email: 'lukasz@voorbeeld.example',
} as const;

function sampleFor(field: FormField, widget: DrawnWidget | undefined, round: number, index: number): FieldValue {
  const { kind, options, writes } = field;
  if (kind === 'tick') return round % 2 === 0;
  if (kind === 'many') return options.filter((_, at) => at === round || (round === 1 && at > 1));
  if (kind === 'one') return options[round] ?? '';
  if (writes) return round === 0 ? TYPED[writes] : '';
  const { width, height } = widget!;
  if (round > 1) return '';
  if (width > 400 && height > 80 && round === 0) return LONG;
  const fitting = [SIGNS, NAMES, 'Đorđe €', 'ï'].filter((each) => each.length * 7 < width);
  return fitting[index % Math.max(1, fitting.length)] ?? '€';
}

/** The same by the whole name of each box: the state that is on, for programs that know no lists. */
export function flatValues({ code, fields }: FilledForm, values: FormValues): Record<string, string> {
  const states: Record<string, string> = {};
  for (const { name, kind, options } of fields) {
    const value = values[name];
    const whole = `${code}.${name}`;
    if (kind === 'tick') states[whole] = value ? 'ja' : '';
    // As somebody types it.
    else if (typeof value === 'number') states[whole] = String(value).replace('.', ',');
    else if (kind !== 'many') states[whole] = value as string;
    else
      for (const option of options)
        states[`${whole}.${slug(option)}`] = (value as readonly string[]).includes(option) ? option : '';
  }
  return states;
}
