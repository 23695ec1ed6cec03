/** Millimetres and pixels of a page that is shown, and where its parts stand on it. */

export const PX_PER_MM = 96 / 25.4;
export const toMm = (px: number): number => Math.round((px / PX_PER_MM) * 10) / 10;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** From the top left of the sheet, bleed included; in pixels of the page at its own size. */
export function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

export const paperIn = (inside: Document): HTMLElement | null => inside.querySelector<HTMLElement>('.paper');

/** Where text may stand. */
export const areaIn = (inside: Document): HTMLElement | null => inside.querySelector<HTMLElement>('.paper-content');

const BLOCKS = '[data-line], figure, table';

/** What a person takes for a thing of the page, outermost first. */
export function blocksIn(inside: Document): HTMLElement[] {
  const area = areaIn(inside);
  return area ? [...area.querySelectorAll<HTMLElement>(BLOCKS)].filter((each) => each.getClientRects().length > 0) : [];
}

/** By which it is found again when the page is another one. */
export function markOf(block: HTMLElement): string {
  if (block.id) return `#${block.id}`;
  return String(blocksIn(block.ownerDocument).indexOf(block));
}

export function blockOf(inside: Document, mark: string): HTMLElement | undefined {
  if (!mark.startsWith('#')) return blocksIn(inside)[Number(mark)];
  return inside.getElementById(mark.slice(1)) ?? undefined;
}

/** The innermost block at a point; undefined where there is only paper. */
export function blockAt(inside: Document, left: number, top: number): HTMLElement | undefined {
  const found = inside.elementFromPoint(left, top)?.closest<HTMLElement>(BLOCKS);
  return found && areaIn(inside)?.contains(found) ? found : undefined;
}

/** The line in the source. */
export const lineOf = (block: Element): number | undefined =>
  Number(block.closest<HTMLElement>('[data-line]')?.dataset.line) || undefined;
