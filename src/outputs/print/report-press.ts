/** Judges a finished file for the press, measures its inks, and writes down all that a printer wants to know of it. */
import type { Config } from '../../config/load.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { PdfFacts } from '../../pdf/read/pdf-facts.js';
import type { InkCoverage, JudgedPressRule, PressReport, SpotInk } from '../../press-report.js';
import { RULES } from '../../rules/list.js';
import { fontNotEmbedded } from '../../rules/pdf/font-not-embedded.js';
import { spotPlate } from '../../rules/preflight/inks.js';
import { strayColour } from '../../rules/press/colours.js';
import { wrongPageCount } from '../../rules/press/pages.js';
import { changedSpine } from '../../rules/press/spine.js';
import type { PlacedSection } from '../paged/page-map.js';
import { onePerPicture } from './one-per-picture.js';
import { withSource } from './page-source.js';
import { conditionOf } from './press.js';
import { pressSettings } from './press-settings.js';

/** Within half a per cent of a page of what Ghostscript measures, in half the time that twice as many would take. */
const MEASURED_AT_DPI = 60;

interface PressPlan {
  readonly file: string;
  readonly title: string;
  readonly placed: readonly PlacedSection[];
  /** Whether it is the book itself: a cover has no page numbers. */
  readonly numbered: boolean;
}

/** @param made what making the file found */
export async function reportPress(
  config: Config,
  plan: PressPlan,
  bytes: Uint8Array,
  made: readonly Diagnostic[],
): Promise<PressReport> {
  const [{ readPdfFacts }, { judgePress }] = await Promise.all([
    import('../../pdf/read/pdf-facts.js'),
    import('../../check/judge-press.js'),
  ]);
  const { placed, numbered, title } = plan;
  const usual = pressSettings(config);
  // A cover is one sheet of its own size.
  const trim = (numbered ? undefined : placed[0]?.layout.section.trim) ?? usual.trim;
  const settings = { ...usual, trim, pageMultiple: numbered ? usual.pageMultiple : 1, blank: blankPages(placed) };
  const facts = await readPdfFacts(bytes, plan.file, { painted: true });
  const spots = spotsOf(facts);
  const elsewhere = numbered ? undefined : config.places.get('cover');
  const judged = [...made, ...judgePress(facts, settings)];
  const findings = onePerPicture(judged.map((each) => withSource(each, placed, elsewhere)));
  const unchecked = [
    ...(settings.pageMultiple > 1 ? [] : [wrongPageCount.id]),
    ...(config.print.strictPalette !== false ? [] : [strayColour.id]),
  ];
  return {
    part: numbered ? 'interior' : 'cover',
    title,
    standard: facts.press.claim ?? '',
    pdfVersion: facts.version,
    condition: conditionOf(config).identifier,
    trim,
    bleedMm: config.print.bleedMm,
    pages: facts.pageCount,
    fonts: fontsOf(facts),
    ...paintOf(facts),
    ...(spots.length > 0 && { spots }),
    coverage: await measureCoverage(
      bytes,
      spots.map(({ ink }) => ink),
    ),
    rules: judgedRules(findings, new Set<string>(unchecked)),
    findings,
  };
}

/** Subsets of one face, one per section, are one line for a printer. */
function fontsOf({ fonts }: PdfFacts): PressReport['fonts'] {
  const known = new Map<string, PressReport['fonts'][number]>();
  for (const { name, type, embedded } of fonts) {
    const face = name.replace(/^[A-Z]{6}\+/, '');
    known.set(face, { name: face, type, embedded: embedded && (known.get(face)?.embedded ?? true) });
  }
  return [...known.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function paintOf({ painted = [] }: PdfFacts): Pick<PressReport, 'images' | 'heaviestPercent'> {
  const images = painted.flatMap(({ pictures }, index) =>
    pictures.map(({ xMm, yMm, widthMm, heightMm, ppi, space }) => {
      return { page: index + 1, xMm, yMm, widthMm, heightMm, ppi, inks: space };
    }),
  );
  const heaviest = painted.flatMap(({ heaviest: { totalInk }, pictures }) => [
    totalInk,
    ...pictures.map((picture) => picture.totalInk ?? 0),
  ]);
  return { images, heaviestPercent: Math.round(100 * Math.max(0, ...heaviest)) };
}

function spotsOf({ painted = [] }: PdfFacts): SpotInk[] {
  const found = new Map<string, SpotInk>();
  for (const [index, { plates }] of painted.entries())
    for (const { ink } of plates) if (!found.has(ink)) found.set(ink, { ink, page: index + 1 });
  return [...found.values()];
}

async function measureCoverage(bytes: Uint8Array, spots: readonly string[]): Promise<InkCoverage[]> {
  const [{ makePlates }, { measureLight }] = await Promise.all([
    import('../../pdf/make/plates/make-plates.js'),
    import('../../pictures/measure-light.js'),
  ]);
  const plates = await makePlates(bytes, spots);
  const files = [plates.colours, plates.black, ...plates.spots];
  const [colours = [], black = [], ...others] = await measureLight(files, MEASURED_AT_DPI);
  const percent = (light = 1): number => Math.round(1000 * (1 - light)) / 10;
  return colours.map(([red, green, blue], page) => ({
    cyan: percent(red),
    magenta: percent(green),
    yellow: percent(blue),
    black: percent(black[page]?.[0]),
    ...(spots.length > 0 && {
      spots: spots.map((ink, at) => ({ ink, percent: percent(others[at]?.[page]?.[0]) })),
    }),
  }));
}

/** That the spine changed is about two builds; a file of ours has the plates that its book asks for, and names them itself. */
const OF_NO_FILE = new Set<string>([changedSpine.id, spotPlate.id]);
/** The rules for which a file is made or judged. */
const PRESS_RULES = RULES.filter(
  ({ id }) => (/^(press|preflight)\//.test(id) && !OF_NO_FILE.has(id)) || id === fontNotEmbedded.id,
);

const judgedRules = (findings: readonly Diagnostic[], unchecked: ReadonlySet<string>): JudgedPressRule[] =>
  PRESS_RULES.map(({ id: rule, severity }) => {
    const found = findings.filter((each) => each.rule === rule);
    const result = unchecked.has(rule) ? 'not-checked' : found.length === 0 ? 'passed' : 'noted';
    return { rule, result: found.length > 0 && severity === 'error' ? 'failed' : result, findings: found.length };
  });

/** Versos that stay empty because the next section starts on a recto. */
const blankPages = (placed: readonly PlacedSection[]): ReadonlySet<number> =>
  new Set(
    placed.flatMap(({ layout, firstPage }) =>
      layout.pages.flatMap(({ blank }, page) => (blank ? [firstPage + page] : [])),
    ),
  );
