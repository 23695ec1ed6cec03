/** Puts what is painted with rare combinations of transparency into a group of its own, which all programs treat alike. */
import { deflateSync } from 'node:zlib';
import { PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import type { Matrix } from '../../content/geometry.js';
import type { GraphicsState } from '../../content/graphics.js';
import { interpret } from '../../content/interpret.js';
import type { Listener } from '../../content/listener.js';
import { startRewriting } from '../../content/rewriting.js';
import { numberAt } from '../../syntax/objects.js';
import { streamBytes } from '../../syntax/stream.js';
import type { FoundStream } from './gather.js';

const name = (text: string): PDFName => PDFName.of(text);
const GROUP = 'InkGroup';
const UNMASKED = 'InkBare';
/** Larger than any page, in points. */
const EVERYWHERE = [-20000, -20000, 20000, 20000];

/**
 * A pattern that blends: its cell is a group (ISO 32000-1 11.6.7), but poppler lets what is in it blend as its own states
 * say, so that a multiplied picture covers what it should darken. A mask and an opacity at once: MuPDF counts the
 * opacity in the mask once more, and a soft shadow is hardly there.
 */
export function groupPaint({ ref, resources }: FoundStream): void {
  const stream = resources?.context.lookup(ref);
  if (!resources || !(stream instanceof PDFRawStream) || !hasTransparency(resources)) return;
  const bytes = streamBytes(stream);
  const rewriting = startRewriting(bytes);
  const listener: Listener = {
    paint({ from, fills, clips, box }, { operation: { end }, state }) {
      if (!fills || clips || !box || !needsGroup(state, resources)) return;
      const key = addGroup(resources, state, bytes.subarray(from, end));
      rewriting.replace({ start: from, end }, `q ${state.mask ? `/${UNMASKED} gs ` : ''}/${key} Do Q`);
    },
  };
  interpret(bytes, resources, { listeners: [listener], entersForms: false });
  if (!rewriting.isChanged) return;
  const packed = deflateSync(rewriting.bytes());
  stream.dict.set(name('Length'), PDFNumber.of(packed.length));
  stream.dict.context.assign(ref, PDFRawStream.of(stream.dict, packed));
}

const needsGroup = ({ blendMode, fillAlpha, fill, mask }: Readonly<GraphicsState>, resources: PDFDict): boolean =>
  (blendMode !== 'Normal' && isCell(resources, fill.pattern)) || (fillAlpha < 1 && mask !== undefined);

/** A tiling pattern (ISO 32000-1 8.7.3.1). */
const isCell = (resources: PDFDict, pattern: string): boolean =>
  numberAt(entry(resources, 'Pattern', pattern), 'PatternType') === 1;

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

/**
 * Patterns lie in the space that their stream begins with (ISO 32000-1 8.7.3.1), and masks in the one they are set in: the
 * form begins where the stream did, however the page was moved and scaled since.
 */
function addGroup(resources: PDFDict, { matrix, fill, mask }: Readonly<GraphicsState>, path: Uint8Array): string {
  const { context } = resources;
  const pattern = isCell(resources, fill.pattern) ? fill.pattern : '';
  const move = (by: Matrix): string => `${[...by].join(' ')} cm\n`;
  const before = [
    pattern && `/Pattern cs /${pattern} scn\n`,
    mask && `${move(mask.matrix)}/${mask.name} gs\n${move(inverse(mask.matrix))}`,
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
