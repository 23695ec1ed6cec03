/** Takes text apart into its signs, each with whether white space stands before it: what two readers of a text have to agree on. */

export interface Sign<From = undefined> {
  /** One character, decomposed; ligatures are several signs. */
  readonly sign: string;
  /** Whether white space stands before it, or another block. */
  readonly isApart: boolean;
  /** What shows it; undefined for what is not shown as a letter. */
  readonly from: From | undefined;
}

/** Nothing is painted for them, or not always: soft hyphens, joiners, marks of direction. */
const SILENT = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const HYPHEN = /[\u2010\u2011]/g;

/** Most texts are one letter, and these come again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 5000;

function plain(text: string): string {
  const made = known.get(text);
  if (made !== undefined) return made;
  const fresh = text.normalize('NFKD').replace(SILENT, '').replace(HYPHEN, '-');
  if (text.length < 4 && known.size < MOST_KNOWN) known.set(text, fresh);
  return fresh;
}

export interface Words<From> {
  add(text: string, from?: From): void;
  /** What comes next stands apart from what was there. */
  part(): void;
}

/** Adds to a list of signs. */
export function wordsFrom<From>(signs: Sign<From>[]): Words<From> {
  let isApart = true;
  return {
    add(text, from) {
      for (const sign of plain(text)) {
        if (/\s/.test(sign)) isApart = true;
        else {
          signs.push({ sign, isApart, from });
          isApart = false;
        }
      }
    },
    part() {
      isApart = true;
    },
  };
}

export function signsIn(text: string): Sign[] {
  const signs: Sign[] = [];
  wordsFrom(signs).add(text);
  return signs;
}
