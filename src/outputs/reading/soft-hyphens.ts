/** Marks where long words in tables may be divided: a screen is as narrow as a column, and few browsers know Dutch. */
import type { ElementContent } from 'hast';
import { type Hyphenate, hyphenatesIn } from '../../paginate/client/hyphenate.js';

/** Shorter words fit any column. */
const LONG = /\p{L}{8,}/gu;
const CELL = /^t[dh]$/;
const CLOSED = /^(code|kbd|pre|samp|svg|math)$/;
const ADDRESS = /^(https?:|mailto:|tel:)/;

/** @param lang as BCP 47 has it; without patterns of it all stays as it was */
export async function withSoftHyphens(
  nodes: readonly ElementContent[],
  lang: string,
): Promise<readonly ElementContent[]> {
  const hyphenate = await hyphenatesIn(lang.split('-')[0] ?? '');
  return hyphenate ? marked(nodes, { hyphenate, isInCell: false }) : nodes;
}

interface State {
  readonly hyphenate: Hyphenate;
  readonly isInCell: boolean;
}

const marked = (nodes: readonly ElementContent[], state: State): ElementContent[] =>
  nodes.map((node): ElementContent => {
    if (node.type === 'text') {
      if (!state.isInCell) return node;
      return { type: 'text', value: node.value.replace(LONG, (word) => state.hyphenate(word)) };
    }
    if (node.type !== 'element' || node.properties.lang !== undefined) return node;
    // The words of a link are divided, an address never is.
    const isClosed = node.tagName === 'a' ? ADDRESS.test(String(node.properties.href)) : CLOSED.test(node.tagName);
    if (isClosed) return node;
    return {
      ...node,
      children: marked(node.children, { ...state, isInCell: state.isInCell || CELL.test(node.tagName) }),
    };
  });
