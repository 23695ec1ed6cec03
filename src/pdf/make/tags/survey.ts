/** Hears a page once: what each piece of marked content shows, and what is painted outside all of them. */
import type { PDFDict, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { Matrix } from '../../content/geometry.js';
import { interpretPage } from '../../content/interpret.js';
import type { Listener, Stage } from '../../content/listener.js';
import { textOf } from '../../content/shown.js';
import type { FontShelf } from '../../fonts/font.js';
import { type Letter, type LetterNotes, noteLetters } from './letters.js';

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
  readonly letters: Letter[];
}

/** Painting outside marked content; its bytes can be put between BMC and EMC as they are. */
export interface LooseRange {
  readonly from: number;
  to: number;
  readonly shows: number;
  /** What the codes stand for; '' without text. */
  text: string;
  readonly letters: Letter[];
  /** The form that it stands in; undefined for the page. */
  readonly form: PDFRef | undefined;
  /** In points from the page's origin: what paths and pictures cover, and where letters begin. */
  readonly box: { left: number; bottom: number; right: number; top: number };
}

export interface SurveyedForm {
  readonly ref: PDFRef;
  readonly stream: PDFRawStream;
  readonly survey: Survey;
}

/** What was heard of one stream so far. */
interface Frame {
  readonly stage: Stage;
  readonly marks: MarkedRange[];
  readonly loose: LooseRange[];
  readonly forms: SurveyedForm[];
  readonly open: (MarkedRange | 'artifact' | undefined)[];
  /** Painting that what follows may join. */
  run: LooseRange | undefined;
  readonly notes: LetterNotes;
}

const UNIT_SQUARE = [0, 0, 1, 0, 0, 1, 1, 1];

export function surveyPage(page: PDFDict, fonts: FontShelf): Survey {
  const { listener, result } = hearSurvey();
  interpretPage(page, { listeners: [listener], fonts });
  return result();
}

function hearSurvey(): { readonly listener: Listener; result(): Survey } {
  const frames: Frame[] = [];
  let done: Survey | undefined;
  const current = (): Frame => frames.at(-1)!;
  /** Marked content lies wholly inside or outside each of these, and so does a run of loose painting. */
  const border = (): void => {
    current().run = undefined;
  };
  const mark = (): MarkedRange | 'artifact' | undefined => current().open.findLast((each) => each !== undefined);
  /** The loose painting that this belongs to, if it does. */
  const show = (what: number, from: number): LooseRange | undefined => {
    const frame = current();
    const around = mark();
    if (around === 'artifact') return undefined;
    if (around) {
      around.shows |= what;
      return undefined;
    }
    if (frame.run?.shows !== what) {
      frame.run = { from, to: from, shows: what, text: '', letters: [], form: frame.stage.ref, box: nowhere() };
      frame.loose.push(frame.run);
    }
    frame.run.to = frame.stage.operation.end;
    return frame.run;
  };
  const picture = (corners: readonly number[]): void => {
    const { state, operation } = current().stage;
    const run = show(SHOWS.picture, operation.start);
    if (run) widen(run.box, corners, state.matrix);
  };
  const listener: Listener = {
    begin: (stage) =>
      void frames.push({ stage, marks: [], loose: [], forms: [], open: [], run: undefined, notes: noteLetters() }),
    end() {
      const frame = frames.pop()!;
      const { marks, loose, forms } = frame;
      const { bytes, ref, stream } = frame.stage;
      const survey = { bytes, marks, loose, forms };
      if (frames.length === 0) done = survey;
      else if (ref && stream && (marks.length > 0 || forms.length > 0)) {
        border();
        current().forms.push({ ref, stream, survey });
      } else picture(UNIT_SQUARE);
    },
    save: border,
    restore: border,
    beginText() {
      border();
      current().notes.beginText();
    },
    endText() {
      border();
      current().notes.endText();
    },
    show(shown, stage) {
      const run = show(SHOWS.text, stage.operation.start);
      const around = run ?? mark();
      if (around && around !== 'artifact') current().notes.show(shown, stage, around.letters);
      if (!run) return;
      run.text += textOf(shown);
      const { count, xs, ys, matrix } = shown;
      const last = count - 1;
      const letters = count > 0 ? [xs[0]!, ys[0]!, xs[last]!, ys[last]!] : [matrix[4]!, matrix[5]!];
      widen(run.box, letters, current().stage.state.matrix);
    },
    paint({ from, box, fills, strokes }) {
      if (!fills && !strokes) return;
      const run = show(SHOWS.path, from);
      if (!run || !box) return;
      run.box.left = Math.min(run.box.left, box.left);
      run.box.right = Math.max(run.box.right, box.right);
      run.box.bottom = Math.min(run.box.bottom, box.bottom);
      run.box.top = Math.max(run.box.top, box.top);
    },
    shade: () => picture([]),
    picture: () => picture(UNIT_SQUARE),
    inlinePicture: () => picture([0, 0, 1, 1]),
    open(properties, { operation: { start, end } }) {
      border();
      const { tag, mcid } = properties;
      const { marks, open, notes } = current();
      const opened = mcid === undefined ? undefined : { mcid, from: start, to: end, shows: 0, letters: [] };
      if (opened) marks.push(opened);
      open.push(opened ?? (tag === 'Artifact' ? 'artifact' : undefined));
      notes.open(properties);
    },
    close(stage) {
      border();
      const { open, notes } = current();
      open.pop();
      notes.close(stage);
    },
  };
  return { listener, result: () => done! };
}

function nowhere(): LooseRange['box'] {
  const far = Number.POSITIVE_INFINITY;
  return { left: far, bottom: far, right: -far, top: -far };
}

function widen(box: LooseRange['box'], corners: readonly number[], matrix: Matrix): void {
  for (let at = 0; at + 1 < corners.length; at += 2) {
    const x = corners[at]! * matrix[0]! + corners[at + 1]! * matrix[2]! + matrix[4]!;
    const y = corners[at]! * matrix[1]! + corners[at + 1]! * matrix[3]! + matrix[5]!;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
}
