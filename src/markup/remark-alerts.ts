/** Makes our blocks of the remarks of other programs: `> [!NOTE]` (GitHub, Obsidian), `:::warning`, `:::{.callout-tip title="…"}`. */
import type { BlockContent, Blockquote, DefinitionContent, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { MarkupContext } from './context.js';
import { DIRECTIVES } from './directives/list.js';
import { visit } from './walk.js';

const TIPS = `note|info|tip|hint|abstract|summary|tldr|todo|success|check|done|question|help|faq|example|quote|cite|seealso|remark`;
const WARNINGS = 'important|warning|caution|attention|danger|error|failure|fail|missing|bug';
/** Only their title and their text: what is folded away on a screen is open on paper. */
const PLAIN = 'details|tab|collapse|expander|spoiler';

const KIND_OF: ReadonlyMap<string, 'tip' | 'let-op' | 'div'> = new Map([
  ...TIPS.split('|').map((kind) => [kind, 'tip'] as const),
  ...WARNINGS.split('|').map((kind) => [kind, 'let-op'] as const),
  ...PLAIN.split('|').map((kind) => [kind, 'div'] as const),
]);

const MARK = /^\[!([a-z][\w-]*)\][-+]?[ \t]*/i;
const CALLOUT = /^callout-/;

type Content = BlockContent | DefinitionContent;

export const remarkAlerts = (context: MarkupContext) => () => (tree: Root) => {
  visit(tree, (node, index, parent) => {
    if (node.type === 'containerDirective') nameBlock(node, context);
    if (node.type !== 'blockquote' || !parent || index === undefined) return;
    const made = fromQuote(node);
    // A blockquote stands wherever a block may.
    if (made) (parent.children as RootContent[])[index] = made;
  });
};

function fromQuote(quote: Blockquote): ContainerDirective | undefined {
  const [first, ...others] = quote.children;
  if (first?.type !== 'paragraph') return undefined;
  const [start] = first.children;
  const [mark = '', kind = ''] = (start?.type === 'text' && MARK.exec(start.value)) || [];
  const name = KIND_OF.get(kind.toLowerCase());
  if (!name || start?.type !== 'text') return undefined;
  start.value = start.value.slice(mark.length);
  const [title, text] = atLineEnd(first);
  const children: Content[] = [...(title.length ? [titleOf(title)] : []), ...(text ? [text] : []), ...others];
  return {
    type: 'containerDirective',
    name,
    attributes: {},
    children,
    ...(quote.position && { position: quote.position }),
  };
}

/** The first line, and the paragraph that is left. */
function atLineEnd(paragraph: Paragraph): [title: PhrasingContent[], text: Paragraph | undefined] {
  const title: PhrasingContent[] = [];
  const text: PhrasingContent[] = [];
  let isTitle = true;
  for (const child of paragraph.children) {
    if (!isTitle) text.push(child);
    else if (child.type === 'break') isTitle = false;
    else if (child.type !== 'text' || !child.value.includes('\n')) title.push(child);
    else {
      const at = child.value.indexOf('\n');
      title.push({ ...child, value: child.value.slice(0, at) });
      text.push({ ...child, value: child.value.slice(at + 1) });
      isTitle = false;
    }
  }
  const isEmpty = (nodes: PhrasingContent[]): boolean =>
    nodes.every((node) => node.type === 'text' && node.value.trim() === '');
  return [isEmpty(title) ? [] : title, isEmpty(text) ? undefined : { ...paragraph, children: text }];
}

const titleOf = (children: PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'strong', children }],
});

/** A block that we have, or that the book has a style for, keeps its name; of Quarto the class says what it is. */
function nameBlock(node: ContainerDirective, { ownClasses }: MarkupContext): void {
  const attributes = node.attributes ?? {};
  const classes = (attributes.class ?? '').split(/\s+/).filter(Boolean);
  const callout = classes.find((each) => CALLOUT.test(each))?.replace(CALLOUT, '');
  const kind = KIND_OF.get((node.name === 'div' ? (callout ?? '') : node.name).toLowerCase());
  const isOurs = DIRECTIVES.has(node.name) || ownClasses.has(node.name);
  const title = labelOf(node) ?? (attributes.title ? [{ type: 'text' as const, value: attributes.title }] : undefined);
  const takesNoTitle = node.name === 'tip' || node.name === 'let-op';
  if (isOurs ? !(takesNoTitle && title) : !kind) return;
  if (!isOurs && kind) node.name = kind;
  if (kind !== 'div' || !classes.length) {
    const { id, class: _, title: __, ...others } = attributes;
    node.attributes = { ...others, ...(id && { id }) };
  }
  if (!title) return;
  if (labelOf(node)) node.children.shift();
  node.children.unshift(titleOf(title));
}

function labelOf({ children: [first] }: ContainerDirective): PhrasingContent[] | undefined {
  return first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data ? first.children : undefined;
}
