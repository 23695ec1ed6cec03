/** Replaces pictures by figures: drawings inlined, photos by address and size; a caption comes with its number and maker. */
import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h, s } from 'hastscript';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { wrongPhotoRecord } from '../rules/content/photo-record.js';
import { missingAlt, missingImage, remoteImage, writtenOutImage } from '../rules/markup/images.js';
import { idIn, type MarkupContext, placeOf, reportAt } from './context.js';
import { wantedWidth } from './picture-size.js';
import { openSpread, SPREAD } from './spread.js';
import { described } from './svg/described.js';
import { completeSize, drawingSize } from './svg/size.js';
import { visitParents } from './walk.js';

const SHOWN_LENGTH = 80;
/** The classes of a picture from edge to edge, and of one that is a page. */
const BLEEDING: readonly unknown[] = ['figure-full', 'figure-page', SPREAD];

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
    if (frame) openSpread(frame, drawn.element, parents.at(-2));
    else if (parent) replace(parent, image, drawn.element);
    // What has no picture stays a paragraph, with the description as its text.
    if (frame || !parent || isMissing(drawn.element)) continue;
    if (block) {
      const isNested = parents.indexOf(block) > 1;
      const figured = figure(block.children, drawn, image, isNested, context);
      if (block.tagName === 'p') Object.assign(block, figured);
      else block.children = [Object.assign(figured, image.position && { position: image.position })];
    } else if (captionWords(image).length > 0) liftOut(parents, drawn, image, context);
    else if (drawn.isSmall) addClass(drawn.element, 'picture-in-line');
    else if (parent.type === 'element' && parent.tagName === 'p' && isRow(parent)) addClass(parent, 'picture-row');
  }
};

/** Pictures one after the other, with no words between: side by side. */
const isRow = ({ children }: Element): boolean =>
  children.every((child) => isNothing(child) || (child.type === 'element' && /^(a|img|svg)$/.test(child.tagName)));

function replace(parent: Parents, old: ElementContent, by: Element): void {
  parent.children.splice((parent.children as ElementContent[]).indexOf(old), 1, by);
}

/** A picture with a caption between words becomes a figure behind them: a caption in a line would be lost. */
function liftOut(parents: readonly Parents[], drawn: Drawn, image: Element, context: MarkupContext): void {
  const [around, block] = [parents.at(-2), parents.at(-1)];
  if (block?.type !== 'element' || IN_LINE.test(block.tagName)) return;
  const figured = figure([drawn.element], drawn, image, true, context);
  if (image.position) figured.position = image.position;
  if (block.tagName !== 'p' || !around) {
    replace(block, drawn.element, figured);
    return;
  }
  const at = block.children.indexOf(drawn.element);
  const [before, after] = [block.children.slice(0, at), block.children.slice(at + 1)];
  const pieces = [before, after].map((children) => ({ ...block, children }));
  const solid = pieces.map((piece) => (piece.children.some((child) => !isNothing(child)) ? [piece] : []));
  const siblings = around.children as ElementContent[];
  siblings.splice(siblings.indexOf(block), 1, ...solid[0]!, figured, ...solid[1]!);
}

/** Parts of a line, in which no block can stand. */
const IN_LINE = /^(a|abbr|b|code|del|em|h[1-6]|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)$/;

