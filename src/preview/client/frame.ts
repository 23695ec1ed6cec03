/** Shows one page of the book in a frame in which nothing runs; another page comes in its place without a flicker. */
import type { DraftBlock } from '../protocol.js';
import type { PageContent } from './documents.js';
import { make } from './element.js';

export interface PageFrame {
  readonly element: HTMLIFrameElement;
  /** Resolves when it is to be seen, with its typefaces and pictures. */
  show(content: PageContent): Promise<void>;
  /** Until the next page comes: other words in blocks that stand on this page whole. */
  draft(blocks: readonly DraftBlock[]): void;
  /** Until the next page comes. */
  colour(screen: Readonly<Record<string, string>>): void;
  document(): Document | undefined;
}

/** What is no page of the book yet. */
const DRAFT = '1px dashed';
/** A browser on a desk fits letters to its pixels: some wider, and a line breaks elsewhere. Paper has none. */
const SHEET =
  'html { overflow: hidden; background: white; } body { margin: 0; } * { text-rendering: geometricPrecision !important; }';

export function openFrame(title: string, isQuiet: boolean): PageFrame {
  const element = make('iframe', {
    title,
    sandbox: 'allow-same-origin',
    src: 'page',
    tabindex: -1,
    scrolling: 'no',
    ...(isQuiet && { 'aria-hidden': 'true' }),
  });
  const loaded = new Promise<void>((resolve) => element.addEventListener('load', () => resolve(), { once: true }));
  let shown: PageContent | undefined;
  let isDraft = false;
  let last = 0;
  const put = (inside: Document, content: PageContent): void => {
    const { lang, bodyClass, faces, css, boxClass, boxStyle, page } = content;
    const { documentElement, head, body } = inside;
    documentElement.lang = lang;
    documentElement.removeAttribute('style');
    if (!shown) head.append(...['faces', 'css', 'sheet'].map((name) => styleIn(inside, name)));
    if (shown?.faces !== faces) setStyle(inside, 'faces', faces);
    if (shown?.css !== css) setStyle(inside, 'css', css);
    setStyle(inside, 'sheet', SHEET);
    body.className = bodyClass;
    const box = inside.createElement('div');
    box.className = boxClass;
    box.setAttribute('style', boxStyle);
    box.append(inside.importNode(page, true));
    body.replaceChildren(box);
    shown = content;
    isDraft = false;
  };
  return {
    element,
    async show(content) {
      last += 1;
      const mine = last;
      await loaded;
      const inside = element.contentDocument;
      if (!inside || mine !== last || (shown?.key === content.key && !isDraft)) return;
      put(inside, content);
      element.dataset.key = content.key;
      await inside.fonts.ready;
      await Promise.all([...inside.images].map((image) => image.decode().catch(() => undefined)));
    },
    draft(blocks) {
      const inside = element.contentDocument;
      for (const { tag, line, words } of inside ? blocks : []) {
        const [block, other] =
          inside?.querySelectorAll<HTMLElement>(`.paper-content ${tag}[data-line="${line}"]`) ?? [];
        if (!block || other || block.dataset.splitFrom || block.dataset.splitTo) continue;
        block.innerHTML = words;
        block.style.outline = DRAFT;
        isDraft = true;
      }
    },
    colour(screen) {
      const root = element.contentDocument?.documentElement;
      for (const [name, value] of Object.entries(screen)) root?.style.setProperty(`--colour-${name}`, value);
    },
    document: () => element.contentDocument ?? undefined,
  };
}

function styleIn(inside: Document, name: string): HTMLStyleElement {
  const style = inside.createElement('style');
  style.dataset.name = name;
  return style;
}

function setStyle(inside: Document, name: string, css: string): void {
  const style = inside.querySelector(`style[data-name="${name}"]`);
  if (style && style.textContent !== css) style.textContent = css;
}
