/** Turns directive nodes into HTML by way of the list of directives; of unknown or misused ones the text is kept. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Nodes, Paragraph, Parents } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Handlers, State } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import { nearest } from '../nearest.js';
import { unknownDirective, wrongDirective } from '../rules/markup/directives.js';
import type { Phrase } from '../rules/rule.js';
import { labelIn } from '../words.js';
import { idIn, type MarkupContext, type OwnBlock, reportAt } from './context.js';
import { type Directive, directiveInput } from './directives/directive.js';
import { DIRECTIVES } from './directives/list.js';
import { unknownAttribute } from './unknown-attribute.js';
import { visit } from './walk.js';

type BlockDirective = ContainerDirective | LeafDirective;

export function directiveHandlers(context: MarkupContext): Handlers {
  const handle = (state: State, node: BlockDirective, parent?: Parents): Element | ElementContent[] => {
    const directive = DIRECTIVES.get(node.name);
    const fits = directive && `${directive.form}Directive` === node.type;
    const own = !directive && node.type === 'containerDirective' ? ownBlock(state, node, context) : undefined;
    if (own) return own;
    if (!fits) {
      const suggestion = directive ? '' : nearest(node.name, [...DIRECTIVES.keys(), ...context.ownBlocks.keys()]);
      if (!directive) reportAt(context, node, unknownDirective, { name: node.name, suggestion });
      else reportAt(context, node, wrongDirective, { name: node.name, problem: EXPECTED[directive.form] });
      return asText(state, node);
    }
    context.blocks.add(node.name);
    const { label, body } = split(node, directive);
    const input = directiveInput(
      node,
      label ? content(state, label) : [],
      label ? textOf(label).trim() : '',
      body ? content(state, body) : [],
      context,
    );
    checkUse(directive, node, input, parent);
    const made = directive.render(input);
    dress(made, node, directive, context);
    for (const element of [made].flat()) {
      if (element.type !== 'element') continue;
      state.patch(node, element);
      visit(element, 'element', (inner) => {
        if (/^h\d$/.test(inner.tagName) && !inner.position) state.patch(node, inner);
      });
    }
    return made;
  };
  return { containerDirective: handle, leafDirective: handle };
}

const EXPECTED = {
  container: {
    en: 'this is a block: open it with ::: and close it with :::',
    nl: 'dit is een blok: begin en eindig met :::',
  },
  leaf: {
    en: 'this is one line: write it with two colons',
    nl: 'dit is één regel: schrijf die met twee dubbele punten (::)',
  },
} as const satisfies Record<Directive['form'], Phrase>;

function checkUse(
  directive: Directive,
  node: BlockDirective,
  { attributes, problem }: ReturnType<typeof directiveInput>,
  parent: Parents | undefined,
): void {
  const { attributes: known = [], labelled, inside } = directive;
  for (const key of Object.keys(attributes))
    if (key !== 'class' && key !== 'id' && !known.includes(key)) problem(unknownAttribute(key, known));
  const label = node.type === 'containerDirective' && !labelled && labelOf(node);
  if (label)
    problem({ en: 'this block has no text between [ and ]', nl: 'bij dit blok hoort geen tekst tussen [ en ]' });
  const within = parent?.type === 'containerDirective' ? parent.name : '';
  if (inside && within !== inside)
    problem({ en: `this block stands inside :::${inside}`, nl: `dit blok staat altijd in :::${inside}` });
}

/** `:::naam` with a rule for it in the book's styles, and `:::{.naam}`: a box with that class. */
function ownBlock(state: State, node: ContainerDirective, context: MarkupContext): Element | undefined {
  const { class: classes = '', id } = node.attributes ?? {};
  const own = [...(node.name === 'div' ? [] : [node.name]), ...(classes ?? '').split(/\s+/)].filter(Boolean);
  if (node.name !== 'div' && !context.ownClasses.has(node.name)) return undefined;
  const defined = context.ownBlocks.get(node.name);
  const box = defined
    ? definedBlock(defined, state, node, own, context)
    : h('div', { ...(own.length > 0 && { dataOwn: own.join(' ') }) }, content(state, node));
  if (id) box.properties.id = idIn(context, id.toLowerCase());
  state.patch(node, box);
  return box;
}

/** As our own blocks: icon and word beside it; what stands between brackets is its title. */
function definedBlock(
  block: OwnBlock,
  state: State,
  node: ContainerDirective,
  own: readonly string[],
  context: MarkupContext,
): Element {
  const { icon, page } = block;
  const title = labelOf(node);
  const body = content(state, title ? { ...node, children: node.children.slice(1) } : node);
  context.blocks.add(node.name);
  return h(
    'div',
    { className: ['block', `block-${page}`], dataOwn: [`own-${node.name}`, ...own].join(' '), role: 'group' },
    [
      h('p.block-label', [...(icon ? [context.icon(icon)] : []), labelIn(block, context.language)]),
      ...(title ? [h('p.block-title', content(state, title))] : []),
      ...body,
    ],
  );
}

/** A class, and an id where the directive itself has none, belong to its first element. */
function dress(
  made: Element | ElementContent[],
  node: BlockDirective,
  directive: Directive,
  context: MarkupContext,
): void {
  const { class: classes, id } = node.attributes ?? {};
  const first = [made].flat().find((each) => each.type === 'element');
  if (first?.type !== 'element') return;
  if (classes) first.properties.dataOwn = classes;
  if (id && !directive.attributes?.includes('id')) first.properties.id ??= idIn(context, id.toLowerCase());
}

/** A container's label is its first paragraph, marked by remark-directive; a leaf is all label. */
function split(node: BlockDirective, directive: Directive): { label?: Parents; body?: Parents } {
  if (node.type === 'leafDirective') return { label: node };
  const label = directive.labelled && labelOf(node);
  return label ? { label, body: { ...node, children: node.children.slice(1) } } : { body: node };
}

function labelOf(node: ContainerDirective): Paragraph | undefined {
  const [first] = node.children;
  return first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data ? first : undefined;
}

function asText(state: State, node: BlockDirective): ElementContent[] {
  const inside = content(state, node);
  if (node.type === 'containerDirective' || inside.length === 0) return inside;
  const paragraph = h('p', inside);
  state.patch(node, paragraph);
  return [paragraph];
}

/** mdast-util-to-hast types children as what any node may hold; those of these nodes are elements and text. */
const content = (state: State, node: Nodes): ElementContent[] => state.all(node) as ElementContent[];
