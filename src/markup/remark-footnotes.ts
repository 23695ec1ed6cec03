/** Gives notes ids that every reader of PDFs finds, reports those that lead nowhere, and makes notes of `^[words in place]`. */
import type { FootnoteDefinition, FootnoteReference, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { brokenLink } from '../rules/markup/links.js';
import { unusedNote } from '../rules/markup/notes.js';
import { type MarkupContext, reportAt } from './context.js';
import { plainIn } from './escapes.js';
import { visit } from './walk.js';

/** One with spaces in its name is a slip (slips/words.ts), and `[^1^]` a raised number between brackets. */
const REFERENCE = /\[\^[^\s\]]*[^\s\]^]\](?!\()/;
const PLAIN_NAME = /^[a-z0-9][a-z0-9-]*$/;

export const remarkFootnotes = (context: MarkupContext, source: string) => () => (tree: Root) => {
  inPlace(tree, source);
  const references: FootnoteReference[] = [];
  const defined: FootnoteDefinition[] = [];
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') references.push(node);
    if (node.type === 'footnoteDefinition') defined.push(node);
    const unknown = node.type === 'text' && node.value.includes('[^') ? REFERENCE.exec(node.value) : undefined;
    if (unknown && plainIn(node as Text, source)?.(unknown.index) !== false)
      reportAt(context, node, brokenLink, { target: unknown[0], suggestion: '' });
  });
  const used = new Set(references.map(({ identifier }) => identifier));
  for (const node of defined) {
    if (!used.has(node.identifier)) reportAt(context, node, unusedNote, { name: node.label ?? node.identifier });
  }
  const names = new Map<string, string>();
  for (const node of [...defined, ...references]) node.identifier = plainName(node.identifier, names);
};

/** Signs in an address of a web page are written as numbers, and then some readers do not find it: an é becomes an e. */
function plainName(name: string, names: Map<string, string>): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  let plain = name;
  if (!PLAIN_NAME.test(name)) {
    const base =
      name
        .normalize('NFD')
        .toLowerCase()
        .replace(/\p{M}/gu, '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'noot';
    const taken = new Set([...names.values(), ...names.keys()]);
    plain = base;
    for (let count = 2; taken.has(plain); count++) plain = `${base}-${count}`;
  }
  names.set(name, plain);
  return plain;
}

/** `^[…]`: what stands between the brackets goes to the notes. */
function inPlace(tree: Root, source: string): void {
  if (!source.includes('^[')) return;
  let count = 0;
  const made: RootContent[] = [];
  visit(tree, (node) => {
    if (!('children' in node)) return;
    const children = node.children as PhrasingContent[];
    for (let index = 0; index < children.length; index++) {
      const found = noteAt(children, index, source);
      if (!found) continue;
      count += 1;
      const identifier = `in-place-${count}`;
      const { position } = children[index]!;
      const at = position && { position };
      made.push({
        type: 'footnoteDefinition',
        identifier,
        label: identifier,
        children: [{ type: 'paragraph', children: found.inside, ...at }],
        ...at,
      });
      const reference: FootnoteReference = { type: 'footnoteReference', identifier, label: identifier, ...at };
      const all = [...found.before, reference, ...found.behind];
      children.splice(index, found.length, ...all.filter((each) => each.type !== 'text' || each.value !== ''));
    }
  });
  tree.children.push(...made);
}

function noteAt(children: readonly PhrasingContent[], index: number, source: string) {
  const opening = children[index]!;
  const from = opening.type === 'text' ? opening.value.indexOf('^[') : -1;
  if (opening.type !== 'text' || from < 0 || plainIn(opening, source)?.(from) === false) return undefined;
  const inside: PhrasingContent[] = [];
  let depth = 0;
  for (let at = index; at < children.length; at++) {
    const child = children[at]!;
    if (child.type !== 'text') {
      inside.push(child);
      continue;
    }
    const start = at === index ? from + 2 : 0;
    for (let place = start; place < child.value.length; place++) {
      if (child.value[place] === '[') depth += 1;
      if (child.value[place] !== ']') continue;
      if (depth > 0) {
        depth -= 1;
        continue;
      }
      inside.push({ ...child, value: child.value.slice(start, place) });
      const before: Text = { ...opening, value: opening.value.slice(0, from) };
      const behind: Text = { ...child, value: child.value.slice(place + 1) };
      return { inside, before: [before], behind: [behind], length: at - index + 1 };
    }
    inside.push({ ...child, value: child.value.slice(start) });
  }
  return undefined;
}
