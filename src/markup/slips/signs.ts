/** Signs that no text needs, and letters that were read in a wrong encoding: found in the file as it is written. */
import { decode } from '../../files/decode.js';
import { type Slip, shown } from './slip.js';

const PROBLEMS = {
  control: { en: 'here stands a sign that is not seen', nl: 'hier staat een teken dat niet te zien is' },
  separator: {
    en: 'here stands an end of a line that most programs do not know',
    nl: 'hier staat een regeleinde dat de meeste programma’s niet kennen',
  },
  symbol: {
    en: 'this is a sign of a typeface such as Wingdings: in another one it is nothing',
    nl: 'dit is een teken van een lettertype als Wingdings: in een ander lettertype is het niets',
  },
  mojibake: {
    en: 'these letters were read in a wrong encoding',
    nl: 'deze letters zijn in een verkeerde codering gelezen',
  },
  lost: {
    en: 'here a letter was lost when a program read the text in a wrong encoding',
    nl: 'hier is een letter verloren: een programma las de tekst in een verkeerde codering',
  },
  spaces: {
    en: 'spaces that may not break are no way to indent a text',
    nl: 'met vaste spaties kunt u een tekst niet laten inspringen',
  },
  entity: { en: 'this is code of a web page', nl: 'dit is code van een webpagina' },
  soft: {
    en: 'here a word was divided in another program',
    nl: 'hier is een woord afgebroken in een ander programma',
  },
} as const;

interface Sign {
  readonly pattern: RegExp;
  readonly problem: Slip['problem'];
  /** Undefined where only the author knows. */
  mend(whole: string): string | undefined;
}

/** Signs that people put in with Word, and what they are. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['\uf0b7', '•'],
  ['\uf0a7', '▪'],
  ['\uf0d8', '➢'],
  ['\uf0e0', '→'],
  ['\uf0e8', '→'],
  ['\uf0df', '←'],
  ['\uf0fc', '✓'],
  ['\uf0fb', '✗'],
  ['\uf0a8', '☐'],
  ['\uf06f', '☐'],
  ['\uf0fe', '☒'],
  ['\uf04a', '☺'],
  ['\uf02d', '–'],
  ['\uf028', '☎'],
  ['\uf02a', '✉'],
]);

/** One after the other they are one slip: a broken file may hold a million. */
const SIGNS: readonly Sign[] = [
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    pattern: /(?:\u001b\[[0-9;]*m|[\0-\u0008\u000e-\u001f\u007f]|(?<!^)\ufeff)+/g,
    problem: PROBLEMS.control,
    mend: () => '',
  },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  { pattern: /[\u000b\u000c\u0085\u2028\u2029]+/g, problem: PROBLEMS.separator, mend: () => ' ' },
  {
    pattern: /([\ue000-\uf8ff])\1*/g,
    problem: PROBLEMS.symbol,
    mend: (run) => SYMBOLS.get(run[0]!)?.repeat(run.length),
  },
  // UTF-8 that was read as Windows-1252: Ã© for é, â€™ for ’.
  { pattern: /[Â-ô](?:[\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){1,3}/g, problem: PROBLEMS.mojibake, mend: asUtf8 },
  { pattern: /\ufffd+/g, problem: PROBLEMS.lost, mend: () => undefined },
  { pattern: /(?:\u00a0|&nbsp;){2,}[ \t]*/g, problem: PROBLEMS.spaces, mend: () => ' ' },
  {
    pattern: /&amp;(?:nbsp|amp|quot|lt|gt|shy);/g,
    problem: PROBLEMS.entity,
    mend: (code) => (code === '&amp;nbsp;' ? ' ' : undefined),
  },
  { pattern: /(?<=\p{L})\u00ad[ \t]+(?=\p{Ll})/gu, problem: PROBLEMS.soft, mend: () => '' },
];
const ANY =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u2028\u2029\ue000-\uf8ff\ufeff\ufffd]|&(?:nbsp|amp);|[Â-ô][\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** Code is what it is: there signs are left alone, but for those that are not seen. */
export function* signSlips(written: string, isCode: (at: number) => boolean): Generator<Slip> {
  if (!ANY.test(written)) return;
  for (const { pattern, problem, mend } of SIGNS) {
    for (const { 0: whole, index } of written.matchAll(pattern)) {
      const mended = mend(whole);
      if (problem !== PROBLEMS.control && isCode(index)) continue;
      if (problem === PROBLEMS.mojibake && mended === undefined) continue;
      yield {
        kind: 'paste',
        at: index,
        problem,
        mend: shown(mended?.trim() ?? ''),
        edits: mended === undefined ? [] : [{ from: index, to: index + whole.length, text: mended }],
        isSafe: mended !== undefined,
      };
    }
  }
}

const WINDOWS: ReadonlyMap<string, number> = new Map(
  [...Array(0x20).keys()].map((index) => {
    const byte = 0x80 + index;
    return [decode(Uint8Array.of(byte)).text, byte] as const;
  }),
);

/** Undefined where the bytes are no UTF-8 either. */
function asUtf8(letters: string): string | undefined {
  const bytes = [...letters].map((letter) => WINDOWS.get(letter) ?? letter.charCodeAt(0));
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return [...text].length === 1 ? text : undefined;
  } catch {
    return undefined;
  }
}
