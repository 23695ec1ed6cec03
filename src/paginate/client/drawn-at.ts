/** Which colours a drawing shows at a point: those of its topmost shape there, with what shows through it. */
import { type Colour, colourOf } from './colours.js';

interface Shape {
  readonly element: SVGGeometryElement;
  readonly box: DOMRect;
  readonly fills: readonly Colour[];
  readonly strokes: readonly Colour[];
  readonly inverse: DOMMatrix;
  readonly clips: readonly Element[];
}

const SHAPES = 'path, rect, circle, ellipse, polygon, polyline, line';
/** What is drawn only where something else asks for it. */
const UNSEEN = 'defs, clipPath, mask, pattern, symbol, marker';

const shapesOf = new WeakMap<Element, readonly Shape[]>();

/** From the lowest to the topmost; of a gradient all its colours, of which any may be there. */
export function drawnAt(drawing: Element, x: number, y: number): (readonly Colour[])[] {
  const shapes = shapesOf.get(drawing) ?? read(drawing);
  shapesOf.set(drawing, shapes);
  const found: (readonly Colour[])[] = [];
  for (const { element, box, fills, strokes, inverse, clips } of shapes) {
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
    const point = inverse.transformPoint(new DOMPoint(x, y));
    const isFilled = fills.length > 0 && element.isPointInFill(point);
    const isStroked = strokes.length > 0 && element.isPointInStroke(point);
    if ((!isFilled && !isStroked) || !clips.every((clip) => isInside(clip, x, y))) continue;
    if (isFilled) found.push(fills);
    if (isStroked) found.push(strokes);
  }
  return found;
}

function read(drawing: Element): Shape[] {
  return [...drawing.querySelectorAll<SVGGeometryElement>(SHAPES)].flatMap((element): Shape[] => {
    if (element.closest(UNSEEN)) return [];
    const style = getComputedStyle(element);
    const matrix = element.getScreenCTM();
    if (!matrix || style.visibility !== 'visible' || style.display === 'none') return [];
    const opacity = opacityOf(element, drawing);
    const fills = paint(style.fill, opacity * Number(style.fillOpacity));
    const width = Number.parseFloat(style.strokeWidth) || 0;
    const strokes = width > 0 ? paint(style.stroke, opacity * Number(style.strokeOpacity)) : [];
    if (fills.length + strokes.length === 0) return [];
    const box = element.getBoundingClientRect();
    const spread = strokes.length > 0 ? width * Math.abs(matrix.a || matrix.b) : 0;
    const grown = new DOMRect(box.x - spread, box.y - spread, box.width + 2 * spread, box.height + 2 * spread);
    return [
      {
        element,
        box: grown,
        fills,
        strokes,
        inverse: DOMMatrix.fromMatrix(matrix).inverse(),
        clips: clipsOf(element, drawing),
      },
    ];
  });
}

function opacityOf(element: Element, drawing: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at; at = at === drawing ? null : at.parentElement)
    opacity *= Number(getComputedStyle(at).opacity);
  return opacity;
}

/** A plain colour, or the stops of a gradient. */
function paint(value: string, opacity: number): Colour[] {
  const [, id] = /^url\("?#([^")]+)"?\)/.exec(value) ?? [];
  if (!id) return [colourOf(value, opacity) ?? []].flat(0).filter((each): each is Colour => each.length > 0);
  const stops = document.getElementById(id)?.querySelectorAll('stop') ?? [];
  return [...stops].flatMap((stop) => {
    const { stopColor, stopOpacity } = getComputedStyle(stop);
    const colour = colourOf(stopColor, opacity * Number(stopOpacity));
    return colour ? [colour] : [];
  });
}

function clipsOf(element: Element, drawing: Element): Element[] {
  const clips: Element[] = [];
  for (let at: Element | null = element; at && at !== drawing; at = at.parentElement) {
    const [, id] = /^url\("?#([^")]+)"?\)/.exec(getComputedStyle(at).clipPath) ?? [];
    const clip = id ? document.getElementById(id) : null;
    if (clip) clips.push(clip);
  }
  return clips;
}

/** Of what is only used to clip nothing is drawn, and so nothing has a place on the page: asked in the drawing's own units. */
function isInside(clip: Element, x: number, y: number): boolean {
  const drawing = clip.closest('svg');
  const matrix = drawing?.getScreenCTM();
  if (!matrix) return true;
  const point = DOMMatrix.fromMatrix(matrix).inverse().transformPoint(new DOMPoint(x, y));
  return [...clip.querySelectorAll<SVGGeometryElement>(SHAPES)].some((shape) => shape.isPointInFill(point));
}
