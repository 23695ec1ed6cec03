/** The nouns of a written page, as it is kept between builds. Types only. */
import type { FaceRole } from '../../fonts/faces.js';
import type { ArtFile } from './external-art.js';
import type { ReadPassage } from './search/found.js';

export interface PageRecord {
  /** Of its file, with its suffix. */
  readonly address: string;
  readonly html: string;
  /** Typefaces that its letters need besides those of every page. */
  readonly roles: readonly FaceRole[];
  /** Under which it is found. */
  readonly passages: readonly ReadPassage[];
  /** Pieces of text that are as they are in the book. */
  readonly blocks: number;
  /** With a description. */
  readonly pictures: number;
  /** Drawings that it shows as files. */
  readonly arts: readonly ArtFile[];
}
