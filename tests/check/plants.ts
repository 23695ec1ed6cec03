/** Mistakes to plant: what is changed in the pages or in the PDF, and what the finding about it has to say. */
import type { RuleId } from '../../src/rules/list.js';

export interface Plant {
  readonly name: string;
  readonly rule: RuleId;
  /** Part of the text of a finding. */
  readonly text: string;
  /** Of a finding: cut off instead of gone. */
  readonly state?: 'clipped';
  /** Changes the paginated document. */
  readonly html?: (html: string) => string;
  /** Changes the content stream of a page, from 0. */
  readonly page?: number;
  readonly content?: (content: string) => string;
}

type Edit = (html: string) => string;

const drop =
  (pattern: RegExp | string): Edit =>
  (html) =>
    html.replace(pattern, '');

const twice =
  (pattern: RegExp): Edit =>
  (html) =>
    html.replace(pattern, (found) => found + found);

const style =
  (pattern: RegExp, css: string): Edit =>
  (html) =>
    html.replace(pattern, (found) => found.replace(/^<\w+/, (tag) => `${tag} style="${css}"`));

const paragraph = (number: number) => new RegExp(`<p [^>]*>Alinea${number} .*?</p>`);
const row = (number: number) => new RegExp(`<tr (?:(?!<tr).)*?>rij${number}</th>.*?</tr>`);
const cell = (number: number) => new RegExp(`<td [^>]*>tweede${number}</td>`);
const item = (text: string) => new RegExp(`<li (?:(?!<li)[^>])*>${text}</li>`);
/** The last page with text; a blank verso may follow. */
const LAST_PAGE =
  /<div class="pagedjs_page [^>]*>(?:(?!class="pagedjs_page ).)*Alinea40(?:(?!<div class="pagedjs_page ).)*(?=<div class="pagedjs_page |$)/s;
const DRAWING = /<svg [^>]*role="img".*?<\/svg>/s;

/** The n-th text block of a content stream. */
const block =
  (nth: number, change: (block: string) => string): Edit =>
  (content) => {
    let count = 0;
    return content.replace(/BT\n.*?ET\n/gs, (found) => (count++ === nth ? change(found) : found));
  };

export const LOSSES: readonly Plant[] = [
  { name: 'a word', rule: 'proof/missing-text', text: 'haast7', html: drop('haast7 ') },
  { name: 'a paragraph', rule: 'proof/missing-text', text: 'Alinea12 gaat over', html: drop(paragraph(12)) },
  { name: 'a row', rule: 'proof/missing-text', text: 'rij9 eerste9 cel', html: drop(row(9)) },
  { name: 'a cell', rule: 'proof/count', text: 'tweede30', html: drop(cell(30)) },
  {
    name: 'the end of a cell',
    rule: 'proof/missing-text',
    text: 'erin',
    html: (html) => html.replace(/(eerste22 cel met wat meer woorden) erin/, '$1'),
  },
  { name: 'a nested item', rule: 'proof/missing-text', text: 'dieper punt', html: drop(item('dieper punt')) },
  {
    name: 'a line of code',
    rule: 'proof/missing-text',
    text: 'ingesprongen',
    html: drop('    tweede regel  ingesprongen\n'),
  },
  {
    name: 'a link but not its text',
    rule: 'proof/count',
    text: '#elders',
    html: (html) => html.replace(/<a href="#elders".*?>(.*?)<\/a>/, '<span>$1</span>'),
  },
  { name: 'a drawing', rule: 'proof/count', text: 'Getekend woord', html: drop(DRAWING) },
  { name: 'a heading', rule: 'proof/missing-text', text: 'Tabel', html: drop(/<h2 [^>]*>Tabel<\/h2>/) },
  { name: 'a page', rule: 'proof/missing-text', text: 'Alinea40', html: drop(LAST_PAGE) },
  {
    name: 'a running header',
    rule: 'proof/missing-text',
    text: 'Lopende kop',
    html: (html) => html.replaceAll(' Lopende kop', ''),
  },
  {
    name: 'a letter (in the PDF)',
    rule: 'proof/missing-text',
    text: 'Proef',
    page: 0,
    content: block(1, (text) => text.replace(/(.*?)<\w{4}> Tj/s, '$1<> Tj')),
  },
  {
    name: 'a line (in the PDF)',
    rule: 'proof/missing-text',
    text: 'KLEINE LETTERS',
    page: 0,
    content: drop(/(?<=\/NonStruct <<\/MCID 3 >>\s*BDC\n)BT\n.*?ET\n/s),
  },
  { name: 'all of a page (in the PDF)', rule: 'proof/missing-text', text: 'rij1', page: 1, content: () => '' },
];

export const DOUBLES: readonly Plant[] = [
  {
    name: 'a word',
    rule: 'proof/doubled-text',
    text: 'haast7',
    html: (html) => html.replace('haast7 ', 'haast7 haast7 '),
  },
  { name: 'a paragraph', rule: 'proof/doubled-text', text: 'Alinea12 gaat over', html: twice(paragraph(12)) },
  {
    name: 'a paragraph on a later page',
    rule: 'proof/doubled-text',
    text: 'Alinea3',
    html: (html) => html.replace(paragraph(35), (found) => found + (paragraph(3).exec(html)?.[0] ?? '')),
  },
  { name: 'a row', rule: 'proof/doubled-text', text: 'rij9 eerste9 cel', html: twice(row(9)) },
  { name: 'a cell', rule: 'proof/doubled-text', text: 'tweede12', html: twice(cell(12)) },
  { name: 'an item', rule: 'proof/count', text: 'laatste punt', html: twice(item('laatste punt')) },
  { name: 'a heading', rule: 'proof/count', text: 'Tabel', html: twice(/<h2 [^>]*>Tabel<\/h2>/) },
  { name: 'a link', rule: 'proof/doubled-text', text: 'elders', html: twice(/<a href="#elders".*?<\/a>/) },
  { name: 'a drawing', rule: 'proof/count', text: 'Getekend woord', html: twice(DRAWING) },
  { name: 'a page', rule: 'proof/doubled-text', text: 'Alinea40', html: twice(LAST_PAGE) },
  {
    name: 'a letter (in the PDF)',
    rule: 'proof/doubled-text',
    text: 'PProef',
    page: 0,
    content: block(1, (text) => text.replace(/<\w{4}> Tj/, '$& $&')),
  },
  {
    name: 'a line (in the PDF)',
    rule: 'proof/doubled-text',
    text: 'KLEINE LETTERS',
    page: 0,
    content: (content) => content.replace(/(?<=\/NonStruct <<\/MCID 3 >>\s*BDC\n)BT\n.*?ET\n/s, '$&$&'),
  },
  {
    name: 'a piece of marked content (in the PDF)',
    rule: 'proof/doubled-text',
    text: 'KLEINE LETTERS WORDEN GROOT',
    page: 0,
    content: (content) => content.replace(/\/NonStruct <<\/MCID 3 >>\s*BDC.*?EMC\n/s, '$&$&'),
  },
];

const away = (css: string, text: string, pattern: RegExp, name = css): Plant => ({
  name,
  rule: 'proof/missing-text',
  text,
  html: style(pattern, css),
});

export const CLIPS: readonly Plant[] = [
  away('position: absolute; left: -300mm', 'Alinea5', paragraph(5)),
  away('position: relative; top: -900mm', 'Alinea6', paragraph(6)),
  away('transform: translateX(250mm)', 'Alinea7', paragraph(7)),
  away('text-indent: -999mm; white-space: nowrap', 'Alinea8', paragraph(8)),
  away('height: 0; overflow: hidden', 'Alinea9', paragraph(9)),
  { ...away('height: 2mm; overflow: hidden', 'Alinea10', paragraph(10), 'the lower half of a line'), state: 'clipped' },
  away('clip-path: inset(50%)', 'Alinea11', paragraph(11)),
  away('width: 20mm; overflow: hidden; white-space: nowrap', 'verder', paragraph(13), 'the end of a line'),
  away('position: relative; left: 200mm', 'tweede30', cell(30), 'a cell'),
  away('position: relative; left: -200mm', 'dieper punt', item('dieper punt'), 'an item'),
  away('visibility: hidden', 'Alinea14', paragraph(14)),
  away('font-size: 0', 'Alinea15', paragraph(15)),
  {
    name: 'text beside the page (in the PDF)',
    rule: 'proof/missing-text',
    text: 'tekst',
    state: 'clipped',
    page: 0,
    content: block(1, (text) => text.replace(/[\d.]+ ([\d.]+) Tm/, '9999 $1 Tm')),
  },
  {
    name: 'a clip around nothing (in the PDF)',
    rule: 'proof/missing-text',
    text: 'tekst',
    state: 'clipped',
    page: 0,
    content: block(1, (text) => `q 0 0 1 1 re W n ${text} Q\n`),
  },
  {
    name: 'invisible text (in the PDF)',
    rule: 'proof/missing-text',
    text: 'tekst',
    state: 'clipped',
    page: 0,
    content: block(1, (text) => text.replace('BT', 'BT 3 Tr')),
  },
];
