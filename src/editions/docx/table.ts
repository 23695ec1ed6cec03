/** Makes a table of Word: rows of heads that are repeated, cells with controls, and a name for who does not see it. */
import type { ElementContent, Element as HastElement } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { control } from './controls.js';
import type { Draft } from './draft.js';
import { paragraph } from './paragraph.js';
import { entryOf, runs } from './runs.js';

type Blocks = (children: readonly ElementContent[], draft: Draft) => Element[];

/** Fiftieths of a per cent. */
const WHOLE = 5000;

export function table(element: HastElement, draft: Draft, blocks: Blocks): Element[] {
  const rows = rowsIn(element);
  const caption = element.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  const above = caption?.type === 'element' ? runs(caption.children, draft) : [];
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.reduce((sum, cell) => sum + spanOf(cell), 0)));
  const hasRowHeads = rows.some(({ isHead, cells }) => !isHead && cells[0]?.tagName === 'th');
  const width = (span: number): string => String(Math.round((WHOLE * span) / columns));
  const made = rows.map(({ isHead, cells }) =>
    x('w:tr', [
      x('w:trPr', [x('w:cantSplit'), ...(isHead ? [x('w:tblHeader')] : [])]),
      ...cells.map((cell) =>
        x('w:tc', [
          x('w:tcPr', [
            x('w:tcW', { 'w:w': width(spanOf(cell)), 'w:type': 'pct' }),
            ...(spanOf(cell) > 1 ? [x('w:gridSpan', { 'w:val': String(spanOf(cell)) })] : []),
          ]),
          ...contentOf(cell, draft, blocks),
        ]),
      ),
    ]),
  );
  if (made.length === 0) return [];
  const grid = Array.from({ length: columns }, () => x('w:gridCol', { 'w:w': String(Math.round(9600 / columns)) }));
  const look = { 'w:firstRow': rows[0]?.isHead ? '1' : '0', 'w:firstColumn': hasRowHeads ? '1' : '0' };
  return [
    ...(above.length > 0 ? [paragraph(above, { style: 'Question' })] : []),
    x('w:tbl', [
      x('w:tblPr', [
        x('w:tblStyle', { 'w:val': 'TableGrid' }),
        x('w:tblW', { 'w:w': String(WHOLE), 'w:type': 'pct' }),
        x('w:tblLook', {
          'w:val': '04A0',
          ...look,
          'w:lastRow': '0',
          'w:lastColumn': '0',
          'w:noHBand': '1',
          'w:noVBand': '1',
        }),
        ...nameOf(rows, draft),
      ]),
      x('w:tblGrid', grid),
      ...made,
    ]),
    // Two tables without a paragraph between them would be one.
    paragraph([], { style: 'AfterTable' }),
  ];
}

interface TableRow {
  readonly isHead: boolean;
  readonly cells: readonly HastElement[];
}

const elements = ({ children }: HastElement): HastElement[] => children.filter((child) => child.type === 'element');

const rowsIn = (element: HastElement): TableRow[] =>
  elements(element)
    .flatMap((part) => (part.tagName === 'tr' ? [{ row: part, isHead: false }] : rowsOf(part)))
    .map(({ row, isHead }) => ({ isHead, cells: elements(row) }));

const rowsOf = (part: HastElement) =>
  /^t(head|body|foot)$/.test(part.tagName)
    ? elements(part).map((row) => ({ row, isHead: part.tagName === 'thead' }))
    : [];

const spanOf = ({ properties }: HastElement): number => Math.max(1, Number(properties.colSpan ?? 1) || 1);

/** Of a table to fill in: the question above it. */
function nameOf(rows: readonly TableRow[], draft: Draft): Element[] {
  const entry = rows
    .flatMap(({ cells }) => cells)
    .map((cell) => entryOf(cell, draft))
    .find(Boolean);
  return entry ? [x('w:tblCaption', { 'w:val': entry.asks })] : [];
}

/** A cell of Word ends in a paragraph. */
function contentOf(cell: HastElement, draft: Draft, blocks: Blocks): Element[] {
  const entry = entryOf(cell, draft);
  const style = cell.tagName === 'th' ? 'TableHead' : 'TableText';
  // A page needs a space in an empty cell.
  const printed = textOf(cell).trim() ? runs(cell.children, draft) : [];
  if (entry) return [paragraph([...printed, control(entry, draft)], { style })];
  const isPlain = cell.children.every(
    (child) => child.type !== 'element' || !/^(p|ul|ol|table|div)$/.test(child.tagName),
  );
  if (isPlain) return [paragraph(printed.length > 0 ? printed : runs(cell.children, draft), { style })];
  const made = blocks(cell.children, draft);
  return made.at(-1)?.name === 'w:p' ? made : [...made, paragraph([])];
}
