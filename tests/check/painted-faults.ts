/** Faults in what a page of a file for the press paints, one by one, each with the rule that has to find it. */
import type { PDFDocument } from '@cantoo/pdf-lib';

export interface Fault {
  readonly rule: string;
  /** Added to a page in points from the trim's left and bottom edge; `paint` draws with the page's own resources. */
  readonly paint: string;
  readonly resources?: (document: PDFDocument) => Record<string, Record<string, unknown>>;
}

/** Solid pictures of so many pixels, in a space of so many channels, all of them the same value (0 to 255). */
const picture = (document: PDFDocument, px: number, space: string, channels: number, value: number) =>
  document.context.register(
    document.context.flateStream(new Uint8Array(px * px * channels).fill(value), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: px,
      Height: px,
      BitsPerComponent: 8,
      ColorSpace: space,
    }),
  );
const placed = (sizePt: number): string => `q ${sizePt} 0 0 ${sizePt} 40 40 cm /Im0 Do Q`;
const state = (entries: Record<string, unknown>) => () => ({ ExtGState: { GS0: entries } });
/** Text in a font without a program is a fault of its own: these faults need none, so Type 3 letters are drawn. */
const letter = (document: PDFDocument) => {
  const { context } = document;
  const glyph = context.register(context.flateStream('750 0 0 0 750 750 d1\n0 0 750 750 re\nf'));
  return {
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [0, 0, 750, 750],
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    CharProcs: { square: glyph },
    Encoding: { Type: 'Encoding', Differences: [97, 'square'] },
    FirstChar: 97,
    LastChar: 97,
    Widths: [1000],
  };
};
const lettered = (document: PDFDocument) => ({ Font: { F0: letter(document) } });
const text = (colour: string, sizePt: number): string => `BT ${colour} /F0 ${sizePt} Tf 40 40 Td (aa) Tj ET`;

