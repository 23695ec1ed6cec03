/** Makes elements of the tool itself. */

type Child = Node | string | undefined | false;

interface Wishes {
  readonly class?: string;
  readonly text?: string;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
  /** Attributes; false leaves one out. */
  readonly [attribute: string]: unknown;
}

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  wishes: Wishes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  const { text, on = {}, ...attributes } = wishes;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : String(value));
  for (const [event, listener] of Object.entries(on)) element.addEventListener(event, listener);
  if (text !== undefined) element.textContent = text;
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

export function draw(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

/** `{n}` in a word becomes a number or another word. */
export const fill = (word: string, values: Readonly<Record<string, string | number>>): string =>
  word.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
