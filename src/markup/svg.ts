/** Reads an SVG drawing into a safe tree: only drawing elements, nothing that runs, nothing from outside. */
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

const ELEMENTS = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs clipPath linearGradient radialGradient stop'.split(
    ' ',
  ),
);
const FORBIDDEN_ATTRIBUTE = /^(on|xLink|href$|src$|style$)/i;
const OUTSIDE = /url\(\s*['"]?(?!#)/i;

/** The root element; undefined when the text holds no SVG. Ids get the prefix so that two drawings never clash. */
export function readSvg(text: string, idPrefix = ''): Element | undefined {
  const tree = fromHtml(text.replace(/<\?xml[^>]*\?>|<!DOCTYPE[^>]*>/gi, ''), { fragment: true, space: 'html' });
  const root = tree.children.find((node): node is Element => node.type === 'element' && node.tagName === 'svg');
  if (!root) return undefined;
  clean(root);
  if (idPrefix) prefixIds(root, idPrefix);
  return root;
}

function clean(element: Element): void {
  element.children = element.children.filter(
    (child): child is ElementContent =>
      child.type === 'text' || (child.type === 'element' && ELEMENTS.has(child.tagName)),
  );
  for (const [name, value] of Object.entries(element.properties)) {
    if (FORBIDDEN_ATTRIBUTE.test(name) || OUTSIDE.test(String(value))) delete element.properties[name];
  }
  for (const child of element.children) if (child.type === 'element') clean(child);
}

function prefixIds(root: Element, prefix: string): void {
  visit(root, 'element', (element) => {
    for (const [name, value] of Object.entries(element.properties)) {
      if (name === 'id') element.properties.id = `${prefix}-${value}`;
      else if (typeof value === 'string' && value.includes('url(#')) {
        element.properties[name] = value.replace(/url\(#/g, `url(#${prefix}-`);
      }
    }
  });
}
