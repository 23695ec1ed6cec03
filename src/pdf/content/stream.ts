/** Unpacks the bytes of streams and joins those of a page's content. */
import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, type PDFDict, PDFName, PDFRawStream, type PDFStream } from '@cantoo/pdf-lib';

const FILTER = PDFName.of('Filter');
const FLATE = PDFName.of('FlateDecode');
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
 * @throws when a filter is unknown or its data are damaged
 */
export function streamBytes(stream: PDFRawStream): Uint8Array {
  const bytes = known.get(stream) ?? unpack(stream);
  rememberBytes(stream, bytes);
  return bytes;
}

function unpack(stream: PDFRawStream): Uint8Array {
  const { dict, contents } = stream;
  const filter = dict.lookup(FILTER);
  if (filter === undefined) return contents;
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  // Node's own inflate is many times faster than the library's, which is needed for predictors and old filters only.
  if (only === FLATE && !dict.has(PARMS)) return inflateSync(contents);
  return decodePDFRawStream(stream).decode();
}

/** The streams of a page's /Contents; an operation may not be cut by their border, so a line break joins them. */
export function contentStreams(page: PDFDict): PDFRawStream[] {
  const contents = page.lookup(PDFName.of('Contents'));
  const list = contents instanceof PDFArray ? contents.asArray().map((each) => page.context.lookup(each)) : [contents];
  return list.filter((each) => each instanceof PDFRawStream);
}

export function pageContent(page: PDFDict): Uint8Array {
  const streams = contentStreams(page);
  if (streams.length === 1) return streamBytes(streams[0]!);
  return Buffer.concat(streams.flatMap((stream) => [streamBytes(stream), LINE_BREAK]));
}

const LINE_BREAK = Uint8Array.of(10);

/** Undefined for a filter that is unknown and for damage: whoever checks a file goes on with the rest. */
export function decodedBytes(stream: PDFStream): Uint8Array | undefined {
  try {
    return stream instanceof PDFRawStream ? streamBytes(stream) : stream.getContents();
  } catch {
    return undefined;
  }
}