/** The paragraph or list item that holds the picture and nothing else; a picture between words stays in the line. */
function blockAround(parents: readonly Parents[]): Element | undefined {
  for (const parent of parents.toReversed()) {
    const solid = parent.children.filter((child) => !isNothing(child));
    if (parent.type !== 'element' || solid.length !== 1) return undefined;
    if (parent.tagName === 'p' || parent.tagName === 'li') return parent;
    if (!IN_LINE.test(parent.tagName)) return undefined;
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
  /** No larger than a few lines of text, or a drawing that is as large as its place. */
  readonly isSmall: boolean;
}

/** A photo of hundreds of megapixels would cost the browser gigabytes. */
const LAYOUT_PX = 1600;
/** CSS px to an inch. */
const CSS_PPI = 96;
/** In CSS px, half a metre: wider than any page, so that what is sharp enough anyway says nothing of it. */
const WIDEST_PX = 1900;
/** In CSS px: what is higher or wider is no sign in a line of text. */
const SMALL_PX = 96;

/** Of what is not in the book on purpose there is no gap, but its description. */
const DESCRIBED: ReadonlySet<string> = new Set([remoteImage.id, writtenOutImage.id]);

const isMissing = (drawn: Element): boolean => drawn.tagName === 'span';

async function draw(image: Element, context: MarkupContext): Promise<Drawn> {
  const { src, alt } = image.properties;
  const reference = String(src ?? '');
  const shown = reference.length > SHOWN_LENGTH ? `${reference.slice(0, SHOWN_LENGTH)}…` : reference || '![]()';
  const picture = reference
    ? await context.picture(reference)
    : ({ kind: 'problem', problem: diagnostic(missingImage, { file: shown }) } as const);
  const recorded = picture.kind === 'photo' ? picture.alt : undefined;
  // A picture with a caption is no decoration, so that what its record says holds for an empty text too.
  const given = captionWords(image).length > 0 ? alt || undefined : alt;
  const text = String(given ?? recorded ?? '');
  // An empty text says that a picture is decoration; decoration has no caption (WCAG 1.1.1).
  const isBare = (given ?? recorded) === undefined || alt === null || (captionWords(image).length > 0 && !text);
  // Its record is to be made, or mended, and is where a photo is described.
  const isRecorded = picture.kind !== 'photo' || !picture.problems?.some(({ rule }) => rule === wrongPhotoRecord.id);
  if (isBare && isRecorded) reportAt(context, image, missingAlt, { file: shown });
  const place = placeOf(image, context) ?? { file: context.file, line: 1, column: 1 };
  const report = (problem: Diagnostic): void => context.report({ ...problem, place: problem.place ?? place });
  if (picture.kind === 'problem') {
    report(picture.problem);
    const element = h(DESCRIBED.has(picture.problem.rule) ? 'span' : 'span.missing-picture', text || shown);
    return { element, alt: text, src: '', maker: '', isSmall: false };
  }
  picture.problems?.forEach(report);
  if (picture.kind === 'photo') {
    const { widthPx: width, heightPx: height, maker, src: address } = picture;
    const wanted = wantedWidth(image, width / height);
    // The browser lays out with fewer pixels; print asks for what it shows (paginate/photo-sizes.ts).
    const small = width > LAYOUT_PX ? `${address}?width=${LAYOUT_PX}` : address;
    const element = h('img', { src: small, alt: text, width, height });
    const isSmall = sizePicture(element, wanted, Math.max(width, height) <= SMALL_PX);
    // As large as it is sharp: a screen has 96 pixels to an inch, and paper shows the squares of so few.
    const sharpPx = Math.floor((width * CSS_PPI) / context.leastPpi);
    if (!wanted && !isSmall && sharpPx < WIDEST_PX) element.properties.style = `max-width: min(100%, ${sharpPx}px)`;
    return { element, alt: text, src: address, maker, isSmall };
  }
  const { element } = picture;
  const { widthPx, heightPx, isFixed } = drawingSize(element);
  completeSize(element);
  const wanted = wantedWidth(image, widthPx / heightPx);
  const isSmall = sizePicture(element, wanted, !isFixed || Math.max(widthPx, heightPx) <= SMALL_PX);
  if (!wanted && !isFixed) addClass(element, 'picture-fluid');
  const { role: _, ariaHidden: __, ariaLabel: ___, ...own } = element.properties;
  // Chromium takes a drawing's alternate text from aria-label; <title> would show as a tooltip on the web.
  element.properties = {
    ...own,
    ...(text ? { role: 'img', ariaLabel: described(text, element) } : { ariaHidden: 'true' }),
  };
  element.children = element.children.filter(
    (child) => child.type !== 'element' || !/^(title|desc)$/.test(child.tagName),
  );
  if (text && !hasText(element)) element.children.push(anchor(element));
  return { element, alt: text, src: '', maker: '', isSmall };
}

/** Returns whether it may stand in a line: not when it has a size of its own. */
function sizePicture(element: Element, wanted: string | undefined, isSmall: boolean): boolean {
  addClass(element, 'picture');
  // Height follows: a picture keeps its ratio.
  if (wanted) element.properties.style = `width: ${wanted}`;
  return isSmall && !wanted;
}

function addClass(element: Element, name: string): void {
  const names = [element.properties.className ?? []].flat().map(String);
  if (!names.includes(name)) element.properties.className = [...names, name];
}

/**
 * Chromium tags what is painted as text or picture only: a described drawing of shapes alone would not be in the PDF's
 * structure at all, and nobody would hear its description. A space that may not break is enough to keep it there.
 */
function anchor(drawing: Element): Element {
  const height = Number(String(drawing.properties.viewBox).split(/[\s,]+/)[3]);
  const fontSize = Math.max(1, Math.round(height / PARTS));
  // Figma says of a drawing that it has no fill, and of each shape which: then a letter is painted only with one of its own.
  const fill = drawing.properties.fill === undefined ? {} : { style: 'fill: currentColor' };
  return s('text', { x: 0, y: 0, fontSize, ...fill }, '\u00a0');
}

/** Of its height: smaller letters the browser leaves out where the drawing is a sign in a line. */
const PARTS = 20;

/** That the browser prints as such: words under a mask become a part of the picture. */
const hasText = (element: Element): boolean =>
  element.children.some(
    (child) => child.type === 'element' && !isApart(child) && (child.tagName === 'text' || hasText(child)),
  );

const isApart = ({ tagName, properties: { mask, style } }: Element): boolean =>
  /^(mask|clipPath|pattern|marker|symbol|defs)$/.test(tagName) ||
  mask !== undefined ||
  /(^|;)\s*mask\s*:/.test(String(style));

/** A picture in a paragraph of its own: `![what there is to see](file "caption")`. */
function figure(
  content: readonly ElementContent[],
  drawn: Drawn,
  image: Element,
  isNested: boolean,
  context: MarkupContext,
): Element {
  const { alt } = image.properties;
  const words = captionWords(image);
  const caption = textIn(words);
  // Decoration is no figure: a Figure tag needs an alternate text (ISO 14289-1 7.3).
  const decoration = !caption && !alt && alt !== undefined;
  const { number, id } = enter(image, drawn, caption, undefined, '', context);
  return h(
    decoration ? 'div' : 'figure',
    {
      // Only in the text itself is there a column of labels to take along.
      className: drawn.src || isNested ? ['figure'] : ['figure', 'figure-wide'],
      // Chromium tags a bare <figure> as a Figure without alternate text around the real one (ISO 14289-1 7.3).
      ...(!decoration && { role: 'group' }),
      ...(id && { id }),
    },
    [...content, ...captionOf(words, caption, number, drawn.maker, context)],
  );
}

/** What remark-captions.ts read; the title of a tag of HTML has no marks. */
function captionWords({ children, properties: { title } }: Element): readonly ElementContent[] {
  return children.length === 0 && title ? [{ type: 'text', value: String(title) }] : children;
}

const textIn = (words: readonly ElementContent[]): string => words.map((word) => textOf(word)).join('');

/** A figure of the directive `figuur`, in which caption and description stand ready. */
function fillFrame(frame: Element, image: Element, drawn: Drawn, context: MarkupContext): void {
  const { dataMaker, className, id: chosen } = frame.properties;
  const caption = frame.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  const words = caption?.type === 'element' ? caption.children : [];
  const text = textIn(words);
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
  if (widths.some((width) => BLEEDING.includes(width))) drawn.element.properties.dataBleeds = '';
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
