/** Keeps on one line what browsers divide at a hyphen or a stroke and people then misread: e-mail addresses, dates, codes. */
import type { ElementContent, Parents, Root, Text } from 'hast';
import { h } from 'hastscript';

/** What stands between spaces. */
const WORD = /[^\s\u00a0]+/g;
/** What a browser takes for the end of a line. */
const JOINT = /[-/][\p{L}\p{N}]/u;
/** No line holds a longer one; and patterns below take the square of the length. */
const LONGEST = 200;
const MAIL = /[\p{L}\p{N}._+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/u;
/** Capitals, digits and signs: `12-5-2026`, `12-AB`, `2026/F04`. */
const CODE = /(?=\P{N}*\p{N})[\p{Lu}\p{N}][\p{Lu}\p{N}.:]*(?:[-/][\p{Lu}\p{N}][\p{Lu}\p{N}.:]*)+/u;
const UNTOUCHED: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'pre', 'svg', 'math']);

export const rehypeWhole = () => (tree: Root) => keepWhole(tree);

function keepWhole(parent: Parents): void {
  // Of a root and of an element the children are of other types, of which we make none.
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type === 'text') return parts(child);
    if (child.type === 'element' && !UNTOUCHED.has(child.tagName)) keepWhole(child);
    return [child];
  });
}

function parts(child: Text): ElementContent[] {
  const text = child.value;
  const found: ElementContent[] = [];
  let at = 0;
  for (const { 0: joined, index } of text.matchAll(WORD)) {
    if (joined.length > LONGEST || !JOINT.test(joined)) continue;
    const match = MAIL.exec(joined) ?? wholeCode(joined);
    if (!match) continue;
    const start = index + match.index;
    if (start > at) found.push({ type: 'text', value: text.slice(at, start) });
    found.push(h('span.whole', match[0]));
    at = start + match[0].length;
  }
  return at === 0 ? [child] : [...found, ...rest(text.slice(at))];
}

const rest = (value: string): ElementContent[] => (value ? [{ type: 'text', value }] : []);

/** A piece of a longer word or of an address is no code. */
function wholeCode(joined: string): RegExpExecArray | undefined {
  const match = CODE.exec(joined);
  if (!match) return undefined;
  const around = joined.slice(0, match.index) + joined.slice(match.index + match[0].length);
  return /[\p{L}\p{N}/]/u.test(around) ? undefined : match;
}
