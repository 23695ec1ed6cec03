/** Fills a template: a real HTML document in which each `<slot name>` gives way to content. */
import type { Element, ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { packageTemplate } from '../content/templates.js';
import type { Furniture } from '../model.js';
import { own } from '../own.js';

export type SlotContent = string | readonly ElementContent[];
export type Slots = Readonly<Record<string, SlotContent>>;

export interface Filled {
  /** The document's body, without templates: what is laid out. */
  readonly html: string;
  readonly furniture: Furniture;
}

const writer = unified().use(rehypeStringify);
const toHtml = (children: ElementContent[]): string => writer.stringify({ type: 'root', children }).trim();

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
  for (const child of body.children) {
    if (child.type === 'element' && child.tagName === 'template') {
      const on = child.properties.dataOn as keyof Furniture;
      furniture[on] += toHtml(fill(child.content?.children as ElementContent[], slots, own ? '' : name));
    } else flow.push(...fill([child], slots, own ? '' : name));
  }
  return { html: toHtml(flow), furniture };
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
