/** Understands small marks of other programs in running text: `H~2~O`, `10^6^`, `==marked==`, and the size in `![…](x.png =200x)`. */
import type { PhrasingContent, Root, Text } from 'mdast';
import type { MarkupContext } from './context.js';
import { plainIn } from './escapes.js';
import { SKIP, visit } from './walk.js';

const ANY = /[~^]|==|!\[/;
/** No spaces inside, as in Pandoc: 10~12 uur and 14~16 uur are times. */
const MARKS =
  /~([^\s~]{1,40})~|\^([^\s^]{1,40})\^|==(?=[^\s=])([^=\n]{1,200})(?<=\S)==|!\[([^\]\n]{0,200})\]\(([^\s()]{1,400}) =(\d{0,5})x(\d{0,5})\)/g;

export const remarkMarks = (_: MarkupContext, source: string) => () => (tree: Root) => {
  visit(tree, 'text', (node: Text, index, parent) => {
    if (!parent || index === undefined || !ANY.test(node.value)) return undefined;
    const made = understood(node, source);
    if (!made) return undefined;
    // unist-util-visit knows the union of all parents, whose children fit no single type.
    parent.children.splice(index, 1, ...(made as never[]));
    return [SKIP, index + made.length];
  });
};

function understood(node: Text, source: string): PhrasingContent[] | undefined {
  const found = [...node.value.matchAll(MARKS)];
  if (found.length === 0) return undefined;
  const isPlain = plainIn(node, source);
  const made: PhrasingContent[] = [];
  let done = 0;
  for (const match of found) {
    const [whole, lower, upper, marked, alt, url, width, height] = match;
    const { index } = match;
    const isMeant = isPlain?.(index) !== false && isPlain?.(index + whole.length - 1) !== false;
    const before = node.value[index - 1] ?? '';
    // `[^a^b]` is a note, and `a~~b` something else; `[^1^]` is a number between brackets.
    const isNote = before === '[' && node.value[index + whole.length] !== ']';
    if (index < done || !isMeant || isNote || /[~^]/.test(before)) continue;
    if (index > done) made.push({ ...node, value: node.value.slice(done, index) });
    done = index + whole.length;
    if (url !== undefined) made.push(sized(node, url, alt ?? '', width ?? '', height ?? ''));
    else made.push(element(node, lower ? 'sub' : upper ? 'sup' : 'mark', lower ?? upper ?? marked ?? ''));
  }
  if (made.length === 0) return undefined;
  if (done < node.value.length) made.push({ ...node, value: node.value.slice(done) });
  return made;
}

const sized = ({ position }: Text, url: string, alt: string, width: string, height: string): PhrasingContent => ({
  type: 'image',
  url,
  alt,
  data: { hProperties: { ...(width && { dataWidth: width }), ...(height && { dataHeight: height }) } },
  ...(position && { position }),
});

/** A node of no type of markdown's own: remark-rehype makes the element that `data` names. */
const element = (node: Text, hName: string, value: string): PhrasingContent =>
  ({
    type: 'kept',
    data: { hName, hProperties: {} },
    children: [{ ...node, value }],
    ...(node.position && { position: node.position }),
  }) as unknown as PhrasingContent;
