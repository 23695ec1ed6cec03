/** Hears the text of a page, per piece of marked content, and what of it is cut off. */
import { type PDFDict, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import type { FontShelf } from '../fonts/font.js';
import type { Box } from './geometry.js';
import { interpretPage } from './interpret.js';
import type { Listener, Stage } from './listener.js';
import { followMarks, type ShownText } from './marked-text.js';
import type { Shown } from './shown.js';

export interface PageText {
  /** By MCID in the page's own streams. */
  readonly marked: ReadonlyMap<number, ShownText>;
  /** The same for Form XObjects, whose MCIDs count apart (ISO 32000-1 14.7.4.2). */
  readonly forms: ReadonlyMap<PDFRawStream, ReadonlyMap<number, ShownText>>;
  /** Outside marked content, or inside an Artifact. */
  readonly unmarked: ShownText;
}

/** Of a page that was read: what each MCID says; `null` (or undefined) where the page has to be read again. */
export type KnownWords = readonly (string | null)[] | null | undefined;

type Sinks = Map<number, ShownText>;

/** The middle of a small letter above its baseline, in em. When that is cut off nobody reads the letter. */
const MIDDLE = 0.25;
/** Text render modes that paint nothing: invisible, and clip only (ISO 32000-1 9.3.6). */
const INVISIBLE = new Set([3, 7]);
const STRUCT_PARENTS = PDFName.of('StructParents');

/**
 * @param edge what is seen of the page: text of which not even the middle of the glyphs lies inside is hidden
 * @param others who listens too
 */
export function readPageText(page: PDFDict, edge: Box, fonts: FontShelf, others: readonly Listener[] = []): PageText {
  const { text, ...listener } = hearText();
  interpretPage(page, { listeners: [listener, ...others], fonts, edge });
  return text;
}

/** Null for a page that cuts words off, or whose forms count their own MCIDs: only who reads it knows what it says to whom. */
export function knownWords({ marked, forms }: PageText): KnownWords {
  const pieces = [...marked];
  if (forms.size > 0 || pieces.some(([, { hidden }]) => hidden !== '')) return null;
  const words: (string | null)[] = Array.from({ length: Math.max(-1, ...marked.keys()) + 1 }, () => null);
  for (const [mcid, { text }] of pieces) words[mcid] = text;
  return words;
}

function hearText(): Listener & { readonly text: PageText } {
  const marked: Sinks = new Map();
  const forms = new Map<PDFRawStream, Sinks>();
  const unmarked: ShownText = { text: '', hidden: '' };
  const marks = followMarks(unmarked);
  const around: Sinks[] = [];
  let sinks = marked;
  return {
    text: { marked, forms, unmarked },
    begin({ stream }) {
      around.push(sinks);
      if (stream) sinks = sinksOf(stream, sinks, forms);
    },
    end() {
      sinks = around.pop() ?? sinks;
    },
    open: (mark) => marks.open(mark, sinks),
    close: () => marks.close(),
    show(shown, stage) {
      const { font, count, codes, widths } = shown;
      const { fontSize, horizontalScale, rise, renderMode } = stage.state;
      if (!font) return;
      const isPainted = !INVISIBLE.has(renderMode);
      const y = rise + MIDDLE * fontSize;
      for (let at = 0; at < count; at += 1) {
        const x = (widths[at]! * fontSize * horizontalScale) / 2;
        const text = font.text(codes[at]!);
        // White space paints nothing that could be cut off: at the end of a line it parts words all the same.
        marks.show(text, isPainted && (!/\S/.test(text) || isInside(shown, at, stage, x, y)));
      }
    },
  };
}

/** Whether the point (x, y) from the beginning of a glyph, in text space, can be seen. */
function isInside({ matrix: text, xs, ys }: Shown, at: number, stage: Stage, x: number, y: number): boolean {
  const { matrix, clip } = stage.state;
  const userX = x * text[0]! + y * text[2]! + xs[at]!;
  const userY = x * text[1]! + y * text[3]! + ys[at]!;
  const pageX = userX * matrix[0]! + userY * matrix[2]! + matrix[4]!;
  const pageY = userX * matrix[1]! + userY * matrix[3]! + matrix[5]!;
  return pageX >= clip.left && pageX <= clip.right && pageY >= clip.bottom && pageY <= clip.top;
}

/**
 * MCIDs in a form count apart when it has a key in the ParentTree. Chromium 143 writes forms without one, for text with
 * `opacity`, and numbers their content through with the page's, as its structure tree does.
 */
function sinksOf(form: PDFRawStream, around: Sinks, forms: Map<PDFRawStream, Sinks>): Sinks {
  if (!form.dict.has(STRUCT_PARENTS)) return around;
  const own = forms.get(form) ?? new Map<number, ShownText>();
  forms.set(form, own);
  return own;
}
