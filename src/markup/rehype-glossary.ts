/** Links the first use of each glossary term in a chapter to the glossary, and writes down where it stands. */
import { slug } from 'github-slugger';
import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { h } from 'hastscript';
import { idIn, type MarkupContext } from './context.js';
import { SKIP, visitParents } from './walk.js';

/** No running text: a term there is a name, or not ours to link. */
const CLOSED = /^(h[1-6]|a|abbr|code|kbd|pre|samp|svg|th|figcaption)$/;
const CLOSED_CLASSES: ReadonlySet<unknown> = new Set(
  (
    'block-label kind summary-label step-title step-fact-name question-title speech-head next-lead area-name fact ' +
    'werkvorm-label werkvorm-end term-word format-card footnotes'
  ).split(' '),
);

/**
 * No id of a heading has a capital (they are those of GitHub), so the ids of uses never meet one.
 * A block that defines a term, and `:begrip[…]`, come with `data-term`: the id of the term's entry.
 */
export const rehypeGlossary = (context: MarkupContext) => () => (tree: Root) => {
  const { terms, termUses } = context;
  if (!terms) return;
  const linked = new Set<string>();
  const note = (entry: string, id: string): void => {
    if (!termUses.some((use) => use.entry === entry)) termUses.push({ entry, id });
  };
  visitParents(tree, (node, parents) => {
    if (node.type === 'element' && typeof node.properties.dataTerm === 'string')
      return known(node, context, linked, note);
    const parent = parents.at(-1);
    if (node.type !== 'text' || !parent || parents.some(isClosed)) return undefined;
    const defined = parents.map((each) => (each.type === 'element' ? each.properties.dataDefines : undefined));
    const found = terms.find(node.value).filter(({ entry: { id } }) => {
      if (defined.includes(id) || linked.has(id)) return false;
      return linked.add(id);
    });
    if (found.length === 0) return undefined;
    const made: ElementContent[] = [];
    let from = 0;
    for (const { entry, at, length } of found) {
      const id = useId(entry.id, context);
      const link = h('a.term-link', { id, href: `#${entry.id}` }, node.value.slice(at, at + length));
      if (node.position) link.position = node.position;
      made.push(...text(node, from, at), link);
      note(entry.id, id);
      from = at + length;
    }
    made.push(...text(node, from, node.value.length));
    parent.children.splice(parent.children.indexOf(node as never), 1, ...(made as never[]));
    return [SKIP, parent.children.indexOf(made.at(-1) as never) + 1];
  });
  visitParents(tree, 'element', ({ properties }) => {
    delete properties.dataDefines;
  });
};

/** A block becomes the place of its term and is searched for other terms; a link is left as the author made it. */
function known(
  element: Element,
  context: MarkupContext,
  linked: Set<string>,
  note: (entry: string, id: string) => void,
): typeof SKIP | undefined {
  const entry = String(element.properties.dataTerm);
  delete element.properties.dataTerm;
  if (element.tagName !== 'a') {
    element.properties.dataDefines = entry;
    note(entry, String(element.properties.id));
    return undefined;
  }
  if (!linked.has(entry)) {
    linked.add(entry);
    element.properties.id = useId(entry, context);
    note(entry, String(element.properties.id));
  }
  return SKIP;
}

const useId = (entry: string, context: MarkupContext): string =>
  idIn(context, `T-${slug(entry.replace(/^.*?--/, ''))}`);

const isClosed = (node: Parents): boolean =>
  node.type === 'element' &&
  (CLOSED.test(node.tagName) ||
    node.properties.lang !== undefined ||
    [node.properties.className ?? []].flat().some((name) => CLOSED_CLASSES.has(name)));

const text = (node: Text, from: number, to: number): Text[] =>
  from < to ? [{ ...node, value: node.value.slice(from, to) }] : [];
