/** Builds formats: each its own A4 PDF, and on request the set: in one file, and in one zip. */
import { fieldSizeFindings } from '../check/rules/field-sizes.js';
import type { LoadedBook } from '../content/load.js';
import { diagnostic } from '../diagnostic.js';
import { edition, formatSections, withoutFields } from '../editions/editions.js';
import { formatIndexSection } from '../editions/overviews.js';
import type { SectionLayout } from '../laid-out.js';
import type { Format } from '../model.js';
import { wrongSheets } from '../rules/format/sheets.js';
import { type FinishedPdf, formatFile, makePdf } from './finish.js';
import { makeFormatsZip } from './formats-zip.js';
import { placeSections } from './page-map.js';
import type { MadeFile } from './recall.js';
import type { Workshop } from './workshop.js';

export interface FormatsWish {
  /** Also all of them in one file, and in one zip. */
  readonly withSet?: boolean;
  /** For the pen: without fields. */
  readonly isBlank?: boolean;
}

export async function buildFormats(
  workshop: Workshop,
  loaded: LoadedBook,
  { withSet = false, isBlank = false }: FormatsWish,
): Promise<MadeFile[]> {
  const { config, findings } = workshop;
  const { formats } = loaded.book;
  const sheets = formatSections(config, loaded);
  const isSet = withSet && formats.length > 1;
  const index = isSet ? [formatIndexSection(config, formats)] : [];
  const layouts = workshop.accept(await workshop.layOut([...sheets, ...index]));
  findings.add(formats.flatMap((format, index) => wrongSheetCount(format, layouts[index]!)));
  findings.add(formats.flatMap((format, index) => wrongFieldSizes(format, layouts[index]!)));
  findings.stopOnErrors();
  const fillable = edition('formats', config);
  const wanted = isBlank ? withoutFields(fillable) : fillable;
  const plans = formats.map((format, index) => ({
    edition: wanted,
    file: formatFile(format, isBlank),
    title: `${format.code} ${format.title}`,
    placed: placeSections([layouts[index]!]),
    numbered: false,
    // Of its own version: another date of the book, or another chapter, changes no byte of a format.
    date: new Date(`${format.date}T12:00:00Z`),
  }));
  const made: FinishedPdf[] = [];
  for (const plan of plans) made.push(await makePdf(workshop, plan));
  if (!withSet || formats.length === 0) return made;
  const set =
    isSet &&
    (await makePdf(workshop, {
      edition: wanted,
      file: 'formats/formats.pdf',
      title: `${config.title}: formats`,
      placed: placeSections([...layouts.slice(sheets.length), ...layouts.slice(0, sheets.length)]),
      numbered: false,
    }));
  const zip = await makeFormatsZip(workshop, wanted, formats, made, set || undefined);
  return [...made, ...(set ? [set] : []), zip];
}

const wrongFieldSizes = ({ code, document }: Format, { section, content }: SectionLayout) =>
  fieldSizeFindings({ code, trim: section.trim, entries: document.entries, drawn: content.entries });

function wrongSheetCount({ code, sheets, document }: Format, layout: SectionLayout) {
  const rendered = layout.pages.length;
  const place = { file: document.file, line: 1, column: 1 };
  return rendered === sheets ? [] : [diagnostic(wrongSheets, { code, declared: sheets, rendered }, place)];
}
