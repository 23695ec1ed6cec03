/** Looks through a content stream once: what each piece of marked content shows, and what is painted outside all of them. */
import { PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { concat, IDENTITY, type Matrix } from '../../content/graphics.js';
import { readMark } from '../../content/marked-content.js';
import type { ContentFont } from '../../fonts/font.js';
import { KIND, type Operation, operatorCode, readOperations } from '../../syntax/operations.js';
import { streamBytes } from '../../syntax/stream.js';
import { nameAt, readString, type StringBytes } from '../../syntax/strings.js';

export const SHOWS = { text: 1, picture: 2, path: 4 } as const;

export interface Survey {
  readonly bytes: Uint8Array;
  readonly marks: readonly MarkedRange[];
  /** In the order of the stream. */
  readonly loose: readonly LooseRange[];
  /** Form XObjects that hold marked content of their own. */
  readonly forms: readonly SurveyedForm[];
}

/** An operator `BDC` with an MCID; `from` and `to` are the bytes of the operator with its operands. */
export interface MarkedRange {
  readonly mcid: number;
  readonly from: number;
  readonly to: number;
  /** Sum of SHOWS. */
  shows: number;
}

/** Painting outside marked content; its bytes can be put between BMC and EMC as they are. */
export interface LooseRange {
  readonly from: number;
  to: number;
  readonly shows: number;
  /** What the codes stand for; '' without text. */
  text: string;
  /** In points from the page's origin: what paths and pictures cover, and where texts begin. */
  readonly box: { left: number; bottom: number; right: number; top: number };
}

export interface SurveyedForm {
  readonly ref: PDFRef;
  readonly stream: PDFRawStream;
  readonly survey: Survey;
}

export type FindFont = (font: PDFDict) => ContentFont;

const MAX_DEPTH = 12;
const PATH_POINTS = codes('m l c v y');
const PATHS = codes('f F f* B B* b b* S s');
const TEXTS = codes('Tj TJ \' "');
/** Where a run of loose painting has to end: marked content lies wholly inside or outside each of these. */
const BORDERS = codes('BT ET q Q');
const [RE, END_PATH, BDC, BMC, EMC, BT, SAVE, RESTORE, CM, TF, TM, TD, TDL, DO, BI, SH] =
  're n BDC BMC EMC BT q Q cm Tf Tm Td TD Do BI sh'.split(' ').map(operatorCode);
const XOBJECT = PDFName.of('XObject');
const RESOURCES = PDFName.of('Resources');
const FORM = PDFName.of('Form');

function codes(names: string): ReadonlySet<number> {
  return new Set(names.split(' ').map(operatorCode));
}

interface State {
  readonly matrix: Matrix;
  readonly font: string;
}

export function surveyStream(
  bytes: Uint8Array,
  resources: PDFDict | undefined,
  findFont: FindFont,
  matrix: Matrix = IDENTITY,
  depth = 0,
): Survey {
  const marks: MarkedRange[] = [];
  const loose: LooseRange[] = [];
  const forms: SurveyedForm[] = [];
  const open: (MarkedRange | 'artifact' | undefined)[] = [];
  const saved: State[] = [];
  let state: State = { matrix, font: '' };
  let [textX, textY, textA, textB, textC, textD] = [0, 0, 1, 0, 0, 1];
  let pathFrom = -1;
  let points: number[] = [];
  let run: LooseRange | undefined;
  const scratch: StringBytes = { bytes: new Uint8Array(64), length: 0 };

  const innermost = (): MarkedRange | 'artifact' | undefined => {
    for (let at = open.length - 1; at >= 0; at -= 1) if (open[at]) return open[at];
    return undefined;
  };
  const show = (what: number, from: number, to: number, corners: readonly number[], text: () => string): void => {
    const around = innermost();
    if (around === 'artifact') return;
    if (around) {
      around.shows |= what;
      return;
    }
    if (run && run.shows !== what) run = undefined;
    if (!run) {
      const nowhere = Number.POSITIVE_INFINITY;
      run = {
        from,
        to,
        shows: what,
        text: '',
        box: { left: nowhere, bottom: nowhere, right: -nowhere, top: -nowhere },
      };
      loose.push(run);
    }
    run.to = to;
    run.text += text();
    widen(run.box, corners, state.matrix);
  };
  const words = (operation: Operation): string => {
    const dict = dictAt(resources, 'Font')?.lookup(PDFName.of(state.font));
    const font = dict instanceof PDFDict ? findFont(dict) : undefined;
    let text = '';
    for (let at = 0; font && at < operation.count; at += 1) {
      if (operation.kinds[at] !== KIND.literal && operation.kinds[at] !== KIND.hex) continue;
      readString(bytes, operation, at, scratch);
      for (let byte = 0; byte + font.codeBytes <= scratch.length; byte += font.codeBytes) {
        const code =
          font.codeBytes === 2 ? (scratch.bytes[byte]! << 8) | scratch.bytes[byte + 1]! : scratch.bytes[byte]!;
        text += font.text(code);
      }
    }
    return text;
  };
  const moveText = (x: number, y: number): void => {
    [textX, textY] = [x * textA + y * textC + textX, x * textB + y * textD + textY];
  };
  const paintObject = (operation: Operation): void => {
    const name = nameAt(bytes, operation, 0);
    const objects = resources?.lookup(XOBJECT);
    const ref = objects instanceof PDFDict ? objects.get(PDFName.of(name)) : undefined;
    const stream = objects instanceof PDFDict ? objects.lookup(PDFName.of(name)) : undefined;
    const form =
      stream instanceof PDFRawStream && stream.dict.lookup(PDFName.of('Subtype')) === FORM ? stream : undefined;
    if (form && ref instanceof PDFRef && depth < MAX_DEPTH) {
      const inside = surveyStream(
        streamBytes(form),
        dictAt(form.dict, 'Resources') ?? resources,
        findFont,
        concat(matrixOf(form.dict), state.matrix),
        depth + 1,
      );
      if (inside.marks.length > 0 || inside.forms.length > 0) {
        run = undefined;
        forms.push({ ref, stream: form, survey: inside });
        return;
      }
    }
    show(SHOWS.picture, operation.start, operation.end, [0, 0, 1, 0, 0, 1, 1, 1], () => '');
  };

  readOperations(bytes, (operation) => {
    const { code, numbers, start, end } = operation;
    if (TEXTS.has(code)) return show(SHOWS.text, start, end, [textX, textY], () => words(operation));
    if (code === TD || code === TDL) return moveText(numbers[0]!, numbers[1]!);
    if (PATH_POINTS.has(code) || code === RE) {
      if (pathFrom < 0) pathFrom = start;
      addPoints(points, operation);
      return;
    }
    if (PATHS.has(code)) {
      show(SHOWS.path, pathFrom < 0 ? start : pathFrom, end, points, () => '');
      pathFrom = -1;
      points = [];
      return;
    }
    if (BORDERS.has(code)) run = undefined;
    if (code === END_PATH) {
      pathFrom = -1;
      points = [];
    } else if (code === BDC || code === BMC) {
      run = undefined;
      const { mcid, isArtifact } = readMark(bytes, operation, dictAt(resources, 'Properties'));
      const mark = mcid === undefined ? undefined : { mcid, from: start, to: end, shows: 0 };
      if (mark) marks.push(mark);
      open.push(mark ?? (isArtifact ? 'artifact' : undefined));
    } else if (code === EMC) {
      run = undefined;
      open.pop();
    } else if (code === BT) [textX, textY, textA, textB, textC, textD] = [0, 0, 1, 0, 0, 1];
    else if (code === TM) {
      [textA, textB, textC, textD, textX, textY] = [...numbers.subarray(0, 6)] as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
    } else if (code === SAVE) saved.push(state);
    else if (code === RESTORE) state = saved.pop() ?? state;
    else if (code === CM) state = { ...state, matrix: concat(numbers.slice(0, 6), state.matrix) };
    else if (code === TF) state = { ...state, font: nameAt(bytes, operation, 0) };
    else if (code === DO) paintObject(operation);
    else if (code === BI || code === SH) show(SHOWS.picture, start, end, code === BI ? [0, 0, 1, 1] : [], () => '');
  });
  return { bytes, marks, loose, forms };
}

function addPoints(points: number[], { code, count, numbers }: Operation): void {
  if (code === RE) {
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    points.push(x, y, x + width, y, x, y + height, x + width, y + height);
  } else for (let at = 0; at + 1 < count; at += 2) points.push(numbers[at]!, numbers[at + 1]!);
}

function widen(
  box: LooseRange['box'],
  corners: readonly number[],
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
): void {
  for (let at = 0; at + 1 < corners.length; at += 2) {
    const x = corners[at]! * a + corners[at + 1]! * c + e;
    const y = corners[at]! * b + corners[at + 1]! * d + f;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
}

function matrixOf(form: PDFDict): Matrix {
  const list = form.lookup(PDFName.of('Matrix')) as PDFObject & { asRectangle?: unknown };
  const numbers = list === undefined ? [] : (list.toString().match(/-?[\d.]+/g) ?? []).map(Number);
  return numbers.length === 6 ? Float64Array.from(numbers) : IDENTITY;
}

function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = dict?.lookup(key === 'Resources' ? RESOURCES : PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
}
