/** What markup may ask of the world while it turns one file into a tree. */
import type { Element } from 'hast';
import type { Root } from 'mdast';
import type { Node } from 'unist';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { OwnFace } from '../fonts/coverage.js';
import type { Field, Figure, IndexEntry, Numbered, Place, PlacedEntry, TermUse, Werkvorm } from '../model.js';
import type { RuleId } from '../rules/list.js';
import type { Facts, Rule } from '../rules/rule.js';
import type { BookWords } from '../words.js';
import type { Placeholders } from './placeholders.js';
import type { Terms } from './terms.js';

/** A picture behind a reference in markdown, or the reason why there is none. */
export type Picture =
  | {
      readonly kind: 'drawing';
      readonly element: Element;
      /** What it loses by being made safe. */
      readonly problems?: readonly Diagnostic[];
    }
  | {
      readonly kind: 'photo';
      readonly src: string;
      readonly widthPx: number;
      readonly heightPx: number;
      /** From the photo's record. */
      readonly alt: string | undefined;
      readonly maker: string;
      /** What the record lacks. */
      readonly problems: readonly Diagnostic[];
    }
  | { readonly kind: 'problem'; readonly problem: Diagnostic };

/** Another file of the book that a link may point to. */
export interface LinkTarget {
  readonly id: string;
  /** Printed when a link has no text of its own, for example "hoofdstuk 3". */
  readonly label: string;
}

/** Parsed texts: parsing is half of the work of reading a book, and depends on nothing but the text. */
export interface Trees {
  /** Begins with a text that will be asked for. */
  expect(source: string): void;
  /** A tree of one's own, which may be changed. */
  get(source: string): Promise<Root>;
}

/** A block of the book: its word, its icon, and what happens to it at the end of a page. */
export interface OwnBlock {
  readonly label: string;
  /** The same in other languages. */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly icon?: string | undefined;
  readonly page: 'keep' | 'break' | 'new-page';
}

export interface MarkupContext {
  readonly trees?: Trees | undefined;
  readonly file: string;
  readonly language: string;
  readonly words: BookWords;
  readonly placeholders: Placeholders;
  /** Abbreviations of the book with what they stand for. */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** Classes for which the book's stylesheets have a rule, and names of its blocks. */
  readonly ownClasses: ReadonlySet<string>;
  /** Blocks that book.yaml defines, by name. */
  readonly ownBlocks: ReadonlyMap<string, OwnBlock>;
  /** Typefaces that the book brings along. */
  readonly ownFaces: readonly OwnFace[];
  /** Every id made from this file starts with it: small letters, digits and single hyphens. */
  readonly idPrefix: string;
  /** Continues over the whole book. */
  nextFigure(): number;
  nextTable(): number;
  icon(name: string): Element;
  picture(reference: string): Promise<Picture>;
  /** Pixels per inch of paper that a photo keeps where nobody says how large it is. */
  readonly leastPpi: number;
  /** Target by path relative to this file; undefined when it is no file of the book. */
  linkTarget(path: string): LinkTarget | undefined;
  /** The file of the book whose path looks like a misspelt one; empty when none does. */
  nearTarget(path: string): string;
  /** Whether it is a letter: then fields stand in its lines. */
  readonly inLetter?: boolean;
  /** Fields of a format, in order; directives add theirs. */
  readonly fields: Field[];
  /** What can be filled in on them, in order. */
  readonly entries: PlacedEntry[];
  readonly werkvormen: Werkvorm[];
  readonly figures: Figure[];
  readonly tables: Numbered[];
  /** The glossary; undefined where nothing leads to it: no glossary, or a format. */
  readonly terms: Terms | undefined;
  readonly termUses: TermUse[];
  /** Places that the index names; undefined for a format, which has no pages in the book. */
  readonly indexEntries: IndexEntry[] | undefined;
  /** Names of the directives in the text. */
  readonly blocks: Set<string>;
  report(finding: Diagnostic): void;
}

/**
 * An id of this file. File ids hold single hyphens only, so with two in between ids of two files never meet:
 * heading "Maken" of `plan.md` is not chapter `plan-maken.md`.
 */
export const idIn = ({ idPrefix }: Pick<MarkupContext, 'idPrefix'>, name: string): string => `${idPrefix}--${name}`;

/** The place of a node in the source. */
export function placeOf(node: Pick<Node, 'position'>, context: Pick<MarkupContext, 'file'>): Place | undefined {
  const start = node.position?.start;
  return start && { file: context.file, line: start.line, column: start.column };
}

/** Reports a finding at a node, or at the start of the file when the node was made from nothing in it. */
export function reportAt<Data extends Facts>(
  context: MarkupContext,
  node: Pick<Node, 'position'>,
  rule: Rule<RuleId, Data>,
  data: NoInfer<Data>,
): void {
  context.report(diagnostic(rule, data, placeOf(node, context) ?? { file: context.file, line: 1, column: 1 }));
}
