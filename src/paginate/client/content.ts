/** Runs in the page: writes down what the pages say, element by element, to be compared with the printed PDF. */
import { CLOSE, type ClientContent, type ClientFacts, OPEN } from './contract.js';
import { entriesOf } from './entries.js';
import { areaOf, factsOf, findPieces } from './facts.js';

/** What a text is part of, handed down from element to element. */
interface Host {
  /** −1 outside all carriers. */
  readonly carrier: number;
  /** Painted but kept from assistive technology, so not in the PDF's structure tree. */
  readonly isAside: boolean;
  /** Asked for what a text needs, and no more: each question costs. */
  readonly style: CSSStyleDeclaration;
}

const UNSEEN = /^(title|desc|style|script|template|defs)$/;

/**
 * The browser paints what a mask covers once, twice or as pixels: words in such a drawing are a part of the picture, which its
 * description tells, as they are in a photo.
 */
const isMasked = (element: Element): boolean =>
  element.matches('svg, [role="img"]') && element.querySelector('mask') !== null;

/** A space that may not break fills a cell that Chromium would drop: it counts as text. */
const TEXT = /[^ \t\r\n\f]/;

/** Words in such a box stand beside the words around it, as far as these say. */
const IN_LINE = /^(inline|contents|ruby)/;

/** After the furniture is there, and before ids are: marks stand in the document as they will be saved. */
export function gatherContent(): ClientContent {
  const elements = [...document.querySelectorAll('.paper-content *:not(svg *)')];
  const numbers = new Map(elements.map((element, index) => [element, index]));
  const tags = elements.map(() => '');
  const parents = elements.map((element) => numbers.get(element.parentElement!) ?? -1);
  const lines: [number, number][] = [];
  const runs: [number, string][] = [];
  const links: [number, string][] = [];
  const asides: string[][] = [];
  const facts: [number, ClientFacts][] = [];
  const pieces = findPieces(numbers);
  const later = new Set(pieces.map(([carrier]) => carrier));
  /** Whether a box or a line ends between the text before and the one that comes. */
  let isApart = false;

  const visit = (node: Node, host: Host): void => {
    if (node instanceof Text) addText(node, host);
    else if (node instanceof Element) enter(node, host);
  };
  const enter = (element: Element, around: Host): void => {
    if (!numbers.has(element) && isSilent(element)) return;
    const style = getComputedStyle(element);
    if (style.display === 'none' || UNSEEN.test(element.localName)) return;
    const isHidden = around.isAside || element.getAttribute('aria-hidden') === 'true';
    const carrier = numbers.get(element) ?? around.carrier;
    if (numbers.has(element) && !isHidden) describe(element as HTMLElement, carrier);
    const isAside = isHidden || isMasked(element);
    const host = { carrier, isAside, style };
    const isBox = !isAside && (!isInLine(element, style) || element.localName === 'br') && !isOverlay(element, style);
    // What a page cut goes on where it was, in the middle of a word too.
    if (isBox) isApart = !later.has(carrier);
    for (const child of element.childNodes) visit(child, host);
    if (isBox) isApart = true;
  };
  const describe = (element: HTMLElement, carrier: number): void => {
    tags[carrier] = tagOf(element);
    if (element.dataset?.line) lines.push([carrier, Number(element.dataset.line)]);
    const href = element.localName === 'a' ? element.getAttribute('href') : null;
    const own = factsOf(element);
    if (own) facts.push([carrier, own]);
    // Its boxes are not asked for: that would lay out all pages once more.
    if (href && (element.textContent?.trim() || element.querySelector('img, svg'))) links.push([carrier, href]);
  };
  const addText = (node: Text, host: Host): void => {
    if (host.style.visibility !== 'visible') return;
    const last = runs.at(-1);
    if (!TEXT.test(node.data)) {
      if (last && !isApart && !host.isAside && !/\s$/.test(last[1])) last[1] += ' ';
      return;
    }
    const text = transformed(node, host.style.textTransform);
    if (host.isAside) {
      if (!node.parentElement!.closest('svg')) asides.at(-1)?.push(text.trim());
      return;
    }
    const apart = isApart && last ? `\n${text}` : text;
    isApart = false;
    if (last?.[0] === host.carrier) last[1] += apart;
    else runs.push([host.carrier, apart]);
  };

  const pageStarts: number[] = [];
  let start = 0;
  for (const page of document.querySelectorAll('.paper')) {
    pageStarts.push(start);
    asides.push([]);
    enter(page, { carrier: -1, isAside: false, style: getComputedStyle(page) });
    start += page.querySelectorAll('.paper-content *:not(svg *)').length;
  }
  const areas = [...document.querySelectorAll('.paper')].map(areaOf);
  return { tags, parents, pageStarts, lines, runs, links, asides, pieces, facts, areas, entries: entriesOf(numbers) };
}

/** A float makes a box of what stands in a line, a letter that opens a word or the label under a field, and its line goes on around it. */
const isInLine = ({ localName }: Element, style: CSSStyleDeclaration): boolean =>
  IN_LINE.test(style.display) || (localName === 'span' && style.float !== 'none');

/** What surrounds the content, empty boxes and drawings for the most part: their styles need not be asked for. */
const isSilent = (element: Element): boolean =>
  !TEXT.test(element.textContent ?? '') && !element.matches('.paper-content, :has(.paper-content)');

/** What is laid over the line and has no words parts none: a rule to write on, a mark. */
const isOverlay = (element: Element, { position }: CSSStyleDeclaration): boolean =>
  (position === 'absolute' || position === 'fixed') && !TEXT.test(element.textContent ?? '');

/** Drawings in the text go by `svg`, also when another element plays their part; without a description they are decoration. */
function tagOf(element: Element): string {
  if (element.localName === 'img') return element.getAttribute('alt') ? 'img' : '';
  if (element.getAttribute('role') !== 'img') return element.localName;
  return isMasked(element) ? 'img' : 'svg';
}

/** The PDF has the letters that are painted. A mark of a number that is not known yet names an id, which stays as it is. */
function transformed({ data, parentElement }: Text, transform: string): string {
  if (transform === 'none') return data;
  const lang = parentElement?.closest('[lang]')?.getAttribute('lang')?.split('-x-')[0] || undefined;
  return data.replace(MARK_OR_WORDS, (piece) => (piece.startsWith(OPEN) ? piece : changed(piece, transform, lang)));
}

const MARK_OR_WORDS = new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}|[^${OPEN}]+`, 'g');

function changed(words: string, transform: string, lang: string | undefined): string {
  if (transform.includes('uppercase')) return words.toLocaleUpperCase(lang);
  if (transform.includes('lowercase')) return words.toLocaleLowerCase(lang);
  if (!transform.includes('capitalize')) return words;
  return words.replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, (letter) => letter.toLocaleUpperCase(lang));
}
