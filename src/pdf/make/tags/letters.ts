/** Notes the letters of a content stream as they are shown, and the byte behind each, where a space can come in. */
import type { PDFDict, PDFRef } from '@cantoo/pdf-lib';
import type { Stage } from '../../content/listener.js';
import type { Mark } from '../../content/marks.js';
import type { Shown } from '../../content/shown.js';
import type { Font } from '../../fonts/font.js';
import { KIND, type Operation, operatorCode } from '../../syntax/operations.js';
import type { MarkedPiece } from './node.js';

/** What stands around the byte behind a letter. */
export const AROUND = {
  /** No text object: text has to be begun and ended. */
  nothing: 0,
  /** A text object: text can be shown there as it is. */
  text: 1,
  /** The string of digits that shows the letter, with more behind it in the same operation. */
  string: 2,
  /** The end of the last such string of its operation. */
  lastString: 3,
} as const;

export interface Letter {
  /** What is read for it; '' for the others of several that one text stands for. */
  readonly text: string;
  /** The byte behind the letter, or behind the operation that shows it; undefined where nothing may come in. */
  end: number | undefined;
  /** Where that byte stands: one of {@link AROUND}. */
  around: number;
  /** Whether it stands lower or higher than the letter before it, as on a new line. */
  readonly startsLine: boolean;
  readonly setting: Setting;
  /** As the font has it. */
  readonly code: number;
  /** The piece of a tag that it is read with, once that is known. */
  home: MarkedPiece | undefined;
}

/** With what letters are shown; the same object for all that follow each other. */
export interface Setting {
  readonly font: Font;
  readonly name: string;
  readonly size: number;
  /** Where names of fonts are looked up. */
  readonly resources: PDFDict | undefined;
  /** The form that they stand in; undefined for the page. */
  readonly form: PDFRef | undefined;
}

/** Text that moves up or down by more than this many em stands on another line; less is a superscript. */
const LINE_STEP = 0.5;

export interface LetterNotes {
  show(shown: Shown, stage: Stage, into: Letter[]): void;
  open(mark: Mark): void;
  close(stage: Stage): void;
  beginText(): void;
  endText(): void;
}

/** For one stream. */
export function noteLetters(): LetterNotes {
  let setting: Setting | undefined;
  let shownY = 0;
  let isInText = false;
  let depth = 0;
  /** Text that is read for all letters inside (ISO 32000-1 14.9.4). */
  let standIn: { readonly depth: number; text: string; readonly inside: Letter[] } | undefined;
  return {
    show(shown, { state, operation, resources, ref }, into) {
      const { font, codes, count, operands, offsets, ys, matrix } = shown;
      if (!font || count === 0) return;
      const { fontName: name, fontSize: size } = state;
      if (setting?.font !== font || setting.name !== name || setting.size !== size)
        setting = { font, name, size, resources, form: ref };
      const step = LINE_STEP * size * Math.abs(matrix[3]!);
      let digits: number | undefined;
      for (let at = 0; at < count; at += 1) {
        const isFirst = at === 0 || operands[at] !== operands[at - 1];
        const startsLine = isFirst && Math.abs(ys[at]! - shownY) > step;
        if (isFirst) {
          shownY = ys[at]!;
          digits = font.codeBytes === 2 ? digitsOf(operation, shown, at) : undefined;
        }
        const code = codes[at]!;
        const isLast = at === count - 1;
        let end = isLast ? operation.end : undefined;
        let around: number = AROUND.text;
        if (digits !== undefined) {
          end = digits + DIGITS * (offsets[at]! / 2 + 1);
          around = isLast ? AROUND.lastString : AROUND.string;
        }
        if (standIn) end = undefined;
        const letter = {
          text: standIn?.text ?? font.text(code),
          end,
          around,
          startsLine,
          setting,
          code,
          home: undefined,
        };
        if (standIn) {
          standIn.text = '';
          standIn.inside.push(letter);
        }
        into.push(letter);
      }
    },
    open({ actualText }) {
      if (actualText !== undefined) standIn ??= { depth, text: actualText, inside: [] };
      depth += 1;
    },
    close({ operation }) {
      depth -= 1;
      if (standIn?.depth !== depth) return;
      // A space inside would be passed over like all else that the text stands for.
      for (const letter of standIn.inside) {
        letter.end = operation.end;
        letter.around = isInText ? AROUND.text : AROUND.nothing;
      }
      standIn = undefined;
    },
    beginText() {
      isInText = true;
    },
    endText() {
      isInText = false;
    },
  };
}

const ARRAY_OF_STRINGS = operatorCode('TJ');
/** Of a code of two bytes. */
const DIGITS = 4;

/** Where the digits of the string begin that shows the letter at `from`, its first; undefined where more could not come in between them. */
function digitsOf({ code, kinds, starts, ends }: Operation, shown: Shown, from: number): number | undefined {
  const operand = shown.operands[from]!;
  if (code !== ARRAY_OF_STRINGS || kinds[operand] !== KIND.hex) return undefined;
  let to = from + 1;
  while (to < shown.count && shown.operands[to] === operand) to += 1;
  const start = starts[operand]! + 1;
  return ends[operand]! - 1 - start === DIGITS * (to - from) ? start : undefined;
}
