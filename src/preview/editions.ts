/** The editions that a preview can show, and how the pages of each come about: as in a build. */
import type { Config } from '../config/load.js';
import { spineOf } from '../config/spine.js';
import type { LoadedBook } from '../content/load.js';
import { artworkFinder } from '../editions/artwork.js';
import { coverSection } from '../editions/cover.js';
import { formatSections } from '../editions/editions.js';
import { takeInHand } from '../outputs/book-at-hand.js';
import type { BookAtHand } from '../outputs/output.js';
import { jobFor } from '../outputs/paged/make-pdf.js';
import { type PlacedSection, pageCount, pageMap, placeSections } from '../outputs/paged/page-map.js';
import { accept } from '../outputs/paged/pages.js';
import { onPress, onScreen, onSheets, type Printing } from '../outputs/printing.js';
import type { Workshop } from '../outputs/workshop.js';
import type { PrintRequest } from '../paginate/print.js';
import type { Phrase } from '../rules/rule.js';

/** Screen and press show the same pages: they are one here. */
export interface Edition {
  readonly name: string;
  readonly title: Phrase;
  readonly isBound: boolean;
  isIn(config: Config): boolean;
  layOut(workshop: Workshop, book: BookAtHand): Promise<readonly PlacedSection[]>;
  /** As a person looks at it: with what is painted around the trim. */
  printing(config: Config): Printing;
  /** For the inks; undefined for what no press prints. */
  pressing?(config: Config): Printing;
}

export const EDITIONS_SHOWN: readonly Edition[] = [
  {
    name: 'book',
    title: { en: 'Book', nl: 'Boek' },
    isBound: true,
    isIn: () => true,
    layOut: (_, book) => book.pages('usual'),
    printing: ({ print: { bleedMm } }) => ({ ...onScreen, renderBleedMm: bleedMm, bleedMm }),
    pressing: onPress,
  },
  {
    name: 'cover',
    title: { en: 'Cover', nl: 'Omslag' },
    isBound: false,
    isIn: ({ cover }) => cover !== undefined,
    async layOut(workshop, book) {
      const { config, pages, findings } = workshop;
      const count = pageCount(await book.pages('usual'));
      const spineMm = config.cover ? spineOf(config.cover, count).spineMm : 0;
      const artwork = artworkFinder(config, (finding) => findings.add([finding]));
      return placeSections(accept(workshop, await pages.layOut([await coverSection(config, spineMm, artwork)])));
    },
    printing: ({ print: { bleedMm } }) => ({ ...onScreen, renderBleedMm: bleedMm, bleedMm }),
    pressing: onPress,
  },
  {
    name: 'large-print',
    title: { en: 'Large print', nl: 'Grote letters' },
    isBound: true,
    isIn: () => true,
    layOut: (_, book) => book.pages('large'),
    printing: () => onScreen,
  },
  {
    name: 'formats',
    title: { en: 'Formats', nl: 'Formats' },
    isBound: false,
    isIn: ({ formats }) => formats.length > 0,
    async layOut(workshop, { loaded }) {
      const layouts = accept(workshop, await workshop.pages.layOut(formatSections(workshop.config, loaded)));
      let firstPage = 0;
      // Each is a file of its own, and counts from 1.
      return layouts.flatMap((layout) => {
        const placed = placeSections([layout]).map((each) => ({ ...each, firstPage }));
        firstPage += layout.pages.length;
        return placed;
      });
    },
    printing: () => onSheets,
  },
];

export const editionsOf = (config: Config): readonly Edition[] => EDITIONS_SHOWN.filter(({ isIn }) => isIn(config));

/** Read once for all editions that are made of it. */
export const bookInHand = (workshop: Workshop, loaded: LoadedBook): BookAtHand => takeInHand(workshop, loaded);

/** Everything about the pages of an edition as it is. */
export interface MadeEdition {
  readonly edition: Edition;
  readonly config: Config;
  readonly placed: readonly PlacedSection[];
  /** Per section, as it is shown. */
  readonly requests: readonly PrintRequest[];
}

export function madeEdition(edition: Edition, config: Config, placed: readonly PlacedSection[]): MadeEdition {
  return { edition, config, placed, requests: requestsFor({ edition, config, placed }, edition.printing(config)) };
}

export function requestsFor(
  { edition, config, placed }: Omit<MadeEdition, 'requests'>,
  printing: Printing,
): readonly PrintRequest[] {
  const plan = { output: edition.name, file: '', title: config.title, isBound: edition.isBound, numbered: true };
  // A format leads to nothing outside itself.
  const together = edition.name === 'formats' ? placed.map((each) => [each]) : [placed];
  return together.flatMap((group) => jobFor(config, { ...plan, printing, placed: group }).requests);
}

export const pageMapOf = ({ placed }: Pick<MadeEdition, 'placed'>) => pageMap(placed);
