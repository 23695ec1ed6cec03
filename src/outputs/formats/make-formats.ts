/** Makes the PDFs of formats, and on request the set: in one file, and in one zip. */
import { fieldSizeFindings } from '../../check/rules/field-sizes.js';
import type { LoadedBook } from '../../content/load.js';
import { diagnostic } from '../../diagnostic.js';
import { artworkFinder } from '../../editions/artwork.js';
import { formatFileName, formatSections } from '../../editions/editions.js';
import { formatIndexSection } from '../../editions/overviews.js';
import { senderLogo } from '../../editions/sender.js';
import type { SectionLayout } from '../../laid-out.js';
import type { Format } from '../../model.js';
import { wrongSheets } from '../../rules/format/sheets.js';
import { setFileName } from '../file-name.js';
import type { MadeFile } from '../output.js';
import { forReaders } from '../paged/for-readers.js';
import { makePdf, type PdfFile } from '../paged/make-pdf.js';
import { placeSections } from '../paged/page-map.js';
import { accept } from '../paged/pages.js';
import { onSheets } from '../printing.js';
import type { Workshop } from '../workshop.js';
import { makeFormatsZip } from './formats-zip.js';

export interface FormatsWish {
  /** Also all of them in one file, and in one zip. */
  readonly withSet?: boolean;
  /** For the pen: without fields. */
  readonly isBlank?: boolean;
}

export async function makeFormatFiles(
  workshop: Workshop,
  loaded: LoadedBook,
  { withSet = false, isBlank = false }: FormatsWish,
): Promise<MadeFile[]> {
  const { config, findings, pages } = workshop;
  const { formats } = loaded.book;
  const logo = await senderLogo(
    config,
    artworkFinder(config, (finding) => findings.add([finding])),
  );
  const sheets = formatSections(config, loaded, logo);
  const isSet = withSet && formats.length > 1;
  const index = isSet ? [formatIndexSection(config, formats)] : [];
  const layouts = accept(workshop, await pages.layOut([...sheets, ...index]));
  findings.add(formats.flatMap((format, index) => wrongSheetCount(format, layouts[index]!)));
  findings.add(formats.flatMap((format, index) => wrongFieldSizes(format, layouts[index]!)));
  findings.stopOnErrors();
  const common = {
    output: 'formats',
    isBound: false,
    printing: { ...onSheets, isFillable: !isBlank },
    numbered: false,
    printsUnscaled: true,
  };
  const plans = formats.map((format, index) => ({
    ...common,
    file: `formats/${formatFileName(format, isBlank)}`,
    title: `${format.code} ${format.title}`,
    placed: placeSections([layouts[index]!]),
    // Of its own version: another date of the book, or another chapter, changes no byte of a format.
    date: new Date(`${format.date}T12:00:00Z`),
  }));
  const made: PdfFile[] = [];
  for (const plan of plans) made.push(await makePdf(workshop, plan, forReaders));
  if (!withSet || formats.length === 0) return made;
  const set =
    isSet &&
    (await makePdf(
      workshop,
      {
        ...common,
        file: setFileName(config, 'pdf'),
        title: `${config.title}: formats`,
        placed: placeSections([...layouts.slice(sheets.length), ...layouts.slice(0, sheets.length)]),
      },
      forReaders,
    ));
  const zip = await makeFormatsZip(workshop, formats, made, set || undefined);
  return [...made, ...(set ? [set] : []), zip];
}

const wrongFieldSizes = ({ code, document }: Format, { section, content }: SectionLayout) =>
  fieldSizeFindings({ code, trim: section.trim, entries: document.entries, drawn: content.entries });

function wrongSheetCount({ code, sheets, document }: Format, layout: SectionLayout) {
  const rendered = layout.pages.length;
  const place = { file: document.file, line: 1, column: 1 };
  return rendered === sheets ? [] : [diagnostic(wrongSheets, { code, declared: sheets, rendered }, place)];
}
