/** Reads the marks in captions of pictures: `![…](huis.svg "Het huis van **oma**")`. A picture that has one gets it as its children. */
import type { Element, ElementContent } from 'hast';
import type { Definition, Image, ImageReference, PhrasingContent, Root } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { parser } from './parse.js';
import { visit } from './walk.js';

/** A caption at the end of a picture or a definition, as it is written. */
const WRITTEN = /\s(?:"((?:\\[\s\S]|[^"\\])*)"|'((?:\\[\s\S]|[^'\\])*)'|\(((?:\\[\s\S]|[^()\\])*)\))\s*\)?$/;

type Captioned = Image & { children?: PhrasingContent[] };

/** @param source in which the offsets of the tree count */
export const remarkCaptions = (source: string) => () => (tree: Root) => {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, (node, index, parent) => {
    if (node.type === 'image' && node.title) caption(node, node, source);
    if (node.type !== 'imageReference' || !parent || index === undefined) return;
    const definition = definitions.get(node.identifier);
    if (definition?.title) parent.children[index] = caption(resolved(node, definition), definition, source);
  });
};

function resolved({ alt, position, data }: ImageReference, { url, title }: Definition): Image {
  return { type: 'image', url, title, alt, ...(data && { data }), ...(position && { position }) };
}

function caption(image: Captioned, named: Definition | Image, source: string): Image {
  const { start, end } = named.position ?? {};
  const written = WRITTEN.exec(source.slice(start?.offset ?? 0, end?.offset ?? 0));
  const raw = written?.[1] ?? written?.[2] ?? written?.[3];
  // A caption of more lines may have the signs of a quotation before each: then it is read without a place of its own.
  const isWhole = raw !== undefined && start?.offset !== undefined && !raw.includes('\n');
  const text = isWhole ? raw : (image.title ?? '');
  const words = phrasing(text);
  const shift = isWhole ? (start.offset ?? 0) + (written?.index ?? 0) + 2 : undefined;
  for (const word of words) {
    visit(word, (node) => {
      const own = node.position;
      if (!image.position) delete node.position;
      else if (shift === undefined || own?.start.offset === undefined || own.end.offset === undefined)
        node.position = { start: withoutOffset(image.position.start), end: withoutOffset(image.position.end) };
      else {
        const { line, column } = image.position.start;
        node.position = {
          start: { line, column, offset: own.start.offset + shift },
          end: { line, column, offset: own.end.offset + shift },
        };
      }
    });
  }
  image.title = null;
  image.children = words;
  return image;
}

const withoutOffset = ({ line, column }: { line: number; column: number }) => ({ line, column });

/** One paragraph; `1. Het huis` would be a list, and is meant as it stands. */
function phrasing(text: string): PhrasingContent[] {
  const { children } = parser(text).parse(text);
  const [only, ...more] = children;
  return only?.type === 'paragraph' && more.length === 0 ? only.children : [{ type: 'text', value: text }];
}

export const captionHandlers: Handlers = {
  image(state: State, node: Captioned): Element {
    const image = defaultHandlers.image(state, node);
    if (node.children) image.children = state.all(node) as ElementContent[];
    return image;
  },
};
