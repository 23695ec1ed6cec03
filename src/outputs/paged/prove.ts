/** Proves a printed section against the pages that were laid out. */
import type { Diagnostic } from '../../diagnostic.js';
import type { Form, Section } from '../../model.js';
import { fillNumbers, LINK, type PrintRequest } from '../../paginate/print.js';
import type { Listener } from '../../pdf/content/listener.js';
import type { FontShelf } from '../../pdf/fonts/font.js';
import type { FileSums } from '../../pdf/read/read-sums.js';
import type { hearMarks, StreamMarks } from '../../pdf/read/ua/read-marks.js';
import type { OpenPdf } from '../../pdf/syntax/open.js';
import type { SectionContent } from '../../section-content.js';

/** A print with what its pages have to say; plain data. */
export interface ProofTask {
  readonly printed: Uint8Array;
  readonly section: Pick<Section, 'id' | 'title' | 'file' | 'ownFonts'>;
  /** With all numbers filled in. */
  readonly content: SectionContent;
  readonly bleedMm: number;
  /** Then it is tagged first, so that its words are proven as they will be read. */
  readonly forReaders: boolean;
  /** What can be filled in, where it is filled in on the screen. */
  readonly form?: Form;
}

export interface ProvenSection {
  /** As it is joined, and kept in the cache: whatever is made of a section is made before this. */
  readonly bytes: Uint8Array;
  readonly sums: FileSums;
  readonly diagnostics: readonly Diagnostic[];
  /** JSON of {@link StreamMarks} per page: what judging the book asks of them. Empty for a press. */
  readonly marks: string;
  /** JSON of {@link KnownWords} per page: what reading the book aloud asks of them. Empty for a press. */
  readonly words: string;
}

export function proofTask(printed: Uint8Array, request: PrintRequest): ProofTask {
  const { id, title, file, ownFonts } = request.layout.section;
  return {
    printed,
    section: { id, title, file, ...(ownFonts && { ownFonts }) },
    ...(request.fillable && request.layout.section.form && { form: request.layout.section.form }),
    content: contentOf(request),
    bleedMm: request.bleedMm,
    forReaders: request.forReaders,
  };
}

/** With all numbers filled in. */
export function contentOf(request: PrintRequest): SectionContent {
  const { content } = request.layout;
  const fill = (text: string): string => fillNumbers(text, request);
  return {
    ...content,
    runs: content.runs.map(([carrier, text]) => [carrier, fill(text)] as const),
    asides: content.asides.map((texts) => texts.map(fill)),
    facts: content.facts.map(([carrier, own]) => [carrier, own.alt ? { ...own, alt: fill(own.alt) } : own] as const),
  };
}

export async function loadProof() {
  const [
    { openPdf },
    { readSectionText },
    { proveSection },
    { sumUp },
    { finishSection },
    { writePdf },
    { hearMarks },
  ] = await Promise.all([
    import('../../pdf/syntax/open.js'),
    import('../../pdf/read/section-text.js'),
    import('../../check/prove-section.js'),
    import('../../check/prove-joined.js'),
    import('../../pdf/make/finish/finish-section.js'),
    import('../../pdf/syntax/write.js'),
    import('../../pdf/read/ua/read-marks.js'),
  ]);
  const [{ readFonts }, { pagesOf }, { machineFonts }] = await Promise.all([
    import('../../pdf/read/read-fonts.js'),
    import('../../pdf/document/pages.js'),
    import('../../check/rules/machine-font.js'),
  ]);
  const fontsOf = ({ catalog }: OpenPdf) => readFonts(pagesOf(catalog));
  return {
    openPdf,
    readSectionText,
    proveSection,
    sumUp,
    finishSection,
    writePdf,
    hearMarks,
    fontsOf,
    machineFonts,
  };
}

/** @throws Failure `pdf/unreadable` */
export async function proveTask(task: ProofTask): Promise<ProvenSection> {
  const { openPdf, readSectionText, proveSection, sumUp, finishSection, writePdf, hearMarks, ...faces } =
    await loadProof();
  const { section, content, bleedMm, forReaders, form } = task;
  const opened: OpenPdf = await openPdf(task.printed, section.id);
  // Read once for both: what they show is the same before and after.
  const fonts: FontShelf = new Map();
  // Before a font for spaces of our own comes in.
  const printedFonts = faces.fontsOf(opened);
  let bytes = task.printed;
  if (forReaders) {
    finishSection(opened, { id: section.id, bleedMm, content, ...(form && { form }) }, fonts);
    // The objects stay open for the proof.
    bytes = writePdf(opened.context);
  }
  const heard: ReturnType<typeof hearMarks>[] = [];
  const listenerTo = (page: number): Listener => {
    heard[page] = hearMarks();
    return heard[page].listener;
  };
  const found = readSectionText(opened, bleedMm, { fonts, ...(forReaders && { listenerTo }) });
  const diagnostics = [
    ...proveSection({ section, content, found, uriOf, forReaders }),
    ...faces.machineFonts(printedFonts, section),
  ];
  const marks: readonly StreamMarks[] = heard.map((each) => each.marks());
  const words = forReaders ? found.words : [];
  return { bytes, sums: sumUp(found), diagnostics, marks: JSON.stringify(marks), words: JSON.stringify(words) };
}

const uriOf = (href: string): string => (href.startsWith('#') ? LINK + href.slice(1) : href);

/** On this thread. @throws Failure `pdf/unreadable` */
export const provePrinted = (printed: Uint8Array, request: PrintRequest): Promise<ProvenSection> =>
  proveTask(proofTask(printed, request));
