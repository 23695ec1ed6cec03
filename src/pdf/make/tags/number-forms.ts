/**
 * Gives marks in forms numbers that the page and its other forms do not use. Each stream may count from 0 (ISO 32000-1 14.7.4.2), but
 * readers that know a mark by its page alone, as pdf.js does, say one of the two in the place of the other.
 */
import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import { startRewriting } from '../../content/rewriting.js';
import { withBytes } from '../../syntax/stream.js';
import { eachDown, isMarked, type TagNode } from './node.js';
import type { PageContent } from './page-content.js';
import type { SurveyedForm } from './survey.js';

/** In the tree and in the streams. False when nothing had to change; else the pages have to be read again. */
export function numberForms(top: TagNode, contents: readonly PageContent[], context: PDFContext): boolean {
  const shared = new Map(contents.flatMap((content) => alikeIn(content).map((form) => [form.ref, form] as const)));
  let next = Math.max(...contents.map(({ nextMcid }) => nextMcid));
  const numbers = new Map<PDFRef, ReadonlyMap<number, number>>();
  for (const [ref, { stream, survey }] of shared) {
    const own = new Map<number, number>();
    const rewriting = startRewriting(survey.bytes);
    for (const { mcid, from: start, to: end } of survey.marks) {
      const number = own.get(mcid) ?? next++;
      own.set(mcid, number);
      const opening = Buffer.from(survey.bytes.subarray(start, end)).toString('latin1');
      rewriting.replace({ start, end }, opening.replace(NUMBER, `$1${number}`));
    }
    context.assign(ref, withBytes(stream, rewriting.bytes()));
    numbers.set(ref, own);
  }
  eachDown(top, (node) => {
    node.kids = node.kids.map((kid) => {
      const number = isMarked(kid) && kid.form ? numbers.get(kid.form)?.get(kid.mcid) : undefined;
      return isMarked(kid) && number !== undefined ? { ...kid, mcid: number } : kid;
    });
  });
  return shared.size > 0;
}

const NUMBER = /(\/MCID\s+)\d+/;

/** Forms of a page with a number that stands elsewhere on it too. */
function alikeIn({ survey, forms }: PageContent): SurveyedForm[] {
  const taken = new Set(survey.marks.map(({ mcid }) => mcid));
  return forms.filter(({ survey: { bytes, marks } }) => {
    const own = new Set(marks.map(({ mcid }) => mcid));
    const isAlike = [...own].some((mcid) => taken.has(mcid));
    for (const mcid of own) taken.add(mcid);
    // Numbers that are said elsewhere (a name in the resources) stay: the browser writes none.
    return (
      isAlike && marks.every(({ from, to }) => NUMBER.test(Buffer.from(bytes.subarray(from, to)).toString('latin1')))
    );
  });
}
