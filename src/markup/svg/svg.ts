/** Reads an SVG drawing into a safe tree: only drawing elements, nothing that runs, nothing from outside. */
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { isDeep } from '../depth.js';
import { visit } from '../walk.js';
import { svgSource } from './source.js';
import { applyStyles } from './styles.js';
import { tooManyCopies } from './uses.js';
import { ATTRIBUTES, ELEMENTS, IN_DATA, LOCAL, NOTES, PAINTING, SUSPECT, UNWRAPPED } from './vocabulary.js';

/** What a drawing loses by being made safe. */
export interface Lost {
  /** Elements and attributes that change the picture, as a reader of the SVG knows them. */
  readonly parts: Set<string>;
  /** Typefaces that are not those of the book. */
  readonly faces: Set<string>;
}

export const nothingLost = (): Lost => ({ parts: new Set(), faces: new Set() });

/** Typefaces that come with the program, and names that mean any. */
const OUR_FACES = /^(atkinson hyperlegible|bricolage grotesque|noto sans (math|symbols 2)|sans-serif|inherit|var\()/i;

/**
 * The root element; undefined when the text holds no whole SVG. Ids get the prefix so that two drawings never clash.
 * @param lost receives what it loses
 */
export function readSvg(text: string, idPrefix = '', lost: Lost = nothingLost()): Element | undefined {
  const source = svgSource(text);
  if (source === undefined || isDeep(source)) return undefined;
  const tree = fromHtml(source, { fragment: true, space: 'html' });
  const root = tree.children.find((node): node is Element => node.type === 'element' && node.tagName === 'svg');
  if (!root) return undefined;
  applyStyles(root, lost.parts);
  visit(root, 'element', (element) => clean(element, lost));
  if (tooManyCopies(root)) {
    lost.parts.add('<use>');
    visit(root, 'element', (element) => {
      element.children = element.children.filter((child) => child.type !== 'element' || child.tagName !== 'use');
    });
  }
  if (idPrefix) prefixIds(root, idPrefix);
  return root;
}

function clean(element: Element, lost: Lost): void {
  element.children = element.children.flatMap((child) => drawn(child, lost));
  for (const [name, value] of Object.entries(element.properties)) {
    const plain = name.toLowerCase().replaceAll('-', '').replace('xlink', '').replace('xlink:', '');
    if (plain === 'fontfamily') keepFace(element, name, String(value), lost);
    else if (plain === 'href' || plain === ':href') setAddress(element, name, String(value), lost);
    else if (!isSafe(plain, String(value))) {
      delete element.properties[name];
      if (ATTRIBUTES.has(plain) || PAINTING.has(plain))
        lost.parts.add(`${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="…"`);
    }
  }
}

/** An element that is drawn, the children of one that only holds them, or nothing. */
function drawn(child: ElementContent, lost: Lost): ElementContent[] {
  if (child.type === 'text') return [child];
  if (child.type !== 'element') return [];
  if (ELEMENTS.has(child.tagName)) return [child];
  if (UNWRAPPED.has(child.tagName)) return child.children.flatMap((each) => drawn(each, lost));
  if (!NOTES.test(child.tagName)) lost.parts.add(`<${child.tagName}>`);
  return [];
}

function isSafe(plain: string, value: string): boolean {
  if (plain === 'xmlns' || plain === 'id' || plain === 'arialabel') return true;
  // Only what styles.ts wrote.
  if (plain === 'style')
    return /^(mix-blend-mode|mask-type):[a-z-]+(;(mix-blend-mode|mask-type):[a-z-]+)?$/.test(value);
  return ATTRIBUTES.has(plain) && (LOCAL.test(value) || !SUSPECT.test(value));
}

/** The typefaces of the machine are on no other machine: what is not ours becomes the book's own. */
function keepFace(element: Element, name: string, value: string, lost: Lost): void {
  const families = value.split(',').map((family) => family.trim().replace(/^["']|["']$/g, ''));
  if (families[0] && OUR_FACES.test(families[0]) && !SUSPECT.test(value)) return;
  delete element.properties[name];
  for (const family of families.slice(0, 1)) if (family) lost.faces.add(family);
}

/** Into the drawing itself, or a picture that it holds. */
function setAddress(element: Element, name: string, value: string, lost: Lost): void {
  delete element.properties[name];
  const isPicture = element.tagName === 'image';
  if (isPicture ? IN_DATA.test(value) : /^#[^\s#]+$/.test(value)) element.properties.href = value;
  else if (ELEMENTS.has(element.tagName)) lost.parts.add(isPicture ? '<image>' : `<${element.tagName}>`);
}

function prefixIds(root: Element, prefix: string): void {
  visit(root, 'element', ({ properties }) => {
    for (const [name, value] of Object.entries(properties)) {
      const local = LOCAL.exec(String(value))?.[2];
      if (name === 'id') properties.id = `${prefix}-${value}`;
      else if (name === 'href' && String(value).startsWith('#'))
        properties.href = `#${prefix}-${String(value).slice(1)}`;
      else if (local) properties[name] = `url(#${prefix}-${local})`;
    }
  });
}
