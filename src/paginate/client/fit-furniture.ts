/** Makes furniture fit the page that it is laid over: a running header no longer than its line, a picture no higher than the room below the text. */

/** A picture with less than this of its size says nothing any more. */
const LEAST_SHARE = 0.4;
/** White between the text and what stands below it, in px. */
const WHITE_PX = 24;
const ELLIPSIS = '…';
/** Letters that fit any page: what is shorter need not be measured, which would lay out all pages once more. */
const SHORT = 55;

/** By the room and the title: each page has the same one. */
const shortened = new Map<string, string>();

export function fitFurniture(page: HTMLElement, layer: HTMLElement): void {
  for (const header of layer.querySelectorAll<HTMLElement>('.running, .sheet-running')) {
    if ((header.textContent ?? '').length > SHORT) shorten(header, page);
  }
  for (const picture of layer.querySelectorAll<HTMLElement>('[data-below-text]')) shrink(picture, page);
}

/** At a word; in the longest of its texts, which is a title. */
function shorten(header: HTMLElement, page: HTMLElement): void {
  if (getComputedStyle(header).display === 'none') return;
  const room = page.querySelector('.paper-content')!.getBoundingClientRect().width;
  const texts: Text[] = [];
  const walker = document.createTreeWalker(header, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const title = texts.toSorted((one, other) => other.length - one.length)[0];
  if (!title) return;
  const known = shortened.get(`${room} ${title.data}`);
  if (known !== undefined) {
    title.data = known;
    return;
  }
  const whole = title.data;
  let words = title.data.trimEnd();
  const end = title.data.slice(words.length);
  while (widthOf(header) > room && /\s/.test(words.trimStart())) {
    words = words.replace(/\s+\S*$/, '');
    title.data = words.replace(/[\s,;:.–-]+$/, '') + ELLIPSIS + end;
  }
  shortened.set(`${room} ${whole}`, title.data);
}

function widthOf(header: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(header);
  return range.getBoundingClientRect().width;
}

function shrink(picture: HTMLElement, page: HTMLElement): void {
  const box = picture.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(page.querySelector('.paper-content')!);
  const textBottom = range.getBoundingClientRect().bottom + WHITE_PX;
  if (textBottom <= box.top || box.height === 0) return;
  const share = (box.bottom - textBottom) / box.height;
  if (share < LEAST_SHARE) picture.remove();
  else picture.style.width = `${box.width * share}px`;
}
