/** Writes a text into a field: its value, and what its widgets show (ISO 32000-1 12.7.3.3). */
import { type PDFContext, type PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { rectangleOf } from '../../document/boxes.js';
import { numberOf, RULED } from '../../document/fields/describe-fields.js';
import { inherited, type TerminalField } from '../../document/fields/terminal-fields.js';
import { nameOf, numberAt } from '../../syntax/objects.js';
import { FONT_SIZE, type FormFont } from './form-font.js';
import { formXObject, type Size } from './marks.js';
import { type SetText, type Setting, setText, type TextBox } from './set-text.js';

const MULTILINE = 1 << 12;
const COMB = 1 << 24;

/** What typed text is set in. */
export interface Pen {
  readonly font: FormFont;
  /** As fields call it. */
  readonly name: string;
  /** The fonts of the form by name, for what widgets show. */
  readonly fonts: PDFDict;
}

/** How the text stands in each widget, or why it cannot. */
export const trySetting = ({ font }: Pen, { dict, widgets }: TerminalField, text: string): Setting[] =>
  widgets.map((widget) => setText(font, text, boxOf(dict, widget)));

export function writeText(pen: Pen, { dict, widgets }: TerminalField, text: string, set: readonly SetText[]): void {
  const { context } = dict;
  if (text === '') dict.delete(PDFName.of('V'));
  else dict.set(PDFName.of('V'), PDFHexString.fromText(text));
  for (const [index, widget] of widgets.entries()) {
    const size = sizeOf(widget);
    const content = text === '' ? '' : paint(pen.name, set[index]!, size);
    show(context, widget, size, `/Tx BMC\n${content}EMC`, pen.fonts);
    // Whoever changes it later goes on in the size that it has.
    const fontSize = set[index]?.fontSize ?? FONT_SIZE;
    const own = widget.get(PDFName.of('DA')) ?? inherited(widget, 'DA');
    const wanted = `/${pen.name} ${fontSize} Tf 0 g`;
    if (!(own instanceof PDFString) || own.asString() !== wanted) widget.set(PDFName.of('DA'), PDFString.of(wanted));
  }
}

function boxOf(field: PDFDict, widget: PDFDict): TextBox {
  const flags = numberOf(field, 'Ff');
  const isChoice = nameOf(inherited(field, 'FT')) === 'Ch';
  return {
    ...sizeOf(widget),
    isLong: !isChoice && (flags & MULTILINE) !== 0,
    ruled: numberAt(widget, RULED) ?? 0,
    cells: !isChoice && (flags & COMB) !== 0 ? numberOf(field, 'MaxLen') : 0,
    toTheRight: numberOf(field, 'Q') === 2,
  };
}

function sizeOf(widget: PDFDict): Size {
  const { width = 0, height = 0 } = rectangleOf(widget.lookup(PDFName.of('Rect'))) ?? {};
  return { width, height };
}

function show(context: PDFContext, widget: PDFDict, size: Size, content: string, fonts: PDFDict): void {
  const stream = context.register(formXObject(context, size, content, fonts));
  widget.set(PDFName.of('AP'), context.obj({ N: stream }));
}

/** The line at the bottom stays: it is half inside the box. */
const LAST_LINE_PT = 0.5;

/** Never outside the box. */
function paint(name: string, { fontSize, lines, covers }: SetText, { width, height }: Size): string {
  const cover = covers ? `1 g 0 ${LAST_LINE_PT} ${round(width)} ${round(height)} re f\n` : '';
  const shown = lines
    .filter(({ glyphs }) => glyphs.length > 0)
    .map(({ x, y, glyphs }) => `1 0 0 1 ${round(x)} ${round(y)} Tm <${glyphs.map(hex).join('')}> Tj\n`);
  const clip = `0 0 ${round(width)} ${round(height)} re W n\n`;
  return `q\n${clip}${cover}BT\n0 g /${name} ${PDFNumber.of(fontSize)} Tf\n${shown.join('')}ET\nQ\n`;
}

const hex = (glyph: number): string => glyph.toString(16).padStart(4, '0');
const round = (value: number): number => Math.round(value * 100) / 100;
