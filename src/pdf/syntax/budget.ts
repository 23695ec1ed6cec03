/** Keeps account of what a PDF that we did not make costs to read, and stops where a budget ends. */
import { BUDGET, type Budgeted, MB } from '../../rules/pdf/budget.js';

/**
 * Memory for the objects of a file and what is found out about them, by its size: a tagged book of 2,000 pages takes 115 MB
 * for its objects, and may itself have 10 or 50 MB. Beyond those 50 there is more.
 */
export function memoryFor(fileBytes: number): { readonly heapMb: number; readonly objectBytes: number } {
  const fileMb = Math.ceil(fileBytes / MB);
  const heapMb = Math.max(145, 175 - fileMb, 145 + 2 * (fileMb - 50));
  return { heapMb, objectBytes: (heapMb - 30) * MB };
}

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
