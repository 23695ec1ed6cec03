/** What the pages of a site are made of. Types only. */
import type { ElementContent } from 'hast';
import type { Config } from '../../config/load.js';
import type { Book } from '../../model.js';
import type { MadeFile } from '../output.js';
import type { SiteColours } from './colours.js';
import type { Photos } from './photos.js';
import type { SiteMap } from './site-map.js';
import type { SiteWords } from './words.js';

export interface SiteInput {
  readonly config: Config;
  readonly book: Book;
  readonly map: SiteMap;
  readonly photos: Photos;
  readonly colours: SiteColours;
  /** Of other outputs of this build. */
  readonly made: readonly MadeFile[];
  /** Of the title page. */
  readonly art: readonly ElementContent[];
  readonly words: SiteWords;
}
