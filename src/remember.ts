/** Keeps what was made of a few texts, for as long as they are asked for: the stylesheets of a book are read by each of its sections. */

/** @param most that are kept; the one that was asked for longest ago goes first */
export function remembered<Result>(make: (text: string) => Result, most = 16): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.has(text) ? (known.get(text) as Result) : make(text);
    known.delete(text);
    known.set(text, found);
    for (const old of known.keys()) if (known.size > most) known.delete(old);
    return found;
  };
}
