/**
 * Makes words fit that are too long for their line, in this order: a title gets smaller, in steps; a word is divided by the
 * patterns of its language, an address at its joints; what should stay whole and fits nowhere is divided in need, and told of.
 */
import { divide, divideWhole } from './break-marks.js';
import { type CutRun, findCutWords } from './find-cut-words.js';
import { shrinkTitles } from './shrink-titles.js';

/** What no line can hold. */
export interface Misfit {
  readonly text: string;
  readonly host: HTMLElement;
  readonly kind: 'word' | 'address' | 'whole';
  /** Its language, when there are no patterns of it. */
  readonly unknown?: string;
}

export async function fitWords(flow: HTMLElement): Promise<Misfit[]> {
  const cut = shrinkTitles(findCutWords(flow));
  const misfits = new Map<Text, Misfit[]>();
  // From the end of each text, so that the places before it stay where they are.
  for (const run of cut.toReversed()) {
    const { node, start, end, text, host } = run;
    const { text: marked, ...divided } = await divide(text, host);
    node.replaceData(start, end - start, marked);
    misfits.set(node, [{ text, host, ...divided }, ...(misfits.get(node) ?? [])]);
  }
  return cut.length === 0 ? [] : inNeed(findCutWords(flow), misfits);
}

/** What is still cut. */
function inNeed(cut: readonly CutRun[], tried: ReadonlyMap<Text, readonly Misfit[]>): Misfit[] {
  return cut
    .toReversed()
    .flatMap(({ node, start, end, text, host }): Misfit[] => {
      const plain = text.replace(/[\u00ad\u200b]/g, '');
      const misfit = tried.get(node)?.find((each) => each.text === plain);
      // Code and addresses without a joint may be cut anywhere: there is no hyphen to miss.
      if (misfit && misfit.kind === 'address') return [];
      if (misfit && misfit.kind !== 'whole') return [misfit];
      node.replaceData(start, end - start, divideWhole(text));
      // What keeps it on one line would let it stick out.
      host.closest<HTMLElement>('.whole')?.classList.add('cut');
      return [misfit ?? { text: plain, host, kind: 'whole' }];
    })
    .toReversed();
}
