/** What the pages of a section say, to be compared with its PDF and told to readers of it. Types only. */

/**
 * What the pages of a section say, element by element: what its PDF has to say too. Elements go by their carrier: N of
 * `lang="nl-x-rN"`, counted in document order. Lists are flat and short, because this is kept in the cache.
 */
export interface SectionContent {
  /** Per carrier its tag in lower case; '' for an element that assistive technology is not told of. */
  readonly tags: readonly string[];
  /** Per carrier the carrier around it, −1 for none. */
  readonly parents: readonly number[];
  /** Per page the first carrier on it or after it. */
  readonly pageStarts: readonly number[];
  /** Lines in the source, for the carriers that know theirs; the others have the line of the nearest one around them. */
  readonly lines: readonly (readonly [carrier: number, line: number])[];
  /**
   * Text in document order, as it is rendered, a line feed before what stands in a box or on a line of its own: one after the
   * other, they are the words of the section with what parts them. Numbers that are filled in before printing stand there as marks.
   */
  readonly runs: readonly (readonly [carrier: number, text: string])[];
  /** `href` as in the source. */
  readonly links: readonly (readonly [carrier: number, href: string])[];
  /** Per page the texts that are painted but hidden from assistive technology: running headers, folios. */
  readonly asides: readonly (readonly string[])[];
  /** Later pieces of what a page or a long row cut in two, with the carrier of the first piece. */
  readonly pieces: readonly (readonly [carrier: number, first: number])[];
  /** What tags say of some elements besides their kind and their text. */
  readonly facts: readonly (readonly [carrier: number, facts: ElementFacts])[];
  /** Per page the box that the text stands in: what is painted outside it is furniture. */
  readonly areas: readonly BoxFromTrim[];
  /** Where the places to fill in of a format are drawn, in document order; some stand twice. */
  readonly entries: readonly DrawnEntry[];
}

export interface ElementFacts {
  /** A box of its own, a list of contents, a note, a reference to one. */
  readonly kind?: 'group' | 'contents' | 'note' | 'call';
  /** What stands for a picture or a formula; what a link is called by. */
  readonly alt?: string;
  /** What an abbreviation stands for. */
  readonly expansion?: string;
  /** Of what can be led to: headings and notes. */
  readonly id?: string;
  /** Of pictures. */
  readonly box?: BoxFromTrim;
  /** Of cells that take more than one of them: a browser counts only the rows and columns of a page. */
  readonly spans?: readonly [rows: number, columns: number];
}

export interface DrawnEntry {
  readonly carrier: number;
  /** Which it is: its index among the entries of the section's form. */
  readonly entry: number;
  /** From 0. */
  readonly page: number;
  /** The painted box, or the room above a line; on whole CSS px, as the browser paints. */
  readonly box: BoxFromTrim;
  /** How many lines are drawn in it. */
  readonly lines: number;
}

/** In mm from the trim's top-left corner, rounded to 0.01. */
export type BoxFromTrim = readonly [left: number, top: number, right: number, bottom: number];
