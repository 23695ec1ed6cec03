/** What a PDF that we did not make may cost to read: limits that no honest file comes near, and the error of the one that does. */

export const MB = 2 ** 20;

/** The whole program stays under 300 MB for a file of 50 MB: 75 MB for itself, 50 MB for the file, the rest is shared out here. */
export const BUDGET = {
  /** One stream unpacked, which takes its size twice for a moment. The content of a page full of maps has 10 MB. */
  streamBytes: 40 * MB,
  /** Of objects packed in one stream: programs pack some hundred together, of which the larger have 1 MB. */
  packedBytes: 16 * MB,
  /** All streams unpacked, one after the other: a photo book of 150 full pages in four inks has 4 GB. */
  fileBytes: 4096 * MB,
  /** Unpacked streams that are kept for whoever asks again. */
  keptBytes: 16 * MB,
  /** Of trees, and of lists in lists: the deepest that was ever seen has 60 levels. */
  depth: 300,
  /** A text: a value, a title. The longest field of a format holds 4,000 letters. */
  textBytes: MB,
  /** Marks, states and the like in one stream of content. The busiest page of a book has 20,000. */
  marks: 300_000,
  /** From opening a file to the last finding; a book of 2,000 pages takes 10 seconds. */
  seconds: 60,
} as const;

/**
 * Memory for the objects of a file and what is found out about them, by its size: a tagged book of 2,000 pages takes 115 MB
 * for its objects, and may itself have 10 or 50 MB. Beyond those 50 there is more.
 */
export function memoryFor(fileBytes: number): { readonly heapMb: number; readonly objectBytes: number } {
  const fileMb = Math.ceil(fileBytes / MB);
  const heapMb = Math.max(145, 175 - fileMb, 145 + 2 * (fileMb - 50));
  return { heapMb, objectBytes: (heapMb - 30) * MB };
}

/** Which budget: what a stream or all of them unpack to, objects, depth, a text, marks on a page, time, memory. */
export const BUDGETED = ['stream', 'file', 'objects', 'depth', 'text', 'marks', 'time', 'memory'] as const;
export type Budgeted = (typeof BUDGETED)[number];

/** Thrown where a budget ends; `damage` in open.ts makes a finding of it. */
export class OverBudget extends Error {
  readonly what: Budgeted;

  constructor(what: Budgeted) {
    super(`more than the budget: ${what}`);
    this.what = what;
  }
}

/** What was spent on one file. */
export interface Spending {
  /** What objects take in memory, roughly, and how much they may. */
  objects: number;
  readonly objectBytes: number;
  unpacked: number;
  kept: number;
}

/** Of foreign files only: what we made a moment ago may be as large as the book is. */
const spendings = new WeakMap<object, Spending>();

/** @param context of the file, as the library calls what holds its objects */
export function startSpending(context: object, fileBytes: number): void {
  spendings.set(context, { objects: 0, objectBytes: memoryFor(fileBytes).objectBytes, unpacked: 0, kept: 0 });
}

/** Undefined for a file of our own. */
export const spendingOf = (context: object): Spending | undefined => spendings.get(context);

/** How much one stream of this file may unpack to. */
export function roomToUnpack(context: object): number {
  const spending = spendings.get(context);
  if (!spending) return Number.MAX_SAFE_INTEGER;
  const left = BUDGET.fileBytes - spending.unpacked;
  if (left <= 0) throw new OverBudget('file');
  return Math.min(BUDGET.streamBytes, left);
}

export function spendUnpacked(context: object, bytes: number): void {
  const spending = spendings.get(context);
  if (!spending) return;
  spending.unpacked += bytes;
  if (spending.unpacked > BUDGET.fileBytes) throw new OverBudget('file');
}

/** Whether so many bytes may be kept in memory. */
export function mayKeep(context: object, bytes: number): boolean {
  const spending = spendings.get(context);
  if (!spending) return true;
  if (spending.kept + bytes > BUDGET.keptBytes) return false;
  spending.kept += bytes;
  return true;
}

/** @returns one level further down */
export function deeper(depth: number): number {
  if (depth >= BUDGET.depth) throw new OverBudget('depth');
  return depth + 1;
}

export function checkMarks(count: number): void {
  if (count > BUDGET.marks) throw new OverBudget('marks');
}
