/**
 * Reads a content stream to what the rules of PDF/UA ask of it: how marked content nests, what is painted in it, and which
 * codes of which fonts are shown. Plain data that knows nothing of the structure tree, so that what was read of a section
 * is true of the same page in the book.
 */
import { type PDFDict, PDFName, type PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { interpret, interpretPage } from '../../content/interpret.js';
import type { Listener, Stage } from '../../content/listener.js';
import type { Mark } from '../../content/marks.js';
import type { Font, FontShelf } from '../../fonts/font.js';
import { checkMarks } from '../../syntax/budget.js';
import { decodeName, dictAt, dictOf, itemsOf, nameAt as nameIn } from '../../syntax/objects.js';
import { decodedBytes } from '../../syntax/stream.js';
import { nameAt } from '../../syntax/strings.js';

export interface StreamMarks {
  readonly events: readonly MarkEvent[];
  readonly fonts: readonly ShownFont[];
}

/** Lists, because a page has hundreds, and they are kept with the section. */
export type MarkEvent =
  | readonly [kind: 'open', mark: OpenedMark]
  | readonly [kind: 'close']
  | readonly [kind: 'paint', what: 'text' | 'drawing', times: number]
  /** An XObject by its name in the resources; what a form paints, nothing for a picture. */
  | readonly [kind: 'object', name: string, inside?: StreamMarks];

export interface OpenedMark {
  readonly mcid?: number;
  readonly isArtifact?: boolean;
  readonly language?: string;
  /** Of a Span. */
  readonly standIns?: readonly ('ActualText' | 'Alt' | 'E')[];
}

export interface ShownFont {
  /** In the resources: a font, or a graphics state that sets one. */
  readonly name: string;
  readonly isOfState: boolean;
  /** What can be seen of it, and what nobody sees: that need not be drawn, but has to be read. */
  readonly visible?: readonly number[];
  readonly invisible?: readonly number[];
}

/** As nobody sees it (ISO 32000-1 9.3.6). */
const INVISIBLE = 3;

/** Damaged streams say nothing: whoever judges a file goes on with the rest. */
const bytesOf = (stream: PDFRawStream): Uint8Array => decodedBytes(stream) ?? new Uint8Array();

export function readPageMarks(page: PDFDict, fonts: FontShelf): StreamMarks {
  const { listener, marks } = hearMarks();
  interpretPage(page, { listeners: [listener], fonts, bytesOf });
  return marks();
}

/** Of a stream that no page paints, such as what a field shows. */
export function readStreamMarks(stream: PDFRawStream, fonts: FontShelf): StreamMarks {
  const { listener, marks } = hearMarks();
  interpret(bytesOf(stream), dictAt(stream.dict, 'Resources'), { listeners: [listener], fonts, bytesOf });
  return marks();
}

/** What was heard of one stream so far. */
interface Frame {
  readonly stage: Stage;
  readonly events: MarkEvent[];
  readonly fonts: Map<Font, FontRecord>;
  painting: { readonly what: 'text' | 'drawing'; times: number } | undefined;
}

interface FontRecord extends Omit<ShownFont, 'visible' | 'invisible'> {
  readonly visible: Set<number>;
  readonly invisible: Set<number>;
}

/** For whoever reads the page anyway; `marks` are there when it was read. */
export function hearMarks(): { readonly listener: Listener; marks(): StreamMarks } {
  const frames: Frame[] = [];
  let done: StreamMarks | undefined;
  const names = fontNames();
  const add = (event: MarkEvent | undefined): void => {
    const { painting, events } = frames.at(-1)!;
    if (painting) events.push(['paint', painting.what, painting.times]);
    frames.at(-1)!.painting = undefined;
    if (event) events.push(event);
    checkMarks(events.length);
  };
  const paint = (what: 'text' | 'drawing'): Frame => {
    if (frames.at(-1)!.painting?.what !== what) add(undefined);
    const frame = frames.at(-1)!;
    frame.painting ??= { what, times: 0 };
    frame.painting.times += 1;
    return frame;
  };
  const recordOf = ({ fonts, stage }: Frame, font: Font): FontRecord | undefined => {
    const known = fonts.get(font);
    const name = known ?? names(stage.resources, font.dict);
    if (known || !name) return known;
    const record = { ...name, visible: new Set<number>(), invisible: new Set<number>() };
    fonts.set(font, record);
    return record;
  };
  const listener: Listener = {
    begin: (stage) => void frames.push({ stage, events: [], fonts: new Map(), painting: undefined }),
    end() {
      add(undefined);
      const { events, fonts } = frames.pop()!;
      const read = { events, fonts: [...fonts.values()].map(finished) };
      const around = frames.at(-1)?.stage;
      if (around) add(['object', nameAt(around.bytes, around.operation, 0), read]);
      else done = read;
    },
    open: (mark) => add(['open', opened(mark)]),
    close: () => add(['close']),
    show({ font, count, codes }, { state }) {
      const record = font && recordOf(paint('text'), font);
      if (!font) paint('text');
      const seen = state.renderMode === INVISIBLE ? record?.invisible : record?.visible;
      if (seen) for (let at = 0; at < count; at += 1) seen.add(codes[at]!);
    },
    paint({ fills, strokes }) {
      if (fills || strokes) paint('drawing');
    },
    shade: () => void paint('drawing'),
    inlinePicture: () => void paint('drawing'),
    picture: (_, name) => add(['object', name]),
  };
  return { listener, marks: () => done! };
}

function opened({ tag, mcid, language, actualText, alt, expansion }: Mark): OpenedMark {
  const texts = { ActualText: actualText, Alt: alt, E: expansion };
  const standIns = (['ActualText', 'Alt', 'E'] as const).filter((key) => texts[key] !== undefined);
  return {
    ...(mcid !== undefined && { mcid }),
    ...(tag === 'Artifact' && { isArtifact: true }),
    ...(language !== undefined && { language }),
    ...(tag === 'Span' && standIns.length > 0 && { standIns }),
  };
}

/** Undefined for pictures. */
export function formAt(resources: PDFDict | undefined, name: string): PDFStream | undefined {
  const stream = dictAt(resources, 'XObject')?.lookup(PDFName.of(name));
  return stream instanceof PDFStream && nameIn(stream.dict, 'Subtype') === 'Form' ? stream : undefined;
}

/** What fonts are called in the resources; a graphics state may name one too. */
function fontNames() {
  const known = new Map<PDFDict, ReadonlyMap<PDFDict, { readonly name: string; readonly isOfState: boolean }>>();
  return (resources: PDFDict | undefined, font: PDFDict) => {
    if (!resources) return undefined;
    const names = known.get(resources) ?? namesIn(resources);
    known.set(resources, names);
    return names.get(font);
  };
}

function namesIn(resources: PDFDict) {
  const names = new Map<PDFDict, { readonly name: string; readonly isOfState: boolean }>();
  for (const isOfState of [false, true]) {
    for (const key of dictAt(resources, isOfState ? 'ExtGState' : 'Font')?.keys() ?? []) {
      const name = decodeName(key);
      const font = shownFont(resources, { name, isOfState });
      if (font && !names.has(font)) names.set(font, { name, isOfState });
    }
  }
  return names;
}

function finished({ name, isOfState, visible, invisible }: FontRecord): ShownFont {
  return {
    name,
    isOfState,
    ...(visible.size > 0 && { visible: [...visible] }),
    ...(invisible.size > 0 && { invisible: [...invisible] }),
  };
}

/** The font that a name of these marks stands for, in the resources that the stream has here. */
export const shownFont = (
  resources: PDFDict | undefined,
  { name, isOfState }: Pick<ShownFont, 'name' | 'isOfState'>,
): PDFDict | undefined => (isOfState ? fontOfState(resources, name) : dictAt(dictAt(resources, 'Font'), name));

/** ISO 32000-1 table 58: a graphics state may set the font too. */
const fontOfState = (resources: PDFDict | undefined, name: string): PDFDict | undefined =>
  dictOf(itemsOf(dictAt(dictAt(resources, 'ExtGState'), name)?.lookup(PDFName.of('Font')))[0]);
