/** Lays out one section: HTML and CSS in, paginated HTML and facts about each page out. */
import { type Diagnostic, diagnostic, Failure } from '../diagnostic.js';
import type { PageFacts, SectionLayout } from '../laid-out.js';
import type { Section } from '../model.js';
import { cutWord } from '../rules/layout/cut-word.js';
import { layoutFailed, tooManyPages } from '../rules/layout/failed.js';
import { floatFootnote } from '../rules/layout/float-footnote.js';
import { lostContent, tooBig } from '../rules/layout/lost-content.js';
import { otherPageSize } from '../rules/layout/page-size.js';
import { overlap, paleText } from '../rules/layout/readable.js';
import { fontMissing, refusedRequest } from '../rules/layout/requests.js';
import type {
  ClientLoss,
  ClientPage,
  ClientPlace,
  ClientSize,
  ClientUnreadable,
  LayoutAnswer,
  LayoutRequest,
} from './client/contract.js';
import { literal, widen } from './client/narrow.js';
import { at, pageFindings, spreadFindings, top } from './page-findings.js';
import { type Bench, watched } from './session.js';

/** More pages than this in one section is a runaway layout, not a chapter. */
const MAX_PAGES = 400;

export interface LaidOut {
  readonly layout: SectionLayout;
  /** Findings that need not stop the build, and errors that `--allow` may lift. */
  readonly diagnostics: readonly Diagnostic[];
}

/** White at the feet of pages, in pages: of less than this none can be saved. */
const WHITE = 0.6;

/**
 * Runs the layout engine on a section. Nobody fits the text of large print to its pages, nor a list that we compose: where
 * white is left that makes most of a page, all is set a little closer (`.closer` in the styles), if that saves the page.
 * @throws Failure that names the section when it cannot be laid out at all
 */
export async function layoutSection(bench: Bench, section: Section, timeoutMs: number): Promise<LaidOut> {
  const first = await layOutOnce(bench, section, timeoutMs);
  if (!(section.largePrint || isComposed(section)) || !wastesPage(first.layout)) return first;
  const closer = await layOutOnce(bench, { ...section, bodyClass: `${section.bodyClass} closer` }, timeoutMs);
  const isSaved = filled(closer.layout).length < filled(first.layout).length;
  return isSaved ? { ...closer, layout: { ...closer.layout, section } } : first;
}

/** An overview, the index, the contents: it has no text of its own to take a line out of. */
const isComposed = ({ kind, file }: Section): boolean => kind === 'matter' && file === undefined;

const filled = ({ pages }: SectionLayout): readonly PageFacts[] => pages.filter(({ blank }) => !blank);

function wastesPage(layout: SectionLayout): boolean {
  const pages = filled(layout);
  return pages.length > 1 && pages.reduce((sum, { fill }) => sum + 1 - fill, 0) >= WHITE;
}

async function layOutOnce(bench: Bench, section: Section, timeoutMs: number): Promise<LaidOut> {
  const request: LayoutRequest = {
    title: section.title,
    lang: section.lang,
    bodyClass: section.bodyClass,
    html: section.html,
    css: section.css,
    breaksCss: section.breaksCss,
    furniture: section.furniture,
    startSide: section.startSide,
    padToLeaf: section.padToLeaf,
    trim: section.trim,
    maxPages: MAX_PAGES,
  };
  const call = `werkboek.layOut(${literal(request)})`;
  const { answer, refused } = await watched(run(bench, call, section), timeoutMs, section.title, section.file);
  const diagnostics = [...stopping(answer, section), ...refused, ...findings(answer, section)];
  const { html, pages, anchors, images, carriers, content } = answer;
  return {
    layout: { section, html: widen(html), anchors, images, carriers, content, pages: pages.map((page) => facts(page)) },
    diagnostics,
  };
}

interface Ran {
  readonly answer: LayoutAnswer;
  readonly refused: readonly Diagnostic[];
}

