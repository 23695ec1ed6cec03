/** Reads the cells of one sheet of a workbook. */
import { BadXml, readXml } from '../../office/read-xml.js';
import type { CellValue } from '../row.js';
import type { BadCell, TableRecord } from '../rows-of-records.js';
import { momentText, type Shown } from './number-formats.js';

export interface SheetWays {
  readonly texts: readonly string[];
  readonly styles: readonly Shown[];
  readonly from1904: boolean;
}

/** More than 10,000 rows of 100 columns; a table of that size is no street. */
const MOST_CELLS = 2_000_000;
/** Excel has 16,384 columns. */
const MOST_COLUMNS = 16_384;
/** A computer counts in halves: 0.1 + 0.2 has 17 digits, and Excel shows 15. */
const DIGITS = 15;

interface Open {
  column: number;
  type: string;
  style: number;
  hasFormula: boolean;
  value: string | undefined;
}

/** @throws BadXml also for more cells than anybody has */
export function readSheet(bytes: Uint8Array, ways: SheetWays): TableRecord[] {
  const lines: TableRecord[] = [];
  let line = 0;
  let cells: (CellValue | BadCell)[] = [];
  let cell: Open | undefined;
  let inValue = false;
  let said = 0;
  let count = 0;
  readXml(bytes, {
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributes.get('r') ?? line + 1);
        cells = [];
      } else if (name === 'c') {
        const column = columnOf(attributes.get('r')) ?? cells.length;
        if (++count > MOST_CELLS || column >= MOST_COLUMNS) throw new BadXml('cells');
        const [type = 'n', style = '0'] = [attributes.get('t'), attributes.get('s')];
        cell = { column, type, style: Number(style), hasFormula: false, value: undefined };
      } else if (name === 'f' && cell) cell.hasFormula = true;
      else if (name === 'rPh') said += 1;
      inValue = cell !== undefined && said === 0 && (name === 'v' || name === 't');
      if (inValue && cell) cell.value ??= '';
    },
    text(text) {
      if (inValue && cell) cell.value += text;
    },
    close(name) {
      inValue = false;
      if (name === 'rPh') said -= 1;
      else if (name === 'c' && cell) {
        const value = valueIn(cell, ways);
        // Cells that are only coloured take no room.
        if (value !== '') {
          while (cells.length < cell.column) cells.push('');
          cells[cell.column] = value;
        }
        cell = undefined;
      } else if (name === 'row' && cells.length > 0) lines.push({ line, cells });
    },
  });
  return lines;
}

/** `B7` is 1; undefined where a cell stands behind the one before it. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueIn({ type, style, value, hasFormula }: Open, ways: SheetWays): CellValue | BadCell {
  if (value === undefined || (value === '' && type !== 'str')) return hasFormula && type !== 'str' ? { error: '' } : '';
  if (type === 's') return plain(ways.texts[Number(value)] ?? '');
  if (type === 'b') return value === '1';
  if (type === 'e') return { error: value };
  if (type === 'd') return isoText(value);
  if (type !== 'n') return plain(value);
  const number = Number(value);
  if (!Number.isFinite(number)) return value.trim();
  const shown = ways.styles[style] ?? 'number';
  if (typeof shown === 'object') return Number.isInteger(number) ? String(number).padStart(shown.digits, '0') : number;
  const exact = Number(number.toPrecision(DIGITS));
  if (shown !== 'number') return momentText(number, shown, ways.from1904) ?? exact;
  // Of a bank account Excel has lost what is behind the fifteenth digit already.
  return /e/i.test(String(exact)) ? value : exact;
}

/** `_x000D_` is how Excel writes what XML has no room for. */
const plain = (text: string): string =>
  text
    .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
    .trim();

/** `2026-12-03T00:00:00` is a day, as a date in a cell of another kind is. */
const isoText = (value: string): string => value.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' ');
