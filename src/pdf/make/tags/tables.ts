/** Shapes tables: rows in THead, TBody and TFoot as in the source, every cell in its place, every header with its Scope. */
import { PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { Elements } from './facts.js';
import {
  attributeOf,
  eachDown,
  isMarked,
  isNode,
  type Kid,
  type MarkedPiece,
  makeNode,
  nodesIn,
  setAttribute,
  type TagNode,
} from './node.js';

const PARTS: ReadonlyMap<string, string> = new Map([
  ['thead', 'THead'],
  ['tfoot', 'TFoot'],
]);
const CELLS: ReadonlyMap<string, string> = new Map([
  ['td', 'TD'],
  ['th', 'TH'],
]);

export function shapeTables(root: TagNode, elements: Elements): void {
  eachDown(root, (node) => {
    if (node.type === 'Table') shapeTable(node, elements);
    else if (node.type === 'TR') shapeRow(node, elements);
  });
}

/** Takes out of the cells what says nothing; the browser needs it there to see a cell at all. */
export function emptyCells(root: TagNode, isBlank: (piece: MarkedPiece) => boolean): void {
  eachDown(root, (node) => {
    if (!/^T[HD]$/.test(node.type)) return;
    const isSilent = (kid: Kid): boolean =>
      isNode(kid) ? /^(P|Span)$/.test(kid.type) && kid.kids.every(isSilent) : isMarked(kid) && isBlank(kid);
    if (node.kids.every(isSilent)) node.kids = [];
  });
}

function shapeTable(table: TagNode, elements: Elements): void {
  const captions = nodesIn(table.kids).filter(({ type }) => type === 'Caption');
  const rows = nodesIn(table.kids).filter(({ type }) => type === 'TR');
  const others = table.kids.filter((kid) => !captions.includes(kid as TagNode) && !rows.includes(kid as TagNode));
  const parts: TagNode[] = [];
  for (const row of rows) {
    const type =
      row.carrier === undefined ? 'TBody' : (PARTS.get(elements.tagOf(elements.parentOf(row.carrier))) ?? 'TBody');
    if (type === 'THead') for (const cell of nodesIn(row.kids)) nameScope(cell, 'Column');
    const last = parts.at(-1);
    if (last?.type === type) last.kids.push(row);
    else parts.push(makeNode(type, [row]));
  }
  // ISO 14289-1 7.2: a head or a foot belongs to a body. One part only, or parts in disorder, need no parts.
  const types = parts.map(({ type }) => type).join(' ');
  const isOrdered = /^(THead )?TBody( TFoot)?$/.test(types) && parts.length > 1;
  const caption: Kid[] =
    captions.length > 1
      ? [
          makeNode(
            'Caption',
            captions.flatMap(({ kids }) => kids),
          ),
        ]
      : captions;
  table.kids = [...caption, ...(isOrdered ? parts : rows), ...rowsFor(others)];
}

/** What stands in a table outside its rows is kept, as a row of its own. */
function rowsFor(others: readonly Kid[]): TagNode[] {
  return others.length === 0 ? [] : [makeNode('TR', [makeNode('TD', [...others])])];
}

function shapeRow(row: TagNode, elements: Elements): void {
  const own = new Map(nodesIn(row.kids).map((kid) => [kid.carrier, kid]));
  if (row.carrier !== undefined) {
    // The browser leaves empty cells out, and then the columns after them are shifted.
    for (const [index, carrier] of elements.childrenOf(elements.firstOf(row.carrier)).entries()) {
      const type = CELLS.get(elements.tagOf(carrier));
      if (!type || own.has(carrier) || isElsewhere(own, carrier, elements)) continue;
      row.kids.splice(Math.min(index, row.kids.length), 0, { ...makeNode(type, []), carrier });
    }
  }
  row.kids = row.kids.map((kid) => (isNode(kid) && /^T[HD]$/.test(kid.type) ? kid : makeNode('TD', [kid])));
  for (const cell of nodesIn(row.kids)) cleanCell(cell, elements);
}

/** A later piece may have come through where the first did not. */
const isElsewhere = (own: ReadonlyMap<number | undefined, TagNode>, carrier: number, elements: Elements): boolean =>
  [...own.keys()].some((each) => each !== undefined && elements.firstOf(each) === carrier);

/** Headers name ids that count from one in every section; Scope says the same (ISO 14289-1 7.5). */
function cleanCell(cell: TagNode, elements: Elements): void {
  const table = cell.attributes.get('Table');
  for (const name of ['Headers', 'RowSpan', 'ColSpan']) table?.delete(name);
  const first = cell.carrier === undefined ? undefined : elements.firstOf(cell.carrier);
  const [rows, columns] = elements.factsOf(first).spans ?? [1, 1];
  if (rows > 1) setAttribute(cell, 'Table', 'RowSpan', PDFNumber.of(rows));
  if (columns > 1) setAttribute(cell, 'Table', 'ColSpan', PDFNumber.of(columns));
  nameScope(cell, 'Row');
}

function nameScope(cell: TagNode, scope: string): void {
  if (cell.type === 'TH' && !attributeOf(cell, 'Table', 'Scope'))
    setAttribute(cell, 'Table', 'Scope', PDFName.of(scope));
}
