/** Runs in the page: divides one section into pages with Paged.js and measures the result. */

import { bindNumbers } from '../client/bind-numbers.js';
import { gatherContent } from '../client/content.js';
import type { ClientSize, LayoutAnswer, LayoutRequest } from '../client/contract.js';
import { carryIds, dress } from '../client/dress.js';
import { noteEntries } from '../client/entries.js';
import { noteBoxes } from '../client/facts.js';
import { hide } from '../client/hide.js';
import { measure } from '../client/measure.js';
import { findMisfits } from '../client/misfits.js';
import { modelPages } from '../client/model-pages.js';
import { narrow } from '../client/narrow.js';
import { lineOf, placeOf } from '../client/place.js';
import { prove, readSource } from '../client/proof.js';
import { findUnreadable } from '../client/readable.js';
import { settleMarks } from '../client/settle-marks.js';
import { shapeApart } from '../client/shape-apart.js';
import { divideCss, useTypefaces } from '../client/typefaces.js';
import { Bypass } from './bypass.js';
import { ExactBreaks, FitsNoPage } from './exact-breaks.js';
import { markNeighbours } from './neighbours.js';
import { Handler, Previewer, registerHandlers } from './pagedjs.js';
import { addBlankVerso, silenceMargins } from './pages.js';
import { FOOTNOTE, plainCss } from './plain-css.js';
import { lastMisfits, Prepare, prepareFor } from './prepare.js';
import { RepeatHeads } from './repeat-heads.js';
import { resolveBreaks } from './resolve-breaks.js';
import { save } from './save.js';
import { dropFootnotes } from './spare.js';

/** Rounding to whole pixels is no other size. */
const TOLERANCE_MM = 0.6;
const COMPLAINTS = /Unable to layout item|Layout repeated|Failed to preload/;

class TooManyPages extends Error {}
let pagesLeft = Number.POSITIVE_INFINITY;

class PageCeiling extends Handler {
  afterPageLayout(): void {
    pagesLeft -= 1;
    if (pagesLeft < 0) throw new TooManyPages();
  }
}
// Written on the box around the pages when all stand there, and read there: inherited, it would style every element anew.
CSS.registerProperty({ name: '--pagedjs-page-count', syntax: '*', inherits: false });
dropFootnotes();
registerHandlers(Bypass, Prepare, PageCeiling, ExactBreaks, RepeatHeads);

/** Lays out a section in this page, which may have held another one before: Paged.js stays loaded. */
export async function layOut(request: LayoutRequest): Promise<LayoutAnswer> {
  clear(request);
  const source = document.createElement('template');
  source.innerHTML = request.html;
  bindNumbers(source.content);
  const before = readSource(source.content);
  shapeApart(source.content, request.lang);
  const verso = request.startSide === 'verso';
  if (verso) source.content.prepend(Object.assign(document.createElement('div'), { className: 'dropped-page' }));
  pagesLeft = request.maxPages;
  const { faces, rest } = divideCss(request.css);
  const missingFonts = await useTypefaces(faces);
  const inlineCss = resolveBreaks(source.content, rest);
  const { css, lookUps } = plainCss(rest, inlineCss);
  markNeighbours(source.content, lookUps);
  prepareFor(rest + inlineCss);
  const complaints: string[] = [];
  const restore = listen(complaints);
  let tooManyPages = false;
  let stuck: Element | undefined;
  try {
    await new Previewer().preview(source.content, [{ [location.href]: css }], document.body);
  } catch (problem) {
    if (problem instanceof TooManyPages) tooManyPages = true;
    else if (problem instanceof FitsNoPage) stuck = problem.element;
    else throw problem;
  } finally {
    restore();
  }
  // Paged.js starts on a recto; behind one page more the section starts on a verso.
  if (verso) document.querySelector('.paper')?.remove();
  settleMarks();
  const footnote = findFootnote();
  const lost = prove(before);
  const cutWords = findMisfits(lastMisfits());
  const facts = measure();
  // Asked before anything is added: every change to the pages makes the browser lay out all of them once more.
  const sizes = wrongSizes(request.trim);
  const blankVerso = request.padToLeaf && facts.pages.at(-1)?.side === 'recto' ? addBlankVerso() : undefined;
  noteBoxes();
  noteEntries();
  const models = modelPages(request.furniture);
  const unreadable = findUnreadable(models);
  models.hide();
  dress(models, blankVerso);
  silenceMargins();
  const content = gatherContent();
  // Last: a language anew on each element makes the browser look up the style of each anew.
  const carriers = carryIds();
  if (blankVerso) facts.pages.push({ side: 'verso', blank: true, fill: 0, overflow: [], heading: '', cutBoxes: [] });
  const html = narrow(save(faces));
  hide();
  return {
    html,
    ...facts,
    carriers,
    content,
    missingFonts,
    // A font that is missing is told of by its name.
    complaints: complaints.filter((each) => missingFonts.length === 0 || !/Failed to preload/.test(each)),
    wrongSizes: sizes,
    cutWords,
    unreadable,
    ...(footnote && { footnote: placeOf(footnote) }),
    tooManyPages,
    lost,
    ...(stuck && { fitsNoPage: placeOf(stuck) }),
  };
}

function clear({ title, lang, bodyClass, breaksCss }: LayoutRequest): void {
  for (const old of document.querySelectorAll('head style')) old.remove();
  document.head.append(Object.assign(document.createElement('style'), { textContent: breaksCss }));
  document.title = title;
  const html = document.documentElement;
  // Whatever stood here before, laid out or shown for print, leaves nothing behind.
  for (const { name } of [...html.attributes]) html.removeAttribute(name);
  html.lang = lang;
  document.body.replaceWith(Object.assign(document.createElement('body'), { className: bodyClass }));
}

/** Paged.js reports trouble on the console only. */
function listen(complaints: string[]): () => void {
  const { warn, error } = console;
  const hear = (...parts: unknown[]): void => {
    const text = parts
      .map((part) => (part instanceof Node ? (part.textContent ?? '').trim().slice(0, 80) : String(part)))
      .join(' ');
    if (COMPLAINTS.test(text)) complaints.push(text);
  };
  console.warn = hear;
  console.error = hear;
  return () => Object.assign(console, { warn, error });
}

/** A named page may have a size of its own (`@page wide { size: … }`), but one sheet size is printed. */
function wrongSizes({ widthMm, heightMm }: LayoutRequest['trim']): ClientSize[] {
  const mm = (px: number): number => Math.round((px * 25.4 * 10) / 96) / 10;
  return [...document.querySelectorAll('.paper-box')].flatMap((box, page) => {
    const { width, height } = box.getBoundingClientRect();
    if (Math.abs(mm(width) - widthMm) <= TOLERANCE_MM && Math.abs(mm(height) - heightMm) <= TOLERANCE_MM) return [];
    const first = box.querySelector('.paper-content [data-line]');
    const line = first ? lineOf(first) : undefined;
    return [{ page, widthMm: mm(width), heightMm: mm(height), ...(line && { line }) }];
  });
}

/** Where plain-css.ts took `float: footnote` away; the property goes down the tree, so the first one is the outermost. */
function findFootnote(): Element | undefined {
  const elements = document.querySelectorAll('.paper-content *:not(svg *)');
  if (![...document.styleSheets].some((sheet) => sheet.ownerNode?.textContent?.includes(FOOTNOTE))) return undefined;
  return [...elements].find((element) => getComputedStyle(element).getPropertyValue(FOOTNOTE) !== '');
}
