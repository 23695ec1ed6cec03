/** The content of one page while its tags are rewritten: what it shows, in its own stream and in the forms that it paints. */
import type { PDFRef } from '@cantoo/pdf-lib';
import { setContent } from '../../content/page-content.js';
import type { PageObject } from '../../document/pages.js';
import type { FontShelf } from '../../fonts/font.js';
import { withBytes } from '../../syntax/stream.js';
import type { Letter } from './letters.js';
import type { MarkedPiece } from './node.js';
import { type Decisions, rewriteContent } from './rewrite-content.js';
import type { Space } from './show-spaces.js';
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
  lettersOf(piece: MarkedPiece): readonly Letter[];
  /** The form that a piece stands in, which the browser does not always say. */
  formOf(mcid: number): PDFRef | undefined;
  /** Above all numbers in use. */
  readonly nextMcid: number;
}

export function readPageContent(page: PageObject, fonts: FontShelf): PageContent {
  const survey = surveyPage(page.dict, fonts);
  const painted = paintedIn(survey);
  const forms = painted.filter((form, index) => painted.findIndex(({ ref }) => ref === form.ref) === index);
  const shown = new Map<number, number>();
  const inForms = new Map<string, number>();
  const letters = new Map<string, readonly Letter[]>();
  const formOf = new Map<number, PDFRef>();
  const last = [survey, ...forms.map((form) => form.survey)].flatMap(({ marks }) => marks.map(({ mcid }) => mcid));
  const add = (ref: PDFRef | undefined, mcid: number, more: readonly Letter[]): void => {
    const key = keyOf(ref, mcid);
    letters.set(key, [...(letters.get(key) ?? []), ...more]);
  };
  for (const { mcid, shows, letters: own } of survey.marks) {
    shown.set(mcid, (shown.get(mcid) ?? 0) | shows);
    add(undefined, mcid, own);
  }
  for (const { ref, survey: inside } of forms) {
    for (const { mcid, shows, letters: own } of inside.marks) {
      inForms.set(keyOf(ref, mcid), (inForms.get(keyOf(ref, mcid)) ?? 0) | shows);
      if (!shown.has(mcid)) formOf.set(mcid, ref);
      add(ref, mcid, own);
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
      const what = form ? inForms.get(keyOf(form, mcid)) : shown.get(mcid);
      if (!what) return undefined;
      return what & SHOWS.text ? 'text' : 'paint';
    },
    lettersOf: ({ mcid, form }) => letters.get(keyOf(form, mcid)) ?? [],
    formOf: (mcid) => formOf.get(mcid),
    nextMcid: Math.max(-1, ...last) + 1,
  };
}

/** Once for each time. */
const paintedIn = ({ forms }: Survey): SurveyedForm[] => forms.flatMap((form) => [form, ...paintedIn(form.survey)]);

const keyOf = (form: PDFRef | undefined, mcid: number): string => `${form?.tag ?? ''} ${mcid}`;

export interface PageDecisions extends Pick<Decisions, 'openingOf'> {
  /** Pieces that an element holds; all other marked content is decoration. */
  isKept(mcid: number, form: PDFRef | undefined): boolean;
  /** What comes in, of all pages. */
  readonly spaces: readonly Space[];
}

export function rewritePage({ page, survey, forms }: PageContent, { isKept, openingOf, spaces }: PageDecisions): void {
  const { context } = page.dict;
  const decisions = (form: PDFRef | undefined): Decisions => ({
    isDecoration: (mcid) => !isKept(mcid, form),
    openingOf,
    spaces: spaces.filter((space) => (form ? space.form === form : !space.form && space.page === page)),
  });
  const bytes = rewriteContent(survey, decisions(undefined));
  if (bytes) setContent(page.dict, bytes);
  for (const { ref, stream, survey: inside } of forms) {
    const changed = rewriteContent(inside, decisions(ref));
    if (changed) context.assign(ref, withBytes(stream, changed));
  }
}
