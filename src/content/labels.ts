/** Says what a link without words of its own says: "hoofdstuk 2", "figuur 3", "werkvorm W04", the title of a chapter without a number. */
import { typesetRuns } from '../markup/typography/typeset.js';
import type { Chapter, Format, MarkedUp } from '../model.js';
import { bookWords, type WordSettings } from '../words.js';

/** By id; what is not there keeps the words that markup gave it. */
export function labelsOf(
  read: readonly { readonly chapter?: Chapter; readonly format?: Format; readonly document: MarkedUp }[],
  settings: WordSettings,
): ReadonlyMap<string, string> {
  const words = bookWords(settings);
  const { language } = settings;
  // Nouns keep their capital in German.
  const inLine = (noun: string): string => (/^de\b/i.test(language) ? noun : noun.toLowerCase());
  const entries = read.flatMap(({ chapter, format, document: { figures, tables, werkvormen } }) => [
    ...(chapter ? [[chapter.id, chapter.number ? `${words.chapter} ${chapter.number}` : chapter.title] as const] : []),
    ...(format ? [[format.id, `${words.format} ${format.code}`] as const] : []),
    ...figures
      .filter(({ number }) => number)
      .map(({ id, number }) => [id, `${inLine(words.figure)} ${number}`] as const),
    ...tables.map(({ id, number }) => [id, `${inLine(words.table)} ${number}`] as const),
    ...werkvormen.map(({ id, code }) => [id, `${words.werkvorm} ${code}`] as const),
  ]);
  return new Map(entries.map(([id, label]) => [id, typesetRuns([label], language).join('')]));
}
