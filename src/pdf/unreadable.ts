/** The finding on a PDF that cannot be read, with the reason by its name (messages.*.output.ts have the words). */
import { diagnostic, Failure } from '../diagnostic.js';

export const unreadable = (file: string, problem: string): Failure =>
  new Failure([diagnostic('pdf/unreadable', { file, problem })]);
