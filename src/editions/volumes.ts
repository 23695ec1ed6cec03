/** Puts a title page and contents before each part that begins a volume: one book, one run of page numbers, several files. */
import type { Config } from '../config/load.js';
import type { LoadedBook } from '../content/load.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Section } from '../model.js';
import { artworkFinder } from './artwork.js';
import { changed, composed, listedBehind, type PlannedSection } from './editions.js';
import { contentsSection, titleSection, type Volume } from './matter.js';

/**
 * @param planned the book in one volume
 * @param starts the parts that begin the volumes behind the first, by id
 */
export async function inVolumes(
  config: Config,
  { book }: Pick<LoadedBook, 'book'>,
  planned: readonly PlannedSection[],
  starts: readonly string[],
  report: (finding: Diagnostic) => void,
): Promise<readonly PlannedSection[]> {
  const total = starts.length + 1;
  const behind = listedBehind(config, book);
  const opening = async (number: number): Promise<Section[]> => {
    const volume: Volume = { number, total, starts };
    const title =
      config.matter.title === false ? [] : [await titleSection(config, artworkFinder(config, report), volume)];
    const contents = config.matter.contents === false ? [] : [contentsSection(config, book, behind, volume)];
    return [...title, ...contents].map((section) => (number > 1 ? again(section, number) : section));
  };
  const first = new Map((await opening(1)).map((section) => [section.id, section]));
  const made: PlannedSection[] = [];
  for (const each of planned) {
    // Lists are composed later; none of them begins a volume.
    const section = typeof each === 'function' ? undefined : composed(each);
    const at = section ? starts.indexOf(section.id) : -1;
    if (!section || at < 0) {
      const { padToLeaf } = section ?? {};
      made.push(section && first.has(section.id) ? { ...first.get(section.id)!, padToLeaf: padToLeaf ?? true } : each);
      continue;
    }
    const before = made.pop();
    if (before) made.push(changed(before, (it) => ({ ...it, padToLeaf: true })));
    made.push(...volumeOf(await opening(at + 2), section));
  }
  return made;
}

/** The same page in another file: no second bookmark, no second id. */
const again = (section: Section, number: number): Section => ({ ...section, id: `${section.id}-${number}` });

/** A volume starts on a right-hand page, whatever its part may do. */
function volumeOf(opening: readonly Section[], part: Section): Section[] {
  const sections = [...opening, part];
  return sections.map((section, index) => {
    const { anySide, ...rest } = section;
    if (index === 0) return { ...rest, startsVolume: true };
    const isLast = index === sections.length - 1;
    return isLast ? section : { ...rest, padToLeaf: part.anySide !== true };
  });
}
