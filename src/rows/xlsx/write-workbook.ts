/** Writes tables as a workbook (.xlsx), a sheet for each: texts stay texts, so that 0612345678 and 3-12 come out as they went in. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { forXml, writePackage } from '../../office/write-package.js';
import { STYLE, styles } from './write-styles.js';

export interface TableSheet {
  readonly name: string;
  /** Heads first. A number is one that somebody may want to add up. */
  readonly lines: readonly (readonly (string | number)[])[];
  /** What may be chosen below a head, by the number of its column from 0. */
  readonly choices?: ReadonlyMap<number, readonly string[]>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const IDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATION = 'officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** What Excel takes in one cell. */
const MOST_LETTERS = 32_767;
/** And in a list of choices that stands in the sheet itself. */
const MOST_CHOICES = 255;
const MOST_NAME = 31;
/** In letters: wide enough to read, and several on a screen. */
const [NARROWEST, WIDEST] = [10, 48];
/** Choices are offered this far down. */
const LAST_LINE = 10_000;

export async function writeWorkbook(sheets: readonly TableSheet[]): Promise<Uint8Array> {
  const names = namesOf(sheets);
  const workbook = x('workbook', { xmlns: MAIN, 'xmlns:r': IDS }, [
    x(
      'sheets',
      names.map((name, index) => x('sheet', { name, sheetId: String(index + 1), 'r:id': `rId${index + 1}` })),
    ),
  ]);
  const stylesId = `rId${sheets.length + 1}`;
  const relations = [
    ...sheets.map((_, index) => ({
      id: `rId${index + 1}`,
      type: `${RELATION}/worksheet`,
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    { id: stylesId, type: `${RELATION}/styles`, target: 'styles.xml' },
  ];
  const parts = [
    { name: 'xl/workbook.xml', content: workbook, type: `${TYPE}.sheet.main+xml`, relations },
    { name: 'xl/styles.xml', content: styles(MAIN), type: `${TYPE}.styles+xml` },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: worksheet(sheet),
      type: `${TYPE}.worksheet+xml`,
    })),
  ];
  return writePackage(parts, [{ id: 'rId1', type: `${RELATION}/officeDocument`, target: 'xl/workbook.xml' }]);
}

/** Excel refuses some signs, long names, and two that differ in their capitals only. */
function namesOf(sheets: readonly TableSheet[]): string[] {
  const used = new Set<string>();
  return sheets.map(({ name }, index) => {
    const clean = forXml(name)
      .replace(/[[\]:*?/\\\n\t]/g, ' ')
      .trim()
      .slice(0, MOST_NAME)
      .replace(/^'+|'+$/g, '')
      .trim();
    const own =
      clean && !used.has(clean.toLowerCase()) ? clean : `${clean.slice(0, MOST_NAME - 6)} ${index + 1}`.trim();
    used.add(own.toLowerCase());
    return own;
  });
}

function worksheet({ lines, choices = new Map() }: TableSheet): Element {
  const columns = Math.max(1, ...lines.map((line) => line.length));
  const lists = [...choices].filter(([, options]) => listed(options).length <= MOST_CHOICES && !options.some(hasComma));
  return x('worksheet', { xmlns: MAIN }, [
    x('sheetViews', [
      x('sheetView', { workbookViewId: '0' }, [
        x('pane', { ySplit: '1', topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }),
      ]),
    ]),
    x('sheetFormatPr', { defaultRowHeight: '15' }),
    x(
      'cols',
      Array.from({ length: columns }, (_, index) => {
        const number = String(index + 1);
        const width = String(widthOf(lines, index));
        // Also what is typed below stays text.
        return x('col', { min: number, max: number, width, style: STYLE.text, customWidth: '1' });
      }),
    ),
    x(
      'sheetData',
      lines.map((line, index) => {
        const row = String(index + 1);
        const style = index === 0 ? STYLE.head : STYLE.text;
        return x(
          'row',
          { r: row },
          line.flatMap((value, column) => cell(value, `${letters(column)}${row}`, style)),
        );
      }),
    ),
    ...(lists.length > 0
      ? [
          x(
            'dataValidations',
            { count: String(lists.length) },
            lists.map(([column, options]) => validation(letters(column), options)),
          ),
        ]
      : []),
  ]);
}

function cell(value: string | number, r: string, style: string): Element[] {
  if (value === '') return [];
  if (typeof value === 'number') return [x('c', { r, s: STYLE.number }, [x('v', String(value))])];
  const text = escaped(forXml(value.length > MOST_LETTERS ? `${value.slice(0, MOST_LETTERS - 1)}…` : value));
  return [x('c', { r, s: style, t: 'inlineStr' }, [x('is', [x('t', { 'xml:space': 'preserve' }, text)])])];
}

/** `_x0041_` would be read as one letter. */
const escaped = (text: string): string => text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');

const listed = (options: readonly string[]): string => `"${options.join(',').replaceAll('"', '""')}"`;
/** Choices are told apart by commas. */
const hasComma = (option: string): boolean => option.includes(',');

/** It offers, and refuses nothing: another answer may be right in a table of one's own. */
const validation = (column: string, options: readonly string[]): Element =>
  x(
    'dataValidation',
    { type: 'list', allowBlank: '1', showErrorMessage: '0', sqref: `${column}2:${column}${LAST_LINE}` },
    [x('formula1', forXml(listed(options)))],
  );

function widthOf(lines: readonly (readonly (string | number)[])[], column: number): number {
  const longest = lines.slice(0, 100).map((line) => longestLine(String(line[column] ?? '')));
  return Math.min(WIDEST, Math.max(NARROWEST, ...longest) + 2);
}

const longestLine = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

/** 0 is A, 26 is AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
