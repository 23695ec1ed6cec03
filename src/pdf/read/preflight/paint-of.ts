/** Says which inks a colour puts on paper, as far as its space tells. */
import type { Colour } from '../../content/colour.js';
import type { Paint } from './painted.js';

const NOTHING = [0, 0, 0, 0] as const;

/** What has no inks of its own is no ink. */
export function paintOf({ kind: space, values, spot }: Pick<Colour, 'kind' | 'values' | 'spot'>): Paint {
  const [a = 0, b = 0, c = 0, d = 0] = values;
  if (space === 'grey') return { space, inks: [0, 0, 0, 1 - a], screen: [a, a, a] };
  if (space === 'rgb') return { space, inks: NOTHING, screen: [a, b, c] };
  if (space === 'cmyk') return { space, inks: [a, b, c, d] };
  if (space !== 'spot') return { space, inks: NOTHING };
  // As much as who prints without it lays down; where the file does not say that, one ink more, counted where black is.
  return { space, inks: spot?.inksOf(values) ?? [0, 0, 0, a], plates: spot?.plates ?? [] };
}
