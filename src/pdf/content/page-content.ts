/** Joins the streams of a page's content. */
import { PDFArray, type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { OverBudget, roomToUnpack } from '../syntax/budget.js';
import { streamBytes } from '../syntax/stream.js';

/** The streams of a page's /Contents; an operation may not be cut by their border, so a line break joins them. */
export function contentStreams(page: PDFDict): PDFRawStream[] {
  const contents = page.lookup(PDFName.of('Contents'));
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

const LINE_BREAK = Uint8Array.of(10);
