/** The nouns of an e-book: its files, and how each is listed. Types only. */
import type { ReadingDocument } from '../reading/document.js';

/** A file in the folder of the publication. */
export interface EpubFile {
  /** Counted from the folder that package.opf stands in. */
  readonly path: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  /** What the package has to say of it: `nav`, `svg`, `mathml`, `cover-image`. */
  readonly properties: readonly string[];
  /** Whether it is read, and in this order. */
  readonly isRead: boolean;
}

/** A document, and where it stands among the others. */
export interface PlacedDocument {
  readonly document: ReadingDocument;
  readonly path: string;
  /** Of its stylesheets. */
  readonly styles: readonly string[];
  readonly semantics: Semantics;
}

/** What a document is to a reading system (EPUB Structural Semantics), and to assistive technology (DPUB-ARIA). */
export interface Semantics {
  readonly type: string | undefined;
  readonly role: string | undefined;
}
