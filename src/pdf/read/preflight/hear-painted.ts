/** Hears what matters to ink: areas, lines, text, gradients, pictures, and the patterns that these are filled with. */
import { PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import type { Box, Matrix } from '../../content/geometry.js';
import type { Listener, Stage } from '../../content/listener.js';
import type { Shown } from '../../content/shown.js';
import { checkMarks } from '../../syntax/budget.js';
import type { PaintedGatherer } from './gather-painted.js';

/** Measured when all else is done: that takes time. */
interface ShownPicture {
  readonly stream: PDFRawStream;
  readonly matrix: Matrix;
}

export function hearPainted(painted: PaintedGatherer): {
  readonly listener: Listener;
  readonly pictures: readonly ShownPicture[];
} {
  const pictures: ShownPicture[] = [];
  const patterns = new Set<PDFObject>();
  const usePattern = (target: 'fill' | 'stroke', on: Box, stage: Stage): void => {
    const { pattern: name } = stage.state[target];
    const pattern = name ? stage.resource('Pattern', name) : undefined;
    if (!pattern || patterns.has(pattern)) return;
    patterns.add(pattern);
    painted.within(on, () => {
      if (pattern instanceof PDFRawStream) stage.readCell(pattern);
      else if (pattern instanceof PDFDict) painted.shading(pattern.lookup(PDFName.of('Shading')), stage.state);
    });
  };
  const listener: Listener = {
    paint({ box, isStraight, fills, strokes }, stage) {
      if (box && fills) painted.area(box, isStraight, stage.state);
      if (box && strokes) painted.line(box, stage.state);
      if (box && fills) usePattern('fill', box, stage);
      if (box && strokes) usePattern('stroke', box, stage);
    },
    show(shown, stage) {
      const { state } = stage;
      if (!isVisible(shown)) return;
      const { matrix } = state;
      const [userX, userY] = [shown.xs[0]!, shown.ys[0]!];
      const x = userX * matrix[0]! + userY * matrix[2]! + matrix[4]!;
      const y = userX * matrix[1]! + userY * matrix[3]! + matrix[5]!;
      painted.text({ x, y, sizePt: sizeOf(shown, stage) }, state, hasNoGlyph(shown));
      usePattern('fill', { left: x, right: x, bottom: y, top: y }, stage);
    },
    shade: (shading, { state }) => painted.shading(shading, state),
    picture(stream, _, { state }) {
      if (stream instanceof PDFRawStream) checkMarks(pictures.push({ stream, matrix: state.matrix }));
    },
    inlinePicture: ({ state }) => painted.strange('inline', state.matrix),
    setState(_, __, { state }) {
      if (state.fillAlpha < 1 || state.strokeAlpha < 1 || state.mask) painted.seen.transparent = true;
      if (state.blendMode !== 'Normal') painted.blend(state.blendMode, state);
    },
  };
  return { listener, pictures };
}

/** Whether anything but white space is shown; a glyph of unknown text may be anything. */
function isVisible({ font, count, codes }: Shown): boolean {
  for (let at = 0; at < count; at += 1) if (!/^\s+$/.test(font?.text(codes[at]!) ?? '')) return true;
  return false;
}

/** Glyph 0 of a font with two-byte codes is the box that stands for a character it does not have. */
const hasNoGlyph = ({ font, count, codes }: Shown): boolean =>
  font?.codeBytes === 2 && codes.subarray(0, count).includes(0);

/** In points on the page, to a tenth. */
function sizeOf({ matrix: text }: Shown, { state: { fontSize, matrix } }: Stage): number {
  const [c, d] = [text[2]!, text[3]!];
  const height = Math.hypot(c * matrix[0]! + d * matrix[2]!, c * matrix[1]! + d * matrix[3]!);
  return Math.round(fontSize * height * 10) / 10;
}
