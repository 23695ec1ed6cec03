/** Makes the e-book: documents, navigation, stylesheets, typefaces and pictures, packed so that the same book gives the same bytes. */
import { longDate } from '../../editions/dates.js';
import { keyOf } from '../../engine/key.js';
import type { Stage } from '../../engine/shelf.js';
import { sha256 } from '../../files/out-folder.js';
import { bookWords } from '../../words.js';
import { bookFileName } from '../file-name.js';
import type { BookAtHand, Made } from '../output.js';
import { type KeptFacts, keptFacts } from '../paged/kept-facts.js';
import type { PlacedSection } from '../paged/page-map.js';
import { readBook, sectionsToRead } from '../reading/read-book.js';
import { withSoftHyphens } from '../reading/soft-hyphens.js';
import { releaseDate } from '../release-date.js';
import type { Workshop } from '../workshop.js';
import { type ZipEntry, zip } from '../zip.js';
import { accessOf } from './accessibility.js';
import { coverDocument, coverPicture } from './cover.js';
import { embeddedFaces, faceFiles } from './faces.js';
import { hasContents, navigation } from './navigation.js';
import { packageDocument } from './package-document.js';
import { pictureFiles } from './pictures.js';
import { placeDocuments, writtenDocuments } from './place-documents.js';
import { proveEpub } from './prove-epub.js';
import type { EpubFile } from './publication.js';
import { COMMON_STYLE, letterIn, partStyle, stylesheets } from './stylesheets.js';

interface Job {
  readonly entries: readonly ZipEntry[];
  readonly date: Date;
}

export async function makeEpub(workshop: Workshop, book: BookAtHand): Promise<Made> {
  const { config, progress, findings, shelf } = workshop;
  const file = bookFileName(config, 'epub', undefined, 'epub');
  const placed = await book.pages('usual');
  const sources = await sectionsToRead(workshop, book, placed);
  const job = { entries: await entriesOf(workshop, book, placed), date: releaseDate(config) };
  const stage = epubStage(workshop, file);
  const [kept] = await shelf.takeOrMake(stage, [job], async (_, keep) => {
    const bytes = await zip(job.entries, job.date);
    return [await keep(job, { bytes, findings: await proveEpub(file, bytes, sources), statement: undefined })];
  });
  const { bytes, findings: found } = kept!.result;
  findings.add(found);
  const plan = { output: 'epub', file, title: config.title, isBound: false };
  progress.expect('join', 1);
  progress.advance('join', { id: file, title: plan.title });
  return { files: [{ ...plan, bytes, pages: undefined, key: kept!.key, statement: undefined, press: undefined }] };
}

/** In the order in which they stand in the zip: first what a reading system knows it by, at a fixed place (OCF 4.2). */
async function entriesOf(
  workshop: Workshop,
  book: BookAtHand,
  placed: readonly PlacedSection[],
): Promise<readonly ZipEntry[]> {
  const { config } = workshop;
  const reading = await readBook(workshop, book, { pages: 'needed' });
  const words = bookWords(config);
  const { pictures, addressOf } = await pictureFiles(config, reading.documents);
  const documents = placeDocuments(
    await Promise.all(
      reading.documents.map(async (each) => ({ ...each, content: await withSoftHyphens(each.content, each.lang) })),
    ),
  );
  const draft = config.draft === undefined ? undefined : words.draft(longDate(config.draft, config.language));
  const written = writtenDocuments(config, documents, { addressOf, draft });
  const faces = await embeddedFaces(config, written.map(({ content }) => Buffer.from(content).toString()).join('\n'));
  const letters = [...new Set(['', ...reading.documents.map(({ className }) => letterIn(className))])].sort();
  const cover: EpubFile = {
    path: 'omslag.jpg',
    mediaType: 'image/jpeg',
    content: await coverPicture(workshop, placed),
    properties: ['cover-image'],
    isRead: false,
  };
  const styles = [COMMON_STYLE, partStyle('')];
  const files: readonly EpubFile[] = [
    xhtml('omslag.xhtml', coverDocument(config, cover.path, COMMON_STYLE), [], true),
    xhtml(
      'nav.xhtml',
      navigation({
        lang: config.language,
        title: config.title,
        words,
        documents,
        pages: reading.pages,
        styles,
        cover: 'omslag.xhtml',
      }),
      ['nav'],
      !hasContents(documents),
    ),
    ...written,
    ...stylesheets(config, faces, letters),
    ...faceFiles(faces),
    cover,
    ...pictures,
  ];
  const access = accessOf(reading);
  const hasPages = reading.pages.length > 0;
  const opf = packageDocument({ config, date: releaseDate(config), access, files, hasPages });
  return [
    { name: 'mimetype', content: text('application/epub+zip'), isStored: true },
    { name: 'META-INF/container.xml', content: text(CONTAINER) },
    { name: `${FOLDER}/${PACKAGE}`, content: text(opf) },
    ...files.map(({ path, content, mediaType }) => ({
      name: `${FOLDER}/${path}`,
      content,
      isStored: /^image\/(jpeg|png)$/.test(mediaType),
    })),
  ];
}

const FOLDER = 'EPUB';
const PACKAGE = 'package.opf';
const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="${FOLDER}/${PACKAGE}" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const xhtml = (path: string, content: string, properties: readonly string[], isRead: boolean): EpubFile => ({
  path,
  mediaType: 'application/xhtml+xml',
  content: text(content),
  properties,
  isRead,
});

type Finished = KeptFacts & { readonly bytes: Uint8Array };

const epubStage = ({ engine }: Workshop, file: string): Stage<Job, Finished> => ({
  kind: 'finished',
  id: () => file,
  key: async ({ entries, date }) =>
    keyOf(
      'epub',
      (await engine.grounds()).files,
      entries.map(({ name, content }) => [name, sha256(content)]),
      date.toISOString(),
    ),
  pack: ({ bytes, ...facts }) => ({ facts, bytes }),
  unpack: ({ facts, bytes }) => ({ ...keptFacts(facts), bytes }),
});
