/** Draws what boxes and circles look like when they are ticked, as a pen would; the box itself is on the page. */
import { type PDFContext, type PDFDict, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { OFF } from '../../document/fields/state-names.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Marks {
  /** The dictionary of a widget's states. */
  states(on: PDFName, kind: 'tick' | 'round', size: Size): PDFDict;
  /** Of a text that is not there yet: each field has its own, for programs write what is typed into the one they find. */
  empty(size: Size): PDFRef;
}

/** Of states of the same size there is one. */
export function makeMarks(context: PDFContext): Marks {
  const known = new Map<string, PDFRef>();
  const stream = (size: Size, content: string): PDFRef => {
    const key = `${round(size.width)} ${round(size.height)} ${content}`;
    const ref = known.get(key) ?? context.register(formXObject(context, size, content));
    known.set(key, ref);
    return ref;
  };
  return {
    states(on, kind, size) {
      const states = context.obj({});
      states.set(on, stream(size, kind === 'tick' ? tick(size) : dot(size)));
      states.set(OFF, stream(size, ''));
      return states;
    },
    empty: (size) => context.register(formXObject(context, size, '/Tx BMC\nEMC')),
  };
}

export function formXObject(
  context: PDFContext,
  { width, height }: Size,
  content: string,
  fonts?: PDFDict,
): PDFRawStream {
  const dict = context.obj({ Subtype: 'Form', BBox: [0, 0, round(width), round(height)] });
  dict.set(PDFName.of('Resources'), context.obj(fonts ? { Font: fonts } : {}));
  return PDFRawStream.of(dict, Buffer.from(content, 'latin1'));
}

const PEN_PT = 2;

function tick({ width, height }: Size): string {
  const point = (x: number, y: number): string => `${round(width * x)} ${round(height * y)}`;
  return `0 G ${PEN_PT} w 1 J 1 j ${point(0.22, 0.5)} m ${point(0.42, 0.26)} l ${point(0.79, 0.77)} l S`;
}

/** Four curves that stand for a circle. */
const BEND = 0.5523;

function dot({ width, height }: Size): string {
  const [x, y, radius] = [width / 2, height / 2, Math.min(width, height) * 0.28];
  const at = (dx: number, dy: number): string => `${round(x + dx * radius)} ${round(y + dy * radius)}`;
  const curves = [
    [1, BEND, BEND, 1, 0, 1],
    [-BEND, 1, -1, BEND, -1, 0],
    [-1, -BEND, -BEND, -1, 0, -1],
    [BEND, -1, 1, -BEND, 1, 0],
  ].map(([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => `${at(a, b)} ${at(c, d)} ${at(e, f)} c`);
  return `0 g ${at(1, 0)} m ${curves.join(' ')} f`;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
