/** The nouns of what is read on a screen: documents without pages, made of the same sections as the pages. Types only. */
import type { ElementContent } from 'hast';
import type { Form, Heading, Section } from '../../model.js';

/** A section of the book as a text of its own: one file of a site or an e-book. */
export interface ReadingDocument {
  /** Of its section, or of the element that it was cut out of. */
  readonly id: string;
  /** Of its file, without a suffix: the same in every build, and in every output. */
  readonly name: string;
  readonly title: string;
  readonly kind: Section['kind'] | 'card';
  readonly lang: string;
  /** Classes that give it the colours of its part, and the looks of its kind. */
  readonly className: string;
  /** What is read. Links lead to `#id`, whatever document that stands in; photos are asked for as pages ask for them. */
  readonly content: readonly ElementContent[];
  /** What is drawn over its first page, for the eye alone. */
  readonly art: readonly ElementContent[];
  readonly headings: readonly Heading[];
  /** Of a format. */
  readonly form?: Form;
  /** The source file, for messages. */
  readonly file: string | undefined;
}

/** A page of the printed book, as a place in a document. */
export interface ReadingPage {
  /** Of the element that stands where the page begins: `blz-41`. */
  readonly id: string;
  /** What is printed on it. */
  readonly folio: string;
  /** Name of the document in which it begins. */
  readonly document: string;
}

export interface ReadingBook {
  readonly documents: readonly ReadingDocument[];
  /** In order; none where the pages of the book are not known. */
  readonly pages: readonly ReadingPage[];
}
