/** Runs in the page: puts a paginated document in the place of the one before, without loading a page anew. */
import { hide } from './hide.js';
import { divideCss, useTypefaces } from './typefaces.js';

/** Held on to, so that the browser does not drop what only a stylesheet names before it is printed. */
let pictures: readonly HTMLImageElement[] = [];

/** When it returns, all that the document needs is there. Scripts in it do not run. */
export async function show(html: string): Promise<void> {
  const next = new DOMParser().parseFromString(html, 'text/html');
  let faces = '';
  for (const style of next.querySelectorAll('style')) {
    const divided = divideCss(style.textContent ?? '');
    if (!divided.faces) continue;
    faces += divided.faces;
    style.textContent = divided.rest;
  }
  await useTypefaces(faces);
  // Before it comes in: what it needs is waited for, and meanwhile the browser would lay out and paint a frame.
  hide(next);
  document.replaceChild(document.adoptNode(next.documentElement), document.documentElement);
  pictures = [...new Set(addresses())].map((src) => Object.assign(new Image(), { src }));
  await Promise.all([...pictures, ...document.images].map(settled));
}

/** Pictures that no `img` asks for: of stylesheets, and inside drawings. */
function addresses(): string[] {
  const css = [...document.querySelectorAll('style, [style]')].map((element) =>
    element instanceof HTMLStyleElement ? element.textContent : element.getAttribute('style'),
  );
  const inCss = [...css.join('\n').matchAll(/url\(\s*(?:"([^"#][^"]*)"|'([^'#][^']*)'|([^"'#)\s][^)\s]*))\s*\)/g)];
  const inDrawings = [...document.querySelectorAll('image, feImage')].map((element) => element.getAttribute('href'));
  return [...inCss.map(([, double, single, bare]) => double ?? single ?? bare), ...inDrawings].flatMap(
    (url) => url ?? [],
  );
}

/** Loaded, or refused: that is told elsewhere. */
function settled(image: HTMLImageElement): Promise<unknown> | undefined {
  image.loading = 'eager';
  if (image.complete) return undefined;
  return new Promise((resolve) => {
    image.addEventListener('load', resolve, { once: true });
    image.addEventListener('error', resolve, { once: true });
  });
}
