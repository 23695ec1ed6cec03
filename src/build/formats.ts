/** Builds formats: each its own A4 PDF, and on request the set in one file. */
import { fieldSizeFindings } from '../check/rules/field-sizes.js';
import type { LoadedBook } from '../content/load.js';
import { diagnostic } from '../diagnostic.js';
import { edition, formatSections, withoutFields } from '../editions/editions.js';
import type { SectionLayout } from '../laid-out.js';
import type { Format } from '../model.js';
import { type FinishedPdf, formatFile, makePdf } from './finish.js';
import { placeSections } from './page-map.js';
import type { Workshop } from './workshop.js';

export interface FormatsWish {
  /** Also all of them in one file. */
  readonly withSet?: boolean;
  /** For the pen: without fields. */
  readonly isBlank?: boolean;
}

export async function buildFormats(
  workshop: Workshop,
  loaded: LoadedBook,
  { withSet = false, isBlank = false }: FormatsWish,
): Promise<FinishedPdf[]> {
  const { config, findings } = workshop;
  const { formats } = loaded.book;
  const layouts = await workshop.layOut(formatSections(config, loaded));
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
  }));
  if (withSet && formats.length > 1) {
    plans.push({
      edition: wanted,
      file: 'formats/formats.pdf',
      title: `${config.title}: formats`,
      placed: placeSections(layouts),
      numbered: false,
    });
  }
  const made: FinishedPdf[] = [];
  for (const plan of plans) made.push(await makePdf(workshop, plan));
  return made;
}

const wrongFieldSizes = ({ code, document }: Format, { section, content }: SectionLayout) =>
  fieldSizeFindings({ code, trim: section.trim, entries: document.entries, drawn: content.entries });

function wrongSheetCount({ code, sheets, document }: Format, layout: SectionLayout) {
  const rendered = layout.pages.length;
  const place = { file: document.file, line: 1, column: 1 };
  return rendered === sheets ? [] : [diagnostic('format/sheets', { code, declared: sheets, rendered }, place)];
}
