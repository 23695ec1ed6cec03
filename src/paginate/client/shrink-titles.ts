/** Makes a title smaller, in three steps, until each of its words fits on a line; how small it may get says `--shrinks-to`. */
import { type CutRun, findCutWords } from './find-cut-words.js';

const STEPS = 3;
/** Lines keep to the rhythm of the page: a quarter of a line. */
const QUARTER_PX = 7;
const FLOOR = '--shrinks-to';

// A length that belongs to the title alone: what stands in it has a size of its own.
CSS.registerProperty({ name: FLOOR, syntax: '<length>', inherits: false, initialValue: '0px' });

/** @returns what is cut still */
export function shrinkTitles(cut: readonly CutRun[]): readonly CutRun[] {
  const titles = new Set(cut.flatMap(({ host }) => titleAround(host) ?? []));
  if (titles.size === 0) return cut;
  const rules = [...titles].map((title, index) => {
    title.dataset.shrunk = String(index);
    return shrink(title);
  });
  // Not in a style attribute: the layout engine takes an element that has one for hidden (#311).
  document.head.append(
    Object.assign(document.createElement('style'), {
      textContent: rules.map((rule, index) => `[data-shrunk="${index}"] ${rule}`).join('\n'),
    }),
  );
  const rest = cut.filter(({ host }) => !titles.has(titleAround(host)!));
  return [...rest, ...[...titles].flatMap((title) => findCutWords(title))].toSorted(inDocument);
}

/** Returns the declarations of the first step at which nothing is cut, or of the last. */
function shrink(title: HTMLElement): string {
  const { fontSize, lineHeight } = getComputedStyle(title);
  const [sizePx, linePx] = [Number.parseFloat(fontSize), Number.parseFloat(lineHeight)];
  const floorPx = floorOf(title);
  let declarations = '';
  for (let step = 1; step <= STEPS; step += 1) {
    const smallerPx = sizePx - ((sizePx - floorPx) * step) / STEPS;
    const rhythmPx = Math.ceil((linePx * smallerPx) / sizePx / QUARTER_PX) * QUARTER_PX;
    declarations = `{ font-size: ${smallerPx}px !important; line-height: ${rhythmPx}px !important; }`;
    title.style.cssText = declarations.slice(1, -1);
    if (findCutWords(title).length === 0) break;
  }
  title.removeAttribute('style');
  return declarations;
}

function titleAround(host: HTMLElement): HTMLElement | undefined {
  for (let at: HTMLElement | null = host; at; at = at.parentElement) {
    const floorPx = floorOf(at);
    if (floorPx > 0) return Number.parseFloat(getComputedStyle(at).fontSize) > floorPx ? at : undefined;
  }
  return undefined;
}

const floorOf = (element: Element): number => Number.parseFloat(getComputedStyle(element).getPropertyValue(FLOOR));

const inDocument = (one: CutRun, other: CutRun): number =>
  one.node === other.node
    ? one.start - other.start
    : one.node.compareDocumentPosition(other.node) & Node.DOCUMENT_POSITION_FOLLOWING
      ? -1
      : 1;
