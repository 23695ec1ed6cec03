/** What a paragraph or a point of a list that was changed says now, before its text is read as a whole: its words alone, for the place where it stands. */
import type { Nodes } from 'mdast';
import type { Config } from '../config/load.js';
import { readBookFile } from '../content/read.js';
import { parseSource, readable } from '../markup/parse.js';
import { own } from '../own.js';
import type { Read } from './pass.js';
import type { DraftBlock, TableEvent } from './protocol.js';
import type { Shown } from './shown.js';

/** What begins another kind of block, or belongs to one. */
const OTHER = /^(?: {0,3}(?:[#>|<:{~`=[]|-{3}|\*{3}|_{3})| {4}|\t)|\|/;
const POINT = /^ {0,3}(?:[-*+]|\d{1,9}[.)]) +(?!\[)/;
const PLACEHOLDER = /\{\{\s*([^{}\s]+)\s*\}\}/g;

/** An edition that somebody looks at: its pages, and what these were made of. */
export interface Seen {
  readonly edition: string;
  readonly shown: Pick<Shown, 'made'> | undefined;
  readonly read: Pick<Read, 'loaded'> | undefined;
}

/** What to tell whoever looks at these, of files that were saved. */
export async function firstDrafts(
  saved: readonly string[],
  seen: readonly Seen[],
  { bookDir, placeholders }: Pick<Config, 'bookDir' | 'placeholders'>,
): Promise<TableEvent[]> {
  const sections = seen.flatMap(({ edition, shown, read }) =>
    (shown?.made.placed ?? []).map(({ layout: { section } }) => ({ edition, section, texts: read?.loaded.texts })),
  );
  const drafts = sections.map(async ({ edition, section: { id, file }, texts }): Promise<TableEvent[]> => {
    const before = file !== undefined && saved.includes(file) ? texts?.get(file) : undefined;
    if (file === undefined || before === undefined) return [];
    const now = await readBookFile(file, bookDir, undefined);
    const block = 'text' in now ? firstWords(before, now.text, placeholders) : undefined;
    return block ? [{ kind: 'draft', edition, id, blocks: [block] }] : [];
  });
  return (await Promise.all(drafts)).flat();
}

interface Changed {
  /** Of the block, from 0; the same in both texts. */
  readonly first: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Undefined where more changed than the words of one such block. @param placeholders what stands for `{{name}}` */
export function firstWords(
  before: string,
  after: string,
  placeholders: Config['placeholders'],
): DraftBlock | undefined {
  const changed = changedBlock(linesOf(before), linesOf(after));
  if (!changed) return undefined;
  const { first, before: was, after: now } = changed;
  const tag = tagOf(was);
  if (!tag || tag !== tagOf(now)) return undefined;
  const [words, ...more] = parseSource(now.join('\n').replace(POINT, '')).children;
  if (words?.type !== 'paragraph' || more.length > 0) return undefined;
  const fill = (text: string): string =>
    text.replace(PLACEHOLDER, (whole, name: string) => own(placeholders, name) ?? whole);
  return { tag, line: first + 1, words: words.children.map((each) => htmlOf(each, fill)).join('') };
}

const linesOf = (text: string): string[] => readable(text).source.split('\n');

function changedBlock(before: readonly string[], after: readonly string[]): Changed | undefined {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let rest = 0;
  while (rest < least - start && before.at(-1 - rest) === after.at(-1 - rest)) rest += 1;
  if (start === before.length && start === after.length) return undefined;
  // What stands around is the same in both.
  while (start > 0 && !isEdge(before[start - 1], before[start])) start -= 1;
  while (rest > 0 && !isEdge(before.at(-rest - 1), before.at(-rest))) rest -= 1;
  const blocks = { before: before.slice(start, before.length - rest), after: after.slice(start, after.length - rest) };
  return isInFront(before, start) ? undefined : { first: start, ...blocks };
}

/** Whether a block ends between two lines. */
const isEdge = (line: string | undefined, next: string | undefined): boolean =>
  !line?.trim() || !next?.trim() || OTHER.test(line) || OTHER.test(next) || POINT.test(next);

/** In the settings of a text, which stand before it. */
function isInFront(lines: readonly string[], at: number): boolean {
  return lines[0] === '---' && at <= lines.indexOf('---', 1);
}

function tagOf(lines: readonly string[]): 'p' | 'li' | undefined {
  const [line = '', ...more] = lines;
  if (lines.some((each) => !each.trim() || OTHER.test(each)) || more.some((each) => POINT.test(each))) return undefined;
  return POINT.test(line) ? 'li' : 'p';
}

const TAGS: Readonly<Record<string, string>> = { strong: 'strong', emphasis: 'em', delete: 'del' };

function htmlOf(node: Nodes, fill: (text: string) => string): string {
  if (node.type === 'text') return escaped(fill(node.value));
  if (node.type === 'inlineCode') return `<code>${escaped(node.value)}</code>`;
  if (node.type === 'break') return '<br>';
  const inside = 'children' in node ? node.children.map((each) => htmlOf(each, fill)).join('') : '';
  const tag = own(TAGS, node.type);
  return tag ? `<${tag}>${inside}</${tag}>` : inside;
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;');
