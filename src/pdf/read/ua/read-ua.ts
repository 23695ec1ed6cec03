/** Reads any PDF into the facts that the machine-checkable conditions of PDF/UA-1 are about. */
import { PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { namedDestinations } from '../../document/named-destinations.js';
import { pagesOf } from '../../document/pages.js';
import type { FontShelf } from '../../fonts/font.js';
import { guarded, type OpenPdf, openPdf } from '../../syntax/open.js';
import { decodedBytes } from '../../syntax/stream.js';
import { readOutline } from '../read-places.js';
import type { UaFacts } from './facts.js';
import { readAnnotations } from './read-annotations.js';
import { readContent } from './read-content.js';
import { LANGUAGE_TAG, permissionsOf, readDocument } from './read-document.js';
import { readFontFacts } from './read-fonts.js';
import type { StreamMarks } from './read-marks.js';
import { readStructure } from './read-structure.js';
import { readXmp } from './read-xmp.js';

/**
 * `file` is only for the message.
 * @throws Failure `pdf/unreadable` for junk, and for files that cannot be read without a password
 */
export async function readUaFacts(bytes: Uint8Array, file = ''): Promise<UaFacts> {
  const { context, catalog } = await openPdf(bytes, file, { isForeign: true });
  const encryption = context.lookup(context.trailerInfo.Encrypt);
  const permissions = encryption && permissionsOf(encryption);
  return guarded(file, () => gatherUaFacts({ context, catalog }, bytes, { permissions }));
}

export interface KnownOfFile {
  readonly permissions?: number | null | undefined;
  /** What was read of the same pages when they were sections; pages without it are read. */
  readonly marks?: readonly (StreamMarks | undefined)[];
}

/** The same of a file that is open already. */
export function gatherUaFacts(
  { context, catalog }: OpenPdf,
  bytes: Uint8Array,
  { permissions, marks }: KnownOfFile = {},
): UaFacts {
  const pages = pagesOf(catalog);
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  const structure = readStructure(root instanceof PDFDict ? root : undefined, pages);
  const document = readDocument({ bytes, context, catalog, permissions });
  const shelf: FontShelf = new Map();
  const content = readContent({ pages, structure, documentLanguage: document.language, shelf, marks });
  const { annotations, unorderedPages, problems } = readAnnotations(pages, structure);
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  const named = namedDestinations(catalog);
  const inTree = structure.nodes
    .filter(({ ownLanguage }) => ownLanguage !== undefined && !LANGUAGE_TAG.test(ownLanguage))
    .map(({ ownLanguage = '', page, type }) => ({ text: ownLanguage, page, element: type }));
  const inContent = content.badLanguages.map((each) => ({ ...each, element: '' }));
  const { language } = document;
  const ofFile =
    language !== undefined && !LANGUAGE_TAG.test(language) ? [{ text: language, page: 0, element: '' }] : [];
  return {
    document: { ...document, badLanguages: [...ofFile, ...inTree, ...inContent] },
    xmp: metadata instanceof PDFStream ? readXmp(decodedBytes(metadata) ?? new Uint8Array()) : undefined,
    roles: structure.roles,
    nodes: structure.nodes,
    content: content.facts,
    annotations,
    unorderedPages,
    fonts: readFontFacts(content.fonts, shelf),
    tree: [...structure.problems, ...problems],
    outline: readOutline(catalog, pages, named).map(({ title, page }) => ({ title, leads: page !== undefined })),
  };
}
