/** Replaces pictures by figures: drawings inlined, photos by address and size; a caption comes with its number. */
import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { h, s } from 'hastscript';
import { visitParents } from 'unist-util-visit-parents';
import { idIn, type MarkupContext, reportAt } from './context.js';

const SHOWN_LENGTH = 80;

export const rehypeFigures = (context: MarkupContext) => () => async (tree: Root) => {
  const images: { image: Element; parents: Parents[] }[] = [];
  visitParents(tree, { tagName: 'img' }, (image: Element, parents) => {
    images.push({ image, parents: [...parents] });
  });
  for (const { image, parents } of images) {
    const drawn = await draw(image, context);
    const parent = parents.at(-1);
    const block = blockAround(parents);
    if (parent) parent.children.splice((parent.children as ElementContent[]).indexOf(image), 1, drawn);
    // What has no picture stays a paragraph, with the description as its text.
    if (!block || (drawn.type === 'element' && drawn.tagName === 'span')) continue;
    const figured = figure(block.children, drawn, image, context);
    if (block.tagName === 'p') Object.assign(block, figured);
    else block.children = [Object.assign(figured, image.position && { position: image.position })];
  }
};

/** The paragraph or list item that holds the picture and nothing else; a picture between words stays in the line. */
function blockAround(parents: readonly Parents[]): Element | undefined {
  for (const parent of parents.toReversed()) {
    const solid = parent.children.filter((child) => !isNothing(child));
    if (parent.type !== 'element' || solid.length !== 1) return undefined;
    if (parent.tagName === 'p' || parent.tagName === 'li') return parent;
    if (!/^(a|strong|em|del|span)$/.test(parent.tagName)) return undefined;
  }
  return undefined;
}

/** White space, or an anchor. */
const isNothing = (child: RootContent): boolean =>
  child.type === 'text'
    ? !child.value.trim()
    : child.type === 'element' && child.tagName === 'span' && !child.children.length;

async function draw(image: Element, context: MarkupContext): Promise<ElementContent> {
  const { src, alt, title } = image.properties;
  const reference = String(src ?? '');
  const text = String(alt ?? '');
  const shown = reference.length > SHOWN_LENGTH ? `${reference.slice(0, SHOWN_LENGTH)}…` : reference || '![]()';
  // An empty text says that a picture is decoration; decoration has no caption (WCAG 1.1.1).
  if (alt === undefined || alt === null || (title && !text))
    reportAt(context, image, 'markup/missing-alt', { file: shown });
  const picture = reference
    ? await context.picture(reference)
    : ({ kind: 'problem', rule: 'markup/missing-image', data: { file: shown } } as const);
  if (picture.kind === 'problem') {
    reportAt(context, image, picture.rule, picture.data);
    return h(picture.rule === 'markup/remote-image' ? 'span' : 'span.missing-picture', text || shown);
  }
  if (picture.kind === 'photo') {
    return h('img', { src: picture.src, alt: text, width: picture.widthPx, height: picture.heightPx });
  }
  const { element } = picture;
  const { role: _, ariaHidden: __, ariaLabel: ___, ...own } = element.properties;
  // Chromium takes a drawing's alternate text from aria-label; <title> would show as a tooltip on the web.
  element.properties = { ...own, ...(text ? { role: 'img', ariaLabel: text } : { ariaHidden: 'true' }) };
  element.children = element.children.filter(
    (child) => child.type !== 'element' || !/^(title|desc)$/.test(child.tagName),
  );
  if (text && !hasText(element)) element.children.push(anchor());
  return element;
}

/**
 * Chromium tags what is painted as text or picture only: a described drawing of shapes alone would not be in the PDF's
 * structure at all, and nobody would hear its description. A space that may not break is enough to keep it there.
 */
const anchor = (): Element => s('text', { x: 0, y: 0, fontSize: 1 }, '\u00a0');

const hasText = (element: Element): boolean =>
  element.children.some((child) => child.type === 'element' && (child.tagName === 'text' || hasText(child)));

function figure(
  content: readonly ElementContent[],
  drawn: ElementContent,
  image: Element,
  context: MarkupContext,
): Element {
  const caption = image.properties.title ? String(image.properties.title) : '';
  const number = caption ? context.nextFigure() : 0;
  const wide = drawn.type === 'element' && drawn.tagName === 'svg';
  // Decoration is no figure: a Figure tag needs an alternate text (ISO 14289-1 7.3).
  const decoration = !caption && !image.properties.alt && image.properties.alt !== undefined;
  return h(
    decoration ? 'div' : 'figure',
    {
      className: wide ? ['figure', 'figure-wide'] : ['figure'],
      // Chromium tags a bare <figure> as a Figure without alternate text around the real one (ISO 14289-1 7.3).
      ...(!decoration && { role: 'group' }),
      ...(number && { id: idIn(context, `figuur-${number}`) }),
    },
    [...content, ...(caption ? [h('figcaption', [h('b', `${context.words.figure} ${number}.`), ` ${caption}`])] : [])],
  );
}
