/** Reads an SVG drawing into a safe tree: only drawing elements, nothing that runs, nothing from outside. */
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { isDeep } from './depth.js';
import { visit } from './walk.js';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const ELEMENTS = words(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs clipPath linearGradient radialGradient stop',
);
/** Notes that drawing programs leave behind: nobody misses them. */
const NOTES = /^(metadata$|sodipodi:|inkscape:)/;

/** Names as in SVG, in small letters and without hyphens. */
const ATTRIBUTES = words(`
  id xmlns role arialabel ariahidden viewbox preserveaspectratio width height overflow display visibility transform
  x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points rotate pathlength opacity color
  fill fillopacity fillrule clippath cliprule clippathunits
  stroke strokewidth strokeopacity strokelinecap strokelinejoin strokemiterlimit strokedasharray strokedashoffset
  gradientunits gradienttransform spreadmethod offset stopcolor stopopacity paintorder vectoreffect
  fontfamily fontsize fontweight textanchor textlength lengthadjust letterspacing wordspacing dominantbaseline
`);
/** Attributes that change the picture but are not taken over. */
const PAINTING = words('style filter mask markerstart markermid markerend');

const LOCAL = /^url\(\s*(['"]?)#([\w.-]+)\1\s*\)$/;
/** Also what hides behind a CSS escape: `u\72l(…)` is `url(…)`. */
const SUSPECT = /url|image|src|data:|javascript:|\\/i;

/**
 * The root element; undefined when the text holds no SVG. Ids get the prefix so that two drawings never clash.
 * @param lost receives what the drawing loses by being made safe, as a reader of the SVG knows it
 */
export function readSvg(text: string, idPrefix = '', lost: Set<string> = new Set()): Element | undefined {
  if (isDeep(text)) return undefined;
  const tree = fromHtml(text.replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/gi, ''), { fragment: true, space: 'html' });
  const root = tree.children.find((node): node is Element => node.type === 'element' && node.tagName === 'svg');
  if (!root) return undefined;
  visit(root, 'element', (element) => clean(element, lost));
  if (idPrefix) prefixIds(root, idPrefix);
  return root;
}

function clean(element: Element, lost: Set<string>): void {
  const isDrawing = (child: ElementContent): boolean =>
    child.type === 'text' || (child.type === 'element' && ELEMENTS.has(child.tagName));
  for (const child of element.children) {
    if (child.type === 'element' && !isDrawing(child) && !NOTES.test(child.tagName)) lost.add(`<${child.tagName}>`);
  }
  element.children = element.children.filter(isDrawing);
  for (const [name, value] of Object.entries(element.properties)) {
    const plain = name.toLowerCase().replaceAll('-', '');
    const safe = plain === 'id' || plain === 'arialabel' || LOCAL.test(String(value)) || !SUSPECT.test(String(value));
    if (ATTRIBUTES.has(plain) && (safe || plain === 'xmlns')) continue;
    delete element.properties[name];
    if (ATTRIBUTES.has(plain) || PAINTING.has(plain))
      lost.add(`${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="…"`);
  }
}

function prefixIds(root: Element, prefix: string): void {
  visit(root, 'element', ({ properties }) => {
    for (const [name, value] of Object.entries(properties)) {
      const local = LOCAL.exec(String(value))?.[2];
      if (name === 'id') properties.id = `${prefix}-${value}`;
      else if (local) properties[name] = `url(#${prefix}-${local})`;
    }
  });
}
