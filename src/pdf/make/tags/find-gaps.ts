/** Finds the letters behind which the tags lack a space: the browser paints none where a line ends, nor where a box does. */
import type { SectionText } from './blocks.js';
import type { Letter } from './letters.js';
import { type Sign, signsIn } from './signs.js';
import { RIGHT_TO_LEFT } from './turned-text.js';

/** In no order. What a number before an item numbers stands apart. */
export const findGaps = ({ blocks, labels }: SectionText): Letter[] => [
  ...blocks.flatMap(({ wanted, shown }) => missingIn(wanted, shown)),
  ...labels.flatMap((letters) => letters.at(-1) ?? []).filter(({ text }) => text !== '' && !/\s$/.test(text)),
];

/** Written without spaces between words; a hyphen and a slash end a line without one. */
const NO_SPACE =
  /[-/\u3000-\u303f\uff00-\uffef\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/u;

function missingIn(text: string, shown: readonly Sign<Letter>[]): Letter[] {
  const wanted = signsIn(text);
  const isEqual = wanted.length === shown.length && wanted.every(({ sign }, index) => sign === shown[index]!.sign);
  // Where the letters differ, what was lost or came in lies between a beginning and an end that are equal.
  const canZip = isEqual || !RIGHT_TO_LEFT.test(text);
  let same = 0;
  const shortest = Math.min(wanted.length, shown.length);
  if (canZip) while (same < shortest && wanted[same]!.sign === shown[same]!.sign) same += 1;
  let sameEnd = 0;
  if (canZip)
    while (sameEnd < shortest - same && wanted.at(-1 - sameEnd)!.sign === shown.at(-1 - sameEnd)!.sign) sameEnd += 1;
  const missing: Letter[] = [];
  for (let index = 1; index < shown.length; index += 1) {
    const { sign, isApart, from } = shown[index]!;
    const before = shown[index - 1]!;
    if (!before.from || isApart) continue;
    const twin = index < same ? wanted[index] : wanted[wanted.length - shown.length + index];
    const isKnown = index < same || index > shown.length - sameEnd;
    const isWanted = isKnown
      ? twin!.isApart
      : from?.startsLine === true && !NO_SPACE.test(sign) && !NO_SPACE.test(before.sign);
    if (isWanted) missing.push(before.from);
  }
  return missing;
}
