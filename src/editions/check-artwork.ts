/** Looks at the pictures that stand outside the text, as building would: logo, title page, cover, parts and openings. */
import type { Config } from '../config/load.js';
import { chaptersOf } from '../content/chapters.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Book } from '../model.js';
import { artworkFinder } from './artwork.js';
import { logoOf } from './matter.js';

/** Each finding stands where the picture is named; one that is named twice is told of once. */
export async function checkArtwork(config: Config, book: Book): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const artwork = artworkFinder(config, (finding) => void found.push(finding));
  const { drawing, cover, matter, places } = config;
  const parts = matter.parts === false ? [] : (config.parts ?? []);
  await logoOf(config, artwork);
  if (cover || matter.title !== false) await artwork(drawing, places.get('drawing'));
  await artwork(cover?.drawing, places.get('cover.drawing'));
  for (const [index, part] of parts.entries()) {
    await artwork(part.drawing, places.get(`parts.${index}.drawing`));
    await artwork(part.picture, places.get(`parts.${index}.picture`));
  }
  for (const chapter of chaptersOf(book))
    await artwork(chapter.drawing, { file: chapter.document.file, line: 1, column: 1 });
  return found;
}
