/** Writes trees as HTML for browsers. */
import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from '../../markup/walk.js';

/** Notes of the maker for other parts of the program; nobody else reads them. */
const OURS = ['dataEntry', 'dataLine', 'dataNotAlone', 'dataOwn', 'dataBleeds'] as const;

export const asHtml = (nodes: readonly ElementContent[]): string => toHtml(bare(nodes));

/** A copy without them. */
export function bare(nodes: readonly ElementContent[]): Root {
  const root: Root = { type: 'root', children: structuredClone([...nodes]) };
  visit(root, 'element', ({ properties }) => {
    for (const name of OURS) delete properties[name];
  });
  return root;
}
