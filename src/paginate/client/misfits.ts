/** Runs in the page: where on the pages the words ended up that no line could hold. */
import type { ClientCutWord } from './contract.js';
import type { Misfit } from './fit-words.js';
import { lineOf } from './place.js';
import { thingOf } from './thing.js';

export function findMisfits(misfits: readonly Misfit[]): ClientCutWord[] {
  if (misfits.length === 0) return [];
  const pages = [...document.querySelectorAll('.paper')];
  return misfits.map(({ text, kind, unknown = '', host }) => {
    const element = pieceWith(text, host.dataset.ref ?? '') ?? host;
    const page = Math.max(
      0,
      pages.findIndex((each) => each.contains(element)),
    );
    const line = lineOf(element);
    return { text, kind, language: unknown, page, ...(line && { line }), ...thingOf(element) };
  });
}

/** Of what goes on over pages, the piece that the word begins on. */
function pieceWith(text: string, ref: string): Element | undefined {
  const pieces = [...document.querySelectorAll(`.paper [data-ref="${ref}"], .paper [data-piece-of="${ref}"]`)];
  return pieces.find((piece) => piece.textContent?.includes(text.slice(0, 3))) ?? pieces[0];
}
