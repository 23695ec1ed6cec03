/** Finds the pages on which a line of a source stands, in each edition: from the pages of the last build where these are kept. */
import type { Config } from '../config/load.js';
import type { Engine } from '../engine/engine.js';
import { editionsOf } from './editions.js';
import { linesByFile } from './findings.js';
import { layOutEdition, readBook } from './pass.js';
import { placesIn } from './places.js';
import type { WhereView } from './protocol.js';
import { emptyMemory } from './warm-pages.js';

export async function whereIs(
  engine: Engine,
  config: Config,
  place: { readonly file: string; readonly line: number },
  signal: AbortSignal,
): Promise<WhereView['places']> {
  const book = await readBook(engine, config, signal);
  const places: WhereView['places'][number][] = [];
  // The cover has no source of its own.
  for (const edition of editionsOf(config).filter(({ name }) => name !== 'cover')) {
    const { made } = await layOutEdition(book, edition, {
      memory: emptyMemory(),
      isSeen: () => false,
      isBroken: () => false,
      isExact: true,
      onPainted: () => undefined,
      onBegin: () => undefined,
      onLaidOut: () => undefined,
      inTurn: (work) => work(),
      goOn: () => signal.throwIfAborted(),
    });
    places.push(...placesIn({ made, lines: linesByFile(made.placed) }, place.file, place.line));
  }
  return places;
}
