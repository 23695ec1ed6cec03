/** Rewrites the tags of one printed section: the browser's tree becomes the one that readers are promised (ISO 14289-1). */
import { type PDFContext, PDFDict, PDFHexString, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { EVERYWHERE } from '../../content/geometry.js';
import { readPageText } from '../../content/read-text.js';
import { languageOf } from '../../document/carriers.js';
import { type PageObject, pagesOf } from '../../document/pages.js';
import type { FontShelf } from '../../fonts/font.js';
import type { OpenPdf } from '../../syntax/open.js';
import { textOf } from '../../syntax/trees.js';
import { addFields } from './add-fields.js';
import { artifactOpening, frameOf, onPage, type PageFrame } from './artifacts.js';
import { textOfSection } from './blocks.js';
import { type Elements, lookUp, type TagFacts } from './facts.js';
import { findGaps } from './find-gaps.js';
import { flatten, prune, spliceSpans } from './flatten.js';
import { adoptLabels } from './labels.js';
import type { Letter } from './letters.js';
import { shapeLists } from './lists.js';
import { mergePieces } from './merge-pieces.js';
import { eachDown, isMarked, isNode, type MarkedPiece, type TagNode } from './node.js';
import { numberForms } from './number-forms.js';
import { type PageContent, readPageContent, rewritePage } from './page-content.js';
import { makeParagraphs } from './paragraphs.js';
import { parseTree } from './parse-tree.js';
import { adoptStrays, strayText } from './repair.js';
import { giveRoles, levelHeadings } from './roles.js';
import { type Space, showSpaces } from './show-spaces.js';
import { type LooseRange, SHOWS } from './survey.js';
import { emptyCells, shapeTables } from './tables.js';
import { readTurned, type Turned, turnedTexts } from './turned-text.js';
import { writeTree } from './write-tree.js';

/** In the objects of an open file; the elements keep their carriers, which the join takes off. */
export function rewriteTags(opened: OpenPdf, facts: TagFacts, fonts: FontShelf): void {
  const { context, catalog } = opened;
  const root = rootOf(catalog);
  const pages = pagesOf(catalog);
  const elements = lookUp(facts);
  const read = (): PageContent[] => pages.map((page) => readPageContent(page, fonts));
  let contents = read();
  const frames = pages.map(({ dict }, page) => frameOf(dict, facts.bleedMm, facts.content.areas[page]));

  const top = parseTree(root, new Map<PDFObject, number>(pages.map(({ ref }, index) => [ref, index])));
  nameForms(top, contents);
  if (numberForms(top, contents, context)) contents = read();
  leaveOut(top, contents);
  shape(
    top,
    facts,
    elements,
    (piece) => contents[piece.page]?.shows(piece),
    (piece) => wordsOf(contents[piece.page], piece),
  );
  placePictures(top, elements, facts, frames);
  const adopted = contents.map((content, page) =>
    adopt(top, facts, elements, { content, page, frame: frames[page]!, fonts }),
  );
  eachDown(top, (node) => nameLinks(node, elements));
  const { form, content } = facts;
  if (form) addFields(opened, top, elements, { form, drawn: content.entries, pages, frames });

  const kept = new Set<string>();
  eachDown(top, ({ kids }) => {
    for (const kid of kids) if (isMarked(kid)) kept.add(nameOf(kid));
  });
  const { spaces, turned } = textsToMend(top, facts, elements, { contents, adopted, fonts, context });
  for (const [page, content] of contents.entries()) {
    rewritePage(content, {
      isKept: (mcid, form) => kept.has(nameOf({ mcid, page, form })),
      openingOf: (range) => markOf(adopted[page]!.get(range)) ?? artifactOpening(range, frames[page]!, SHOWS.text),
      spaces,
    });
  }
  const tagged = contents.flatMap(({ forms, repeated }) =>
    forms.flatMap(({ ref }) => (repeated.has(ref) ? [] : [ref])),
  );
  const forms = [...new Set(tagged)];
  readTurned(top, turned);
  writeTree(root, top, { context, pages, forms });
}

/** The browser makes none where nothing is heard, such as a half-title: all that is painted is decoration then. */
function rootOf(catalog: PDFDict): PDFDict {
  const key = PDFName.of('StructTreeRoot');
  const found = catalog.lookup(key);
  if (found instanceof PDFDict) return found;
  const made = PDFDict.withContext(catalog.context);
  catalog.set(key, catalog.context.register(made));
  return made;
}

const wordsOf = (content: PageContent | undefined, piece: MarkedPiece): string =>
  content
    ?.lettersOf(piece)
    .map(({ text }) => text)
    .join('') ?? '';

const nameOf = ({ mcid, page, form }: MarkedPiece): string => (form ? `${form.tag} ${mcid}` : `${page} ${mcid}`);
const markOf = (mcid: number | undefined): string | undefined =>
  mcid === undefined ? undefined : `/Span <</MCID ${mcid}>> BDC`;

/** The order matters: pieces are joined before anything is told of wholes, lists and tables before words get paragraphs. */
function shape(
  top: TagNode,
  { content, id }: TagFacts,
  elements: Elements,
  shows: (piece: MarkedPiece) => 'text' | 'paint' | undefined,
  wordsOf: (piece: MarkedPiece) => string,
): void {
  mergePieces(top, new Map(content.pieces));
  giveRoles(top, elements);
  flatten(top, shows);
  shapeLists(top, elements, wordsOf);
  shapeTables(top, elements);
  emptyCells(top, (piece) => /^\s+$/.test(wordsOf(piece)));
  spliceSpans(top, elements, languageOf);
  prune(top);
  makeParagraphs(top);
  levelHeadings(top);
  top.id = id;
}

/** Chromium paints words with `opacity` in a form, and does not always say so where it counts their marks with the page's. */
function nameForms(top: TagNode, contents: readonly PageContent[]): void {
  eachDown(top, (node) => {
    node.kids = node.kids.map((kid) => {
      if (!isMarked(kid) || kid.form) return kid;
      const form = contents[kid.page]?.formOf(kid.mcid);
      return form ? { ...kid, form } : kid;
    });
  });
}

/** ISO 14289-1 7.20: tagged content is painted once. What a picture says stands beside such a form. */
function leaveOut(top: TagNode, contents: readonly PageContent[]): void {
  if (contents.every(({ repeated }) => repeated.size === 0)) return;
  for (const { forms, repeated } of contents) {
    for (const { ref, stream } of forms) if (repeated.has(ref)) stream.dict.delete(PDFName.of('StructParents'));
  }
  eachDown(top, (node) => {
    node.kids = node.kids.filter((kid) => !isMarked(kid) || !kid.form || !contents[kid.page]?.repeated.has(kid.form));
  });
}

/** ISO 32000-1 14.8.5.4.3: where on the page a picture stands. */
function placePictures(top: TagNode, elements: Elements, { content }: TagFacts, frames: readonly PageFrame[]): void {
  eachDown(top, (node) => {
    const { box } = elements.factsOf(node.carrier);
    if (!box || node.carrier === undefined || (node.type !== 'Figure' && node.type !== 'Formula')) return;
    const at = node.carrier;
    const page = content.pageStarts.findLastIndex((start) => start <= at);
    const frame = frames[page];
    if (!frame) return;
    const { left, bottom, right, top: upper } = onPage(box, frame.trim);
    node.box = [left, bottom, right, upper];
  });
}

interface Sheet {
  readonly content: PageContent;
  /** Index in the section. */
  readonly page: number;
  readonly frame: PageFrame;
  readonly fonts: FontShelf;
}

/** Gives loose text its place: numbers of list items, and words whose tag was forgotten. */
function adopt(
  top: TagNode,
  facts: TagFacts,
  elements: Elements,
  { content, page, frame, fonts }: Sheet,
): ReadonlyMap<LooseRange, number> {
  const { survey, loose, repeated, nextMcid } = content;
  let next = nextMcid;
  const takeMcid = (): number => next++;
  const labels = adoptLabels(top, elements, { page, survey, area: frame.area, nextMcid: takeMcid });
  const isOnce = ({ form }: LooseRange): boolean => !form || !repeated.has(form);
  const strays = strayText(facts, page, loose).filter((range) => !labels.has(range) && isOnce(range));
  if (strays.length === 0) return labels;
  const { marked, forms } = readPageText(content.page.dict, EVERYWHERE, fonts);
  const streams = new Map(content.forms.map(({ ref, stream }) => [ref, stream]));
  const textOf = ({ mcid, form }: MarkedPiece): string =>
    ((form && forms.get(streams.get(form)!)) ?? marked).get(mcid)?.text ?? '';
  const adopted = adoptStrays(top, facts, elements, { page, strays, textOf, nextMcid: takeMcid });
  return new Map([...labels, ...adopted]);
}

interface Sheets {
  readonly contents: readonly PageContent[];
  /** Per page the marks of loose text that has found its place. */
  readonly adopted: readonly ReadonlyMap<LooseRange, number>[];
  readonly fonts: FontShelf;
  readonly context: PDFContext;
}

/** What is wrong with letters that stand in the right order of tags: no space behind them, or their own order. */
function textsToMend(
  top: TagNode,
  { content }: TagFacts,
  elements: Elements,
  { contents, adopted, fonts, context }: Sheets,
): { readonly spaces: readonly Space[]; readonly turned: ReadonlyMap<MarkedPiece, Turned> } {
  const loose = adopted.map((marks) => new Map([...marks].map(([{ letters }, mcid]) => [mcid, letters])));
  const all: (readonly Letter[])[] = [];
  const lettersOf = (piece: MarkedPiece): readonly Letter[] => {
    const letters = loose[piece.page]!.get(piece.mcid) ?? contents[piece.page]!.lettersOf(piece);
    for (const letter of letters) letter.home = piece;
    all.push(letters);
    return letters;
  };
  const pageOf = ({ home }: Letter): PageObject => contents[home!.page]!.page;
  const text = textOfSection(top, content, elements, lettersOf);
  const { texts: turned, settled } = turnedTexts(text);
  const open = { ...text, blocks: text.blocks.filter((block) => !settled.has(block)) };
  const gaps = findGaps(open).filter(({ home }) => !turned.has(home!));
  const spaces = showSpaces(
    gaps.map((letter) => ({ page: pageOf(letter), letter })),
    all,
    { fonts, context },
  );
  return { spaces, turned };
}

/** ISO 14289-1 7.18.5: each link says in words where it leads. */
function nameLinks(node: TagNode, elements: Elements): void {
  if (node.type !== 'Link') return;
  const words = node.carrier === undefined ? '' : elements.textOf(elements.firstOf(node.carrier));
  for (const kid of node.kids) {
    if (isNode(kid) || isMarked(kid)) continue;
    const name = elements.factsOf(node.carrier).alt || words || pictureIn(node) || addressOf(kid.dict);
    kid.dict.set(PDFName.of('Contents'), PDFHexString.fromText(name));
  }
}

const pictureIn = ({ kids }: TagNode): string =>
  kids.flatMap((kid) => (isNode(kid) ? [kid.alt || pictureIn(kid)] : [])).join(' ');

function addressOf(annotation: PDFDict): string {
  const action = annotation.lookup(PDFName.of('A'));
  return (action instanceof PDFDict && textOf(action.lookup(PDFName.of('URI')))) || 'link';
}
