/** Replaces pictures by figures: drawings inlined, photos by address and size; a caption comes with its number and maker. */
import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h, s } from 'hastscript';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { missingAlt, missingImage, remoteImage } from '../rules/markup/images.js';
import { idIn, type MarkupContext, placeOf, reportAt } from './context.js';
import { visitParents } from './walk.js';

const SHOWN_LENGTH = 80;
/** The class of a picture from edge to edge. */
const FULL = 'figure-full';

export const rehypeFigures = (context: MarkupContext) => () => async (tree: Root) => {
  const images: { image: Element; parents: Parents[] }[] = [];
  visitParents(tree, { tagName: 'img' }, (image: Element, parents) => {
    images.push({ image, parents: [...parents] });
  });
  for (const { image, parents } of images) {
    const parent = parents.at(-1);
    const frame = parent?.type === 'element' && parent.tagName === 'figure' ? parent : undefined;
    // The picture of a directive was made from nothing in the source but the directive itself.
    if (frame?.position) image.position ??= frame.position;
    const drawn = await draw(image, context);
    const block = frame ? undefined : blockAround(parents);
    if (frame) fillFrame(frame, image, drawn, context);
    else if (parent) parent.children.splice((parent.children as ElementContent[]).indexOf(image), 1, drawn.element);
    // What has no picture stays a paragraph, with the description as its text.
    if (!block || isMissing(drawn.element)) continue;
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

interface Drawn {
  readonly element: Element;
  readonly alt: string;
  /** Empty for a drawing: it stands in the page itself. */
  readonly src: string;
  readonly maker: string;
}

const isMissing = (drawn: Element): boolean => drawn.tagName === 'span';

async function draw(image: Element, context: MarkupContext): Promise<Drawn> {
  const { src, alt, title } = image.properties;
  const reference = String(src ?? '');
  const shown = reference.length > SHOWN_LENGTH ? `${reference.slice(0, SHOWN_LENGTH)}…` : reference || '![]()';
  const picture = reference
    ? await context.picture(reference)
    : ({ kind: 'problem', problem: diagnostic(missingImage, { file: shown }) } as const);
  const recorded = picture.kind === 'photo' ? picture.alt : undefined;
  const text = String(alt ?? recorded ?? '');
  // An empty text says that a picture is decoration; decoration has no caption (WCAG 1.1.1).
  if ((alt === undefined && recorded === undefined) || alt === null || (title && !text))
    reportAt(context, image, missingAlt, { file: shown });
  const place = placeOf(image, context) ?? { file: context.file, line: 1, column: 1 };
  const report = (problem: Diagnostic): void => context.report({ ...problem, place });
  if (picture.kind === 'problem') {
    report(picture.problem);
    const element = h(picture.problem.rule === remoteImage.id ? 'span' : 'span.missing-picture', text || shown);
    return { element, alt: text, src: '', maker: '' };
  }
  if (picture.kind === 'photo') {
    picture.problems.forEach(report);
    const { widthPx: width, heightPx: height, maker } = picture;
    return { element: h('img', { src: picture.src, alt: text, width, height }), alt: text, src: picture.src, maker };
  }
  const { element } = picture;
  const { role: _, ariaHidden: __, ariaLabel: ___, ...own } = element.properties;
  // Chromium takes a drawing's alternate text from aria-label; <title> would show as a tooltip on the web.
  element.properties = { ...own, ...(text ? { role: 'img', ariaLabel: text } : { ariaHidden: 'true' }) };
  element.children = element.children.filter(
    (child) => child.type !== 'element' || !/^(title|desc)$/.test(child.tagName),
  );
  if (text && !hasText(element)) element.children.push(anchor());
  return { element, alt: text, src: '', maker: '' };
}

/**
 * Chromium tags what is painted as text or picture only: a described drawing of shapes alone would not be in the PDF's
 * structure at all, and nobody would hear its description. A space that may not break is enough to keep it there.
 */
const anchor = (): Element => s('text', { x: 0, y: 0, fontSize: 1 }, '\u00a0');

const hasText = (element: Element): boolean =>
  element.children.some((child) => child.type === 'element' && (child.tagName === 'text' || hasText(child)));

/** A picture in a paragraph of its own: `![what there is to see](file "caption")`. */
function figure(content: readonly ElementContent[], drawn: Drawn, image: Element, context: MarkupContext): Element {
  const { title, alt } = image.properties;
  const caption = title ? String(title) : '';
  // Decoration is no figure: a Figure tag needs an alternate text (ISO 14289-1 7.3).
  const decoration = !caption && !alt && alt !== undefined;
  const { number, id } = enter(image, drawn, caption, undefined, '', context);
  return h(
    decoration ? 'div' : 'figure',
    {
      className: drawn.src ? ['figure'] : ['figure', 'figure-wide'],
      // Chromium tags a bare <figure> as a Figure without alternate text around the real one (ISO 14289-1 7.3).
      ...(!decoration && { role: 'group' }),
      ...(id && { id }),
    },
    [...content, ...captionOf([{ type: 'text', value: caption }], caption, number, drawn.maker, context)],
  );
}

/** A figure of the directive `figuur`, in which caption and description stand ready. */
function fillFrame(frame: Element, image: Element, drawn: Drawn, context: MarkupContext): void {
  const { dataMaker, className, id: chosen } = frame.properties;
  const caption = frame.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  const words = caption?.type === 'element' ? caption.children : [];
  const text = words.map((word) => textOf(word)).join('');
  const maker = dataMaker ? String(dataMaker) : drawn.maker;
  const { number, id } = enter(image, drawn, text, chosen ? String(chosen) : undefined, maker, context);
  const widths = [className ?? []].flat();
  const decoration = !text && !drawn.alt && !isMissing(drawn.element);
  if (decoration) frame.tagName = 'div';
  if (text && !drawn.alt && image.properties.alt !== undefined)
    reportAt(context, image, missingAlt, { file: String(image.properties.src) });
  frame.properties = {
    className: ['figure', ...(widths.length ? widths : drawn.src ? [] : ['figure-wide'])],
    ...(!decoration && { role: 'group' }),
    ...(id && { id }),
  };
  // What runs off the page on purpose is no overflow.
  if (widths.includes(FULL)) drawn.element.properties.dataBleeds = '';
  const about = frame.children.filter((child) => child !== image && child !== caption);
  frame.children = [drawn.element, ...captionOf(words, text, number, maker, context), ...about];
}

/** Numbers a figure with a caption, and lists it when it has a number or a maker. */
function enter(
  image: Element,
  drawn: Drawn,
  caption: string,
  chosen: string | undefined,
  maker: string,
  context: MarkupContext,
): { number: number; id: string | undefined } {
  const number = caption ? context.nextFigure() : 0;
  const credit = maker || drawn.maker;
  const id = chosen ?? (number ? idIn(context, `figuur-${number}`) : undefined);
  const listed = id ?? idIn(context, `beeld-${context.figures.length + 1}`);
  const place = placeOf(image, context) ?? { file: context.file, line: 1, column: 1 };
  if (number || credit || drawn.src)
    context.figures.push({ id: listed, number, caption: caption || drawn.alt, maker: credit, src: drawn.src, place });
  return { number, id: id ?? (credit ? listed : undefined) };
}

function captionOf(
  words: readonly ElementContent[],
  caption: string,
  number: number,
  maker: string,
  { words: bookWords }: MarkupContext,
): Element[] {
  const credit = maker ? [h('span.figure-maker', bookWords.madeBy(maker))] : [];
  if (!caption) return credit.length ? [h('figcaption', credit)] : [];
  const space = credit.length ? [{ type: 'text' as const, value: ' ' }] : [];
  return [h('figcaption', [h('b', `${bookWords.figure} ${number}.`), ' ', ...words, ...space, ...credit])];
}
