/** What the pages of a section say of their elements, as the rewriting of tags looks it up: plain data in, questions out. */
import type { Form } from '../../../model.js';
import type { ElementFacts, SectionContent } from '../../../section-content.js';

export interface TagFacts {
  readonly content: SectionContent;
  /** Of the section, for the element around it. */
  readonly id: string;
  /** Painted around the trim. */
  readonly bleedMm: number;
  /** What is to be filled in on the screen; not for what is filled in with a pen. */
  readonly form?: Form;
}

export interface Elements {
  tagOf(carrier: number | undefined): string;
  factsOf(carrier: number | undefined): ElementFacts;
  parentOf(carrier: number): number;
  /** Direct children that assistive technology is told of, in order. */
  childrenOf(carrier: number): readonly number[];
  /** The words of an element and what is in it. */
  textOf(carrier: number): string;
  /** The first piece of an element that was cut, else the element itself. */
  firstOf(carrier: number): number;
}

const NOTHING: ElementFacts = {};

export function lookUp({ content }: TagFacts): Elements {
  const facts = new Map(content.facts);
  const first = new Map(content.pieces);
  const children = new Map<number, number[]>();
  for (const [carrier, parent] of content.parents.entries()) {
    if (content.tags[carrier] === '' || first.has(carrier)) continue;
    const around = first.get(parent) ?? parent;
    const list = children.get(around);
    if (list) list.push(carrier);
    else children.set(around, [carrier]);
  }
  const texts = new Map<number, string>();
  for (const [carrier, text] of content.runs) {
    const own = first.get(carrier) ?? carrier;
    texts.set(own, (texts.get(own) ?? '') + text);
  }
  const textOf = (carrier: number): string =>
    (texts.get(carrier) ?? '') + (children.get(carrier) ?? []).map(textOf).join(' ');
  return {
    tagOf: (carrier) => (carrier === undefined ? '' : (content.tags[carrier] ?? '')),
    factsOf: (carrier) => (carrier === undefined ? undefined : facts.get(carrier)) ?? NOTHING,
    parentOf: (carrier) => content.parents[carrier] ?? -1,
    childrenOf: (carrier) => children.get(carrier) ?? [],
    textOf: (carrier) => textOf(carrier).replace(/\s+/g, ' ').trim(),
    firstOf: (carrier) => first.get(carrier) ?? carrier,
  };
}
