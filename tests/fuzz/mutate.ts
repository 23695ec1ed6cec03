/** Breaks texts in the ways in which editors, editing programs and attackers do; the same dice give the same break. */

export type Dice = (sides: number) => number;

/** A small generator of equal chances (mulberry32): the same seed gives the same texts everywhere. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides);
  };
}

export const pick = <Item>(items: readonly Item[], roll: Dice): Item => items[roll(items.length)] as Item;

// biome-ignore format: one kind per line
const PIECES = [
  ':::tip', '::::', ':::', '::kort[Vraag]{#x}', '::kort[', ':::vink[a]{#a anders', ':::kern', '::::rij', ':::goed', '{#a .b c="d}', '::', ':',
  ':lang[x]{fr}', ':lang[', ':lang[x]{x-r1}', '{{gemeente.naam}}', '{{', '}}', '{{a.b}}', '{{__proto__}}', '<!-- taal: NL05 -->', '<!-- taal: NL05 x -->',
  '<div>', '</sub>', '<sub>', '<a id="x">', '<!--', '-->', '<script>', '<br>', '<img src=x>', '<?', '<![CDATA[', '<a id="__proto__">',
  '---', '```', '~~~', '|a|b|', '|-|', '[^1]', '[^1]: x', '[a](b.md#c)', '![](x.svg "y")', '[a]: <', '# ', '######', '- [ ] ', '1. ', '> ', '\t', '    ',
  '\u0000', '\ufeff', '\u2028', '\u202e', '\ud800', '👨‍👩‍👧', 'e\u0301\u0301\u0301', '\ue000', '中', '\r', '\u00a0', '&#0;', '&amp', '\\', '\uffff', '\u{10ffff}',
  '"', "'", "'s ", '...', '4-8', 'AVG', '€ ', '# constructor', '## __proto__', '[](#constructor)',
];

const DEEP = [
  '> ',
  '- ',
  '*',
  '[',
  '(',
  ':::tip\n',
  '<b>',
  '{',
  '`',
  '_',
  '![',
  '~~',
  '<',
  '&',
  '|',
  '"',
  "'",
  ':lang[',
  '{{',
  '**a ',
];

type Change = (lines: string[], roll: Dice) => void;

const CHANGES: readonly Change[] = [
  (lines, roll) => lines.splice(roll(lines.length), 1 + roll(3)),
  (lines, roll) => lines.splice(roll(lines.length), 0, lines[roll(lines.length)] ?? ''),
  (lines, roll) => lines.push(...lines.splice(roll(lines.length), roll(5))),
  (lines, roll) => lines.splice(roll(lines.length), 0, pick(PIECES, roll)),
  (lines, roll) => within(lines, roll, (line, at) => line.slice(0, at) + pick(PIECES, roll) + line.slice(at)),
  (lines, roll) => within(lines, roll, (line, at) => line.slice(0, at)),
  (lines, roll) => within(lines, roll, (line) => pick(DEEP, roll).repeat(1 + roll(80)) + line),
  (lines, roll) => within(lines, roll, (line) => `${line} `.repeat(1 + roll(200)).slice(0, 60_000)),
];

function within(lines: string[], roll: Dice, change: (line: string, at: number) => string): void {
  const index = roll(lines.length);
  const line = lines[index] ?? '';
  lines[index] = change(line, roll(line.length + 1));
}

/** Part of a text, with one to six changes. Part is enough, and leaves time for more of them. */
export function breakText(text: string, roll: Dice): string {
  const lines = text.split('\n');
  const start = roll(4) === 0 ? 0 : roll(lines.length);
  const part = lines.slice(start, start + 60);
  for (let count = 1 + roll(6); count > 0; count--) pick(CHANGES, roll)(part, roll);
  return part.join(roll(8) === 0 ? '\r\n' : '\n');
}

/** A line of up to a megabyte, of one thing over and over. */
export function longLine(roll: Dice): string {
  const piece = pick(
    [...DEEP, ...PIECES, 'a', 'ab ', 'x_y', '12 ', '. ', 'https://a.b/', 'a@b.c ', 'www.a.b ', '4-8 '],
    roll,
  );
  return piece.repeat(Math.ceil(pick([10_000, 100_000, 1_000_000], roll) / piece.length));
}

/** The bytes of a text as programs leave them: other encodings, marks at the start, cut in the middle of a character. */
export function breakBytes(text: string, roll: Dice): Uint8Array {
  const bytes = Buffer.from(text);
  const at = roll(bytes.length + 1);
  return pick(
    [
      () => bytes.subarray(0, at),
      () => Buffer.concat([bytes.subarray(0, at), Buffer.from([roll(256), 0x80 + roll(128)]), bytes.subarray(at)]),
      () => Buffer.concat([bytes.subarray(0, at), Buffer.alloc(1 + roll(9)), bytes.subarray(at)]),
      () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
      () => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]),
      () => Buffer.from(`\ufeff\ufeff${text}`),
      () => Buffer.from(text, 'latin1'),
      () => Buffer.alloc(0),
    ],
    roll,
  )();
}
