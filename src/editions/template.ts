/** Fills a template: a real HTML document in which each `<slot name>` gives way to content. */
import type { Element, ElementContent, Root } from 'hast';
import { packageTemplate } from '../content/templates.js';
import { writeHtml } from '../markup/write-html.js';
import type { Furniture, Section } from '../model.js';
import { own } from '../own.js';

export type SlotContent = string | readonly ElementContent[];
export type Slots = Readonly<Record<string, SlotContent>>;

export interface Filled {
  /** The document's body, without templates: what is laid out. */
  readonly html: string;
  readonly furniture: Furniture;
  /** What these were written of. */
  readonly tree: NonNullable<Section['tree']>;
}

/**
 * An element with `data-optional="name"` is left out when that slot is empty; `<template data-on="first|rest|every">`
 * holds furniture. A slot that the caller does not fill is a fault in our own code; in a template of the book it is
 * reported where that is read, and stays empty.
 * @param own a template of the book, in place of ours of that name
 */
export function fillTemplate(name: string, slots: Slots, own?: Root): Filled {
  const furniture = { first: '', rest: '', every: '' };
  const body = find(own ?? packageTemplate(name), 'body');
  if (!body) throw new Error(`templates/${name}.html has no <body>`);
  const flow: ElementContent[] = [];
  const art: ElementContent[] = [];
  for (const child of body.children) {
    if (child.type === 'element' && child.tagName === 'template') {
      const on = child.properties.dataOn as keyof Furniture;
      const filled = fill(child.content?.children as ElementContent[], slots, own ? '' : name);
      furniture[on] += writeHtml(filled).trim();
      if (on === 'first') art.push(...filled);
    } else flow.push(...fill([child], slots, own ? '' : name));
  }
  const text = trimmed(flow);
  const html = writeHtml(text);
  return { html, furniture, tree: { html, flow: text, first: art } };
}

/** As the text that is written of it is. */
function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  const [first, ...others] = nodes;
  const last = nodes.at(-1);
  if (first?.type === 'text' && /^\s/.test(first.value)) {
    const value = first.value.trimStart();
    return trimmed(value ? [{ type: 'text', value }, ...others] : others);
  }
  if (last?.type !== 'text' || !/\s$/.test(last.value)) return [...nodes];
  const value = last.value.trimEnd();
  return trimmed([...nodes.slice(0, -1), ...(value ? [{ type: 'text', value } as const] : [])]);
}

function fill(nodes: readonly ElementContent[], slots: Slots, name: string): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'comment') return [];
    if (node.type !== 'element') return [node];
    const { dataOptional, ...properties } = node.properties;
    if (typeof dataOptional === 'string' && isEmpty(own(slots, dataOptional))) return [];
    if (node.tagName !== 'slot') return [{ ...node, properties, children: fill(node.children, slots, name) }];
    const content = own(slots, String(properties.name));
    if (content === undefined && !name) return [];
    if (content === undefined)
      throw new Error(`templates/${name}.html: nothing fills <slot name="${properties.name}">`);
    return typeof content === 'string' ? [{ type: 'text', value: content }] : [...content];
  });
}

const isEmpty = (content: SlotContent | undefined): boolean => content === undefined || content.length === 0;

function find(node: Root | Element, tag: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === tag) return child;
    const inside = find(child, tag);
    if (inside) return inside;
  }
  return undefined;
}
