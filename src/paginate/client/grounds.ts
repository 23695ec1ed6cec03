/** What lies under the texts of a page, in the order in which it is painted: furniture first, then boxes around the text. */
import { type Colour, colourOf, over, WHITE } from './colours.js';
import { drawnAt } from './drawn-at.js';

export interface Ground {
  readonly element: Element;
  readonly box: DOMRect;
  /** Undefined for a picture: what it shows is found out point by point. */
  readonly colours: readonly Colour[] | undefined;
  readonly isRound: boolean;
}

export interface Under {
  /** What may be there: of a gradient any of its colours. */
  readonly colours: readonly Colour[];
  /** Whether a picture or drawing is there. */
  readonly isPicture: boolean;
}

const PICTURES = 'svg, img';
const ROUND = 30;

/** Of a line: what lies under all of it, or else under each of its points. */
export type PageGrounds = (
  host: Element,
  box: DOMRect,
) => { readonly plain: readonly Colour[] | undefined; at(x: number, y: number): Under };

/** Of furniture, on a page of its own (model-pages.ts). */
export const furnitureGrounds = (model: Element): readonly Ground[] =>
  [...model.querySelectorAll('.furniture')].flatMap(outsideDrawings).flatMap(groundOf);

/**
 * @param furniture what is laid under the page's content
 * @param shift from the page to where the furniture stands
 */
export function groundsOf(page: Element, furniture: readonly Ground[], shift: { x: number; y: number }): PageGrounds {
  const pictures = [...page.querySelectorAll(`.paper-content :is(${PICTURES})`)]
    .filter((each) => !each.parentElement?.closest('svg'))
    .flatMap(groundOf);
  const own = new Map<Element, readonly Ground[]>();
  const around = (host: Element): readonly Ground[] => {
    const known = own.get(host);
    if (known) return known;
    const outer = host.parentElement && host !== page ? around(host.parentElement) : [];
    const found = [...outer, ...(host.closest('.furniture') ? [] : groundOf(host))];
    own.set(host, found);
    return found;
  };
  const flat = new Map<Element, readonly Colour[]>();
  const flatAround = (host: Element): readonly Colour[] => {
    const known = flat.get(host);
    if (known) return known;
    const found = stack(around(host));
    flat.set(host, found);
    return found;
  };
  const near = (host: Element, box: DOMRect): { lower: readonly Ground[]; upper: readonly Ground[] } => {
    const there = new DOMRect(box.x + shift.x, box.y + shift.y, box.width, box.height);
    const lower = furniture.filter((ground) => touches(ground.box, there));
    // Furniture that comes after a text of the furniture lies over it, and is told of where it hides it.
    const isFurniture = lower.length > 0 && host.closest('.furniture') !== null;
    return {
      lower: isFurniture ? lower.filter(({ element }) => comesBefore(element, host)) : lower,
      upper: pictures.filter((ground) => touches(ground.box, box)),
    };
  };
  return (host, box) => {
    const boxes = around(host);
    // A box of one colour around the text: what lies under that does not matter.
    const solid = boxes.findLastIndex((ground) => isSolid(ground) && encloses(ground, box));
    if (solid >= 0) return { plain: stack(boxes.slice(solid)), at: () => NOTHING };
    const { lower, upper } = near(host, box);
    if (lower.length + upper.length === 0) return { plain: flatAround(host), at: () => NOTHING };
    const there = new DOMRect(box.x + shift.x, box.y + shift.y, box.width, box.height);
    const isFlat =
      upper.length === 0 && lower.every((ground) => ground.colours && !ground.isRound && covers(ground.box, there));
    const plain = isFlat ? stack([...lower, ...boxes]) : undefined;
    const at = (x: number, y: number): Under => {
      let colours: readonly Colour[] = [WHITE];
      let isPicture = false;
      const lay = (ground: Ground, px: number, py: number): void => {
        if (!holds(ground, px, py)) return;
        const layers = ground.colours ? [ground.colours] : shownBy(ground.element, px, py);
        if (layers.length > 0) isPicture = !ground.colours;
        for (const each of layers) colours = layer(each, colours);
      };
      for (const ground of lower) lay(ground, x + shift.x, y + shift.y);
      for (const ground of [...upper, ...boxes]) lay(ground, x, y);
      return { colours, isPicture };
    };
    return { plain, at };
  };
}

