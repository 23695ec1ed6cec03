/** Divides a book that is too thick into volumes of whole parts, as equal as its parts allow. */
import { type PlacedSection, pageCount } from './page-map.js';

/**
 * @param mostPages of one volume; a part that is thicker by itself stays whole
 * @returns ids of the parts that begin the volumes behind the first
 */
export function volumeStarts(placed: readonly PlacedSection[], mostPages: number): readonly string[] {
  if (pageCount(placed) <= mostPages) return [];
  const middle = pageCount(placed) / 2;
  const before = (index: number): number => pageCount(placed.slice(0, index));
  const [at] = placed
    .flatMap(({ layout }, index) => (layout.section.kind === 'part' ? [index] : []))
    // Before the first part there is too little for a book.
    .filter((index) => placed.slice(0, index).some(({ layout }) => layout.section.kind === 'chapter'))
    .toSorted((one, other) => Math.abs(before(one) - middle) - Math.abs(before(other) - middle));
  if (at === undefined) return [];
  const [head, tail] = [placed.slice(0, at), placed.slice(at)];
  return [...volumeStarts(head, mostPages), placed[at]!.layout.section.id, ...volumeStarts(tail, mostPages)];
}

/** The sections of each volume; pages count from the first page of its file, their numbers run on. */
export function volumesOf(placed: readonly PlacedSection[]): readonly (readonly PlacedSection[])[] {
  const starts = placed.flatMap(({ layout }, index) => (index === 0 || layout.section.startsVolume ? [index] : []));
  return starts.map((start, number) =>
    placed
      .slice(start, starts[number + 1])
      .map((section) => ({ ...section, firstPage: section.firstPage - placed[start]!.firstPage })),
  );
}
