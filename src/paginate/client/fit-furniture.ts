/** Makes furniture fit the page that it is laid over: a running header no longer than its line, a picture no higher than the room below the text. */

/** A picture with less than this of its size says nothing any more. */
const LEAST_SHARE = 0.4;
/** From edge to edge a picture cannot be smaller: it goes on behind the text, which has a ground, while so much of it is seen below. */
const LEAST_SEEN = 0.36;
/** White between the text and what stands below it, in px. */
const WHITE_PX = 24;
const ELLIPSIS = '…';
/** Letters that fit any page: what is shorter need not be measured, which would lay out all pages once more. */
const SHORT = 55;

/**
 * @param model wears the furniture
 * @param page has the text
 * @returns whether what became of it depends on this page
 */
export function fitFurniture(model: HTMLElement, page: HTMLElement): boolean {
  for (const header of model.querySelectorAll<HTMLElement>('.furniture :is(.running, .sheet-running)')) {
    if ((header.textContent ?? '').length > SHORT) shorten(header, model);
  }
  const pictures = [...model.querySelectorAll<HTMLElement>('.furniture [data-below-text]')];
  for (const picture of pictures) shrink(picture, model, page);
  return pictures.length > 0;
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
  let words = title.data.trimEnd();
  const end = title.data.slice(words.length);
  while (widthOf(header) > room && /\s/.test(words.trimStart())) {
    words = words.replace(/\s+\S*$/, '');
    title.data = words.replace(/[\s,;:.–-]+$/, '') + ELLIPSIS + end;
  }
}

function widthOf(header: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(header);
  return range.getBoundingClientRect().width;
}

function shrink(picture: HTMLElement, model: HTMLElement, page: HTMLElement): void {
  const box = picture.getBoundingClientRect();
  const textBottom = bottomOfText(page.querySelector('.paper-content')!) - topOf(page) + topOf(model) + WHITE_PX;
  if (textBottom <= box.top || box.height === 0) return;
  const share = (box.bottom - textBottom) / box.height;
  const isBehind = picture.dataset.belowText === 'behind';
  if (share < (isBehind ? LEAST_SEEN : LEAST_SHARE)) picture.remove();
  else if (!isBehind) picture.style.width = `${box.width * share}px`;
}

/** Of letters and pictures: the boxes around them are as high as the page, where they go on or came from another. */
function bottomOfText(content: Element): number {
  const range = document.createRange();
  const bottoms = [...content.querySelectorAll('img, svg')].map((picture) => picture.getBoundingClientRect().bottom);
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    bottoms.push(range.getBoundingClientRect().bottom);
  }
  return Math.max(content.getBoundingClientRect().top, ...bottoms);
}

const topOf = (page: Element): number => page.querySelector('.paper-box')!.getBoundingClientRect().top;