const NOTHING: Under = { colours: [WHITE], isPicture: false };

const stack = (grounds: readonly Ground[]): readonly Colour[] =>
  grounds.reduce<readonly Colour[]>((lower, { colours = [] }) => layer(colours, lower), [WHITE]);

const comesBefore = (element: Element, host: Element): boolean =>
  element.contains(host) || (element.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;

const layer = (tops: readonly Colour[], lowers: readonly Colour[]): readonly Colour[] =>
  tops.length === 0 ? lowers : tops.flatMap((top) => lowers.map((lower) => over(top, lower)));

/** In a drawing there are shapes by the hundred, and no grounds but the drawing itself. */
function outsideDrawings(element: Element): Element[] {
  return element.localName === 'svg' ? [element] : [element, ...[...element.children].flatMap(outsideDrawings)];
}

/** A photo may show anything: what stands on one has to be read on black and on white, and so on neither. */
const shownBy = (element: Element, x: number, y: number): (readonly Colour[])[] =>
  element.localName === 'svg' ? drawnAt(element, x, y) : [[WHITE, [0, 0, 0, 1]]];

function groundOf(element: Element): Ground[] {
  if (element.matches(PICTURES)) {
    const box = element.getBoundingClientRect();
    return box.width > 0 ? [{ element, box: cutBy(element, box), colours: undefined, isRound: false }] : [];
  }
  const style = getComputedStyle(element);
  const { backgroundColor, backgroundImage } = style;
  // Most boxes have none, and each question costs.
  if (backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none') return [];
  const { borderTopLeftRadius, visibility, opacity } = style;
  if (visibility !== 'visible') return [];
  const stops = backgroundImage === 'none' ? [] : (backgroundImage.match(/rgba?\([^)]*\)/g) ?? []);
  const colours = [backgroundColor, ...stops].flatMap((css) => {
    const colour = colourOf(css, Number(opacity));
    return colour ? [colour] : [];
  });
  if (colours.length === 0) return [];
  const box = element.getBoundingClientRect();
  return [
    {
      element,
      box,
      colours,
      isRound: Number.parseFloat(borderTopLeftRadius) >= ROUND && borderTopLeftRadius.includes('%'),
    },
  ];
}

/** A drawing that runs on past the box which it stands in is not seen there. */
function cutBy(element: Element, box: DOMRect): DOMRect {
  const frame = element.parentElement;
  if (!frame || getComputedStyle(frame).overflowX === 'visible') return box;
  const outer = frame.getBoundingClientRect();
  const [left, top] = [Math.max(box.left, outer.left), Math.max(box.top, outer.top)];
  return new DOMRect(left, top, Math.min(box.right, outer.right) - left, Math.min(box.bottom, outer.bottom) - top);
}

function holds({ box, isRound }: Ground, x: number, y: number): boolean {
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  if (!isRound) return true;
  const [across, down] = [(2 * (x - box.left)) / box.width - 1, (2 * (y - box.top)) / box.height - 1];
  return across ** 2 + down ** 2 <= 1;
}

const isSolid = ({ colours = [] }: Ground): boolean =>
  colours.length > 0 && colours.every(([, , , alpha]) => alpha === 1);

const encloses = (ground: Ground, { left, right, top, bottom }: DOMRect): boolean =>
  [left, right].every((x) => [top, bottom].every((y) => holds(ground, x, y)));

const covers = (outer: DOMRect, inner: DOMRect): boolean =>
  outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom;

const touches = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
