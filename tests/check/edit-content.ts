/** Reads and changes the content stream of one page of a PDF. */
import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFName, PDFRawStream, PDFWriter } from '@cantoo/pdf-lib';
import { contentStreams, pageContent } from '../../src/pdf/content/page-content.js';
import { pagesOf } from '../../src/pdf/document/pages.js';
import { openPdf } from '../../src/pdf/syntax/open.js';

export async function contentOf(pdf: Uint8Array, page: number): Promise<string> {
  return (await pageIn(pdf, page)).content;
}

/** Changes the content stream of one page of a PDF. */
export async function editContent(
  pdf: Uint8Array,
  page: number,
  edit: (content: string) => string,
): Promise<Uint8Array> {
  const { context, dict, content } = await pageIn(pdf, page);
  const after = edit(content);
  if (after === content) throw new Error('nothing was changed');
  const [stream] = contentStreams(dict);
  const bytes = deflateSync(Buffer.from(after, 'latin1'));
  replace(context, stream, PDFRawStream.of(context.obj({ Filter: PDFName.of('FlateDecode') }), bytes));
  return PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
}

async function pageIn(pdf: Uint8Array, page: number) {
  const { context, catalog } = await openPdf(pdf, 'test');
  const dict = pagesOf(catalog)[page]?.dict;
  if (!dict) throw new Error(`no page ${page}`);
  return { context, dict, content: Buffer.from(pageContent(dict)).toString('latin1') };
}

function replace(context: PDFContext, old: PDFRawStream | undefined, fresh: PDFRawStream): void {
  const found = context.enumerateIndirectObjects().find(([, object]) => object === old);
  if (!found) throw new Error('no such stream');
  context.assign(found[0], fresh);
}
