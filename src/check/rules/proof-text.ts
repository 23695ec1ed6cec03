/** Judges whether the PDF of a section has each element's text, all of it, once, and in the order of the source. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import type { SectionText, TextRun } from '../../pdf/read/section-text.js';
import { doubledText, missingText, untaggedText, wrongOrder } from '../../rules/proof/words.js';
import { bare, comparable, compareText, isFromRight, isSpread, isWithin, type Span, wordsAt } from '../compare-text.js';
import type { Expectation } from '../expectation.js';
import { joinedRuns } from '../joined-runs.js';

/** Text of one carrier within that of its host. */
interface Piece extends Span {
  readonly carrier: number;
  readonly page: number;
}

/** What one element that came through has, with the elements in it that did not. */
interface HostText {
  text: string;
  readonly pieces: Piece[];
}

/** A stretch of text that is missing, or there too often. */
interface Fault {
  readonly rule: typeof missingText | typeof doubledText | typeof untaggedText;
  readonly carrier: number;
  readonly page: number;
  readonly text: string;
  readonly state: 'missing' | 'clipped' | '';
}

/** More findings about one section than this have one cause. */
const MAX_FINDINGS = 12;
/** The root of the tree, as the host of elements of which nothing came through. */
const ROOT = -1;

export function provenText(expected: Expectation, found: SectionText): Diagnostic[] {
  const { content } = expected;
  const hostOf = hostFinder(expected, found);
  const wanted = new Map<number, HostText>();
  const wantedOrder: number[] = [];
  for (const [carrier, text] of content.runs) {
    const page = expected.pageOf(carrier) - 1;
    add(wanted, wantedOrder, hostOf(carrier), { carrier, page, text }, expected.cut);
  }
  const shown = new Map<number, HostText>();
  const shownOrder: number[] = [];
  const formulas = hostsOfFormulas(expected, hostOf);
  for (const run of readable(expected, found.runs)) {
    const host = hostOf(run.carrier);
    const text = formulas.has(host) ? run.text.replace(DRAWN_IN_FORMULAS, ' ') : run.text;
    add(shown, shownOrder, host, { ...run, text }, expected.cut);
  }

  const isAmongTurned = content.runs.some(([, text]) => isFromRight(text));
  const faults = [...new Set([...wanted.keys(), ...shown.keys()])]
    .sort((a, b) => a - b)
    .flatMap((host) => {
      const texts = { wanted: wanted.get(host), shown: shown.get(host), isAmongTurned };
      return compareHost(host, texts, () => hiddenIn(found.runs, host, hostOf));
    })
    .map((fault) => (isPainted(fault, expected, found) ? { ...fault, rule: untaggedText } : fault));
  if (faults.length > 0)
    return merge(faults)
      .slice(0, MAX_FINDINGS)
      .map((fault) => report(expected, fault));
  if (isSame(wantedOrder, shownOrder)) return [];
  // A press prints page by page; tags for readers join what pages cut.
  const joined: number[] = [];
  const again = new Map<number, HostText>();
  for (const [carrier, text] of joinedRuns(expected))
    add(again, joined, hostOf(carrier), { carrier, page: 0, text }, expected.cut);
  return isSame(joined, shownOrder) ? [] : provenOrder(expected, wantedOrder, shownOrder);
}

/** Roots, and pieces of brackets as high as what they hold: no text of the source, but painted as text. */
const DRAWN_IN_FORMULAS = /[√\u239b-\u23b3\u23d0\u23dc-\u23e1]/g;

function hostsOfFormulas({ content }: Expectation, hostOf: (carrier: number) => number): ReadonlySet<number> {
  return new Set(content.tags.flatMap((tag, carrier) => (tag === 'math' ? [carrier, hostOf(carrier)] : [])));
}

/** Chromium now and then paints a word outside all tags: on paper it is there, a screen reader passes over it. */
function isPainted({ rule, page, text, state }: Fault, { content }: Expectation, found: SectionText): boolean {
  if (rule !== missingText || state !== 'missing') return false;
  let stray = bare(found.asides[page]?.text ?? '');
  for (const aside of content.asides[page] ?? []) stray = stray.replace(bare(aside), '');
  return stray.includes(bare(text));
}

/** Spans and generated boxes bring no id along: their text belongs to the nearest element that does. */
function hostFinder({ content, firstOf }: Expectation, found: SectionText): (carrier: number) => number {
  const arrived = new Set(found.elements.map(({ carrier }) => firstOf(carrier)));
  return (carrier) => {
    let at = carrier;
    while (at >= 0 && !arrived.has(firstOf(at))) at = content.parents[at] ?? ROOT;
    return Math.max(ROOT, firstOf(at));
  };
}

/** Not numbers before list items, which the browser makes, and not letters drawn inside a picture file. */
const readable = ({ content }: Expectation, runs: readonly TextRun[]): readonly TextRun[] =>
  runs.filter(({ carrier, isLabel }) => !isLabel && content.tags[carrier] !== 'img');

