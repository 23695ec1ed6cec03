/** Compares what a reader heard with what the source says: same letters, and white space between the same ones. */
import { comparable } from '../../src/check/compare-text.js';
import { ELEMENT } from '../../tests/pdf/source-blocks.js';
import { FIELD, LINE_END } from './heard.js';

export interface Comparison {
  readonly words: number;
  readonly glued: readonly string[];
  readonly split: readonly string[];
  /** White space where the source has none but a field: the line to write on, or the box to tick, is as wide. */
  readonly atFields: readonly string[];
  /** Blocks whose letters stand nowhere in the source. */
  readonly unknown: readonly string[];
}

/** Whether white space stands before a letter; the end of a line is some where it is wanted, and beside a field it parts no words. */
type Gap = boolean | 'line' | 'field';

const isSame = (wanted: Gap | undefined, found: Gap | undefined): boolean =>
  found === 'line' || wanted === (found === 'field' || found);

export interface SourceText {
  /** All letters of all blocks, one after the other. */
  readonly letters: string;
  /** Per letter, whether white space stands before it. */
  readonly gaps: readonly Gap[];
}

/** A number or a letter in an element of its own stands before what it counts or behind where it leads, and not in it. */
const COUNTER = new RegExp(
  `(?<=\\d[.]?|(?<![\\p{L}\\d])\\p{Lu})${ELEMENT}+(?=[‘“]?(?:\\p{Lu}|\\p{Ll}{3}))|(?<=[\\p{L}?!)])${ELEMENT}+(?=\\d+${ELEMENT}*$)`,
  'gu',
);
const SILENT = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

export function prepare(blocks: readonly string[]): SourceText {
  const gaps: Gap[] = [];
  let letters = '';
  for (const block of blocks) {
    const apart = block.replace(COUNTER, ' ').replaceAll(ELEMENT, '');
    const own = take(apart);
    letters += own.letters;
    gaps.push(...own.gaps);
  }
  return { letters, gaps };
}

function take(text: string): { letters: string; gaps: Gap[] } {
  const gaps: Gap[] = [];
  let letters = '';
  let before: Gap = true;
  let isField = false;
  for (const sign of comparable(text).replace(SILENT, '')) {
    if (sign === FIELD) isField = true;
    else if (sign === LINE_END) before ||= 'line';
    else if (/\s/.test(sign)) before = true;
    else {
      if (isField && before === true) before = 'field';
      isField = false;
      letters += sign;
      for (let unit = 0; unit < sign.length; unit += 1) gaps.push(unit === 0 && before);
      before = false;
    }
  }
  return { letters, gaps };
}

export function compareHeard(source: SourceText, heard: readonly string[]): Comparison {
  const glued: string[] = [];
  const split: string[] = [];
  const atFields: string[] = [];
  const unknown: string[] = [];
  let words = 0;
  for (const text of heard) {
    const { letters, gaps } = take(text);
    if (letters === '') continue;
    words += gaps.filter(Boolean).length;
    const at = bestPlace(source, letters, gaps);
    if (at === undefined) {
      unknown.push(text);
      continue;
    }
    for (let index = 1; index < letters.length; index += 1) {
      const [wanted, found] = [source.gaps[at + index], gaps[index]];
      if (isSame(wanted, found)) continue;
      const around = letters.slice(Math.max(0, index - 12), index);
      const list = wanted ? glued : found === 'field' ? atFields : split;
      list.push(`${around}|${letters.slice(index, index + 12)}`);
    }
  }
  return { words, glued, split, atFields, unknown };
}

/** Where these letters stand with the fewest differences; the same words may stand in several places. */
function bestPlace({ letters: all, gaps: wanted }: SourceText, letters: string, gaps: readonly Gap[]) {
  let best: { readonly at: number; readonly faults: number } | undefined;
  for (let at = all.indexOf(letters); at >= 0; at = all.indexOf(letters, at + 1)) {
    const faults = gaps.filter((gap, index) => index > 0 && !isSame(wanted[at + index], gap)).length;
    if (!best || faults < best.faults) best = { at, faults };
    if (faults === 0) break;
  }
  return best?.at;
}
