/** The nouns of the house: what is handed from room to room. Types only, everything readonly. */
import type { ElementContent, Root } from 'hast';
import type { TypedKind } from './typed/kinds.js';

/** A place in a source file. Lines and columns count from 1; `file` is an absolute path. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Side = 'recto' | 'verso';

/** One markdown file as read from disk, before markup. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
  readonly frontMatter: FrontMatter;
}

/** Front matter of a chapter or format: the keys that were present, with the place of each. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly places: Readonly<Record<string, Place>>;
}

export interface Book {
  /** Chapters without a number, before the parts. */
  readonly front: readonly Chapter[];
  readonly parts: readonly Part[];
  readonly formats: readonly Format[];
  readonly glossary: readonly GlossaryEntry[];
  /** Chapters without a number, behind the formats. */
  readonly back: readonly Chapter[];
}

/** A part groups chapters; a book without parts has one part with an empty letter. */
export interface Part {
  readonly id: string;
  readonly letter: string;
  readonly title: string;
  readonly intro: string;
  readonly chapters: readonly Chapter[];
}

export interface Chapter {
  /** Unique in the book, made from the file name; every id inside starts with it. */
  readonly id: string;
  /** 0 for one that stands before or behind the parts. */
  readonly number: number;
  readonly title: string;
  /** The same for the running header. */
  readonly short?: string | undefined;
  /** Where it is not the language of the book. */
  readonly lang?: string | undefined;
  /** Whom it is for: a name under `readers` in book.yaml. */
  readonly reader?: string | undefined;
  /** A file name in `figures/` for the chapter's opening page. */
  readonly drawing?: string | undefined;
  /** Whether it leads readers to where they should begin: its tables stand on the first page of a site, too. */
  readonly finder?: boolean | undefined;
  /** Of its pages; those of the book otherwise. */
  readonly orientation?: 'portrait' | 'landscape' | undefined;
  readonly document: MarkedUp;
}

/** An A4 fill-in template (only that: never a media type or a trim size). */
export interface Format {
  readonly id: string;
  /** A sheet asks questions; a letter is running text with fields in it, which is set as text when it is filled in. */
  readonly kind: 'sheet' | 'letter';
  readonly code: string;
  readonly slug: string;
  readonly title: string;
  /** For the head of the next sheets. */
  readonly short: string | undefined;
  readonly version: string;
  readonly date: string;
  readonly reader: string | undefined;
  /** Declared number of sheets; must equal the rendered number. */
  readonly sheets: number;
  readonly orientation: 'portrait' | 'landscape';
  /** One sentence for its card in the book: what it is for. */
  readonly about: string | undefined;
  /** Id of its card in the book, if it has one. */
  readonly card: string | undefined;
  readonly purpose: string | undefined;
  readonly retention: string | undefined;
  readonly document: MarkedUp;
}

/** The result of markup: a safe tree with unique ids, and what is in it. */
export interface MarkedUp {
  readonly file: string;
  readonly tree: Root;
  readonly title: string;
  /** Where it is more than words: notes, code, formulas. */
  readonly titleContent?: readonly ElementContent[];
  readonly headings: readonly Heading[];
  readonly fields: readonly Field[];
  /** All that can be filled in on its fields, in order. */
  readonly entries: readonly PlacedEntry[];
  readonly werkvormen: readonly Werkvorm[];
  readonly figures: readonly Figure[];
  readonly tables: readonly Numbered[];
  readonly termUses: readonly TermUse[];
  readonly indexEntries: readonly IndexEntry[];
  /** Names of the directives that it uses. */
  readonly blocks: ReadonlySet<string>;
  /** Of all that was read of it, before its cards were filled and its links led on; undefined where nothing is kept of it. */
  readonly digest?: string | undefined;
}

/** A way of working with a group (the field's own Dutch word), written as a card of one page. */
export interface Werkvorm {
  readonly id: string;
  /** Stands at the end of the card: on the same page when the card fits. */
  readonly endId: string;
  readonly code: string;
  readonly title: string;
  readonly duration: string;
  readonly group: string;
  readonly rung: string;
  readonly place: Place;
}

/** A table with a caption. */
export interface Numbered {
  readonly id: string;
  readonly number: number;
}

/** A word that the book explains at its end. */
export interface GlossaryEntry {
  /** Of its place in the glossary. */
  readonly id: string;
  readonly term: string;
  /** Other ways to write it: inspreken, ingesproken. */
  readonly forms: readonly string[];
  readonly means: string;
  readonly example: string | undefined;
  readonly place: Place;
}

/** Where a chapter uses a term first. */
export interface TermUse {
  /** Id of the glossary's entry. */
  readonly entry: string;
  readonly id: string;
}

