/** Makes nodes of no type of markdown's own: remark-rehype makes the element that `data` names, and others walk through them. */
import type { Node, PhrasingContent, RootContent } from 'mdast';

export type Properties = Readonly<Record<string, string | number>>;

interface Kept {
  type: 'kept';
  data: { hName: string; hProperties: Properties };
  children: RootContent[];
  position?: Node['position'];
}

export const keptWords = (
  hName: string,
  hProperties: Properties,
  children: readonly PhrasingContent[],
  source: Pick<Node, 'position'>,
): PhrasingContent => keptBlock(hName, hProperties, children, source) as PhrasingContent;

export const keptBlock = (
  hName: string,
  hProperties: Properties,
  children: readonly RootContent[],
  { position }: Pick<Node, 'position'>,
): RootContent =>
  ({
    type: 'kept',
    data: { hName, hProperties },
    children: [...children],
    ...(position && { position }),
  }) satisfies Kept as unknown as RootContent;
