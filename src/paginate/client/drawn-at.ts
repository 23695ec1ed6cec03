/** Which colours a drawing shows at a point: those of its topmost shape there, with what shows through it. */
import { type Colour, colourOf } from './colours.js';

interface Paint {
  readonly fills: readonly Colour[];
  readonly strokes: readonly Colour[];
  readonly inverse: DOMMatrix;
  readonly clips: readonly Element[];
}

interface Shape {
  readonly element: SVGGeometryElement;
  readonly box: DOMRect;
  /** Found out when a text comes near: of most shapes nobody asks. */
  paint: Paint | undefined;
}

const SHAPES = 'path, rect, circle, ellipse, polygon, polyline, line';
/** What is drawn only where something else asks for it. */
const UNSEEN = 'defs, clipPath, mask, pattern, symbol, marker';
/** Half of a line that is drawn around a shape, in px: boxes do without. */
const SPREAD_PX = 6;

const shapesOf = new WeakMap<Element, readonly Shape[]>();

/** From the lowest to the topmost; of a gradient all its colours, of which any may be there. */
export function drawnAt(drawing: Element, x: number, y: number): (readonly Colour[])[] {
  const shapes = shapesOf.get(drawing) ?? read(drawing);
  shapesOf.set(drawing, shapes);
  const found: (readonly Colour[])[] = [];
  for (const shape of shapes) {
    const { element, box } = shape;
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
    shape.paint ??= paintOf(element, drawing);
    const { fills, strokes, inverse, clips } = shape.paint;
    if (fills.length + strokes.length === 0) continue;
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
  return [...drawing.querySelectorAll<SVGGeometryElement>(SHAPES)].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      element,
      box: new DOMRect(x - SPREAD_PX, y - SPREAD_PX, width + 2 * SPREAD_PX, height + 2 * SPREAD_PX),
      paint: undefined,
    };
  });
}

const NONE: Paint = { fills: [], strokes: [], inverse: new DOMMatrix(), clips: [] };

function paintOf(element: SVGGeometryElement, drawing: Element): Paint {
  const matrix = element.getScreenCTM();
  const style = getComputedStyle(element);
  if (!matrix || element.closest(UNSEEN) || style.visibility !== 'visible' || style.display === 'none') return NONE;
  const opacity = opacityOf(element, drawing);
  const hasStroke = Number.parseFloat(style.strokeWidth) > 0;
  return {
    fills: paint(style.fill, opacity * Number(style.fillOpacity)),
    strokes: hasStroke ? paint(style.stroke, opacity * Number(style.strokeOpacity)) : [],
    inverse: DOMMatrix.fromMatrix(matrix).inverse(),
    clips: clipsOf(element, drawing),
  };
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
  if (!id) {
    const plain = colourOf(value, opacity);
    return plain ? [plain] : [];
  }
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
