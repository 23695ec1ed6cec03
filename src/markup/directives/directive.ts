/** The shape of a directive: how one kind of block in markdown becomes HTML. */
import type { Element, ElementContent } from 'hast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Place } from '../../model.js';
import { type MarkupContext, placeOf, reportAt } from '../context.js';

export type DirectiveNode = ContainerDirective | LeafDirective | TextDirective;

export interface DirectiveInput {
  readonly name: string;
  /** The block's own content. */
  readonly children: readonly ElementContent[];
  /** Content of `[…]`, empty when there is none. */
  readonly label: readonly ElementContent[];
  readonly labelText: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: Place;
  readonly context: MarkupContext;
  /** Reports `markup/directive` at the directive. */
  problem(text: string): void;
}

export interface Directive {
  readonly names: readonly string[];
  readonly form: 'container' | 'leaf' | 'either';
  readonly attributes?: readonly string[];
  render(input: DirectiveInput): Element | ElementContent[];
}

/** Prepares the input of a directive from its markdown node and its already converted children. */
export function directiveInput(
  node: DirectiveNode,
  label: ElementContent[],
  labelText: string,
  children: ElementContent[],
  context: MarkupContext,
): DirectiveInput {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([key, value]) => [key, value ?? '']),
  );
  return {
    name: node.name,
    children,
    label,
    labelText,
    attributes,
    place: placeOf(node, context) ?? { file: context.file, line: 1, column: 1 },
    context,
    problem: (problem) => reportAt(context, node, 'markup/directive', { name: node.name, problem }),
  };
}

export const isElement = (node: ElementContent, ...tags: string[]): node is Element =>
  node.type === 'element' && (tags.length === 0 || tags.includes(node.tagName));

/** Content without the white space between blocks. */
export const solid = (children: readonly ElementContent[]): ElementContent[] =>
  children.filter((child) => child.type !== 'text' || child.value.trim() !== '');

/** The items of the list that a directive's body must be; reports when it is something else. */
export function listItems(input: DirectiveInput, tag: 'ul' | 'ol'): Element[] {
  const content = solid(input.children);
  const list = content[0];
  if (content.length !== 1 || !list || !isElement(list, tag)) {
    input.problem(
      tag === 'ul'
        ? 'the block holds one list, each line starting with "- "'
        : 'the block holds one numbered list, each line starting with "1. "',
    );
    return [];
  }
  return list.children.filter((child): child is Element => isElement(child, 'li'));
}
