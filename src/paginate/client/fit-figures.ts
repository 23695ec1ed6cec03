/** Makes a picture smaller that would be higher than its page, so that it and its caption stay whole on one. */

/** Room for rounding. */
const SPARE_PX = 2;
/** In a row there is text around a picture, and a head above. */
const SHARE_OF_ROW = 0.85;

export function fitFigures(flow: HTMLElement, pagePx: number): void {
  const rules: string[] = [];
  for (const picture of flow.querySelectorAll<HTMLElement | SVGElement>('img, svg')) {
    if (picture.parentElement?.closest('svg')) continue;
    const box = picture.getBoundingClientRect();
    const room = roomFor(picture, box.height, pagePx);
    if (box.height <= room || room < pagePx / 4) continue;
    picture.dataset.fit = String(rules.length);
    const width = (box.width * room) / box.height;
    rules.push(`[data-fit="${rules.length}"] { width: ${width}px !important; height: ${room}px !important; }`);
  }
  if (rules.length === 0) return;
  // Not in a style attribute: the layout engine takes an element that has one for hidden (#311).
  document.head.append(Object.assign(document.createElement('style'), { textContent: rules.join('\n') }));
}

/** The height of a page less that of the caption, or of the table's head. */
function roomFor(picture: Element, heightPx: number, pagePx: number): number {
  const head = picture.closest('table')?.tHead?.getBoundingClientRect().height;
  if (picture.closest('td, th')) return (pagePx - (head ?? 0)) * SHARE_OF_ROW;
  const whole = picture.closest('figure, .figure') ?? picture;
  return pagePx - Math.max(0, whole.getBoundingClientRect().height - heightPx) - SPARE_PX;
}
