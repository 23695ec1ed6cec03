/** The content of one page while its tags are rewritten: what it shows, in its own stream and in the forms that it paints. */
import { PDFName, PDFRef } from '@cantoo/pdf-lib';
import { contentStreams } from '../../content/page-content.js';
import type { PageObject } from '../../document/pages.js';
import type { FontShelf } from '../../fonts/font.js';
import type { MarkedPiece } from './node.js';
import { type Decisions, rewriteContent, withContent } from './rewrite-content.js';
import { type LooseRange, SHOWS, type Survey, type SurveyedForm, surveyPage } from './survey.js';

export interface PageContent {
  readonly page: PageObject;
  readonly survey: Survey;
  /** All forms with marked content, those in other forms too. */
  readonly forms: readonly SurveyedForm[];
  /** Forms that it paints more than once, as a mask does: what is marked in them would stand in two places. */
  readonly repeated: ReadonlySet<PDFRef>;
  readonly loose: readonly LooseRange[];
  /** What a piece of marked content shows; undefined when there is no such piece. */
  shows(piece: MarkedPiece): 'text' | 'paint' | undefined;
  /** The form that a piece stands in, which the browser does not always say. */
  formOf(mcid: number): PDFRef | undefined;
  /** Above all numbers in use. */
  readonly nextMcid: number;
}

export function readPageContent(page: PageObject, fonts: FontShelf): PageContent {
  const survey = surveyPage(page.dict, fonts);
  const painted = paintedIn(survey);
  const forms = painted.filter((form, index) => painted.findIndex(({ ref }) => ref === form.ref) === index);
  const own = new Map<number, number>();
  const inForms = new Map<string, number>();
  const formOf = new Map<number, PDFRef>();
  const last = [survey, ...forms.map((form) => form.survey)].flatMap(({ marks }) => marks.map(({ mcid }) => mcid));
  for (const { mcid, shows } of survey.marks) own.set(mcid, (own.get(mcid) ?? 0) | shows);
  for (const { ref, survey: inside } of forms) {
    for (const { mcid, shows } of inside.marks) {
      inForms.set(`${ref.tag} ${mcid}`, (inForms.get(`${ref.tag} ${mcid}`) ?? 0) | shows);
      if (!own.has(mcid)) formOf.set(mcid, ref);
    }
  }
  return {
    page,
    survey,
    forms,
    repeated: new Set(
      painted.flatMap(({ ref }, index) => (painted[index] === forms.find((form) => form.ref === ref) ? [] : [ref])),
    ),
    loose: [survey, ...forms.map((form) => form.survey)].flatMap(({ loose }) => loose),
    shows({ mcid, form }) {
      const shown = form ? inForms.get(`${form.tag} ${mcid}`) : own.get(mcid);
      if (!shown) return undefined;
      return shown & SHOWS.text ? 'text' : 'paint';
    },
    formOf: (mcid) => formOf.get(mcid),
    nextMcid: Math.max(-1, ...last) + 1,
  };
}

/** Once for each time. */
const paintedIn = ({ forms }: Survey): SurveyedForm[] => forms.flatMap((form) => [form, ...paintedIn(form.survey)]);

/** @param kept pieces that an element holds; all other marked content is decoration */
export function rewritePage(
  { page, survey, forms }: PageContent,
  kept: (mcid: number, form: PDFRef | undefined) => boolean,
  openingOf: Decisions['openingOf'],
): void {
  const { context } = page.dict;
  const decisions = (form: PDFRef | undefined): Decisions => ({ isDecoration: (mcid) => !kept(mcid, form), openingOf });
  const bytes = rewriteContent(survey, decisions(undefined));
  const [first] = contentStreams(page.dict);
  if (bytes && first) {
    const contents = page.dict.get(PDFName.of('Contents'));
    const ref = contents instanceof PDFRef && context.lookup(contents) === first ? contents : undefined;
    const fresh = withContent(first, bytes);
    if (ref) context.assign(ref, fresh);
    else page.dict.set(PDFName.of('Contents'), context.register(fresh));
  }
  for (const { ref, stream, survey: inside } of forms) {
    const changed = rewriteContent(inside, decisions(ref));
    if (changed) context.assign(ref, withContent(stream, changed));
  }
}
