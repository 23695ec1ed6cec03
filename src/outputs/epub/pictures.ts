/** Makes the photos of an e-book: as many pixels as the largest screens on which books are read show. */
import type { Config } from '../../config/load.js';
import type { ReadingDocument } from '../reading/document.js';
import { makePicture, picturesIn } from '../reading/pictures.js';
import type { EpubFile } from './publication.js';

const FOLDER = 'beeld';
const WIDEST_PX = 1600;

export interface EpubPictures {
  readonly pictures: readonly EpubFile[];
  /** Where the file of a photo stands; undefined for one that is gone. */
  readonly addressOf: (src: string) => string | undefined;
}

export async function pictureFiles(
  { bookDir }: Pick<Config, 'bookDir'>,
  documents: readonly ReadingDocument[],
): Promise<EpubPictures> {
  const addresses = new Map<string, string>();
  const pictures: EpubFile[] = [];
  for (const picture of picturesIn(documents, bookDir)) {
    const made = await makePicture(picture, bookDir, WIDEST_PX);
    if (!made) continue;
    const path = `${FOLDER}/${picture.name}.${made.suffix}`;
    addresses.set(picture.src, path);
    pictures.push({ path, mediaType: made.type, content: made.body, properties: [], isRead: false });
  }
  return { pictures, addressOf: (src) => addresses.get(src) };
}