/** A place in the text that the index names. */
export interface IndexEntry {
  readonly id: string;
  readonly term: string;
  /** A finer word under the term; empty for none. */
  readonly sub: string;
  readonly place: Place;
}

/** A picture with a number or a maker; the others are decoration. */
export interface Figure {
  readonly id: string;
  /** 0 for a picture without a caption. */
  readonly number: number;
  readonly caption: string;
  readonly maker: string;
  /** As a page asks for it; empty for a drawing, which stands in the page itself. */
  readonly src: string;
  readonly place: Place;
}

export interface Heading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
  readonly place: Place | undefined;
}

/** What one writes, and what one ticks or fills. */
export type FieldKind = LineKind | AreaKind;
type LineKind = 'kort' | 'lang' | 'datum' | 'getal' | 'bedrag' | 'telefoon' | 'email' | 'handtekening';
type AreaKind = 'vink' | 'kies' | 'schaal' | 'tabel' | 'vakken';

/** One question of a format. Its id is stable over releases. */
export interface Field {
  readonly id: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly required: boolean;
  readonly place: Place;
}

/** What is drawn to be filled in: a line, part of a line of text, several lines, eight boxes, one box, a circle, a cell, an area; or only signed. */
export type EntryKind = 'line' | 'inline' | 'lines' | 'date' | 'tick' | 'round' | 'cell' | 'area' | 'signature';

/** One place of a field to write or tick in. On the sheet its element has its index in `data-entry`. */
export interface Entry {
  /** Behind the format's code: `naam`, `wie.1.belang`; the circles of one question share it. */
  readonly name: string;
  readonly kind: EntryKind;
  /** The whole question with its hint. */
  readonly asks: string;
  /** The same, and which part of it this is. */
  readonly says: string;
  readonly required: boolean;
  /** Of a box in a list and of a circle: the words beside it. */
  readonly option?: string;
  /** Of a cell: what may stand in it, where that is a choice. */
  readonly options?: readonly string[];
  /** What is written in it, where that is not just any text. */
  readonly writes?: TypedKind;
  /** Names of the entries that it is the sum of. */
  readonly sums?: readonly string[];
}

export interface PlacedEntry extends Entry {
  readonly place: Place;
}

/** What a section that can be filled in asks for. */
export interface Form {
  readonly code: string;
  readonly version: string;
  readonly entries: readonly Entry[];
}

/** The unit of pagination: one chapter, part opening, format, or list. It always starts a new page. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly kind: 'matter' | 'part' | 'chapter' | 'format';
  /** The source file, for messages; undefined for generated matter. */
  readonly file: string | undefined;
  readonly lang: string;
  /** What the layout engine divides into pages. */
  readonly html: string;
  /** Decoration laid over pages after layout; it never moves a line. */
  readonly furniture: Furniture;
  /** Classes of the document's body, for example `part-b chapter`. */
  readonly bodyClass: string;
  /** Pages fall as they fall: the text was fitted to the pages of the ordinary edition. */
  readonly largePrint?: true;
  /** Read and rewritten by the layout engine. */
  readonly css: string;
  /** Applied by the browser as it is: what stays together. */
  readonly breaksCss: string;
  readonly trim: TrimSize;
  readonly headings: readonly Heading[];
  /** Of a format. */
  readonly form?: Form;
  /** Where it starts: on this side. */
  readonly startSide: Side;
  /** May start on either side: `startSide` is the one on which the pages before it end up. */
  readonly anySide?: true;
  /** Whether a blank page follows when the section has an odd number of pages. */
  readonly padToLeaf: boolean;
  /** What a PDF calls the typefaces that the book brings along. */
  readonly ownFonts?: readonly string[];
  /** No bookmark leads to it, or no screen shows it. */
  readonly unlisted?: true | 'on screens';
  readonly startsVolume?: true;
}

/** HTML put into each page box, hidden from assistive technology; empty strings for none. */
export interface Furniture {
  readonly first: string;
  readonly rest: string;
  /** Added to both first and rest pages. */
  readonly every: string;
}

export interface TrimSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Cyan, magenta, yellow and black: 0 for none, 1 for solid. */
export type Inks = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** So much of an ink with a plate of its own, 0 to 1, and the four inks that stand in for its full strength. */
export type SpotTint = { readonly ink: string; readonly strength: number; readonly recipe: Inks };

/** Where an element starts: page counts from 0, `topMm` from the trim's top edge. */
export interface Position {
  readonly page: number;
  readonly topMm: number;
}

/** id → place in the finished edition; `page` counts from 0, `folio` is what is printed. */
export type PageMap = ReadonlyMap<string, { readonly page: number; readonly folio: string; readonly topMm: number }>;
