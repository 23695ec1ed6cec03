/** Says which inks a colour puts on paper, as far as its space tells. */
import type { Colour } from '../../content/colour.js';
import type { Paint } from './painted.js';

const NOTHING = [0, 0, 0, 0] as const;

/** What has no inks of its own is no ink. */
export function paintOf({ kind: space, values }: Pick<Colour, 'kind' | 'values'>): Paint {
  const [a = 0, b = 0, c = 0, d = 0] = values;
  if (space === 'grey') return { space, inks: [0, 0, 0, 1 - a], screen: [a, a, a] };
  if (space === 'rgb') return { space, inks: NOTHING, screen: [a, b, c] };
  if (space === 'cmyk') return { space, inks: [a, b, c, d] };
  // A spot colour is one ink more, at this strength; counted where black is, since it prints on a plate of its own.
  return { space, inks: space === 'spot' ? [0, 0, 0, a] : NOTHING };
}
