/** What a PDF that we did not make may cost to read: limits that no honest file comes near. */

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

/** Which budget: what a stream or all of them unpack to, objects, depth, a text, marks on a page, time, memory. */
export const BUDGETED = ['stream', 'file', 'objects', 'depth', 'text', 'marks', 'time', 'memory'] as const;
export type Budgeted = (typeof BUDGETED)[number];
