/** Orders a list by its words and divides it by first letter, as readers look things up. */

export interface Lettered<Item> {
  /** A capital, or "0–9" for what starts with a digit. */
  readonly letter: string;
  readonly items: readonly Item[];
}

const DIGITS = '0–9';

/** Capitals, accents and marks around a word do not count: "één" stands between "een" and "eerst". */
export function byLetter<Item>(
  items: readonly Item[],
  wordOf: (item: Item) => string,
  language: string,
): readonly Lettered<Item>[] {
  const { compare } = new Intl.Collator(language, { numeric: true, ignorePunctuation: true });
  const groups: { letter: string; items: Item[] }[] = [];
  for (const item of items.toSorted((a, b) => compare(wordOf(a), wordOf(b)))) {
    const letter = letterOf(wordOf(item), language);
    const last = groups.at(-1);
    if (last?.letter === letter) last.items.push(item);
    else groups.push({ letter, items: [item] });
  }
  return groups;
}

function letterOf(word: string, language: string): string {
  const [first = ''] = /[\p{L}\p{N}]/u.exec(word.normalize('NFD')) ?? [];
  if (/\p{N}/u.test(first)) return DIGITS;
  // ß becomes two letters.
  const [capital = ''] = first.toLocaleUpperCase(language);
  return /[A-Z]/.test(capital) ? capital : (sortedUnder(first, language) ?? capital);
}

/** Æ stands between AD and AF in most languages, and behind Z in Danish: it is where its language sorts it. */
function sortedUnder(letter: string, language: string): string | undefined {
  if (!/\p{Script=Latin}/u.test(letter)) return undefined;
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  if (compare(letter, 'ZZZZ') > 0) return undefined;
  return [...'ZYXWVUTSRQPONMLKJIHGFEDCBA'].find((capital) => compare(capital, letter) <= 0);
}
