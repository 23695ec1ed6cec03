/** Sets formulas as MathML, with the words in which they are read aloud. */
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import type { Paragraph, Root } from 'mdast';
import type { InlineMath, Math as MathBlock } from 'mdast-util-math';
import type { Handlers } from 'mdast-util-to-hast';
import { wrongFormula } from '../rules/markup/formula.js';
import { type MarkupContext, reportAt } from './context.js';
import { speakFormula } from './speak-formula.js';
import { visit } from './walk.js';

/** By node; what cannot be set stays code. */
export type FormulasMade = WeakMap<InlineMath | MathBlock, Element>;

/** Without the library where a text has no formula. */
export const remarkFormulas =
  (context: MarkupContext, source: string, made: FormulasMade) => () => async (tree: Root) => {
    if (!source.includes('$')) return;
    const found: { node: InlineMath | MathBlock; isBlock: boolean }[] = [];
    visit(tree, (node, _, parent) => {
      if (node.type === 'math') found.push({ node, isBlock: true });
      if (node.type === 'inlineMath') found.push({ node, isBlock: isAlone(node, parent as Paragraph, source) });
    });
    if (found.length === 0) return;
    const { default: temml } = await import('temml');
    for (const { node, isBlock } of found) {
      try {
        const html = temml.renderToString(node.value, { displayMode: isBlock, throwOnError: true });
        const [math] = fromHtml(html, { fragment: true }).children;
        if (math?.type === 'element') made.set(node, tidied(math, context.language, isBlock));
      } catch (problem) {
        reportAt(context, node, wrongFormula, { formula: node.value.slice(0, 60), problem: reasonOf(problem) });
      }
    }
  };

/** In the words of the library, without where in the formula it is: the formula stands there whole. */
const reasonOf = (problem: unknown): string =>
  String(problem instanceof Error ? problem.message : problem)
    .replace(/\n[\s\S]*$/, '')
    .replace(/^\s*(?:ParseError:)?\s*/, '')
    .replace(/ at (?:position|end of input)\b.*$/, '');

/** `$$…$$` on a line of its own is set as a block. */
const isAlone = (node: InlineMath, parent: Paragraph, source: string): boolean =>
  parent.children.length === 1 && source.startsWith('$$', node.position?.start.offset);

function tidied(math: Element, language: string, isBlock: boolean): Element {
  math.properties = {
    role: 'math',
    ariaLabel: speakFormula(math, language),
    ...(isBlock && { display: 'block' }),
  };
  return math;
}

export function formulaHandlers(made: FormulasMade): Handlers {
  const asCode = (node: InlineMath | MathBlock): Element => h('code', node.value);
  return {
    inlineMath: (state, node: InlineMath): ElementContent => {
      const element = made.get(node) ?? asCode(node);
      state.patch(node, element);
      return element;
    },
    math: (state, node: MathBlock): ElementContent => {
      const element = made.get(node);
      const block = element ? h('div.formula', [element]) : h('pre', [asCode(node)]);
      state.patch(node, block);
      return block;
    },
  };
}
