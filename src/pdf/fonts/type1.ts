/** Reads the little that rules ask of a Type 1 program: its glyphs by name, their widths, its own encoding. */
import { STANDARD_NAMES } from './cff-strings.js';
import type { GlyphProgram } from './glyph-program.js';

/** Keys of the two layers of encryption (Adobe Type 1 Font Format, chapter 7). */
const [PROGRAM_KEY, GLYPH_KEY] = [55_665, 4330];
const CHAR_STRING = /\/(\S+)\s+(\d+)\s+(?:RD|-\|)\s/g;

/** @param clearLength of the part that is not encrypted, as the file states it */
export function readType1(bytes: Uint8Array, clearLength: number | undefined): GlyphProgram | undefined {
  const text = Buffer.from(bytes).toString('latin1');
  const marker = text.indexOf('eexec');
  if (!text.startsWith('%!') || marker < 0) return undefined;
  const clear = text.slice(0, marker);
  const start = startOfPrivate(text, marker, clearLength);
  const hidden = isHex(text, start) ? Buffer.from(text.slice(start).replace(/\s+/g, ''), 'hex') : bytes.subarray(start);
  const opened = Buffer.from(decrypt(hidden, PROGRAM_KEY, 4));
  const inside = opened.toString('latin1');
  const skipped = Number(/\/lenIV\s+(\d+)/.exec(inside)?.[1] ?? 4);
  const names = new Map<string, number>();
  const programs: Uint8Array[] = [];
  const from = inside.indexOf('/CharStrings');
  CHAR_STRING.lastIndex = Math.max(0, from);
  for (let found = CHAR_STRING.exec(inside); from >= 0 && found; found = CHAR_STRING.exec(inside)) {
    const [, name = '', length = '0'] = found;
    names.set(name, programs.length);
    programs.push(opened.subarray(CHAR_STRING.lastIndex, CHAR_STRING.lastIndex + Number(length)));
    CHAR_STRING.lastIndex += Number(length);
  }
  if (names.size === 0) return undefined;
  const scale = Number(/\/FontMatrix\s*\[\s*([\d.eE+-]+)/.exec(clear)?.[1] ?? 0.001) * 1000;
  const encoding = readEncoding(clear);
  return {
    names,
    cids: undefined,
    encoded: (code) => encoding.get(code),
    widthOf(glyph) {
      const program = programs[glyph];
      const width = program && sidebearingWidth(decrypt(program, GLYPH_KEY, skipped));
      return width === undefined ? undefined : width * scale;
    },
  };
}

function startOfPrivate(text: string, marker: number, clearLength: number | undefined): number {
  if (clearLength !== undefined && clearLength > marker && clearLength <= marker + 8) return clearLength;
  let at = marker + 'eexec'.length;
  while (/[ \t\r\n]/.test(text[at] ?? '')) at += 1;
  return at;
}

const isHex = (text: string, start: number): boolean => /^[0-9A-Fa-f\s]{8}/.test(text.slice(start, start + 8));

function decrypt(bytes: Uint8Array, key: number, skipped: number): Uint8Array {
  const plain = new Uint8Array(bytes.length);
  let state = key;
  for (const [index, byte] of bytes.entries()) {
    plain[index] = byte ^ (state >> 8);
    state = ((byte + state) * 52_845 + 22_719) & 0xffff;
  }
  return plain.subarray(skipped);
}

function readEncoding(clear: string): ReadonlyMap<number, string> {
  if (/\/Encoding\s+StandardEncoding/.test(clear)) return STANDARD_NAMES;
  return new Map(
    [...clear.matchAll(/dup\s+(\d+)\s*\/(\S+)\s+put/g)].map(([, code, name = '']) => [Number(code), name]),
  );
}

const [HSBW, ESCAPE, SBW, DIV] = [13, 12, 7, 12];

/** A charstring begins with the sidebearing and the width, as numbers or as a quotient. */
function sidebearingWidth(program: Uint8Array): number | undefined {
  const stack: number[] = [];
  let at = 0;
  const next = (): number => program[at++] ?? 0;
  while (at < program.length) {
    const byte = next();
    if (byte === 255) stack.push((next() << 24) | (next() << 16) | (next() << 8) | next());
    else if (byte >= 251) stack.push(-(byte - 251) * 256 - next() - 108);
    else if (byte >= 247) stack.push((byte - 247) * 256 + next() + 108);
    else if (byte >= 32) stack.push(byte - 139);
    else if (byte === HSBW) return stack[1];
    else if (byte !== ESCAPE) return undefined;
    else {
      const escaped = next();
      if (escaped === SBW) return stack[2];
      if (escaped !== DIV) return undefined;
      const divisor = stack.pop() ?? 1;
      stack.push((stack.pop() ?? 0) / divisor);
    }
  }
  return undefined;
}
