/** The nouns of a site: its pages, in the order in which they are read. Types only. */
import type { ElementContent } from 'hast';

export interface SitePage {
  /** Of its file, without a suffix. */
  readonly name: string;
  readonly title: string;
  readonly kind: 'start' | 'reading' | 'card' | 'format' | 'part' | 'list' | 'own';
  readonly lang: string;
  /** Classes that give it the colours of its part, and its looks. */
  readonly className: string;
  readonly content: readonly ElementContent[];
  /** Drawn over it, for the eye alone. */
  readonly art: readonly ElementContent[];
  /** One sentence for who finds it elsewhere. */
  readonly about: string;
  /** Pages above it, from the start page down. */
  readonly above: readonly Crumb[];
  readonly headings: readonly Crumb[];
  readonly previous?: Crumb | undefined;
  readonly next?: Crumb | undefined;
  /** Scripts that this page needs besides that of all pages, by name. */
  readonly scripts: readonly string[];
}

/** What a link says, and where it leads. */
export interface Crumb {
  readonly title: string;
  readonly address: string;
}

/** A group of the contents that stand beside the text. */
export interface NavGroup {
  /** Of a part: its title, letter and page; none for what stands outside the parts. */
  readonly head?: Crumb & { readonly letter: string; readonly className: string };
  readonly items: readonly (Crumb & { readonly mark: string })[];
}

export const addressOf = (name: string): string => `${name}.html`;

export interface SiteFile {
  /** Path in the folder of the site. */
  readonly name: string;
  readonly content: string | Uint8Array;
}
