/** Runs in the page: divides one section into pages with Paged.js and measures the result. */
import type { LayoutAnswer, LayoutRequest } from './contract.js';
import { dress } from './dress.js';
import { measure } from './measure.js';
import { save } from './save.js';

/** The part of Paged.js 0.4.3 that we use; it ships no types. */
interface PagedJs {
  readonly Previewer: new () => {
    preview(content: DocumentFragment, styles: object[], into: Element): Promise<unknown>;
  };
  readonly Handler: new (...parts: unknown[]) => object;
  registerHandlers(...handlers: unknown[]): void;
}
declare const PagedModule: PagedJs;

const COMPLAINTS = /Unable to layout item|Layout repeated|Failed to preload/;

class TooManyPages extends Error {}
let pagesLeft = Number.POSITIVE_INFINITY;

class PageCeiling extends PagedModule.Handler {
  afterPageLayout(): void {
    pagesLeft -= 1;
    if (pagesLeft < 0) throw new TooManyPages();
  }
}
PagedModule.registerHandlers(PageCeiling);

/** Lays out a section in this page, which may have held another one before: Paged.js stays loaded. */
export async function layOut(request: LayoutRequest): Promise<LayoutAnswer> {
  clear(request);
  const source = document.createElement('template');
  source.innerHTML = request.html;
  const sourceText = words(source.content.textContent ?? '');
  const verso = request.startSide === 'verso';
  if (verso) source.content.prepend(Object.assign(document.createElement('div'), { className: 'dropped-page' }));
  pagesLeft = request.maxPages;
  const complaints: string[] = [];
  const restore = listen(complaints);
  let tooManyPages = false;
  try {
    await new PagedModule.Previewer().preview(source.content, [{ [location.href]: request.css }], document.body);
  } catch (problem) {
    if (!(problem instanceof TooManyPages)) throw problem;
    tooManyPages = true;
  } finally {
    restore();
  }
  // Paged.js starts on a recto; behind one page more the section starts on a verso.
  if (verso) document.querySelector('.pagedjs_page')?.remove();
  const missingFonts = [...document.fonts].filter((face) => face.status === 'error').map((face) => face.family);
  const pageText = words(
    [...document.querySelectorAll('.pagedjs_page_content')].map((page) => page.textContent).join(' '),
  );
  const facts = measure();
  const blankVerso = request.padToLeaf && facts.pages.at(-1)?.side === 'recto';
  const carriers = dress(request.furniture, blankVerso);
  if (blankVerso) facts.pages.push({ side: 'verso', blank: true, fill: 0, overflow: [] });
  return {
    html: save(),
    ...facts,
    carriers,
    missingFonts,
    // A font that is missing is told of by its name.
    complaints: complaints.filter((each) => missingFonts.length === 0 || !/Failed to preload/.test(each)),
    tooManyPages,
    lost: difference(sourceText, pageText),
  };
}

function clear({ title, lang, bodyClass, breaksCss }: LayoutRequest): void {
  for (const old of document.querySelectorAll('head style')) old.remove();
  document.head.append(Object.assign(document.createElement('style'), { textContent: breaksCss }));
  document.title = title;
  document.documentElement.lang = lang;
  document.documentElement.className = '';
  document.body.className = bodyClass;
  document.body.replaceChildren();
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

/** Text without white space: breaks between pages may fall anywhere a space was. */
const words = (text: string): string => text.replace(/[\s\u00ad\u2011]+/g, '');

function difference(source: string, pages: string): string {
  if (source === pages) return '';
  let at = 0;
  while (at < source.length && source[at] === pages[at]) at += 1;
  return (source.slice(Math.max(0, at - 20), at + 40) || pages.slice(at, at + 60)) as string;
}
