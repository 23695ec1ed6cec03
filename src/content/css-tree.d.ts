/** The parts of css-tree that its types know as a whole only; each alone loads without the tables of all properties. */
declare module 'css-tree/parser' {
  import type { CssNode, ParseOptions } from 'css-tree';
  export default function parse(css: string, options?: ParseOptions): CssNode;
}
declare module 'css-tree/walker' {
  import type { CssNode } from 'css-tree';
  export default function walk(tree: CssNode, enter: (node: CssNode) => void): void;
}
declare module 'css-tree/tokenizer' {
  export function tokenize(css: string, on: (type: number, start: number, end: number) => void): void;
  type Bracket = `${'Left' | 'Right'}${'Curly' | 'Square'}Bracket` | `${'Left' | 'Right'}Parenthesis`;
  export const tokenTypes: Readonly<Record<Bracket | 'Function' | 'BadString' | 'Comment', number>>;
}
declare module 'css-tree/definition-syntax-data' {
  const data: { readonly properties: Readonly<Record<string, string>> };
  export default data;
}
