/** What a language wants of a text: data that another language can have too. */
import type { RuleId } from '../rules/list.js';

/** A word, or a few, that readers stumble over. */
export interface Hard {
  /** Every form in which it comes, in small letters. */
  readonly forms: readonly string[];
  /** Easier words, joined with ', '. */
  readonly instead: string;
  /** Only worth a thought: often it is the right word. */
  readonly mild: boolean;
}

export interface Sentence {
  /** Place in the text that was divided: `end` comes after the last character. */
  readonly start: number;
  readonly end: number;
  readonly words: number;
}

export interface LanguageRules {
  readonly divide: (text: string) => readonly Sentence[];
  readonly limits: {
    /** In words. Above `warn` a sentence is long, above `most` too long; a point of a list has a limit of its own. */
    readonly warn: number;
    readonly most: number;
    readonly mostInItem: number;
    readonly mostMean: number;
  };
  /** What a reader skips, such as `(bron: …)`: it does not count as part of the sentence. */
  readonly aside: RegExp;
  /** Words before which a long sentence can be cut in two. */
  readonly cutBefore: ReadonlySet<string>;
  readonly hard: readonly Hard[];
  readonly abbreviations: readonly Hard[];
  readonly address: readonly Hard[];
  /** Directives that show how not to write. */
  readonly badExamples: ReadonlySet<string>;
  /** Keys of front matter that readers see. */
  readonly printedKeys: readonly string[];
  /** The word before a code, with which an exception is written: `<!-- taal: NL05 reden -->`. */
  readonly waiverWord: string;
  /** What each code waives. */
  readonly codes: ReadonlyMap<string, readonly RuleId[]>;
}
