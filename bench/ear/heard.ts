/** What a reader hears of a block of a PDF, as all readers of bench/ear tell it. */

/** The text in one block of the tags, as far as nothing of another block stands between; of one page where a reader goes page by page. */
export type Heard = string;

/** Where a reader sees for itself that a line ends: white space, if the source has any there. */
export const LINE_END = '\u2028';

/** A field to fill in, by its tag. It stands between the words around it, so white space there parts none. */
export const FIELD = '\ufffc';

export interface Reader {
  readonly name: string;
  /** Undefined where the machine does not have it. */
  hear(file: string): Promise<readonly Heard[] | undefined>;
}

/** Structure types whose words are read on in the line around them. */
export const IN_LINE: ReadonlySet<string> = new Set('Span Quote Code Link Reference Annot Form Lbl LBody'.split(' '));
/** Read by their alternate text. */
export const OBJECTS: ReadonlySet<string> = new Set(['Figure', 'Formula']);

/** Joins what follows each other in a block. */
export function gather() {
  const heard: Heard[] = [];
  let isOpen = false;
  return {
    heard,
    add(text: string): void {
      if (isOpen) heard[heard.length - 1] += text;
      else heard.push(text);
      isOpen = true;
    },
    /** A block begins or ends. */
    part(): void {
      isOpen = false;
    },
  };
}
