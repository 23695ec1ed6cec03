/** Makes the documents of a book's files, or takes those of an earlier build where nothing has changed that they are made of. */
import type { Diagnostic } from '../diagnostic.js';
import type { MarkupContext } from '../markup/context.js';
import { type Given, type Processed, processMarkdown } from '../markup/processor.js';
import { writeDocument } from './kept-document.js';
import { unchanged, witness, witnessed } from './witness.js';

/** How many captions of each kind the book has had: their numbers go on from file to file. */
export interface Counts {
  figures: number;
  tables: number;
}

/** A document as it is kept between builds. */
export interface KeptDocument {
  readonly before: Readonly<Counts>;
  readonly after: Readonly<Counts>;
  readonly diagnostics: readonly Diagnostic[];
  /** Files that it looked for: pictures and their records. */
  readonly witnessed: readonly (readonly [string, string])[];
  /** As `writeDocument` gives it. */
  readonly document: string;
}

/** The same, read back: for one build, which changes it. */
export type EarlierDocument = Omit<KeptDocument, 'document'> & { readonly document: Processed };

/** Documents of one book by what they are made of besides: their file and its text. */
export interface DocumentShelf {
  get(file: string, text: string): Promise<KeptDocument | undefined>;
  put(file: string, text: string, kept: KeptDocument): void;
}

/**
 * @param counts go on
 * @param kept from an earlier build, if there is one
 * @param keep is handed a new one, before anyone changes it; undefined where none are kept
 */
export async function makeDocument(
  { text, given, context }: { readonly text: string; readonly given: Given; readonly context: MarkupContext },
  counts: Counts,
  kept: EarlierDocument | undefined,
  keep: ((made: KeptDocument) => void) | undefined,
): Promise<Processed> {
  if (kept && same(kept.before, counts) && unchanged(kept.witnessed)) {
    Object.assign(counts, kept.after);
    for (const [file] of kept.witnessed) witness(file);
    for (const finding of kept.diagnostics) context.report(finding);
    return kept.document;
  }
  if (!keep) return processMarkdown(text, context, given);
  const before = { ...counts };
  const diagnostics: Diagnostic[] = [];
  const report = (finding: Diagnostic): void => {
    diagnostics.push(finding);
    context.report(finding);
  };
  const { result, files } = await witnessed(() => processMarkdown(text, { ...context, report }, given));
  if (unchanged(files))
    keep({ before, after: { ...counts }, diagnostics, witnessed: [...files], document: writeDocument(result) });
  return result;
}

const same = (a: Readonly<Counts>, b: Readonly<Counts>): boolean => a.figures === b.figures && a.tables === b.tables;
