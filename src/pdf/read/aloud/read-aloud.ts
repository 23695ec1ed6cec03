/** Reads any PDF along its tags into what a screen reader would say, block by block. */
import { PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import type { Spoken, Transcript } from '../../../transcript.js';
import { EVERYWHERE } from '../../content/geometry.js';
import type { ShownText } from '../../content/marked-text.js';
import { type KnownWords, type PageText, readPageText } from '../../content/read-text.js';
import { languageOf } from '../../document/carriers.js';
import { kidsOf } from '../../document/elements.js';
import { readPageLabels } from '../../document/page-labels.js';
import { type PageObject, pagesOf } from '../../document/pages.js';
import type { FontShelf } from '../../fonts/font.js';
import { deeper } from '../../syntax/budget.js';
import { dictAt, dictOf, nameAt, numberAt, textAt } from '../../syntax/objects.js';
import { guarded, type OpenPdf, openPdf } from '../../syntax/open.js';
import { readRoles } from '../ua/standard-types.js';
import { cellFacts } from './cell-facts.js';
import { type CellFacts, followHeaders, type TableHeaders } from './cell-headers.js';
import { goalsIn } from './link-goals.js';
import { speakField } from './speak-field.js';
import { type Block, startBlocks } from './spoken-blocks.js';

/**
 * @param file what messages call it
 * @throws Failure `pdf/unreadable`
 */
export async function readAloud(bytes: Uint8Array, file: string): Promise<Transcript> {
  const opened = await openPdf(bytes, file, { isForeign: true });
  return guarded(file, () => transcribe(opened, file));
}

const IN_LINE: ReadonlySet<string> = new Set(
  'Span Quote Code Link Reference Annot Form Formula Figure Lbl LBody Note NonStruct Private BibEntry Ruby RB RT RP Warichu WT WP'.split(
    ' ',
  ),
);
const MCID = PDFName.of('MCID');
const OBJ = PDFName.of('Obj');
const PG = PDFName.of('Pg');

/** What is known on the way down to a piece of content. */
interface Around {
  readonly page: number;
  readonly depth: number;
  readonly lists: number;
  readonly language: string;
  readonly headers: TableHeaders | undefined;
  readonly isHead: boolean;
  /** What words here are part of. */
  readonly line: 'text' | 'label' | 'link';
}

/** @param known what pages were read to say before: these are not read anew */
export function transcribe({ catalog, context }: OpenPdf, file: string, known: readonly KnownWords[] = []): Transcript {
  const pages = pagesOf(catalog);
  const labels = readPageLabels(catalog.lookup(PDFName.of('PageLabels')), pages.length);
  const root = dictAt(catalog, 'StructTreeRoot');
  const language = textAt(catalog, 'Lang') ?? '';
  const title = textAt(dictOf(context.lookup(context.trailerInfo.Info)), 'Title') ?? '';
  const texts = textsOf(pages);
  const words: Words = (page, mcid, form) => {
    const kept = known[page];
    if (kept) return kept[mcid] ?? undefined;
    const { marked, forms } = texts(page);
    return wordsOf(((form && forms.get(form)) ?? marked).get(mcid));
  };
  const said = root ? speakTree(root, { catalog, pages, labels, words, language }) : speakPaint(pages, texts);
  return {
    file,
    title,
    language,
    isTagged: root !== undefined,
    pages: pages.map((_, index) => ({ page: index + 1, label: labels[index] ?? '', spoken: said[index] ?? [] })),
  };
}

type Texts = (page: number) => PageText;
/** What a piece of marked content says: of a page, or of a form on it that counts its own. */
type Words = (page: number, mcid: number, form?: PDFRawStream) => string | undefined;

/** A page is read when its first word is asked for. */
function textsOf(pages: readonly PageObject[]): Texts {
  const shelf: FontShelf = new Map();
  const known: PageText[] = [];
  const nothing: PageText = { marked: new Map(), forms: new Map(), unmarked: { text: '', hidden: '' } };
  return (index) => {
    const page = pages[index];
    known[index] ??= page ? readPageText(page.dict, EVERYWHERE, shelf) : nothing;
    return known[index];
  };
}

const speakPaint = (pages: readonly PageObject[], texts: Texts): Spoken[][] =>
  pages.map((_, index) => {
    const { marked, unmarked } = texts(index);
    const text = [...marked.values(), unmarked].map(wordsOf).join(' ').trim();
    return text === '' ? [] : [{ role: '', depth: 0, order: index, language: '', parts: [{ kind: 'text', text }] }];
  });

interface Tree {
  readonly catalog: PDFDict;
  readonly pages: readonly PageObject[];
  readonly labels: readonly string[];
  readonly words: Words;
  readonly language: string;
}

function speakTree(root: PDFDict, { catalog, pages, labels, words, language }: Tree): Spoken[][] {
  const { context } = root;
  const { standardOf } = readRoles(dictAt(root, 'RoleMap'));
  const pageAt = new Map<PDFObject, number>(pages.map(({ ref }, index) => [ref, index]));
  const goalOf = goalsIn(catalog, pages, labels);
  const classes = dictAt(root, 'ClassMap');
  const blocks = startBlocks();
  const seen = new Set<PDFDict>();

  const visit = (parent: PDFDict, around: Around): void => {
    for (const kid of kidsOf(parent)) {
      const object = context.lookup(kid);
      if (object instanceof PDFNumber) say(words(around.page, object.asNumber()), around);
      else if (!(object instanceof PDFDict)) continue;
      else if (object.has(MCID)) say(referred(object, around.page), { ...around, page: pageOf(object, around.page) });
      else if (object.has(OBJ)) sayObject(dictOf(object.lookup(OBJ)), { ...around, page: pageOf(object, around.page) });
      else if (!seen.has(object)) {
        seen.add(object);
        enter(object, around);
      }
    }
  };
  const pageOf = (dict: PDFDict, page: number): number => pageAt.get(dict.get(PG) ?? PG) ?? page;
  const referred = (reference: PDFDict, around: number): string | undefined => {
    const form = reference.lookup(PDFName.of('Stm'));
    const own = form instanceof PDFRawStream ? form : undefined;
    return words(pageOf(reference, around), numberAt(reference, 'MCID') ?? -1, own);
  };
  const say = (text: string | undefined, { page, line }: Around): void => {
    if (text) blocks.add(page, { kind: line === 'label' ? 'label' : 'text', text }, line === 'link');
  };
  const sayObject = (object: PDFDict | undefined, { page }: Around): void => {
    const subtype = nameAt(object, 'Subtype');
    if (object && subtype === 'Widget') blocks.add(page, speakField(object));
    if (object && subtype === 'Link') blocks.leads(page, { ...goalOf(object), says: textAt(object, 'Contents') ?? '' });
  };
  const enter = (element: PDFDict, around: Around): void => {
    const given = nameAt(element, 'S') ?? '';
    const role = standardOf(given) ?? given;
    const own = languageOf(textAt(element, 'Lang')) || around.language;
    const inside: Around = {
      ...around,
      page: pageOf(element, around.page),
      depth: deeper(around.depth),
      language: own,
    };
    const standIn = textAt(element, 'ActualText') ?? (OBJECTS.has(role) ? undefined : textAt(element, 'Alt'));
    if (OBJECTS.has(role)) {
      const text = textAt(element, 'Alt') ?? textAt(element, 'ActualText') ?? '';
      blocks.add(firstPage(element, inside.page), { kind: role === 'Formula' ? 'formula' : 'picture', text });
    } else if (standIn !== undefined && standIn !== '') say(standIn, inside);
    else if (role === 'Link') blocks.link(() => visit(element, { ...inside, line: 'link' }));
    else if (role === 'Lbl') visit(element, { ...inside, line: 'label' });
    else if (IN_LINE.has(role)) visit(element, inside);
    else enterBlock(element, role, inside);
  };
  /** A figure may say its page only at its content. */
  const firstPage = (element: PDFDict, page: number): number => {
    for (const kid of kidsOf(element)) {
      const dict = dictOf(context.lookup(kid));
      if (dict?.has(PG)) return pageOf(dict, page);
    }
    return page;
  };
  const enterBlock = (element: PDFDict, role: string, inside: Around): void => {
    const isList = role === 'L' || role === 'TOC';
    const block: Block = { role, depth: inside.lists, language: inside.language === language ? '' : inside.language };
    const within: Around = {
      ...inside,
      line: 'text',
      lists: inside.lists + (isList ? 1 : 0),
      headers: role === 'Table' ? followHeaders() : inside.headers,
      isHead: role === 'THead' || (inside.isHead && role !== 'TBody'),
    };
    if (role === 'Table' || isList) blocks.announce({ ...block, size: sizeOf(element) }, () => visit(element, within));
    else if (role === 'TR') {
      within.headers?.startRow(within.isHead);
      visit(element, within);
    } else if (role === 'TH' || role === 'TD') {
      const cell: CellFacts = cellFacts(element, role === 'TH', classes);
      const headers = within.headers?.startCell(cell) ?? [];
      const text = blocks.within({ ...block, headers }, () => visit(element, { ...within, headers: undefined }));
      within.headers?.endCell(text);
    } else blocks.within(block, () => visit(element, within));
  };
  const sizeOf = (element: PDFDict): { items: number; columns: number } => {
    const rows = rowsIn(element, 0);
    const columns = rows.map((row) => kidsOf(row).filter((kid) => typed(kid, 'TH', 'TD')).length);
    return { items: rows.length, columns: Math.max(0, ...columns.slice(0, 1)) };
  };
  const typed = (kid: PDFObject, ...wanted: readonly string[]): boolean => {
    const type = nameAt(dictOf(context.lookup(kid)), 'S') ?? '';
    return wanted.includes(standardOf(type) ?? type);
  };
  const rowsIn = (element: PDFDict, depth: number): PDFDict[] =>
    kidsOf(element).flatMap((kid): PDFDict[] => {
      const dict = dictOf(context.lookup(kid));
      if (!dict) return [];
      if (typed(kid, 'TR', 'LI', 'TOCI')) return [dict];
      return depth < 2 && typed(kid, 'THead', 'TBody', 'TFoot') ? rowsIn(dict, depth + 1) : [];
    });

  visit(root, { page: 0, depth: 0, lists: 0, language, headers: undefined, isHead: false, line: 'text' });
  return blocks.byPage(pages.length);
}

/** A page that was scanned has its words unseen behind the picture. */
const wordsOf = (shown: ShownText | undefined): string | undefined => shown && shown.text + shown.hidden;

const OBJECTS: ReadonlySet<string> = new Set(['Figure', 'Formula']);
