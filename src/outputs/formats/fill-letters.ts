/** Sets letters from rows as text: many in one section, so that a street takes one pass of the browser, and then each apart. */
import { diagnostic } from '../../diagnostic.js';
import { artworkFinder } from '../../editions/artwork.js';
import type { LetterValues } from '../../editions/fill-letter.js';
import { filledLetters, letterId } from '../../editions/letter.js';
import { senderLogo } from '../../editions/sender.js';
import { openShelf } from '../../engine/shelf.js';
import type { Format } from '../../model.js';
import type { PageRange } from '../../pdf/make/cut-pages.js';
import { checkValues } from '../../pdf/make/forms/check-values.js';
import type { Row } from '../../rows/row.js';
import { letterGap } from '../../rules/fill/letter-gap.js';
import type { MadeFile } from '../output.js';
import { withoutVoice } from '../paged/for-readers.js';
import { makePdf } from '../paged/make-pdf.js';
import { type PlacedSection, placeSections } from '../paged/page-map.js';
import { accept, openPages } from '../paged/pages.js';
import { onSheets } from '../printing.js';
import type { Workshop } from '../workshop.js';
import { doubtTotals } from './doubt-totals.js';
import { type FillJob, IN_SECTION, singleName, stacksOf } from './fill-job.js';
import { matchRow, placeProblem } from './match-row.js';
import { showLetters } from './show-letters.js';

export async function* fillLetters(workshop: Workshop, format: Format, job: FillJob): AsyncGenerator<MadeFile> {
  const { signal } = workshop;
  const { wish } = job;
  const isDone = (row: Row): boolean => !wish.single || wish.done.has(singleName(job, row));
  const isOpen = ({ rows, name }: { readonly rows: readonly Row[]; readonly name: string }): boolean =>
    (wish.joined && !wish.done.has(name)) || !rows.every(isDone);
  const stacks = [...stacksOf(job)];
  const shown = showLetters(workshop.progress, job, stacks.filter(isOpen));
  for (const stack of stacks) {
    const { rows, name } = stack;
    const letters = rows.flatMap((row) => lettersIn(workshop, format, job, row));
    const isStacked = wish.joined && !wish.done.has(name);
    // Those that are told of, and those of an earlier run, are as far as they come.
    const isLeft = letters.length > 0 && isOpen(stack);
    const own = new Set(isLeft ? letters.map(({ row }) => row) : []);
    for (const row of rows) if (!own.has(row)) shown.made(row);
    if (!isLeft) continue;
    const progress = shown.inStack(letters.map(({ row }) => row));
    const { made, ranges } = await setLetters({ ...workshop, progress }, format, name, letters);
    const { cutPages, onLeaves } = await import('../../pdf/make/cut-pages.js');
    if (isStacked) yield { ...made, bytes: await onLeaves(made.bytes, ranges), pages: pagesOnLeaves(ranges) };
    if (!wish.single) continue;
    let at = 0;
    for await (const bytes of cutPages(made.bytes, ranges)) {
      signal.throwIfAborted();
      const { row } = letters[at]!;
      const { from, to } = ranges[at]!;
      at += 1;
      shown.made(row);
      if (!isDone(row)) yield { ...made, file: singleName(job, row), bytes, pages: to - from };
    }
  }
}

const pagesOnLeaves = (ranges: readonly PageRange[]): number =>
  ranges.reduce((sum, { from, to }) => sum + Math.ceil((to - from) / 2) * 2, 0) -
  (((ranges.at(-1)?.to ?? 0) - (ranges.at(-1)?.from ?? 0)) % 2);

interface LetterOfRow {
  readonly row: Row;
  readonly values: LetterValues;
}

/** None of a row that is told of: with a gap in it no sentence is right. */
function lettersIn({ findings, config }: Workshop, format: Format, { form }: FillJob, row: Row): LetterOfRow[] {
  const matched = matchRow(form, row);
  if ('problems' in matched) {
    findings.add(matched.problems);
    return [];
  }
  const { wanted, problems } = checkValues(form.fields, matched.values, config.language);
  const values: LetterValues = new Map(wanted.map(({ field, value }) => [field.name, value]));
  const open = form.fields.filter(({ name, required }) => required && isEmpty(values.get(name)));
  const labels = open.map(({ name }) => form.questions.find((each) => each.name === name)?.label ?? name);
  findings.add([
    ...problems.map((each) => placeProblem(each, row, matched.cells)),
    ...(open.length > 0
      ? [diagnostic(letterGap, { code: format.code, row: row.number, fields: labels.join(', ') }, row.place)]
      : []),
  ]);
  if (problems.length + open.length > 0) return [];
  findings.add(doubtTotals(form, row, matched, config.language));
  return [{ row, values }];
}

const isEmpty = (value: string | boolean | readonly string[] | undefined): boolean =>
  value === undefined || value === false || (value !== true && value.length === 0);

/** @param file name of the one file of all of them, under the output folder */
async function setLetters(workshop: Workshop, format: Format, file: string, letters: readonly LetterOfRow[]) {
  const { config } = workshop;
  const quiet = keepingNothing(workshop);
  const logo = await senderLogo(
    config,
    artworkFinder(config, (finding) => quiet.findings.add([finding])),
  );
  const chunks = inChunks(letters, IN_SECTION);
  const sections = chunks.map((chunk, index) =>
    filledLetters(config, format, logo, {
      id: `${format.id}-${index + 1}`,
      letters: chunk.map(({ values }) => values),
    }),
  );
  const placed = placeSections(accept(quiet, await quiet.pages.layOut(sections)));
  quiet.findings.stopOnErrors();
  const plan = {
    output: 'formats',
    isBound: false,
    printing: { ...onSheets, isFillable: false },
    numbered: false,
    printsUnscaled: true,
    date: new Date(`${format.date}T12:00:00Z`),
    file,
    title: `${format.code} ${format.title}`,
    placed: placed.map((each) => withoutBookmarks(each)),
  };
  const made = await makePdf(quiet, plan, withoutVoice);
  quiet.findings.stopOnErrors();
  const ranges = placed.flatMap((section, index) => rangesIn(section, format, chunks[index]!.length));
  return { made: { ...made, key: undefined }, ranges };
}

/** What people wrote is nobody else's, also when they look into a cache. */
function keepingNothing(workshop: Workshop): Workshop {
  const run = {
    ...workshop,
    engine: { ...workshop.engine, cache: undefined },
    shelf: openShelf(undefined),
    findings: workshop.findings.apart(),
  };
  return { ...run, pages: openPages(run) };
}

const inChunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

const withoutBookmarks = (placed: PlacedSection): PlacedSection => {
  const { layout } = placed;
  return { ...placed, layout: { ...layout, section: { ...layout.section, unlisted: true } } };
};

/** From where a letter begins to where the next one does. */
function rangesIn({ layout, firstPage }: PlacedSection, format: Format, count: number): PageRange[] {
  const starts = Array.from({ length: count }, (_, index) => layout.anchors[letterId(format, index)]?.page ?? 0);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? layout.pages.length;
    return { from: firstPage + start, to: firstPage + end };
  });
}
