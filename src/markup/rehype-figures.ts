/** Replaces pictures by figures: drawings inlined, photos by address and size; a caption comes with its number. */
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { type MarkupContext, reportAt } from './context.js';

export const rehypeFigures = (context: MarkupContext) => () => async (tree: Root) => {
  const images: { image: Element; parent: Root | Element; alone: boolean }[] = [];
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'img' || !parent || index === undefined) return;
    images.push({ image: element, parent: parent as Root | Element, alone: isAlone(element, parent as Element) });
  });
  for (const { image, parent, alone } of images) {
    const drawn = await draw(image, context);
    if (alone) Object.assign(parent, figure(drawn, image, context));
    else parent.children.splice(parent.children.indexOf(image), 1, drawn);
  }
};

/** A picture that is all its paragraph holds is a figure; one between words stays in the line. */
const isAlone = (image: Element, parent: Element): boolean =>
  parent.tagName === 'p' &&
  parent.children.every((child) => child === image || (child.type === 'text' && !child.value.trim()));

async function draw(image: Element, context: MarkupContext): Promise<ElementContent> {
  const { src, alt } = image.properties;
  const reference = String(src ?? '');
  if (alt === undefined || alt === null) reportAt(context, image, 'markup/missing-alt', { file: reference });
  const text = String(alt ?? '');
  const picture = await context.picture(reference);
  if (picture.kind === 'problem') {
    reportAt(context, image, picture.rule, picture.data);
    return h('span.missing-picture', text || reference);
  }
  if (picture.kind === 'drawing') {
    const { element } = picture;
    // Chromium takes a drawing's alternate text from aria-label; <title> would show as a tooltip on the web.
    const role = text ? { role: 'img', ariaLabel: text } : { ariaHidden: 'true' };
    element.properties = { ...element.properties, ...role };
    if (!text) delete element.properties.role;
    return element;
  }
  const { src: address, widthPx, heightPx } = picture;
  return h('img', { src: address, alt: text, width: widthPx, height: heightPx });
}

function figure(drawn: ElementContent, image: Element, context: MarkupContext): Partial<Element> {
  const caption = image.properties.title ? String(image.properties.title) : '';
  const number = caption ? context.nextFigure() : 0;
  const wide = drawn.type === 'element' && drawn.tagName === 'svg' ? ' figure-wide' : '';
  // role="group": Chromium tags a bare <figure> as a Figure without alternate text around the real one (ISO 14289-1 7.3).
  return {
    tagName: 'figure',
    properties: {
      className: `figure${wide}`.split(' '),
      role: 'group',
      ...(number && { id: `${context.idPrefix}-figuur-${number}` }),
    },
    children: [
      drawn,
      ...(caption ? [h('figcaption', [h('b', `${context.words.figure} ${number}.`), ` ${caption}`])] : []),
    ],
  };
}