export const FAULTS: Readonly<Record<string, Fault>> = {
  'a fill in RGB': { rule: 'preflight/screen-colour', paint: '1 0 0 rg 40 40 20 20 re f' },
  'a line in RGB': { rule: 'preflight/screen-colour', paint: '0 0 1 RG 2 w 40 40 m 60 60 l S' },
  'RGB by a colour space': { rule: 'preflight/screen-colour', paint: '/DeviceRGB cs 0 1 0 sc 40 40 20 20 re f' },
  'Lab by a colour space': {
    rule: 'preflight/screen-colour',
    paint: '/Cs0 cs 50 0 0 sc 40 40 20 20 re f',
    resources: () => ({ ColorSpace: { Cs0: ['Lab', { WhitePoint: [0.96, 1, 0.82] }] } }),
  },
  'a plate of its own': {
    rule: 'preflight/spot-plate',
    paint: '/Cs0 cs .5 scn 40 40 20 20 re f',
    resources: () => ({
      ColorSpace: {
        Cs0: [
          'Separation',
          'Lindegroen',
          'DeviceCMYK',
          { FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0, 0], C1: [0.8, 0, 1, 0] },
        ],
      },
    }),
  },
  'a picture in RGB': {
    rule: 'preflight/screen-colour',
    paint: placed(20),
    resources: (document) => ({ XObject: { Im0: picture(document, 80, 'DeviceRGB', 3, 200) } }),
  },
  'a gradient in RGB': {
    rule: 'preflight/screen-colour',
    paint: 'q 40 40 20 20 re W n /Sh0 sh Q',
    resources: () => ({
      Shading: {
        Sh0: {
          ShadingType: 2,
          ColorSpace: 'DeviceRGB',
          Coords: [40, 40, 60, 40],
          Function: { FunctionType: 2, Domain: [0, 1], C0: [1, 0, 0], C1: [0, 0, 1], N: 1 },
        },
      },
    }),
  },
  'RGB in a form': {
    rule: 'preflight/screen-colour',
    paint: '/Fm0 Do',
    resources: ({ context }) => ({
      XObject: {
        Fm0: context.register(
          context.flateStream('1 0 0 rg 40 40 20 20 re f', {
            Type: 'XObject',
            Subtype: 'Form',
            BBox: [0, 0, 200, 200],
          }),
        ),
      },
    }),
  },
  'RGB in a pattern': {
    rule: 'preflight/screen-colour',
    paint: '/Pattern cs /P0 scn 40 40 20 20 re f',
    resources: ({ context }) => ({
      Pattern: {
        P0: context.register(
          context.flateStream('1 0 0 rg 0 0 5 5 re f', {
            Type: 'Pattern',
            PatternType: 1,
            PaintType: 1,
            TilingType: 1,
            BBox: [0, 0, 10, 10],
            XStep: 10,
            YStep: 10,
            Resources: {},
          }),
        ),
      },
    }),
  },
  'a fill of 330 % ink': { rule: 'preflight/ink-total', paint: '.8 .8 .7 1 k 40 40 20 20 re f' },
  'a line of 400 % ink': { rule: 'preflight/ink-total', paint: '1 1 1 1 K 2 w 40 40 m 60 60 l S' },
  'a gradient that ends in 320 % ink': {
    rule: 'preflight/ink-total',
    paint: 'q 40 40 20 20 re W n /Sh0 sh Q',
    resources: () => ({
      Shading: {
        Sh0: {
          ShadingType: 2,
          ColorSpace: 'DeviceCMYK',
          Coords: [40, 40, 60, 40],
          Function: { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0.8, 0.8, 0.8, 0.8], N: 1 },
        },
      },
    }),
  },
  'a picture of 360 % ink': {
    rule: 'preflight/ink-total',
    paint: placed(20),
    resources: (document) => ({ XObject: { Im0: picture(document, 80, 'DeviceCMYK', 4, 230) } }),
  },
  'a picture of 127 ppi': {
    rule: 'preflight/low-resolution',
    paint: placed(20),
    resources: (document) => ({ XObject: { Im0: picture(document, 35, 'DeviceCMYK', 4, 50) } }),
  },
  'a grey picture of 90 ppi': {
    rule: 'preflight/low-resolution',
    paint: placed(20),
    resources: (document) => ({ XObject: { Im0: picture(document, 25, 'DeviceGray', 1, 50) } }),
  },
  'a picture stretched to 100 ppi one way': {
    rule: 'preflight/low-resolution',
    paint: 'q 10 0 0 40 40 40 cm /Im0 Do Q',
    resources: (document) => ({ XObject: { Im0: picture(document, 56, 'DeviceGray', 1, 50) } }),
  },
  'a picture of 200 ppi': {
    rule: 'preflight/modest-resolution',
    paint: placed(20),
    resources: (document) => ({ XObject: { Im0: picture(document, 56, 'DeviceCMYK', 4, 50) } }),
  },
  'black text of four inks': {
    rule: 'preflight/rich-black-text',
    paint: text('.6 .5 .5 1 k', 14),
    resources: lettered,
  },
  'large black text with a trace of cyan': {
    rule: 'preflight/rich-black-text',
    paint: text('.02 0 0 1 k', 40),
    resources: lettered,
  },
  'text of 5 points': { rule: 'preflight/small-text', paint: text('0 0 0 1 k', 5), resources: lettered },
  'text made small by the matrix': {
    rule: 'preflight/small-text',
    paint: `q .25 0 0 .25 30 30 cm ${text('0 0 0 1 k', 20)} Q`,
    resources: lettered,
  },
  'text of 8 points in three inks': {
    rule: 'preflight/small-coloured-text',
    paint: text('.5 .5 .5 0 k', 8),
    resources: lettered,
  },
  'text of 12 points in three inks': {
    rule: 'preflight/coloured-labels',
    paint: text('.5 .5 .5 0 k', 12),
    resources: lettered,
  },
  'a hairline': { rule: 'preflight/thin-rule', paint: '0 0 0 1 K .1 w 40 40 m 60 40 l S' },
  'a line of width 0': { rule: 'preflight/thin-rule', paint: '0 0 0 1 K 0 w 40 40 m 60 40 l S' },
  'a line made thin by the matrix': {
    rule: 'preflight/thin-rule',
    paint: 'q .1 0 0 .1 0 0 cm 0 0 0 1 K 1 w 400 400 m 600 400 l S Q',
  },
  'a line made thin by the graphics state': {
    rule: 'preflight/thin-rule',
    paint: '0 0 0 1 K /GS0 gs 40 40 m 60 40 l S',
    resources: state({ LW: 0.15 }),
  },
  'a bar that is a hairline': { rule: 'preflight/thin-rule', paint: '0 0 0 1 k 40 40 60 .12 re f' },
  'white that overprints': {
    rule: 'preflight/white-overprint',
    paint: '/GS0 gs 0 0 0 0 k 40 40 20 20 re f',
    resources: state({ OP: true, op: true }),
  },
  'white lines that overprint': {
    rule: 'preflight/white-overprint',
    paint: '/GS0 gs 0 0 0 0 K 2 w 40 40 m 60 40 l S',
    resources: state({ OP: true }),
  },
  'a blend mode': {
    rule: 'preflight/blend-mode',
    paint: '/GS0 gs .2 .2 0 0 k 40 40 20 20 re f',
    resources: state({ BM: 'Multiply' }),
  },
  'something see-through': {
    rule: 'preflight/transparency',
    paint: '/GS0 gs .2 .2 0 0 k 40 40 20 20 re f',
    resources: state({ ca: 0.5 }),
  },
};
