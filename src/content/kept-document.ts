/** Writes a document down as text and reads it back: its links lead into its own tree again. */
import { createHash } from 'node:crypto';
import type { Element, Nodes, Root, Text } from 'hast';
import type { Processed } from '../markup/processor.js';
import type { InnerLink } from '../markup/rehype-links.js';

/** The way to a node from the root, as places among children; a node that is in no tree any more stands here itself. */
type Way = readonly number[] | Nodes;

interface KeptLink extends Pick<InnerLink, 'id' | 'written' | 'anywhere'> {
  readonly element: Way;
  readonly label: Way | undefined;
  readonly page: { readonly words: Way; readonly box: Way; readonly marks: string } | undefined;
}

type Plain = Omit<Processed, 'links' | 'blocks'>;

interface KeptDocument extends Plain {
  readonly links: readonly KeptLink[];
  readonly blocks: readonly string[];
}

export function writeDocument({ links, blocks, ...plain }: Processed): string {
  const wayTo = waysIn(plain.tree);
  const kept: KeptDocument = {
    ...plain,
    links: links.map(({ element, label, page, ...link }) => ({
      ...link,
      element: wayTo(element),
      label: label && wayTo(label),
      page: page && { words: wayTo(page.words), box: wayTo(page.box), marks: page.marks },
    })),
    blocks: [...blocks],
  };
  return JSON.stringify(kept);
}

/** @param text that `writeDocument` wrote */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** @param text that `writeDocument` wrote, unchanged */
export function readDocument(text: string): Processed {
  const { links, blocks, ...plain } = JSON.parse(text) as KeptDocument;
  const at = (way: Way): Nodes => (isNode(way) ? way : nodeAt(plain.tree, way));
  return {
    ...plain,
    links: links.map(({ element, label, page, ...link }) => ({
      ...link,
      element: at(element) as Element,
      label: label && (at(label) as Text),
      page: page && { words: at(page.words) as Text, box: at(page.box) as Element, marks: page.marks },
    })),
    blocks: new Set(blocks),
  };
}

const isNode = (way: Way): way is Nodes => !Array.isArray(way);

function waysIn(tree: Root): (node: Nodes) => Way {
  const parents = new Map<Nodes, { readonly parent: Nodes; readonly index: number }>();
  const todo: Nodes[] = [tree];
  for (let parent = todo.pop(); parent; parent = todo.pop()) {
    if (!('children' in parent)) continue;
    for (const [index, child] of parent.children.entries()) {
      parents.set(child, { parent, index });
      todo.push(child);
    }
  }
  return (node) => {
    const way: number[] = [];
    let at = node;
    for (let above = parents.get(at); above; above = parents.get(at)) {
      way.unshift(above.index);
      at = above.parent;
    }
    return at === tree ? way : node;
  };
}

function nodeAt(tree: Root, way: readonly number[]): Nodes {
  let node: Nodes = tree;
  for (const index of way) node = (node as Element).children[index] as Nodes;
  return node;
}
