/** What lies under the texts of a page, in the order in which it is painted: furniture first, then boxes around the text. */
import { type Colour, colourOf, over, WHITE } from './colours.js';
import { drawnAt } from './drawn-at.js';

interface Ground {
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

export interface PageGrounds {
  under(host: Element, x: number, y: number): Under;
  /** Whether all of the page is plain under this box. */
  isPlain(host: Element, box: DOMRect): boolean;
}

export function groundsOf(page: Element): PageGrounds {
  const furniture = [...page.querySelectorAll('.furniture *')].filter(
    (element) => !element.parentElement?.closest('svg'),
  );
  const pictures = [...page.querySelectorAll(`.paper-content :is(${PICTURES})`)].filter(
    (element) => !element.parentElement?.closest('svg'),
  );
  const painted = [...furniture, ...pictures].flatMap(groundOf);
  const own = new Map<Element, readonly Ground[]>();
  const around = (host: Element): readonly Ground[] => {
    const known = own.get(host);
    if (known) return known;
    const outer = host.parentElement && host !== page ? around(host.parentElement) : [];
    const found = [...outer, ...(host.closest('.furniture') ? [] : groundOf(host))];
    own.set(host, found);
    return found;
  };
  /** Furniture that comes after a text of the furniture lies over it, and is told of where it hides it. */
  const below = (host: Element): readonly Ground[] => {
    const isFurniture = Boolean(host.closest('.furniture'));
    const lower = painted.filter(
      ({ element }) =>
        !isFurniture ||
        element.contains(host) ||
        element.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return [...lower, ...around(host)];
  };
  return {
    isPlain: (host, box) => !below(host).some((ground) => !ground.colours && touches(ground.box, box)),
    under(host, x, y) {
      let colours: readonly Colour[] = [WHITE];
      let isPicture = false;
      for (const ground of below(host)) {
        if (!holds(ground, x, y)) continue;
        const layers = ground.colours ? [ground.colours] : shownBy(ground.element, x, y);
        if (layers.length > 0) isPicture = !ground.colours;
        for (const layer of layers) colours = layer.flatMap((top) => colours.map((lower) => over(top, lower)));
      }
      return { colours, isPicture };
    },
  };
}

/** A photo may show anything: what stands on one has to be read on black and on white, and so on neither. */
const shownBy = (element: Element, x: number, y: number): (readonly Colour[])[] =>
  element.localName === 'svg' ? drawnAt(element, x, y) : [[WHITE, [0, 0, 0, 1]]];

function groundOf(element: Element): Ground[] {
  if (element.matches(PICTURES)) {
    const box = element.getBoundingClientRect();
    return box.width > 0 ? [{ element, box: cutBy(element, box), colours: undefined, isRound: false }] : [];
  }
  const { backgroundColor, backgroundImage, borderTopLeftRadius, visibility, opacity } = getComputedStyle(element);
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

const touches = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