function add(
  texts: Map<number, HostText>,
  order: number[],
  host: number,
  { carrier, page, text: given }: { carrier: number; page: number; text: string },
  cut: ReadonlySet<number>,
): void {
  const text = comparable(given);
  if (!/\S/.test(text)) return;
  const known = texts.get(host);
  const own = known ?? { text: '', pieces: [] };
  texts.set(host, own);
  // Pieces begin a word of their own; white space does not count in the comparison.
  own.text += '\n';
  own.pieces.push({ carrier, page, from: own.text.length, to: own.text.length + text.length });
  own.text += text;
  // The cells of a row that was cut come one after the other, or all on the one page and then all on the next.
  if (order.at(-1) !== host && !(known && cut.has(host))) order.push(host);
}

interface HostTexts {
  readonly wanted: HostText | undefined;
  readonly shown: HostText | undefined;
  readonly isAmongTurned: boolean;
}

function compareHost(host: number, { wanted, shown, isAmongTurned }: HostTexts, hiddenText: () => string): Fault[] {
  const difference = compareText(wanted?.text ?? '', shown?.text ?? '', isAmongTurned);
  if (!difference) return [];
  const { missing, extra } = difference;
  const hidden = hiddenText();
  const lost = missing && wanted ? overlaps(wanted, missing) : [];
  const doubled = extra && shown ? overlaps(shown, extra) : [];
  return [
    ...lost.map(({ carrier, page, text }): Fault => {
      const letters = bare(text);
      const state = letters !== '' && overlap(hidden, letters) ? 'clipped' : 'missing';
      return { rule: missingText, carrier, page, text, state };
    }),
    ...doubled.map(({ carrier, page, text }): Fault => {
      return { rule: doubledText, carrier: carrier < 0 ? host : carrier, page, text, state: '' };
    }),
  ];
}

/** Chromium leaves out some of the letters that are cut off: what is hidden need not be all that is missing. */
const overlap = (hidden: string, letters: string): boolean =>
  hidden !== '' && (isSpread(hidden, letters) || isSpread(letters, hidden));

/** The words of a span, apart for each piece it touches. */
function overlaps({ text, pieces }: HostText, { from, to }: Span) {
  return pieces.flatMap((piece) => {
    if (piece.to <= from || piece.from >= to) return [];
    const own = text.slice(piece.from, piece.to);
    const within = { from: Math.max(0, from - piece.from), to: Math.min(own.length, to - piece.from) };
    const words = wordsAt(own, within);
    return words ? [{ carrier: piece.carrier, page: piece.page, text: words }] : [];
  });
}

function hiddenIn(runs: readonly TextRun[], host: number, hostOf: (carrier: number) => number): string {
  return bare(
    runs
      .filter(({ carrier, hidden }) => hidden !== '' && hostOf(carrier) === host)
      .map(({ hidden }) => hidden)
      .join(''),
  );
}

/** A row that is missing is one finding, not one per cell. */
function merge(faults: readonly Fault[]): Fault[] {
  const merged: Fault[] = [];
  for (const fault of faults) {
    const before = merged.at(-1);
    const isNext = before && before.rule === fault.rule && before.page === fault.page && before.state === fault.state;
    if (isNext) merged[merged.length - 1] = { ...before, text: `${before.text} ${fault.text}` };
    else merged.push(fault);
  }
  return merged;
}

function report(expected: Expectation, { rule, carrier, page, text, state }: Fault): Diagnostic {
  const data = { ...expected.whereIs(carrier), page: page + 1, text };
  const place = expected.placeOf(carrier);
  if (state === '') return diagnostic(doubledText, data, place);
  return diagnostic(rule === untaggedText ? untaggedText : missingText, { ...data, state }, place);
}

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((host, index) => host === other[index]);

/** All is there, once: then only its order can be wrong. */
function provenOrder(expected: Expectation, wanted: readonly number[], shown: readonly number[]): Diagnostic[] {
  const at = wanted.findIndex((host, index) => host !== shown[index]);
  if (at < 0) return [];
  const carrier = wanted[at] as number;
  const run = expected.content.runs.find(([each]) => each === carrier);
  const text = wordsAt(run?.[1] ?? '', { from: 0, to: run?.[1].length ?? 0 });
  return [diagnostic(wrongOrder, { ...expected.whereIs(carrier), text }, expected.placeOf(carrier))];
}

/** Running headers and folios stand outside the structure tree: each has to be somewhere on its page. */
export function provenAsides(expected: Expectation, found: SectionText): Diagnostic[] {
  return expected.content.asides.flatMap((texts, page) => {
    const { text: shown = '', hidden = '' } = found.asides[page] ?? {};
    const letters = bare(shown);
    return texts
      .filter((text) => !isWithin(bare(text), letters))
      .map((text) => {
        const state = overlap(bare(hidden), bare(text)) ? 'clipped' : 'missing';
        const where = { section: expected.section.title, heading: '', page: page + 1 };
        return diagnostic(missingText, { ...where, text: text.replace(/\s+/g, ' ').trim(), state });
      });
  });
}
