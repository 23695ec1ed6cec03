/** Tells which characters the faces can draw, and which fallback face a text needs. */
import { readFileSync } from 'node:fs';
import { FACES, type FaceRole } from './faces.js';

/**
 * Characters that every face of the book has: printable ASCII, Latin-1 without ¤ and µ, and the usual typographic signs.
 * A unit test proves this list on the font files; it saves reading them for nearly every text.
 */
export const COMMON = /^[\n\t\r\u0020-\u007e\u00a0-\u00a3\u00a5-\u00b4\u00b6-\u00ff‘’“”–—…•€\u00ad]*$/u;

/** Drawn as nothing: joiners, spaces of odd width, variation selectors, byte order mark. */
const INVISIBLE = /[\n\t\r\u00ad\u200b-\u200c\u2060\ufeff]|\u200d|\ufe0e|\ufe0f/u;

const sets = new Map<FaceRole, ReadonlySet<number>>();

async function characters(role: FaceRole): Promise<ReadonlySet<number>> {
  const known = sets.get(role);
  if (known) return known;
  const { default: fontkit } = await import('@pdf-lib/fontkit');
  const set = new Set<number>(fontkit.create(readFileSync(FACES[role][0]!.file)).characterSet);
  sets.set(role, set);
  return set;
}

export interface Coverage {
  /** The fallback faces that draw what the first face lacks. */
  readonly fallbacks: readonly FaceRole[];
  /** Characters that no face can draw, in order of appearance. */
  readonly missing: readonly string[];
}

/** Looks up each character of a text in the first face, then in the fallback faces. */
export async function coverage(text: string, first: 'text' | 'mono'): Promise<Coverage> {
  if (COMMON.test(text)) return { fallbacks: [], missing: [] };
  const fallbacks = new Set<FaceRole>();
  const missing = new Set<string>();
  const own = await characters(first);
  for (const character of new Set(text)) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (own.has(codePoint) || INVISIBLE.test(character)) continue;
    const fallback = await firstWith(codePoint, ['math', 'symbols']);
    if (fallback) fallbacks.add(fallback);
    else missing.add(character);
  }
  return { fallbacks: [...fallbacks], missing: [...missing] };
}

async function firstWith(codePoint: number, roles: readonly FaceRole[]): Promise<FaceRole | undefined> {
  for (const role of roles) if ((await characters(role)).has(codePoint)) return role;
  return undefined;
}
