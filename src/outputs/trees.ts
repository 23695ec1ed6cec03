/** Has texts parsed on the other thread, ahead of who makes pages of them. */

import type { Engine } from '../engine/engine.js';
import type { Trees } from '../markup/context.js';
import { parseText } from './thread-tasks.js';

export function openTrees({ thread }: Pick<Engine, 'thread'>): Trees {
  const begun = new Map<string, Promise<string>>();
  const begin = (source: string): Promise<string> => {
    const known = begun.get(source) ?? thread().call(parseText, source);
    begun.set(source, known);
    // Whoever asks for it hears what went wrong.
    known.catch(() => undefined);
    return known;
  };
  return {
    expect: (source) => void begin(source),
    get: async (source) => JSON.parse(await begin(source)),
  };
}
