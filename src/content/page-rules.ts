/** Lets a book's own `@page` reach only what it names: a rule without a name means the pages of the book, not the cover or a sheet. */
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';

/** Names that stand for a kind of page; any other is a name of the book's own, for the `page` of an element. */
export const PAGE_NAMES = {
  book: ['book'],
  cover: ['cover'],
  'job-ticket': ['job-ticket'],
  'sheet-portrait': ['sheet', 'sheet-portrait'],
  'sheet-landscape': ['sheet', 'sheet-landscape'],
  letter: ['letter'],
  'bound-portrait': ['bound'],
  'bound-landscape': ['bound'],
  'bound-letter': ['bound'],
} as const;

export type NamedPage = keyof typeof PAGE_NAMES;

const KINDS: ReadonlySet<string> = new Set(Object.values(PAGE_NAMES).flat());

/** The rules that are about this kind of page, without the name of the kind. */
export function withPageRulesOf(kind: NamedPage, css: string): string {
  if (!/@page/i.test(css)) return css;
  const mine: ReadonlySet<string> = new Set(PAGE_NAMES[kind]);
  const changes: { readonly start: number; readonly end: number; readonly to: string }[] = [];
  walk(parse(css, { positions: true, onParseError: () => undefined }), (node) => {
    if (node.type !== 'Atrule' || node.name.toLowerCase() !== 'page' || !node.loc) return;
    const { start, end } = node.loc;
    const head = node.prelude?.loc;
    const selectors = head ? css.slice(head.start.offset, head.end.offset).split(',') : [''];
    const kept = selectors
      .map((selector) => selector.trim())
      .flatMap((selector) => {
        const [, name = '', rest = ''] = /^([\w-]*)(.*)$/s.exec(selector) ?? [];
        if (name === '') return kind === 'book' ? [selector] : [];
        if (!KINDS.has(name)) return [selector];
        return mine.has(name) ? [rest.trim()] : [];
      });
    if (kept.length === 0) changes.push({ start: start.offset, end: end.offset, to: '' });
    else if (head) changes.push({ start: head.start.offset, end: head.end.offset, to: kept.join(', ') });
  });
  let text = '';
  let from = 0;
  for (const { start, end, to } of changes) {
    // A rule within one that is gone is gone too.
    if (start < from) continue;
    text += css.slice(from, start) + to;
    from = end;
  }
  return text + css.slice(from);
}
