/** The nouns of a section on its pages: what layout tells about it. Types only, everything readonly. */
import type { Position, Section, Side } from './model.js';
import type { SectionContent } from './section-content.js';

/** A section after layout. */
export interface SectionLayout {
  readonly section: Section;
  /** The paginated document: prints again without the layout engine, position for position. */
  readonly html: string;
  readonly pages: readonly PageFacts[];
  /** Page within the section of every element with an id. */
  readonly anchors: Readonly<Record<string, Position>>;
  readonly images: readonly DrawnImage[];
  /** How many elements carry an id into the PDF's structure tree (`lang="nl-x-r0"` …). */
  readonly carriers: number;
  readonly content: SectionContent;
}

export interface PageFacts {
  readonly side: Side;
  readonly blank: boolean;
  /** Height used by content, as a fraction of the page area's height (0 to 1). */
  readonly fill: number;
  readonly overflow: readonly Overflow[];
  /** A heading that is the last thing on the page, if any. */
  readonly lonelyHeading: string | undefined;
  /** The one that the page begins under, or else its first; '' for none. */
  readonly heading: string;
  /** Boxes that go on over the page although they ask to stay whole and fit on one; by their first words. */
  readonly cutBoxes: readonly { readonly text: string; readonly line: number | undefined }[];
}

/** Content that leaves its page area. */
export interface Overflow {
  readonly text: string;
  /** Line in the source file, when known. */
  readonly line: number | undefined;
  readonly byMm: number;
  readonly edge: 'right' | 'bottom' | 'left';
}

export interface DrawnImage {
  readonly src: string;
  readonly page: number;
  /** From the trim's top-left corner. */
  readonly leftMm: number;
  readonly topMm: number;
  /** In the source file, when known. */
  readonly line?: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly naturalWidthPx: number;
  readonly naturalHeightPx: number;
}
