/** Checks that no block of the book has the name of one of ours. */
import { invalid } from '../config/invalid.js';
import type { Config } from '../config/load.js';
import type { Diagnostic } from '../diagnostic.js';
import { DIRECTIVES } from '../markup/directives/list.js';

export function checkBlockNames({ blocks, places }: Config): Diagnostic[] {
  return Object.keys(blocks)
    .filter((name) => DIRECTIVES.has(name))
    .map((name) => {
      const path = `blocks.${name}`;
      const problem = {
        en: `:::${name} is a block of the program; give yours another name`,
        nl: `:::${name} is een blok van het programma; geef uw blok een andere naam`,
      };
      return invalid(path, 'other', problem, { names: name }, places.get(path));
    });
}
