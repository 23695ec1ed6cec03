/** Reads attributes as Pandoc, kramdown and MkDocs write them: `{#id .class width=50% title="two words"}`. */

export interface Attributes {
  readonly id: string;
  readonly classes: readonly string[];
  readonly others: ReadonlyMap<string, string>;
}

/** A name without a value says something to another program: `{ data-search-exclude }`, Pandoc's `{-}`. */
const ONE =
  /\s*(?:#([^\s{}#.="]+)|\.([\w-]+)|([a-z][\w-]*)=(?:"([^"]*)"|'([^']*)'|([^\s{}"']+))|[a-z]+(?:-[a-z]+)+(?=[\s}])|-(?=\s*\}))/iy;

/** At the start of a text; undefined for what is none. `length` is that of the whole. */
export function readAttributes(text: string): (Attributes & { readonly length: number }) | undefined {
  const [opening] = /^\{:?/.exec(text) ?? [];
  if (!opening) return undefined;
  let id = '';
  const classes: string[] = [];
  const others = new Map<string, string>();
  ONE.lastIndex = opening.length;
  let at = opening.length;
  for (let found = ONE.exec(text); found; found = ONE.exec(text)) {
    const [, name, className, key, ...values] = found;
    if (name) id = name;
    else if (className) classes.push(className);
    else if (key) others.set(key.toLowerCase(), values.find((value) => value !== undefined) ?? '');
    at = ONE.lastIndex;
  }
  const [closing] = /^\s*\}/.exec(text.slice(at)) ?? [];
  if (!closing || at === opening.length) return undefined;
  return { id, classes, others, length: at + closing.length };
}

/** At the end of a text, with where they begin. */
export function attributesAtEnd(text: string): (Attributes & { readonly from: number }) | undefined {
  const from = text.lastIndexOf('{');
  if (from < 0 || !/\}\s*$/.test(text)) return undefined;
  const read = readAttributes(text.slice(from));
  return read && text.slice(from + read.length).trim() === '' ? { ...read, from } : undefined;
}
