/** Writes a text into a field: its value, and what its widgets show (ISO 32000-1 12.7.3.3). */
import { type PDFContext, type PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { rectangleOf } from '../../document/boxes.js';
import { BOXES, numberOf, RULED } from '../../document/fields/describe-fields.js';
import { inherited, type TerminalField } from '../../document/fields/terminal-fields.js';
import { nameOf, numberAt } from '../../syntax/objects.js';
import { formXObject, type Size } from './marks.js';
import type { Letter, Pen } from './pen.js';
import { type SetText, type Setting, setText, type TextBox } from './set-text.js';

const MULTILINE = 1 << 12;
const COMB = 1 << 24;

/** How the text stands in each widget, or why it cannot. */
export const trySetting = (pen: Pen, { dict, widgets }: TerminalField, text: string): Setting[] =>
  widgets.map((widget) => setText(pen, text, boxOf(dict, widget)));

export function writeText(pen: Pen, { dict, widgets }: TerminalField, text: string, set: readonly SetText[]): void {
  const { context } = dict;
  if (text === '') dict.delete(PDFName.of('V'));
  else dict.set(PDFName.of('V'), PDFHexString.fromText(text));
  for (const [index, widget] of widgets.entries()) {
    const size = sizeOf(widget);
    const content = text === '' ? '' : paint(pen.names, set[index]!, size);
    show(context, widget, size, `/Tx BMC\n${content}EMC`, pen.fonts);
    // Whoever changes it later goes on in its typeface; its size is that of the field.
    const own = widget.get(PDFName.of('DA')) ?? inherited(widget, 'DA');
    const size0 = own instanceof PDFString ? own.asString() : '';
    const wanted = size0.replace(/^\s*\/\S+/, `/${pen.names[0]}`);
    if (wanted !== size0) widget.set(PDFName.of('DA'), PDFString.of(wanted));
  }
}

function boxOf(field: PDFDict, widget: PDFDict): TextBox {
  const flags = numberOf(field, 'Ff');
  const isChoice = nameOf(inherited(field, 'FT')) === 'Ch';
  return {
    ...sizeOf(widget),
    isLong: !isChoice && (flags & MULTILINE) !== 0,
    ruled: numberAt(widget, RULED) ?? 0,
    cells: !isChoice && (flags & COMB) !== 0 ? numberOf(field, 'MaxLen') : (numberAt(widget, BOXES) ?? 0),
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
function paint(names: readonly string[], { fontSize, lines, covers }: SetText, { width, height }: Size): string {
  const cover = covers ? `1 g 0 ${LAST_LINE_PT} ${round(width)} ${round(height)} re f\n` : '';
  const shown = lines
    .filter(({ letters }) => letters.length > 0)
    .map(({ x, y, letters }) => `1 0 0 1 ${round(x)} ${round(y)} Tm ${runs(names, letters, fontSize)}\n`);
  const clip = `0 0 ${round(width)} ${round(height)} re W n\n`;
  return `q\n${clip}${cover}BT\n0 g /${names[0]} ${PDFNumber.of(fontSize)} Tf\n${shown.join('')}ET\nQ\n`;
}

/** Letters of one typeface together; each line begins and ends in the first one. */
function runs(names: readonly string[], letters: readonly Letter[], fontSize: number): string {
  let face = 0;
  let shown = '';
  let text = '';
  const show = (next: number): void => {
    if (text) shown += `<${text}> Tj `;
    text = '';
    if (next !== face) shown += `/${names[next]} ${PDFNumber.of(fontSize)} Tf `;
    face = next;
  };
  for (const letter of letters) {
    if (letter.face !== face) show(letter.face);
    text += letter.glyph.toString(16).padStart(4, '0');
  }
  show(0);
  return shown.trimEnd();
}

const round = (value: number): number => Math.round(value * 100) / 100;
