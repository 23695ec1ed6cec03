/** What a screen reader would say of a PDF, page by page. Types only. */

export interface Transcript {
  readonly file: string;
  readonly title: string;
  /** Of the file; '' when it says none. */
  readonly language: string;
  /** Without tags nothing is known but letters, in the order in which they are painted. */
  readonly isTagged: boolean;
  readonly pages: readonly TranscriptPage[];
}

export interface TranscriptPage {
  /** From 1. */
  readonly page: number;
  /** What viewers call it. */
  readonly label: string;
  readonly spoken: readonly Spoken[];
}

/** What is said in one breath: a block, a picture, a field. It stands on the page where it begins. */
export interface Spoken {
  /** A standard type of ISO 32000-1 14.8.4: `P`, `H2`, `TD` …; '' without tags. */
  readonly role: string;
  /** How many lists are around it. */
  readonly depth: number;
  /** Its place in the order of the tags, which is that of reading; pages cut it into pieces. */
  readonly order: number;
  /** Where it is not that of the file. */
  readonly language: string;
  readonly parts: readonly SpokenPart[];
  /** Of a list or a table, which is announced before what is in it. */
  readonly size?: SpokenSize;
  /** Of a cell. */
  readonly headers?: readonly string[];
}

export interface SpokenSize {
  /** Items of a list, rows of a table. */
  readonly items: number;
  readonly columns: number;
}

export type SpokenPart =
  | { readonly kind: 'text'; readonly text: string }
  /** A number before an item. */
  | { readonly kind: 'label'; readonly text: string }
  /** A picture or a formula; '' for one that nobody described. */
  | { readonly kind: 'picture' | 'formula'; readonly text: string }
  /** `says` is its description, '' for none; `leads` an address or the label of a page, '' for nowhere. */
  | {
      readonly kind: 'link';
      readonly text: string;
      readonly says: string;
      readonly leads: string;
      readonly isAddress: boolean;
    }
  | SpokenField;

export interface SpokenField {
  readonly kind: 'field';
  readonly type: 'text' | 'lines' | 'tick' | 'choice' | 'list' | 'button' | 'signature' | 'unknown';
  /** The tooltip, '' for none: then the name is said. */
  readonly says: string;
  readonly name: string;
  /** What was typed or chosen. */
  readonly value: string;
  /** Of a box or a circle. */
  readonly isOn?: boolean;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  readonly options: readonly string[];
}
