/** Judges whether the tags of a section part words where its pages do, and nowhere else: all letters are known to be there. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import type { SectionText } from '../../pdf/read/section-text.js';
import { gluedWords, splitWord } from '../../rules/proof/separation.js';
import { comparable, isTurned, isTurnedByWord, SILENT, wordsAt } from '../compare-text.js';
import type { Expectation } from '../expectation.js';

/** The words of one block, and where in the source they begin. */
interface BlockText {
  text: string;
  readonly carrier: number;
}

/** More findings about one section than this have one cause. */
const MAX_FINDINGS = 12;
/** A formula or a picture is no part of the words around it: what is painted for it need not be its text. */
const OBJECT_WORDS = /[^ \n]+/g;
const IN_LINE = /^(a|abbr|b|bdi|cite|code|del|dfn|em|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var|)$/;
const OBJECTS = /^(math|svg|img)$/;

export function provenSeparation(expected: Expectation, found: SectionText): Diagnostic[] {
  const { content } = expected;
  const places = new Map<number, Place>();
  const placeOf = (carrier: number): Place => {
    const known = places.get(carrier);
    if (known) return known;
    const made = findPlace(expected, carrier);
    places.set(carrier, made);
    return made;
  };
  const wanted = joinBlocks(
    content.runs.map(([carrier, text]) => ({ carrier, text, block: 0 })),
    placeOf,
  );
  const shown = joinBlocks(
    found.runs
      .filter(({ isLabel, carrier }) => !isLabel && !placeOf(carrier).isObject)
      .map(({ standIn, ...run }) => (standIn === undefined ? run : { ...run, text: standIn })),
    placeOf,
  );
  const faults = [...wanted].flatMap(([block, { text, carrier }]): Diagnostic[] => {
    const one = tidy(text);
    const other = tidy(shown.get(block)?.text ?? '');
    if (one === other || isTurnedByWord(one, other)) return [];
    const fault = isTurned(one, other) ? turnedFault(one, other) : firstFault(one, other);
    if (!fault) return [];
    const where = { ...expected.whereIs(carrier), text: fault.text };
    const place = expected.placeOf(carrier);
    return [fault.isGlued ? diagnostic(gluedWords, where, place) : diagnostic(splitWord, where, place)];
  });
  const labels = found.runs.filter(({ isLabel, text, standIn }) => isLabel && /\S$/.test(standIn ?? text));
  return [
    ...faults,
    ...labels.map(({ carrier, text }) =>
      diagnostic(gluedWords, { ...expected.whereIs(carrier), text }, expected.placeOf(carrier)),
    ),
  ].slice(0, MAX_FINDINGS);
}

interface Place {
  /** The nearest element that is a block, −1 for none. */
  readonly block: number;
  readonly isObject: boolean;
}

function findPlace({ content: { tags, parents }, firstOf }: Expectation, carrier: number): Place {
  const around: number[] = [];
  for (let at = carrier; at >= 0; at = parents[at] ?? -1) around.push(at);
  // What is in a drawing or a formula is part of it, whatever it is called.
  const object = around.findLastIndex((at) => OBJECTS.test(tags[at] ?? ''));
  const block = around.slice(object + 1).find((at) => !IN_LINE.test(tags[at] ?? ''));
  return { block: block === undefined ? -1 : firstOf(block), isObject: object >= 0 };
}

interface Run {
  readonly carrier: number;
  readonly text: string;
  readonly block: number;
}

/** A line feed where words of other blocks stand between. */
function joinBlocks(runs: readonly Run[], placeOf: (carrier: number) => Place): ReadonlyMap<number, BlockText> {
  const blocks = new Map<number, BlockText>();
  let before: { readonly home: number; readonly block: number } | undefined;
  for (const { carrier, text, block } of runs) {
    const { block: home, isObject } = placeOf(carrier);
    const known = blocks.get(home) ?? { text: '', carrier };
    blocks.set(home, known);
    if (before?.home !== home || before.block !== block) known.text += '\n';
    known.text += isObject ? text.replace(OBJECT_WORDS, '') : text;
    before = { home, block };
  }
  return blocks;
}

const tidy = (text: string): string => comparable(text).replace(SILENT, '').replace(/\s+/g, ' ').trim();

/** Undefined where letters differ: that is another finding. */
function firstFault(wanted: string, shown: string): { readonly isGlued: boolean; readonly text: string } | undefined {
  let at = 0;
  while (at < wanted.length && wanted[at] === shown[at]) at += 1;
  if (wanted[at] === ' ') return { isGlued: true, text: wordsAt(shown, { from: at, to: at }) };
  if (shown[at] === ' ')
    return { isGlued: false, text: `${lastWord(shown.slice(0, at))} ${firstWord(shown.slice(at))}` };
  return undefined;
}

/** Of text from right to left: what comes in another order is compared as words in a bag. */
function turnedFault(wanted: string, shown: string): { readonly isGlued: boolean; readonly text: string } {
  const letters = (word: string): string => [...word].sort().join('');
  const known = new Set(wanted.split(' ').map(letters));
  const text = shown.split(' ').find((word) => !known.has(letters(word))) ?? shown;
  return { isGlued: shown.split(' ').length < wanted.split(' ').length, text };
}

const lastWord = (text: string): string => text.trim().split(' ').at(-1) ?? '';
const firstWord = (text: string): string => text.trim().split(' ')[0] ?? '';