async function run(bench: Bench, call: string, section: Section): Promise<Ran> {
  try {
    const answer = (await bench.page.evaluate(call)) as LayoutAnswer;
    return { answer, refused: await refusals(bench, section) };
  } catch (problem) {
    // The layout engine gives up when a stylesheet does not come, in words that help nobody.
    const refused = await refusals(bench, section).catch(() => []);
    if (refused.length > 0) throw new Failure(refused);
    const text = problem instanceof Error ? problem.message.split('\n')[0] : String(problem);
    throw new Failure([diagnostic(layoutFailed, { section: section.title, problem: text ?? '' }, top(section))]);
  }
}

function facts(page: ClientPage): PageFacts {
  const { side, blank, fill, overflow, lonelyHeading, heading, cutBoxes } = page;
  return {
    side,
    blank,
    fill,
    overflow: overflow.map(({ text, byMm, edge, line }) => ({ text, byMm, edge, line })),
    lonelyHeading: lonelyHeading?.text,
    heading,
    cutBoxes: cutBoxes.map(({ text, line }) => ({ text, line })),
  };
}

/** Trouble that leaves no usable pages. */
function stopping(answer: LayoutAnswer, section: Section): Diagnostic[] {
  const name = section.title;
  if (answer.tooManyPages) return [diagnostic(tooManyPages, { section: name, pages: MAX_PAGES }, top(section))];
  return [
    ...answer.missingFonts.map((family) => diagnostic(fontMissing, { family }, top(section))),
    ...(answer.fitsNoPage ? [fitsNowhere(answer.fitsNoPage, section)] : []),
    ...answer.complaints.map((problem) => diagnostic(layoutFailed, { section: name, problem }, top(section))),
    ...answer.wrongSizes.slice(0, 1).map((size) => wrongSize(size, section)),
    // Where the layout stopped half way, all that follows is missing: once is enough to say so.
    ...(answer.fitsNoPage ? [] : answer.lost.map((loss) => lossIn(loss, section))),
  ];
}

const fitsNowhere = ({ thing, text, line }: ClientPlace, section: Section): Diagnostic =>
  diagnostic(tooBig, { section: section.title, thing, text }, at(section, line));

function wrongSize({ page, widthMm, heightMm, line }: ClientSize, section: Section): Diagnostic {
  const found = `${widthMm} × ${heightMm} mm`;
  const expected = `${section.trim.widthMm} × ${section.trim.heightMm} mm`;
  return diagnostic(otherPageSize, { section: section.title, page: page + 1, found, expected }, at(section, line));
}

const lossIn = ({ what, text, line }: ClientLoss, section: Section): Diagnostic =>
  diagnostic(lostContent, { section: section.title, text: `${what}: ${text}` }, at(section, line));

function unreadableIn(
  { what, other, ratio, least, page, line, ...thing }: ClientUnreadable,
  section: Section,
): Diagnostic {
  const where = { section: section.title, page: page + 1, ...thing };
  return what === 'ground'
    ? diagnostic(paleText, { ...where, ratio, least }, at(section, line))
    : diagnostic(overlap, { ...where, on: what, other }, at(section, line));
}

/** Refused by our answers to requests, or before that by the content policy. */
async function refusals(bench: Bench, section: Section): Promise<Diagnostic[]> {
  const byPolicy = (await bench.page.evaluate('werkboek.takeRefused()')) as readonly string[];
  const urls = new Set([...bench.takeRefused(), ...byPolicy]);
  return [...urls].map((url) => diagnostic(refusedRequest, { url, section: section.title }, top(section)));
}

function findings({ pages, footnote, cutWords, unreadable }: LayoutAnswer, section: Section): Diagnostic[] {
  return [
    ...unreadable.map((each) => unreadableIn(each, section)),
    ...cutWords.map(({ line, page, ...word }) =>
      diagnostic(cutWord, { section: section.title, page: page + 1, ...word }, at(section, line)),
    ),
    ...(footnote
      ? [diagnostic(floatFootnote, { section: section.title, text: footnote.text }, at(section, footnote.line))]
      : []),
    ...spreadFindings(pages, section),
    ...pages.flatMap((page, index) =>
      pageFindings(
        page,
        index + 1,
        section,
        pages.slice(index + 1).every(({ blank }) => blank),
      ),
    ),
  ];
}
