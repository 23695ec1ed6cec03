/** Turns a joined PDF in screen colours into a PDF/X-4 for the press: inks, output intent, marks, nothing interactive. */
import { type PDFContext, PDFHeader } from '@cantoo/pdf-lib';
import { type Diagnostic, diagnostic } from '../../../diagnostic.js';
import { unprintable } from '../../../rules/press/colours.js';
import { pagesOf } from '../../document/pages.js';
import { openPdf } from '../../syntax/open.js';
import { writePdf } from '../../syntax/write.js';
import { keepOnly, namesOf, OF_A_PAINTED_PAGE } from '../keep-only.js';
import { fillFileId, ID_PLACEHOLDER } from '../metadata.js';
import { chooseInks, type InkPalette, type SpotPalette } from './choose.js';
import { inkPages } from './ink-pages.js';
import { type MarkSettings, writeMarks } from './marks.js';
import { claimPdfX4, type PrintingCondition, writeOutputIntent } from './output-intent.js';
import type { OwnInks, PictureShelf } from './pictures.js';
import type { InkTable } from './table.js';
import { isLandscape, turnPage } from './turn-page.js';

export interface PressSettings {
  readonly palette: InkPalette;
  /** Those of its colours that have a plate of their own. */
  readonly spots?: SpotPalette;
  /** Every colour of the palette, also those without a recipe; `#RRGGBB` in capitals. */
  readonly named: ReadonlySet<string>;
  /** Of the printing condition; for colours that the palette does not know, and for photos. */
  readonly table: InkTable;
  readonly condition: PrintingCondition;
  /** Whether pages stand upright: landscape ones are turned then. */
  readonly isUpright?: boolean;
  /** Undefined for none. */
  readonly marks: MarkSettings | undefined;
  readonly shelf: PictureShelf | undefined;
  readonly ownInks?: OwnInks | undefined;
}

export interface Pressed {
  readonly bytes: Uint8Array;
  readonly findings: readonly Diagnostic[];
  /** Colours outside the palette, `#RRGGBB` in capitals, with the pages (from 0) that they are on. */
  readonly strangers: ReadonlyMap<string, ReadonlySet<number>>;
}

/** ISO 15930-7 is written on PDF 1.6. */
const VERSION = [1, 6] as const;
/** Links, bookmarks, tags and scripts are for readers; the tagged file is another edition. */
const FOR_THE_PRESS = namesOf('Type', 'Pages', 'Metadata', 'Lang', 'PageLabels', 'OutputIntents');

/**
 * The same input gives the same bytes.
 * @throws Failure `pdf/unreadable`
 */
export async function pressPdf(joined: Uint8Array, settings: PressSettings): Promise<Pressed> {
  const { context, catalog } = await openPdf(joined, '');
  const pages = pagesOf(catalog);
  keepOnly(catalog, FOR_THE_PRESS);
  for (const { dict } of pages) keepOnly(dict, OF_A_PAINTED_PAGE);
  const chooser = chooseInks(settings.palette, settings.table, settings.named, settings.spots);
  const refused = await inkPages(context, pages, {
    chooser,
    shelf: settings.shelf,
    ownInks: settings.ownInks,
  });
  if (settings.isUpright) pages.filter(isLandscape).forEach(turnPage);
  if (settings.marks) writeMarks(context, pages, settings.marks);
  writeOutputIntent(context, catalog, settings.condition);
  claimPdfX4(context, catalog, joined);
  const findings = refused.map(({ what, page }) => diagnostic(unprintable, { what, page: page + 1 }));
  return { bytes: serialise(context), findings, strangers: chooser.strangers };
}

function serialise(context: PDFContext): Uint8Array {
  context.header = PDFHeader.forVersion(...VERSION);
  const bytes = writePdf(context, { id: ID_PLACEHOLDER });
  fillFileId(bytes);
  return bytes;
}
