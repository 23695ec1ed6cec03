/** What Node and the page say to each other: types only, shared by layout.ts and client/. */

export interface LayoutRequest {
  readonly title: string;
  readonly lang: string;
  readonly bodyClass: string;
  readonly html: string;
  readonly css: string;
  readonly breaksCss: string;
  readonly furniture: { readonly first: string; readonly rest: string; readonly every: string };
  readonly startSide: 'recto' | 'verso';
  readonly padToLeaf: boolean;
  /** Every page must be of this size: the sheet that is printed is. */
  readonly trim: { readonly widthMm: number; readonly heightMm: number };
  readonly maxPages: number;
}

export interface LayoutAnswer {
  /** As narrow.ts writes it. */
  readonly html: string;
  readonly pages: readonly ClientPage[];
  readonly anchors: Record<string, { page: number; topMm: number }>;
  readonly images: readonly ClientImage[];
  readonly carriers: number;
  readonly content: ClientContent;
  /** Families whose files could not be read. */
  readonly missingFonts: readonly string[];
  /** Content that is not, or not once, or not whole on the pages. */
  readonly lost: readonly ClientLoss[];
  /** What no page can hold, so that there are no pages. */
  readonly fitsNoPage?: ClientPlace;
  /** Its own cries ("Unable to layout item", "Layout repeated"). */
  readonly complaints: readonly string[];
  /** Words and numbers that no line could hold. */
  readonly cutWords: readonly ClientCutWord[];
  /** Texts that nobody can read where they stand. */
  readonly unreadable: readonly ClientUnreadable[];
  /** Pages of another size than the section's. */
  readonly wrongSizes: readonly ClientSize[];
  /** The first element that asks to be a footnote, which the layout engine cannot make without loss. */
  readonly footnote?: ClientPlace;
  readonly tooManyPages: boolean;
}

/** What the pages say, element by element: SectionContent of model.ts. */
export interface ClientContent {
  readonly tags: readonly string[];
  readonly parents: readonly number[];
  readonly pageStarts: readonly number[];
  readonly lines: readonly (readonly [carrier: number, line: number])[];
  readonly runs: readonly (readonly [carrier: number, text: string])[];
  readonly links: readonly (readonly [carrier: number, href: string])[];
  readonly asides: readonly (readonly string[])[];
  readonly pieces: readonly (readonly [carrier: number, first: number])[];
  readonly facts: readonly (readonly [carrier: number, facts: ClientFacts])[];
  readonly areas: readonly ClientBox[];
  readonly entries: readonly ClientEntry[];
}

/** ElementFacts of section-content.ts. */
export interface ClientFacts {
  readonly kind?: 'group' | 'contents' | 'note' | 'call';
  readonly alt?: string;
  readonly expansion?: string;
  readonly id?: string;
  readonly box?: ClientBox;
  readonly spans?: readonly [rows: number, columns: number];
}

/** DrawnEntry of section-content.ts. */
export interface ClientEntry {
  readonly carrier: number;
  readonly entry: number;
  readonly page: number;
  readonly box: ClientBox;
  readonly lines: number;
}

/** In mm from the trim's top-left corner. */
export type ClientBox = readonly [left: number, top: number, right: number, bottom: number];

/** An element by what it is part of and its first words; `line` is that in the source. */
export interface ClientPlace {
  readonly thing: ThingName;
  readonly text: string;
  readonly line?: number;
}

/** What a place is part of, for messages: "the table under …". */
export interface ClientThing {
  readonly thing: ThingName;
  /** The heading it stands under; '' for none. */
  readonly heading: string;
}

export type ThingName =
  | 'table'
  | 'picture'
  | 'code'
  | 'quote'
  | 'field'
  | 'card'
  | 'box'
  | 'list'
  | 'title'
  | 'furniture'
  | 'text';

/** `text`: under another text, `other`; `picture`, `ground`: too pale on it. */
export interface ClientUnreadable extends ClientThing {
  readonly what: 'text' | 'picture' | 'ground';
  readonly text: string;
  readonly other: string;
  readonly ratio: number;
  readonly least: number;
  /** From 0. */
  readonly page: number;
  readonly line?: number;
}

export interface ClientCutWord extends ClientThing {
  readonly text: string;
  readonly kind: 'word' | 'address' | 'whole';
  /** Its language, when there are no patterns to divide it by; else ''. */
  readonly language: string;
  /** From 0. */
  readonly page: number;
  readonly line?: number;
}

export interface ClientLoss {
  readonly text: string;
  readonly line?: number;
  readonly what: 'missing' | 'doubled' | 'clipped' | 'misplaced';
}

export interface ClientPage {
  readonly side: 'recto' | 'verso';
  readonly blank: boolean;
  readonly fill: number;
  readonly overflow: readonly ClientOverflow[];
  readonly lonelyHeading?: ClientPlace;
  /** The heading that the page begins under, or else its first; '' for none. */
  readonly heading: string;
  readonly cutBoxes: readonly ClientPlace[];
  /** Of what stands first on it. */
  readonly line?: number;
  /** The first page of a picture over two. */
  readonly spread?: ClientPlace;
}

export interface ClientSize {
  /** From 0. */
  readonly page: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Of what stands first on it. */
  readonly line?: number;
}

export interface ClientOverflow extends ClientThing {
  readonly text: string;
  readonly line?: number;
  readonly byMm: number;
  readonly edge: 'left' | 'right' | 'bottom';
}

export interface ClientImage {
  readonly src: string;
  readonly page: number;
  readonly leftMm: number;
  readonly topMm: number;
  readonly line?: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly naturalWidthPx: number;
  readonly naturalHeightPx: number;
}

/** A number that does not stand in the text as it was laid out; `page` counts from 0. */
export interface ClientNumberBox {
  readonly page: number;
  /** The id of which the page is printed. */
  readonly reference: string;
  readonly number: string;
}

/** Characters around what is filled in after layout: `[[folio:3]]`, `[[page:id]]`, how many `[[digits:id]]`. Private use, so no text has them. */
export const OPEN = '\ue000';
export const CLOSE = '\ue001';
