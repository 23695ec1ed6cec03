/** The content of one page while its tags are rewritten: what it shows, in its own stream and in the forms that it paints. */
import type { PDFRef } from '@cantoo/pdf-lib';
import { setContent } from '../../content/page-content.js';
import type { PageObject } from '../../document/pages.js';
import type { FontShelf } from '../../fonts/font.js';
import { withBytes } from '../../syntax/stream.js';
import type { MarkedPiece } from './node.js';
import { type Decisions, rewriteContent } from './rewrite-content.js';
import { type LooseRange, SHOWS, type Survey, type SurveyedForm, surveyPage } from './survey.js';

export interface PageContent {
  readonly page: PageObject;
  readonly survey: Survey;
  /** All forms with marked content, those in other forms too. */
  readonly forms: readonly SurveyedForm[];
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
  const forms = formsIn(survey);
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

function formsIn({ forms }: Survey): SurveyedForm[] {
  const all = forms.flatMap((form) => [form, ...formsIn(form.survey)]);
  return all.filter((form, index) => all.findIndex(({ ref }) => ref === form.ref) === index);
}

/** @param kept pieces that an element holds; all other marked content is decoration */
export function rewritePage(
  { page, survey, forms }: PageContent,
  kept: (mcid: number, form: PDFRef | undefined) => boolean,
  openingOf: Decisions['openingOf'],
): void {
  const { context } = page.dict;
  const decisions = (form: PDFRef | undefined): Decisions => ({ isDecoration: (mcid) => !kept(mcid, form), openingOf });
  const bytes = rewriteContent(survey, decisions(undefined));
  if (bytes) setContent(page.dict, bytes);
  for (const { ref, stream, survey: inside } of forms) {
    const changed = rewriteContent(inside, decisions(ref));
    if (changed) context.assign(ref, withBytes(stream, changed));
  }
}
