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

/** A stretch of text; of a block it stands apart from what is beside it. */
interface Piece {
  readonly order: number;
  readonly text: string;
  readonly isApart: boolean;
}

const IN_LINE = /^(a|abbr|b|bdi|cite|code|del|dfn|em|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var|)$/;

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
  /** In the order of the pages: words before, in and after a bold one. */
  const texts = new Map<number, Piece[]>();
  for (const [order, [carrier, text]] of content.runs.entries()) {
    const own = first.get(carrier) ?? carrier;
    const isApart = !IN_LINE.test(content.tags[own] ?? '');
    const list = texts.get(own);
    if (list) list.push({ order, text, isApart });
    else texts.set(own, [{ order, text, isApart }]);
  }
  const piecesIn = (carrier: number): Piece[] => [
    ...(texts.get(carrier) ?? []),
    ...(children.get(carrier) ?? []).flatMap(piecesIn),
  ];
  const textOf = (carrier: number): string =>
    piecesIn(carrier)
      .sort((a, b) => a.order - b.order)
      .map(({ text, isApart }) => (isApart ? ` ${text} ` : text))
      .join('');
  return {
    tagOf: (carrier) => (carrier === undefined ? '' : (content.tags[carrier] ?? '')),
    factsOf: (carrier) => (carrier === undefined ? undefined : facts.get(carrier)) ?? NOTHING,
    parentOf: (carrier) => content.parents[carrier] ?? -1,
    childrenOf: (carrier) => children.get(carrier) ?? [],
    textOf: (carrier) => textOf(carrier).replace(/\s+/g, ' ').trim(),
    firstOf: (carrier) => first.get(carrier) ?? carrier,
  };
}
