/** The lines of a proof: each kind has a colour and a pattern of its own, so that a grey proof tells them apart too. */

/** In points, y upwards. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export type LineKind = 'trim' | 'bleed' | 'safe' | 'fold';

interface Line {
  /** Red, green, blue. */
  readonly colour: string;
  /** How dark in a grey proof. */
  readonly grey: string;
  /** Lengths of dashes and gaps in points. */
  readonly dashes: string;
}

export const LINES: Readonly<Record<LineKind, Line>> = {
  trim: { colour: '.8 0 .2', grey: '0', dashes: '' },
  bleed: { colour: '0 .3 .8', grey: '.2', dashes: '9 3' },
  safe: { colour: '0 .5 .2', grey: '.2', dashes: '3 3' },
  fold: { colour: '.5 0 .6', grey: '0', dashes: '12 3 2 3' },
};

const WIDTH_PT = 0.75;
/** White under the line, so that it shows on a dark picture. */
const HALO_PT = 2;

/** @param path as a content stream constructs it */
export function stroke(kind: LineKind, path: string, isGrey: boolean): string {
  const { colour, grey, dashes } = LINES[kind];
  const ink = isGrey ? `${grey} G` : `${colour} RG`;
  return `[] 0 d 1 G ${HALO_PT} w ${path} S\n[${dashes}] 0 d ${ink} ${WIDTH_PT} w ${path} S`;
}
