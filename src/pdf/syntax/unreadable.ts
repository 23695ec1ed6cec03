/** The finding on a PDF that cannot be read, with the reason by its name (rules/pdf/unreadable.ts has the words). */
import { diagnostic, Failure } from '../../diagnostic.js';
import { type PdfProblem, unreadablePdf } from '../../rules/pdf/unreadable.js';

export const unreadable = (file: string, problem: PdfProblem): Failure =>
  new Failure([diagnostic(unreadablePdf, { file, problem })]);
