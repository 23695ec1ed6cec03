/** Turns the joined pages of the print edition into a proof for a screen, with what is cut off and what is safe drawn on them. */
import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { pagesOf } from '../../document/pages.js';
import { openPdf } from '../../syntax/open.js';
import { writePdf } from '../../syntax/write.js';
import { chooseInks } from '../ink/choose.js';
import { inkPages } from '../ink/ink-pages.js';
import { keepOnly, namesOf, OF_A_PAINTED_PAGE } from '../keep-only.js';
import { fillFileId, ID_PLACEHOLDER } from '../metadata.js';
import { drawOverlays, type OverlaySettings } from './overlay.js';

export interface ProofSettings extends OverlaySettings {
  /** Whether all colours become greys: what only a colour says is gone then. */
  readonly grey: boolean;
}

const name = (text: string): PDFName => PDFName.of(text);
/** It is looked at, not read aloud or clicked: bookmarks and page labels stay, tags and links go. */
const OF_THE_FILE = namesOf('Type', 'Pages', 'Metadata', 'Lang', 'PageLabels', 'PageMode', 'Outlines', 'Names');

/**
 * @param joined in screen colours, with TrimBox and BleedBox on every page
 * @throws Failure `pdf/unreadable`
 */
export async function makeProof(joined: Uint8Array, settings: ProofSettings): Promise<Uint8Array> {
  const { context, catalog } = await openPdf(joined, '');
  const pages = pagesOf(catalog);
  keepOnly(catalog, OF_THE_FILE);
  for (const { dict } of pages) keepOnly(dict, OF_A_PAINTED_PAGE);
  // Bookmarks point at the tags of what they name.
  for (const [, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.has(name('Dest'))) object.delete(name('SE'));
  // Everything as in a mask, where only how light a colour is counts. What has no inks was refused by the press file.
  if (settings.grey) await inkPages(context, pages, { chooser: NO_INKS, ground: 'mask' });
  await drawOverlays(context, pages, settings);
  const bytes = writePdf(context, { id: ID_PLACEHOLDER });
  fillFileId(bytes);
  return bytes;
}

const NO_INKS = chooseInks(new Map(), new Uint8Array());
