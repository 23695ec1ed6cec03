/** Reads the streams of a page's content as one, and puts another in their place. */
import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { OverBudget, roomToUnpack } from '../syntax/budget.js';
import { streamBytes, withBytes } from '../syntax/stream.js';

const CONTENTS = PDFName.of('Contents');

/** The streams of a page's /Contents; an operation may not be cut by their border, so a line break joins them. */
export function contentStreams(page: PDFDict): PDFRawStream[] {
  const contents = page.lookup(CONTENTS);
  const list = contents instanceof PDFArray ? contents.asArray().map((each) => page.context.lookup(each)) : [contents];
  return list.filter((each) => each instanceof PDFRawStream);
}

export function pageContent(page: PDFDict, read: (stream: PDFRawStream) => Uint8Array = streamBytes): Uint8Array {
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

/** In the place of all its streams. */
export function setContent(page: PDFDict, bytes: Uint8Array): void {
  const { context } = page;
  const [first] = contentStreams(page);
  const fresh = first ? withBytes(first, bytes) : PDFRawStream.of(PDFDict.withContext(context), bytes);
  const contents = page.get(CONTENTS);
  if (contents instanceof PDFRef && context.lookup(contents) === first) context.assign(contents, fresh);
  else page.set(CONTENTS, context.register(fresh));
}

const LINE_BREAK = Uint8Array.of(10);
