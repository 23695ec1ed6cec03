/** Unpacks the bytes of streams, and packs them. */
import { deflateSync } from 'node:zlib';
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

const ABOUT_BYTES = new Set([FILTER, PARMS, PDFName.of('Length')]);

/** The same stream with other bytes, which are not packed. */
export function withBytes({ dict }: PDFRawStream, bytes: Uint8Array): PDFRawStream {
  const own = PDFDict.withContext(dict.context);
  for (const [key, value] of dict.entries()) if (!ABOUT_BYTES.has(key)) own.set(key, value);
  return PDFRawStream.of(own, bytes);
}

/** What it takes to say that a stream is packed. */
const SAYING = '/Filter /FlateDecode\n'.length;

/** Packs it, if nobody did and it gets smaller. */
export function packed(stream: PDFRawStream, level: number): PDFRawStream {
  if (stream.dict.has(FILTER)) return stream;
  const bytes = deflateSync(stream.contents, { level });
  if (bytes.length + SAYING >= stream.contents.length) return stream;
  const own = withBytes(stream, bytes);
  own.dict.set(FILTER, PDFName.of('FlateDecode'));
  rememberBytes(own, stream.contents);
  return own;
}

/** Undefined for a filter that is unknown and for damage: whoever checks a file goes on with the rest. */
export function decodedBytes(stream: PDFStream): Uint8Array | undefined {
  try {
    return stream instanceof PDFRawStream ? streamBytes(stream) : stream.getContents();
  } catch (problem) {
    if (problem instanceof OverBudget) throw problem;
    return undefined;
  }
}
