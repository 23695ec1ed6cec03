/** Puts what is painted with rare combinations of transparency into a group of its own, which all programs treat alike. */
import { deflateSync } from 'node:zlib';
import { PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { concat, IDENTITY, type Matrix } from '../../content/graphics.js';
import { KIND, type Operation, operatorCode, readOperations } from '../../syntax/operations.js';
import { streamBytes } from '../../syntax/stream.js';
import { nameAt } from '../../syntax/strings.js';
import type { FoundStream } from './gather.js';

const name = (text: string): PDFName => PDFName.of(text);
const op = operatorCode;
const RESTORE = op('Q');
const MOVE = op('cm');
const STATE = op('gs');
const SAVE = op('q');
const COLOUR_N = op('scn');
const PATH = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h'].map(op));
const PAINT = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map(op));
const OTHER_FILL = new Set(['g', 'rg', 'k', 'cs', 'sc'].map(op));
const GROUP = 'InkGroup';
const UNMASKED = 'InkBare';
/** Larger than any page, in points. */
const EVERYWHERE = [-20000, -20000, 20000, 20000];

interface PaintState {
  readonly matrix: Matrix;
  readonly blends: boolean;
  readonly fades: boolean;
  /** Of the tiling pattern that fills; empty for anything else. */
  readonly pattern: string;
  /** Name of the state that set a mask, and the space it was set in. */
  readonly mask: { readonly key: string; readonly matrix: Matrix } | undefined;
}

const START: PaintState = { matrix: IDENTITY, blends: false, fades: false, pattern: '', mask: undefined };

/**
 * A pattern that blends: its cell is a group (ISO 32000-1 11.6.7), but poppler lets what is in it blend as its own states
 * say, so that a multiplied picture covers what it should darken. A mask and an opacity at once: MuPDF counts the
 * opacity in the mask once more, and a soft shadow is hardly there.
 */
export function groupPaint({ ref, resources }: FoundStream): void {
  const stream = resources?.context.lookup(ref);
  if (!resources || !(stream instanceof PDFRawStream) || !hasTransparency(resources)) return;
  const bytes = streamBytes(stream);
  const parts: Uint8Array[] = [];
  const saved: PaintState[] = [];
  let state = START;
  let pathStart = -1;
  let kept = 0;
  readOperations(bytes, (operation) => {
    const { code, start, end } = operation;
    if (PATH.has(code)) {
      if (pathStart < 0) pathStart = start;
      return;
    }
    if (code === SAVE) saved.push(state);
    else if (code === RESTORE) state = saved.pop() ?? state;
    else if (PAINT.has(code) && pathStart >= 0 && needsGroup(state)) {
      const key = addGroup(resources, state, bytes.subarray(pathStart, end));
      const bare = state.mask ? `/${UNMASKED} gs ` : '';
      parts.push(bytes.subarray(kept, pathStart), Buffer.from(`q ${bare}/${key} Do Q`, 'latin1'));
      kept = end;
    } else state = after(state, operation, bytes, resources);
    pathStart = -1;
  });
  if (parts.length === 0) return;
  const packed = deflateSync(Buffer.concat([...parts, bytes.subarray(kept)]));
  stream.dict.set(name('Length'), PDFNumber.of(packed.length));
  stream.dict.context.assign(ref, PDFRawStream.of(stream.dict, packed));
}

const needsGroup = ({ blends, fades, pattern, mask }: PaintState): boolean =>
  (blends && pattern !== '') || (fades && mask !== undefined);

/** Most pages have none, and need not be read once more. */
function hasTransparency(resources: PDFDict): boolean {
  const states = resources.lookup(name('ExtGState'));
  if (!(states instanceof PDFDict)) return false;
  return states.keys().some((key) => {
    const state = states.lookup(key);
    return state instanceof PDFDict && (blendsBy(state) || state.lookup(name('SMask')) instanceof PDFDict);
  });
}

const blendsBy = (state: PDFDict): boolean => (state.lookup(name('BM')) ?? name('Normal')) !== name('Normal');

function after(state: PaintState, operation: Operation, bytes: Uint8Array, resources: PDFDict): PaintState {
  const { code, count, numbers } = operation;
  if (code === MOVE) return { ...state, matrix: concat(numbers.slice(0, 6), state.matrix) };
  if (OTHER_FILL.has(code)) return { ...state, pattern: '' };
  if (code === COLOUR_N) {
    const key = operation.kinds[count - 1] === KIND.name ? nameAt(bytes, operation, count - 1) : '';
    const isCell = String(entry(resources, 'Pattern', key)?.lookup(name('PatternType'))) === '1';
    return { ...state, pattern: isCell ? key : '' };
  }
  const key = code === STATE ? nameAt(bytes, operation, 0) : '';
  const set = entry(resources, 'ExtGState', key);
  if (!set) return state;
  const opacity = set.lookup(name('ca'));
  const mask = set.lookup(name('SMask'));
  return {
    ...state,
    blends: set.has(name('BM')) ? blendsBy(set) : state.blends,
    fades: opacity instanceof PDFNumber ? opacity.asNumber() < 1 : state.fades,
    mask: mask instanceof PDFDict ? { key, matrix: state.matrix } : mask ? undefined : state.mask,
  };
}

/**
 * Patterns lie in the space that their stream begins with (ISO 32000-1 8.7.3.1), and masks in the one they are set in: the
 * form begins where the stream did, however the page was moved and scaled since.
 */
function addGroup(resources: PDFDict, { matrix, pattern, mask }: PaintState, path: Uint8Array): string {
  const { context } = resources;
  const move = (by: Matrix): string => `${[...by].join(' ')} cm\n`;
  const before = [
    pattern && `/Pattern cs /${pattern} scn\n`,
    mask && `${move(mask.matrix)}/${mask.key} gs\n${move(inverse(mask.matrix))}`,
    move(matrix),
  ];
  const packed = deflateSync(Buffer.concat([Buffer.from(before.filter(Boolean).join(''), 'latin1'), path]));
  const own = context.obj({});
  for (const category of ['Pattern', 'ExtGState']) {
    const used = resources.get(name(category));
    if (used) own.set(name(category), used);
  }
  const form = context.obj({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: EVERYWHERE,
    Matrix: [...inverse(matrix)],
    Group: { Type: 'Group', S: 'Transparency', I: true },
    Resources: own,
    Filter: 'FlateDecode',
    Length: packed.length,
  });
  const forms = category(resources, 'XObject');
  const key = `${GROUP}${forms.keys().length}`;
  forms.set(name(key), context.register(PDFRawStream.of(form, packed)));
  if (mask) category(resources, 'ExtGState').set(name(UNMASKED), context.obj({ Type: 'ExtGState', SMask: 'None' }));
  return key;
}

function inverse([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Matrix {
  const area = a * d - b * c;
  return Float64Array.of(d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area);
}

function category(resources: PDFDict, key: string): PDFDict {
  const found = resources.lookup(name(key));
  if (found instanceof PDFDict) return found;
  const made = resources.context.obj({});
  resources.set(name(key), made);
  return made;
}

function entry(resources: PDFDict, kind: string, key: string): PDFDict | undefined {
  const dict = resources.lookup(name(kind));
  const found = dict instanceof PDFDict && key ? dict.lookup(name(key)) : undefined;
  if (found instanceof PDFRawStream) return found.dict;
  return found instanceof PDFDict ? found : undefined;
}
