/** A font of one letter, `a`, which is drawn as a full square: text of which each point of ink is known. */
import type { PDFDocument } from '@cantoo/pdf-lib';

export const squareFont = ({ context }: PDFDocument): object => ({
  Type: 'Font',
  Subtype: 'Type3',
  FontBBox: [0, 0, 1000, 1000],
  FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
  CharProcs: { square: context.register(context.flateStream('1000 0 0 0 1000 1000 d1\n0 0 1000 1000 re f')) },
  Encoding: { Type: 'Encoding', Differences: [97, 'square'] },
  FirstChar: 97,
  LastChar: 97,
  Widths: [1000],
});
