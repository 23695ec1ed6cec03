/** Unpacks the bytes of streams and joins those of a page's content. */
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream, type PDFStream } from '@cantoo/pdf-lib';
import { mayKeep, OverBudget, roomToUnpack, spendUnpacked } from './budget.js';
import { undoFilter } from './filters.js';

const FILTER = PDFName.of('Filter');
const PARMS = PDFName.of('DecodeParms');

/** A section's content is gone through three times; unpacking it takes as long as reading it. */
const known = new WeakMap<PDFRawStream, Uint8Array>();
/** Larger ones are pictures, which would fill the memory. */
const MOST_REMEMBERED = 1_000_000;

/** Spares whoever reads a stream that was packed just now the unpacking. */
export function rememberBytes(stream: PDFRawStream, bytes: Uint8Array): void {
  if (bytes.length <= MOST_REMEMBERED) known.set(stream, bytes);
}

/**
 * Nobody may write in these bytes.
 * @param most of them, where less than the usual is honest
 * @throws OverBudget for a stream of a foreign file that unpacks to more than is honest
 * @throws when a filter is unknown or its data are damaged
 */
export function streamBytes(stream: PDFRawStream, most?: number): Uint8Array {
  const own = known.get(stream);
  if (own) return own;
  const bytes = unpack(stream, most);
  if (bytes !== stream.contents && mayKeep(stream.dict.context, bytes.length)) rememberBytes(stream, bytes);
  return bytes;
}

function unpack({ dict, contents }: PDFRawStream, most = Number.MAX_SAFE_INTEGER): Uint8Array {
  const { context } = dict;
  const parms = listOf(dict.lookup(PARMS));
  let bytes = contents;
  for (const [index, filter] of listOf(dict.lookup(FILTER)).entries()) {
    const [name, own] = [context.lookup(filter), context.lookup(parms[index])];
    if (!(name instanceof PDFName)) throw new Error('a filter without a name');
    bytes = undoFilter(name, own instanceof PDFDict ? own : undefined, bytes, Math.min(most, roomToUnpack(context)));
    spendUnpacked(context, bytes.length);
  }
  return bytes;
}

const listOf = (value: PDFObject | undefined): readonly PDFObject[] =>
  value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value];

/** The streams of a page's /Contents; an operation may not be cut by their border, so a line break joins them. */
export function contentStreams(page: PDFDict): PDFRawStream[] {
  const contents = page.lookup(PDFName.of('Contents'));
  const list = contents instanceof PDFArray ? contents.asArray().map((each) => page.context.lookup(each)) : [contents];
  return list.filter((each) => each instanceof PDFRawStream);
}

export const pageContent = (page: PDFDict): Uint8Array => joinedContent(page, streamBytes);

export function joinedContent(page: PDFDict, read: (stream: PDFRawStream) => Uint8Array): Uint8Array {
  const streams = contentStreams(page);
  if (streams.length === 1) return read(streams[0]!);
  const most = roomToUnpack(page.context);
  const parts: Uint8Array[] = [];
  let total = 0;
  for (const stream of streams) {
    const bytes = read(stream);
    total += bytes.length + 1;
    // The same stream may stand in a list a thousand times.
    if (total > most) throw new OverBudget('stream');
    parts.push(bytes, LINE_BREAK);
  }
  return Buffer.concat(parts);
}

const LINE_BREAK = Uint8Array.of(10);

/** Undefined for a filter that is unknown and for damage: whoever checks a file goes on with the rest. */
export function decodedBytes(stream: PDFStream): Uint8Array | undefined {
  try {
    return stream instanceof PDFRawStream ? streamBytes(stream) : stream.getContents();
  } catch (problem) {
    if (problem instanceof OverBudget) throw problem;
    return undefined;
  }
}
