/** Frames the art above a chapter: people close by in a place, cut off by the white hill of the page. */

import { paint } from '../../palette.js';
import { clipped, group, path, rect, sheet } from '../../shapes.js';

/** An opening that still has to hear the name of its file. */
export type Opening = (name: string) => string;

/** The page begins here: low on the left where the number stone is laid, higher on the right. */
const EDGE = '106C40 99 74 111 116 108C152 105 186 95 218 98';
const HILL = `M0 ${EDGE}V122H0Z`;
/** The scene ends a little under the edge of the hill, so that no ground shines through where the sheet is cut. */
const SCENE = `M0 0V${EDGE}V0Z`;

export const opening =
  (ground: string, ...scene: string[]): Opening =>
  (name) =>
    sheet(
      { width: 218, height: 122 },
      group({ y: 0.8 }, clipped(`${name}-rand`, SCENE, group({ y: -0.8 }, rect(0, -1, 218, 113, ground), ...scene))),
      path(HILL, paint.white),
    );
