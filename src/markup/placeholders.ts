/** Fills `{{gemeente.naam}}` in a text with what book.yaml gives for it. */
import { nearest } from '../nearest.js';
import type { OpenPlaceholder } from '../rules/content/placeholder.js';

/** Texts by name; null or empty is one that is still to be filled in. */
export type Placeholders = ReadonlyMap<string, string | null>;

/** `{{< … >}}`, `{{% … %}}` and `{{#if}}` are commands of other programs. */
const PLACEHOLDER = /\{\{(?![<%#/>!])[ \t]*([^{}\n]{1,80}?)[ \t]*\}\}/g;

/** Variables of Jekyll, Liquid, Hugo and Jinja, unless book.yaml has one of that name. */
export const VARIABLE = /^(?:[.$"'-]|(?:site|page|include|layout|post|release|config)\.|[\w.[\]-]{1,80}[ \t]*\|)/;

/** A text in pieces: what stands there as it is, and the placeholders for which there is no text. */
export type Piece =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'open'; readonly name: string; readonly at: number };

export function pieces(text: string, placeholders: Placeholders): Piece[] {
  const result: Piece[] = [];
  let done = 0;
  const add = (value: string): void => {
    const last = result.at(-1);
    if (last?.kind === 'text') result[result.length - 1] = { kind: 'text', value: last.value + value };
    else if (value) result.push({ kind: 'text', value });
  };
  for (const match of text.matchAll(PLACEHOLDER)) {
    const name = match[1] ?? '';
    add(text.slice(done, match.index));
    const value = placeholders.get(name);
    if (value) add(value);
    else if (!placeholders.has(name) && VARIABLE.test(name)) add(match[0]);
    else result.push({ kind: 'open', name, at: match.index });
    done = match.index + match[0].length;
  }
  add(text.slice(done));
  return result;
}

export const hasPlaceholder = (text: string): boolean => text.includes('{{') && text.search(PLACEHOLDER) >= 0;

/** The text with its placeholders filled; one without a text prints as `[gemeente.naam]`. */
export function fillText(
  text: string,
  placeholders: Placeholders,
  open: (data: OpenPlaceholder, at: number) => void,
): string {
  if (!hasPlaceholder(text)) return text;
  return pieces(text, placeholders)
    .map((piece) => {
      if (piece.kind === 'text') return piece.value;
      open(openData(piece.name, placeholders), piece.at);
      return shown(piece.name);
    })
    .join('');
}

/** Brackets besides the tint of styles/components/placeholder.css: nobody depends on colour. */
export const shown = (name: string): string => `[${name}]`;

/** What content/placeholder tells: a name that book.yaml knows only lacks its text. */
export const openData = (name: string, placeholders: Placeholders): OpenPlaceholder => ({
  name,
  state: placeholders.has(name) ? 'empty' : 'unknown',
  suggestion: placeholders.has(name) ? '' : nearest(name, [...placeholders.keys()]),
});
