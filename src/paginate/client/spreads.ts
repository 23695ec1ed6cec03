/** Runs in the page: lays over the second page of a picture that runs over two what stands of it there. */

/** Either page; in large print such a picture is one like others. */
export const ON_SPREAD = 'body:not(.large-print) :is(.figure-spread, .spread-right)';

/** Decoration, with no id and no word to who listens: the picture itself stands, and is described, on the first page. */
export function openSpreads(pages: readonly HTMLElement[]): void {
  for (const [index, page] of pages.entries()) {
    if (!page.querySelector(ON_SPREAD) || !page.querySelector('.spread-right')) continue;
    const whole = pages[index - 1]?.querySelector<HTMLElement>('.spread-window');
    if (!whole) continue;
    const half = whole.cloneNode(true) as HTMLElement;
    divideWords(whole, half);
    for (const element of [half, ...half.querySelectorAll('*')])
      for (const { name } of [...element.attributes])
        if (/^(id|role|lang|aria-.*|data-.*)$/.test(name)) element.removeAttribute(name);
    for (const picture of half.querySelectorAll('img')) picture.alt = '';
    const layer = document.createElement('div');
    layer.className = 'furniture';
    layer.setAttribute('aria-hidden', 'true');
    layer.append(half);
    page.querySelector('.paper-box')!.prepend(layer);
  }
}

/** Chromium prints no words beyond a page: each page has those that are seen on it. */
function divideWords(whole: HTMLElement, half: HTMLElement): void {
  const edge = whole.getBoundingClientRect();
  const fold = whole.closest('.paper-box')!.getBoundingClientRect().right;
  const copies = [...half.querySelectorAll('text')];
  const places = [...whole.querySelectorAll('text')].map((words, index) => ({
    words,
    copy: copies[index],
    box: words.getBoundingClientRect(),
  }));
  for (const { words, copy, box } of places) {
    if (box.left >= edge.right) words.remove();
    if (box.right <= fold) copy?.remove();
  }
}
