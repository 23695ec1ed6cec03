/** Judges how large the places to write and tick on a sheet are: a pen needs more room than a screen. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import type { Entry, EntryKind, PlacedEntry, TrimSize } from '../../model.js';
import { boundField, fieldEdge, fieldSize } from '../../rules/format/fields.js';
import type { BoxFromTrim, DrawnEntry } from '../../section-content.js';

export interface SheetsDrawn {
  readonly code: string;
  readonly trim: TrimSize;
  readonly entries: readonly PlacedEntry[];
  readonly drawn: readonly DrawnEntry[];
}

/** In mm. Boxes stand on whole CSS px, and half a px is 0.13 mm. */
const TOLERANCE = 0.3;
/** Office printers paint nothing nearer to the edge, and this much is left for holes (knowledge: 5C). */
const EDGE = 10;
const HOLES = 20;
/** Of one line to write on: five letters in 25 mm, three lines in an inch. */
const PITCH = 8.5;

interface Needed {
  readonly width: number;
  readonly height: number;
}

const NEEDED: Readonly<Record<EntryKind, Needed>> = {
  line: { width: 80, height: PITCH },
  // In a sentence stands a word or two.
  inline: { width: 38, height: PITCH },
  lines: { width: 80, height: PITCH },
  date: { width: 70, height: 9 },
  tick: { width: 5, height: 5 },
  round: { width: 5, height: 5 },
  cell: { width: 15, height: 10 },
  area: { width: 50, height: 20 },
  signature: { width: 70, height: 25 },
};
/** A number is short, an e-mail address long. */
const NUMBER: Needed = { width: 30, height: PITCH };
const EMAIL: Needed = { width: 100, height: PITCH };

/** One finding per place of a field, whatever the number of copies or rows. */
export function fieldSizeFindings({ code, trim, entries, drawn }: SheetsDrawn): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { entry: index, box, lines } of drawn) {
    const entry = entries[index];
    if (!entry) continue;
    const [left, top, right, bottom] = box;
    const question = questionOf(entry);
    const at = { code, field: question };
    const sizes = tooSmall(entry, box, lines);
    if (sizes && !found.has(question)) found.set(question, diagnostic(fieldSize, { ...at, ...sizes }, entry.place));
    const isPortrait = trim.heightMm > trim.widthMm;
    const room = {
      left: left - (isPortrait ? HOLES : EDGE),
      top: top - (isPortrait ? EDGE : HOLES),
      right: trim.widthMm - EDGE - right,
      bottom: trim.heightMm - EDGE - bottom,
    };
    const missing = Math.min(...Object.values(room));
    if (missing < -TOLERANCE && !found.has(`edge ${question}`)) {
      const byMm = Math.round(-missing * 10) / 10;
      found.set(`edge ${question}`, diagnostic(fieldEdge, { ...at, byMm }, entry.place));
    }
  }
  return [...found.values()];
}

/** The same of a format on a page of the book, where its frame keeps clear of the edges: it was drawn for a wider sheet. */
export function boundFieldFindings({ code, entries, drawn }: Omit<SheetsDrawn, 'trim'>): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { entry: index, box, lines } of drawn) {
    const entry = entries[index];
    const sizes = entry && tooSmall(entry, box, lines);
    if (!sizes || found.has(questionOf(entry))) continue;
    found.set(questionOf(entry), diagnostic(boundField, { code, field: questionOf(entry), ...sizes }, entry.place));
  }
  return [...found.values()];
}

const questionOf = ({ name }: Entry): string => name.replace(/\.\d+\./, '.');

function tooSmall(entry: Entry, [left, top, right, bottom]: BoxFromTrim, lines: number) {
  const [width, height] = [right - left, (bottom - top) / Math.max(1, lines)];
  const needed = neededFor(entry);
  const isSmall = width < needed.width - TOLERANCE || height < needed.height - TOLERANCE;
  return isSmall ? { found: sizeText({ width, height }), needed: sizeText(needed) } : undefined;
}

function neededFor({ kind, writes, name }: Entry): Needed {
  if (kind === 'line' && (writes === 'number' || writes === 'amount')) return NUMBER;
  const isLine = kind === 'line' || kind === 'inline';
  return isLine && (writes === 'email' || /\be-?mail\b/.test(name)) ? EMAIL : NEEDED[kind];
}

const sizeText = ({ width, height }: Needed): string => `${Math.round(width)} × ${Math.round(height * 10) / 10} mm`;
