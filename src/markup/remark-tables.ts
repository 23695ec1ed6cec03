/** Gives a table as many columns as its longest row, and numbers its caption: "Tabel: …" above it, `: …` above or below. */
import type { Paragraph, Parents, Root, RootContent, Table, TableCell, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { wrongDirective } from '../rules/markup/directives.js';
import { unknownExtension } from '../rules/markup/foreign-markup.js';
import { idIn, type MarkupContext, reportAt } from './context.js';
import { SKIP, visit } from './walk.js';

const ID = /\s*\{#([^}\s]*)\}\s*$/;
const GOOD_ID = /^[a-z][a-z0-9-]*$/;

/** Whatever the language of the book is: Pandoc and Quarto know only the English one. */
const STARTS = ['Tabel:', 'Table:', 'Tabelle:', 'Tableau\u00a0:', 'Tableau :', 'Tableau:'];

export const remarkTables = (context: MarkupContext) => () => (tree: Root) => {
  visit(tree, 'table', (table, index, parent) => {
    const said = saidOfRows(table, parent, index);
    if (said) table.data = { hProperties: { dataRowHeads: said } };
    // Cells beyond the head would else vanish without a word.
    const columns = Math.max(...table.children.map(({ children }) => children.length));
    const align = table.align ?? [];
    table.align = Array.from({ length: Math.max(columns, align.length) }, (_, at) => align[at] ?? null);
    for (const row of table.children) for (const cell of row.children) noteMerge(cell);
    if (!parent || index === undefined) return undefined;
    const above = parent.children[index - 1];
    const [below, next] = parent.children.slice(index + 1);
    const start = below && startOf(below, context);
    if (above && startOf(above, context)) {
      caption(above as Paragraph, context);
      if (start === COLON)
        reportAt(context, below as Paragraph, unknownExtension, { text: textOf(below).slice(0, SHOWN) });
      return undefined;
    }
    // Pandoc has it below too; ours and those of Quarto with a word stand above the table that follows.
    if (!start || (start !== COLON && next?.type === 'table')) return undefined;
    parent.children.splice(index + 1, 1);
    parent.children.splice(index, 0, below as never);
    caption(below as Paragraph, context);
    // Past the caption and the table itself.
    return [SKIP, index + 2];
  });
};

/** Pandoc's own. */
const COLON = ': ';
const SHOWN = 60;

/** What a caption of a table starts with; undefined for anything else. */
function startOf(node: RootContent, context: MarkupContext): string | undefined {
  if (node.type !== 'paragraph' || node.data?.hProperties) return undefined;
  const [first] = node.children;
  if (first?.type !== 'text') return undefined;
  return [`${context.words.table}:`, ...STARTS, COLON].find((each) => first.value.startsWith(each));
}

/** `{.rijkoppen}` or `{.geen-rijkoppen}` below a table, right under it or behind a blank line: taken out, and told of. */
const ROW_HEADS = /^\{:?\s*\.(?:(rijkoppen|row-headers)|geen-rijkoppen|no-row-headers)\s*\}$/;

function saidOfRows(table: Table, parent: Parents | undefined, index: number | undefined): 'yes' | 'no' | undefined {
  const last = table.children.at(-1);
  const below = parent && index !== undefined ? parent.children[index + 1] : undefined;
  // Right under a table markdown takes it for a row.
  const inRow = table.children.length > 1 ? last && ROW_HEADS.exec(textOf(last).trim()) : undefined;
  const found = inRow ?? (below?.type === 'paragraph' ? ROW_HEADS.exec(textOf(below).trim()) : undefined);
  if (!found) return undefined;
  if (inRow) table.children.pop();
  else parent?.children.splice((index ?? 0) + 1, 1);
  return found[1] ? 'yes' : 'no';
}

/** After MultiMarkdown: nothing at all between two lines joins a cell to the one before it, `^^` to the one above it. */
function noteMerge(cell: TableCell): void {
  const [only, ...more] = cell.children;
  const { start, end } = cell.position ?? {};
  const isBare = !only && start?.offset !== undefined && (end?.offset ?? 0) - start.offset <= 1;
  const isUp = only?.type === 'text' && more.length === 0 && /^\^{1,2}$/.test(only.value);
  if (isUp) cell.children = [];
  if (isBare || isUp) cell.data = { hProperties: { dataMerge: isUp ? 'up' : 'left' } };
}

function caption(above: Paragraph, context: MarkupContext): void {
  const start = startOf(above, context);
  const [first] = above.children;
  if (first?.type !== 'text' || !start) return;
  first.value = ` ${first.value.slice(start.length).trimStart()}`;
  const number = context.nextTable();
  const id = idIn(context, chosenId(above, context) ?? `tabel-${number}`);
  const label: Text = { type: 'text', value: `${context.words.table} ${number}.` };
  above.children.unshift({ type: 'strong', children: [label] });
  above.data = { hProperties: { className: ['table-caption'], id } };
  context.tables.push({ id, number });
}

function chosenId(paragraph: Paragraph, context: MarkupContext): string | undefined {
  const last = paragraph.children.at(-1);
  const [, id] = (last?.type === 'text' && ID.exec(last.value)) || [];
  if (last?.type !== 'text' || id === undefined) return undefined;
  last.value = last.value.replace(ID, '');
  if (GOOD_ID.test(id)) return id;
  const problem = {
    en: 'an id is in small letters, for example {#wie-doet-wat}',
    nl: 'een kenmerk heeft kleine letters, bijvoorbeeld {#wie-doet-wat}',
  };
  reportAt(context, paragraph, wrongDirective, { name: context.words.table, problem });
  return undefined;
}
