/** Parses the bytes of a PDF into its objects, or says in one diagnostic why that cannot be done. */
import { type PDFContext, PDFDict, PDFName, PDFParser } from '@cantoo/pdf-lib';
import { diagnostic, Failure } from '../diagnostic.js';
import { unreadablePdf } from '../rules/pdf/unreadable.js';
import { parsePlainPdf } from './parse.js';

export interface OpenPdf {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
}

/** @throws Failure `pdf/unreadable` for anything that is not a plain, unencrypted PDF with pages. */
export async function openPdf(bytes: Uint8Array, file: string): Promise<OpenPdf> {
  const opened = await parsePdf(bytes, file);
  // Encrypted strings and streams parse without complaint, but every value read from them would be noise.
  if (opened.context.trailerInfo.Encrypt !== undefined) throw unreadable(file, 'encrypted');
  return opened;
}

/** The same for encrypted files too, whose strings and streams are noise then. */
export async function parsePdf(bytes: Uint8Array, file: string): Promise<OpenPdf> {
  const context = await parse(bytes);
  if (context === undefined) throw unreadable(file, 'not a PDF');
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) throw unreadable(file, 'no catalog');
  if (!(catalog.lookup(PDFName.of('Pages')) instanceof PDFDict)) throw unreadable(file, 'no pages');
  return { context, catalog };
}

export function unreadable(file: string, problem: string): Failure {
  return new Failure([diagnostic(unreadablePdf, { file, problem })]);
}

async function parse(bytes: Uint8Array): Promise<PDFContext | undefined> {
  try {
    const plain = parsePlainPdf(bytes);
    if (!plain) return await PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY).parseDocument();
    const { context, Root, Info, ID } = plain;
    context.trailerInfo = { ...(Root && { Root }), ...(Info && { Info }), ...(ID && { ID }) };
    return context;
  } catch {
    return undefined;
  }
}

/** The library throws its own kinds of error at damage it meets halfway; to the user they are all the same. */
export function guarded<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw damage(error, file);
  }
}

export const damage = (error: unknown, file: string): Failure =>
  error instanceof Failure
    ? error
    : unreadable(file, error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'damaged');
