/** Parses the bytes of a PDF into its objects, or says in one diagnostic why that cannot be done. */
import { PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { Failure } from '../../diagnostic.js';
import { OverBudget, startSpending } from './budget.js';
import { parsePlainPdf } from './parse.js';
import { type Doubt, type Salvaged, salvagePdf } from './salvage.js';
import { unreadable } from './unreadable.js';

export interface OpenPdf {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  /** Why something may be missing from it; undefined when nothing is. */
  readonly doubt?: Doubt | undefined;
}

export interface OpenOptions {
  /** Not made by this run of the program: then it is read within budgets (budget.ts). */
  readonly isForeign?: boolean;
}

/**
 * @throws Failure `pdf/unreadable` for anything that is not a PDF with pages, or only a password would open; and, of a
 * foreign file, for what takes more than its budgets
 */
export async function openPdf(bytes: Uint8Array, file: string, options?: OpenOptions): Promise<OpenPdf> {
  const { isLocked, ...opened } = await parsePdf(bytes, file, options);
  // Encrypted strings and streams parse without complaint, but every value read from them would be noise.
  if (isLocked) throw unreadable(file, 'encrypted');
  return opened;
}

/** The same for files that only a password would open too, whose strings and streams are noise then. */
export async function parsePdf(
  bytes: Uint8Array,
  file: string,
  { isForeign = false }: OpenOptions = {},
): Promise<OpenPdf & { readonly isLocked: boolean }> {
  return guarded(file, () => {
    const parsed = parse(bytes, isForeign);
    if (!parsed) throw unreadable(file, 'not a PDF');
    const { context, ...found } = parsed;
    const catalog = context.lookup(context.trailerInfo.Root);
    // Of a locked file the catalog may be packed in a stream that nobody can unpack.
    if (!(catalog instanceof PDFDict)) throw unreadable(file, found.isLocked ? 'encrypted' : 'no catalog');
    if (!(catalog.lookup(PDFName.of('Pages')) instanceof PDFDict))
      throw unreadable(file, found.isLocked ? 'encrypted' : 'no pages');
    return { context, catalog, ...found };
  });
}

function parse(bytes: Uint8Array, isForeign: boolean): (Salvaged & { readonly context: PDFContext }) | undefined {
  const begin = (): PDFContext => {
    const context = PDFContext.create();
    if (isForeign) startSpending(context, bytes.length);
    return context;
  };
  const plain = parsePlainPdf(bytes, begin());
  if (!plain) {
    const context = begin();
    const salvaged = salvagePdf(bytes, context);
    return salvaged && { context, ...salvaged };
  }
  const { context, Root, Info, ID } = plain;
  context.trailerInfo = { ...(Root && { Root }), ...(Info && { Info }), ...(ID && { ID }) };
  return { context, doubt: undefined, isLocked: false };
}

/** The library throws its own kinds of error at damage it meets halfway; to the user they are all the same. */
export function guarded<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw damage(error, file);
  }
}

export function damage(error: unknown, file: string): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof OverBudget) return unreadable(file, error.what);
  // What V8 says when its stack or a list of arguments is full.
  if (error instanceof RangeError) return unreadable(file, /call stack/.test(error.message) ? 'depth' : 'memory');
  return unreadable(file, 'damaged');
}
