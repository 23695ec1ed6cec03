/**
 * Writes text line by line where the browser writes it letter by letter: one operation for all glyphs that follow each
 * other, with the little by which a glyph stands elsewhere than behind the one before (ISO 32000-1 9.4.3).
 */
import { IDENTITY, type Matrix } from '../../content/geometry.js';
import type { GraphicsState } from '../../content/graphics.js';
import type { Stage } from '../../content/listener.js';
import type { Shown } from '../../content/shown.js';
import type { Font } from '../../fonts/font.js';
import type { ContentWriter } from './content-writer.js';
import { decimalsFor, EXACT, rounded, scaleOf } from './numbers.js';

/** What stands further above or below the line stands on another one. In points. */
const LEVEL = 0.0001;
/** A wider step begins a line of its own. In thousandths of an em, as they are written. */
const WIDEST_STEP = 2000;
/** Of the numbers that turn and scale. */
const TURN_DECIMALS = 6;

export interface TextLines {
  /** A text object begins: nothing is known of where text stands (9.4.1). */
  begin(): void;
  show(shown: Shown, stage: Stage): void;
  /** Before anything else is written. */
  flush(): void;
}

/** What stands on one line in one font, and has no end yet. */
interface Line {
  readonly font: Font;
  readonly size: number;
  /** Where a reader paints the next glyph, in text space from the beginning of the line. */
  pen: number;
}

export function writeLines(writer: ContentWriter): TextLines {
  const place = keepPlace(writer);
  const inUser = rememberScale();
  const inText = rememberScale();
  let line: Line | undefined;

  const flush = (): void => {
    if (line) writer.text('>]TJ\n');
    line = undefined;
  };
  const begin = (font: Font, size: number): Line => {
    writer.text('[<');
    line = { font, size, pen: 0 };
    return line;
  };

  return {
    flush,
    begin() {
      line = undefined;
      place.forget();
    },
    show({ font, count, codes, xs, ys, widths, matrix }, { state, bytes, operation }) {
      // Only numbers: where text stands is said anew.
      if (count === 0) return;
      const scale = inUser(state.matrix);
      if (!font || !isPlain(font, state) || areaOf(matrix) === 0) {
        flush();
        place.moveTo(xs[0]!, ys[0]!, matrix, scale);
        writer.copy(bytes, operation.start, operation.end);
        writer.text('\n');
        return;
      }
      const { fontSize: size } = state;
      const unit = scale * inText(matrix);
      if (line && (line.font !== font || line.size !== size || !place.isTurnedAs(matrix))) flush();
      for (let at = 0; at < count; at += 1) {
        place.look(xs[at]!, ys[at]!, matrix);
        const step = line ? ((line.pen - place.x) * 1000) / size : 0;
        if (Math.abs(place.y) * unit > LEVEL || Math.abs(step) > WIDEST_STEP) flush();
        if (line && Math.abs(line.pen - place.x) * unit > EXACT) {
          const decimals = decimalsFor(EXACT, (unit * size) / 1000);
          writer.text('>');
          writer.number(step, decimals);
          writer.text('<');
          line.pen -= (rounded(step, decimals) * size) / 1000;
        }
        if (!line) place.moveTo(xs[at]!, ys[at]!, matrix, scale);
        line ??= begin(font, size);
        writer.text(hex(codes[at]!));
        line.pen += widths[at]! * size;
      }
    },
  };
}

/** Of the matrix that was asked for last: the interpreter changes none that scales, but puts another in its place. */
function rememberScale(): (matrix: Matrix) => number {
  let known: Matrix | undefined;
  let scale = 1;
  return (matrix) => {
    if (matrix !== known) scale = scaleOf(matrix);
    known = matrix;
    return scale;
  };
}

/** Knows where a reader finds the beginning of the line, and what x and y are from there. */
function keepPlace(writer: ContentWriter) {
  /** From text space to user space, as it was written last. */
  let space: Matrix = IDENTITY;
  /** In user space. */
  let lineX = 0;
  let lineY = 0;
  let isNew = true;
  const isTurnedAs = (matrix: Matrix): boolean =>
    space[0] === matrix[0] && space[1] === matrix[1] && space[2] === matrix[2] && space[3] === matrix[3];
  const place = {
    /** What was looked at, in text space from the beginning of the line. */
    x: 0,
    y: 0,
    look(x: number, y: number, matrix: Matrix): void {
      const across = x - lineX;
      const up = y - lineY;
      const area = areaOf(matrix);
      place.x = (across * matrix[3]! - up * matrix[2]!) / area;
      place.y = (up * matrix[0]! - across * matrix[1]!) / area;
    },
    isTurnedAs,
    forget(): void {
      isNew = true;
    },
    /** @param scale points to a unit of user space */
    moveTo(x: number, y: number, matrix: Matrix, scale: number): void {
      if (isNew || !isTurnedAs(matrix)) {
        const decimals = decimalsFor(EXACT, scale);
        lineX = rounded(x, decimals);
        lineY = rounded(y, decimals);
        for (let at = 0; at < 4; at += 1) writer.number(matrix[at]!, TURN_DECIMALS);
        writer.number(lineX, decimals);
        writer.number(lineY, decimals);
        writer.text('Tm\n');
      } else {
        const decimals = decimalsFor(EXACT, scale * scaleOf(matrix));
        place.look(x, y, matrix);
        const right = rounded(place.x, decimals);
        const above = rounded(place.y, decimals);
        // Also where nothing moves: behind other text it leads back to the beginning of the line.
        writer.number(right, decimals);
        writer.number(above, decimals);
        writer.text('Td\n');
        lineX += right * matrix[0]! + above * matrix[2]!;
        lineY += right * matrix[1]! + above * matrix[3]!;
      }
      space = matrix.slice();
      // A matrix without room has no places in it.
      isNew = areaOf(matrix) === 0;
    },
  };
  return place;
}

const areaOf = (matrix: Matrix): number => matrix[0]! * matrix[3]! - matrix[1]! * matrix[2]!;

/** Each glyph behind the other by its own width, with codes of two bytes, from left to right. */
const isPlain = (
  { composite }: Font,
  { fontSize, characterSpace, wordSpace, horizontalScale }: Readonly<GraphicsState>,
): boolean =>
  composite?.map?.name === 'Identity-H' &&
  fontSize > 0 &&
  characterSpace === 0 &&
  wordSpace === 0 &&
  horizontalScale === 1;

/** Of two bytes. */
const known: string[] = [];
const hex = (code: number): string => (known[code] ??= code.toString(16).padStart(4, '0'));
