/** Composes the pages that tell what many people answered: per question its counts with bars, its mean, and all texts. */
import path from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import { h, s } from 'hastscript';
import type { AnswerSummary, QuestionSummary } from '../answer-summary.js';
import type { Config } from '../config/load.js';
import { ownFaces } from '../content/own-faces.js';
import { makeDrawable } from '../markup/drawable.js';
import type { Section } from '../model.js';
import { bookWords } from '../words.js';
import { makeSection } from './section.js';
import { type SummaryWords, summaryWords } from './summary-words.js';

/** So many answers stay together on a page. */
const SHORT_TABLE = 12;
/** In millimetres: the longest bar. */
const BAR_MM = 50;

export function summarySection(config: Config, summary: AnswerSummary): Section {
  const words = summaryWords(config.language);
  const { sheet, sheetOf } = bookWords(config);
  const { code, title, sheets, versions, questions } = summary;
  const name = `${words.title} ${`${code} ${title}`.trim()}`;
  const content = questions.flatMap((each) => told(each, sheets, words, config.language));
  return makeSection(config, {
    id: `${words.title}-${code}`.toLowerCase(),
    title: name,
    kind: 'matter',
    template: 'format-index',
    page: 'sheet-portrait',
    bodyClass: 'format outcome',
    slots: {
      title: name,
      book: '',
      intro: words.sheets(sheets, versions),
      help: '',
      publisher: config.publisher.name,
      sheet,
      'sheet-of': sheetOf,
    },
    // As it was typed: quotation marks of others are not ours to set.
    set: { content: drawable(content, config) },
  });
}

function drawable(children: readonly ElementContent[], config: Config): ElementContent[] {
  const tree: Root = { type: 'root', children: [...children] };
  makeDrawable(tree, ownFaces(config));
  return tree.children as ElementContent[];
}

function told(summary: QuestionSummary, sheets: number, words: SummaryWords, language: string): ElementContent[] {
  const { question, answered, counts, texts, mean, steps, sum } = summary;
  const number = (value: number): string => value.toLocaleString(language, { maximumFractionDigits: 2 });
  const said = [
    answered === 0 ? words.nobody : words.answered(answered, sheets),
    ...(sum === undefined ? [] : [words.sum(number(sum))]),
    ...(mean === undefined ? [] : [words.mean(number(mean), steps)]),
  ].join(' ');
  return [
    h('h2', seen(question)),
    h('p.outcome-said', said),
    ...(answered > 0 && counts.length > 0 ? [countTable(counts, answered, words)] : []),
    ...(texts.length > 0 ? [h('ul.outcome-texts', texts.map(textItem))] : []),
  ];
}

function countTable(counts: QuestionSummary['counts'], answered: number, words: SummaryWords): Element {
  const most = Math.max(...counts.map(({ count }) => count));
  const rows = counts.map(({ answer, count }) =>
    h('tr', [
      h('th', { scope: 'row' }, seen(answer)),
      h('td', String(count)),
      h('td', [h('span.outcome-share', `${percentOf(count, answered)} %`), ...bar(count, most)]),
    ]),
  );
  const heads = words.heads.map((head) => h('th', { scope: 'col' }, head));
  const short = counts.length <= SHORT_TABLE ? '.table-short' : '';
  return h(`table.outcome-table${short}`, { role: 'table' }, [h('thead', [h('tr', heads)]), h('tbody', rows)]);
}

export const percentOf = (count: number, of: number): number => Math.round((count / Math.max(1, of)) * 100);

/** Says nothing that the numbers before it do not. */
function bar(count: number, most: number): Element[] {
  if (count === 0) return [];
  const width = Math.max(1, Math.round((count / most) * BAR_MM * 10) / 10);
  const size = { width: `${width}mm`, height: '4mm', viewBox: `0 0 ${width} 4`, 'aria-hidden': 'true' };
  return [s('svg.outcome-bar', size, [s('rect', { width, height: 4, fill: 'var(--colour-ink)' })])];
}

/** Each line of what was typed as a line, and the file in which it stands. */
function textItem({ text, file }: { readonly text: string; readonly file: string }): Element {
  const lines = text.split(/\r\n?|\n/).flatMap((line, index) => [...(index > 0 ? [h('br')] : []), ...seen(line)]);
  return h('li', [...lines, ' ', h('span.outcome-file', `(${path.basename(file)})`)]);
}

/** Without characters that a page cannot hold. */
const seen = (text: string): ElementContent[] => [
  { type: 'text', value: text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' ') },
];
