/** Reads any PDF into the facts that the machine-checkable conditions of PDF/UA-1 are about. */
import { PDFDict, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { decodedBytes } from '../content/stream.js';
import { type OpenPdf, parsePdf, unreadable } from '../open.js';
import { namedDestinations, readOutline } from '../read-places.js';
import { pagesOf } from '../trees.js';
import type { UaFacts } from './facts.js';
import { readAnnotations } from './read-annotations.js';
import { readContent } from './read-content.js';
import { LANGUAGE_TAG, permissionsOf, readDocument } from './read-document.js';
import { readFontProblems } from './read-fonts.js';
import type { StreamMarks } from './read-marks.js';
import { readStructure } from './read-structure.js';
import { readXmp } from './read-xmp.js';

/**
 * `file` is only for the message.
 * @throws Failure `pdf/unreadable` for junk, and for files that cannot be read without a password
 */
export async function readUaFacts(bytes: Uint8Array, file = ''): Promise<UaFacts> {
  const { context, catalog, permissions } = await openAny(bytes, file);
  try {
    return gatherUaFacts({ context, catalog }, bytes, { permissions });
  } catch (error) {
    // The library throws its own kinds of error at damage it meets halfway; to the user they are all the same.
    throw unreadable(file, error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'damaged');
  }
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
  const content = readContent({ pages, structure, documentLanguage: document.language, marks });
  const { annotations, unorderedPages, problems } = readAnnotations(pages, structure);
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  const named = namedDestinations(catalog);
  const inTree = structure.nodes
    .filter(({ ownLanguage }) => ownLanguage !== undefined && !LANGUAGE_TAG.test(ownLanguage))
    .map(({ ownLanguage = '', page, type }) => ({ text: ownLanguage, page, element: type }));
  const inContent = content.badLanguages.map((each) => ({ ...each, element: '' }));
  const { language } = document;
  const fonts = readFontProblems(content.fonts);
  const ofFile =
    language !== undefined && !LANGUAGE_TAG.test(language) ? [{ text: language, page: 0, element: '' }] : [];
  return {
    document: { ...document, badLanguages: [...ofFile, ...inTree, ...inContent] },
    xmp: metadata instanceof PDFStream ? readXmp(decodedBytes(metadata) ?? new Uint8Array()) : undefined,
    roles: { circular: structure.roles.circular, remapped: structure.roles.remapped },
    nodes: structure.nodes,
    content: content.facts,
    annotations,
    unorderedPages,
    fonts: fonts.problems,
    hasUnreadPrograms: fonts.hasUnreadPrograms,
    tree: [...structure.problems, ...problems],
    outline: readOutline(catalog, pages, named).map(({ title, page }) => ({ title, leads: page !== undefined })),
  };
}

/** Many files are locked against changes only: they open with an empty password. */
async function openAny(bytes: Uint8Array, file: string): Promise<OpenPdf & { permissions: number | null | undefined }> {
  const { context, catalog } = await parsePdf(bytes, file);
  const encryption = context.lookup(context.trailerInfo.Encrypt);
  if (encryption === undefined) return { context, catalog, permissions: undefined };
  const permissions = permissionsOf(encryption);
  try {
    const document = await PDFDocument.load(bytes, { password: '', updateMetadata: false });
    return { context: document.context, catalog: document.catalog, permissions };
  } catch {
    throw unreadable(file, 'encrypted');
  }
}
