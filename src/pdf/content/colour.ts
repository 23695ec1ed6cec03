/** Colours as a stream sets them (ISO 32000-1 8.6). */
import type { SpaceKind } from './space-kind.js';
import type { SpotSpace } from './spot-space.js';

export interface Colour {
  readonly kind: SpaceKind;
  /** Of the space, as the stream calls it. */
  readonly space: string;
  readonly values: readonly number[];
  /** Name of a pattern in the resources; '' for a plain colour. */
  readonly pattern: string;
  /** Of a space of inks with a name of their own. */
  readonly spot?: SpotSpace | undefined;
}

export const BLACK: Colour = { kind: 'grey', space: 'DeviceGray', values: [0], pattern: '' };

/** The colour that a space starts with: black, or full strength of a spot colour (ISO 32000-1 8.6.5.1, 8.6.6.4). */
export function firstColour(space: string, kind: SpaceKind): Colour {
  return { kind, space, values: kind === 'cmyk' ? [0, 0, 0, 1] : kind === 'spot' ? [1] : [0, 0, 0], pattern: '' };
}
