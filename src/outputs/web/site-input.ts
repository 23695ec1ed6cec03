/** What the pages of a site are made of. Types only. */
import type { Config } from '../../config/load.js';
import type { Book } from '../../model.js';
import type { PlaceOf } from '../reading/links.js';
import type { Download } from './downloads.js';
import type { Photos } from './photos.js';
import type { SiteMap } from './site-map.js';
import type { Outline } from './site-texts.js';
import type { SiteWords } from './words.js';

export interface SiteInput {
  readonly config: Config;
  readonly book: Book;
  readonly map: SiteMap;
  readonly photos: Photos;
  /** Of each format by its id, as other outputs of this build made it. */
  readonly downloads: ReadonlyMap<string, readonly Download[]>;
  readonly placeOf: PlaceOf<Outline>;
  /** What the text of the book that an id stands in is called. */
  readonly titleOf: (id: string) => string | undefined;
  /** Of what has a page of its own besides its chapter. */
  readonly cardIds: ReadonlySet<string>;
  readonly words: SiteWords;
}
