/** One page per way in which CSS and SVG put colour on paper; each has to come out in inks, or be refused by name. */
import sharp from 'sharp';
import type { Paginated } from '../../print.js';

export interface InkCase {
  readonly name: string;
  readonly html: string;
  /** What it is refused for. */
  readonly refused: string | undefined;
  /** Colours in it that the palette does not know. */
  readonly strange: readonly string[];
}

/** A palette of test colours: green, gold and red with recipes, and two greys. */
export const INKS: ReadonlyMap<string, readonly [number, number, number, number]> = new Map([
  ['#1F5C3A', [0.8, 0.3, 0.8, 0.4]],
  ['#F4C430', [0, 0.2, 0.9, 0]],
  ['#D64541', [0.1, 0.85, 0.75, 0]],
  ['#CCCCCC', [0, 0, 0, 0.2]],
  ['#888888', [0, 0, 0, 0.5]],
]);

const box = (style: string): string => `<div class="b" style="${style}"></div>`;
const words = (style: string): string => `<p style="${style}">Samen doen</p>`;
const svg = (content: string): string => `<svg class="b" viewBox="0 0 50 50">${content}</svg>`;
const picture = (source: string, style = ''): string => `<img alt="" class="b" src="${source}" style="${style}">`;

export const SIZE: Paginated = { trim: { widthMm: 100, heightMm: 80 }, bleedMm: 4, pages: [] };

/** A first thing on paper, so that the page begins with the paper as its clip, as pages of a book do. */
const PAPER = '<div style="width:1mm;height:1mm;background:#fff"></div>';
const STYLE = `${PAPER}<style>p{font:14pt sans-serif;margin:10mm}.b{display:block;margin:10mm;width:40mm;height:25mm}</style>`;

const dot =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 10 10%22%3E%3Ccircle cx=%225%22 cy=%225%22 r=%224%22 fill=%22%23d64541%22/%3E%3C/svg%3E';

/** Pictures are made here, so that no binary file has to be kept. */
async function pictures() {
  const size = { width: 64, height: 40 };
  const field = Array.from({ length: size.width * size.height }, (_, at) => {
    const [x, y] = [(at % size.width) / size.width, Math.floor(at / size.width) / size.height];
    return [80 + 150 * x, 200 - 120 * y, 40 + 160 * Math.abs(Math.sin(3 * x + 2 * y))].map(Math.round);
  });
  const soft = sharp(Buffer.from(field.flat()), { raw: { ...size, channels: 3 } });
  const flat = sharp({ create: { ...size, channels: 3, background: '#1f5c3a' } });
  const half = sharp({ create: { ...size, channels: 4, background: { r: 214, g: 69, b: 65, alpha: 0.5 } } });
  const stripes = Buffer.from(
    Array.from(
      { length: size.width * size.height * 3 },
      (_, at) =>
        [
          [31, 92, 58],
          [244, 196, 48],
        ][(at / 3 / 8) & 1]![at % 3]!,
    ),
  );
  const uri = async (kind: string, bytes: Promise<Buffer>) =>
    `data:image/${kind};base64,${(await bytes).toString('base64')}`;
  return {
    jpeg: await uri('jpeg', soft.clone().jpeg({ quality: 90 }).toBuffer()),
    greyJpeg: await uri('jpeg', soft.clone().greyscale().jpeg().toBuffer()),
    png: await uri('png', flat.png().toBuffer()),
    alpha: await uri('png', half.png().toBuffer()),
    greyPng: await uri('png', soft.clone().greyscale().png().toBuffer()),
    palette: await uri(
      'png',
      sharp(stripes, { raw: { ...size, channels: 3 } })
        .png({ palette: true, colours: 4 })
        .toBuffer(),
    ),
  };
}

export async function inkCases(): Promise<readonly InkCase[]> {
  const { jpeg, greyJpeg, png, alpha, greyPng, palette } = await pictures();
  const cases: Record<string, string> = {
    'text, black': words('color:#000'),
    'text, palette': words('color:#1f5c3a'),
    'text, half transparent': words('color:rgba(31,92,58,.5)'),
    'text, opacity': words('color:#1f5c3a;opacity:.5'),
    'text, underlined': '<p><u>Samen doen</u></p>',
    'text, synthetic bold and slanted': words(
      "font-family:'Atkinson Hyperlegible Mono','DejaVu Sans Mono',monospace;font-weight:900;font-style:italic",
    ),
    'text, stroked': words('font-size:24pt;-webkit-text-stroke:.5pt #d64541;color:#fff'),
    'text, emoji': '<p>\u{1F600}\u{1F333}</p>',
    'text, soft shadow': words('text-shadow:0 0 1mm #888'),
    'text, clipped gradient': words(
      'font-size:24pt;background:linear-gradient(90deg,#1f5c3a,#d64541);background-clip:text;color:transparent',
    ),
    'colour, display-p3': words('color:color(display-p3 .2 .7 .3)'),
    'colour, mixed': words('color:color-mix(in srgb,#1f5c3a 40%,#fff)'),
    'fill, solid': box('background:#f4c430'),
    'fill, group with opacity':
      '<div class="b" style="opacity:.5;background:#1f5c3a"><p style="color:#fff">wit</p></div>',
    'fill, rounded': box('border-radius:4mm;background:#d64541'),
    'fill, polygon clip': box('clip-path:polygon(0 0,100% 0,50% 100%);background:#1f5c3a'),
    'stroke, thin border': box('border:.25pt solid #000'),
    'stroke, dashes': box('border:1mm dashed #d64541'),
    'stroke, dots': box('border:1mm dotted #d64541'),
    'stroke, groove': box('border:1mm groove #d64541'),
    'stroke, rule': '<hr>',
    'stroke, table':
      '<table style="border-collapse:collapse"><tr><td style="border:.25pt solid #000">x</td></tr></table>',
    'gradient, two stops': box('background:linear-gradient(90deg,#1f5c3a,#f4c430)'),
    'gradient, three stops': box('background:linear-gradient(#1f5c3a,#fff,#f4c430)'),
    'gradient, hard stop': box('background:linear-gradient(90deg,#1f5c3a 50%,#f4c430 50%)'),
    'gradient, oklch': box('background:linear-gradient(in oklch 90deg,#1f5c3a,#f4c430)'),
    'gradient, fading': box('background:linear-gradient(90deg,#1f5c3a,rgba(31,92,58,0))'),
    'gradient, repeating': box('background:repeating-linear-gradient(90deg,#000 0 1mm,#fff 1mm 2mm)'),
    'gradient, repeating slanted': box('background:repeating-linear-gradient(30deg,#1f5c3a 0 1mm,#f4c430 1mm 2mm)'),
    'gradient, tiled': box('background:linear-gradient(#ccc 1px,transparent 1px) 0 0/100% 5mm'),
    'gradient, radial': box('background:radial-gradient(#1f5c3a,#f4c430)'),
    'gradient, radial fading': box('background:radial-gradient(circle,#1f5c3a,rgba(31,92,58,0))'),
    'gradient, radial repeating': box('background:repeating-radial-gradient(circle,#1f5c3a 0 2mm,#f4c430 2mm 4mm)'),
    'gradient, conic': box('background:conic-gradient(#1f5c3a,#f4c430,#1f5c3a)'),
    'gradient, in a drawing': svg(
      '<defs><linearGradient id="a"><stop stop-color="#1f5c3a"/><stop offset="1" stop-color="#f4c430"/></linearGradient></defs><rect width="50" height="50" fill="url(#a)"/>',
    ),
    'gradient, fading in a drawing': svg(
      '<defs><linearGradient id="a2"><stop stop-color="#1f5c3a"/><stop offset="1" stop-color="#f4c430" stop-opacity=".2"/></linearGradient></defs><rect width="50" height="50" fill="url(#a2)"/>',
    ),
    'drawing, pattern': svg(
      '<defs><pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse"><circle cx="5" cy="5" r="3" fill="#d64541"/></pattern></defs><rect width="50" height="50" fill="url(#p)"/>',
    ),
    'drawing, mask': svg(
      '<mask id="m"><rect width="50" height="50" fill="#888"/></mask><rect width="50" height="50" fill="#d64541" mask="url(#m)"/>',
    ),
    'drawing, clip': svg(
      '<clipPath id="c"><circle cx="25" cy="25" r="20"/></clipPath><rect width="50" height="50" fill="#d64541" clip-path="url(#c)"/>',
    ),
    'drawing, blur': svg(
      '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><rect x="10" y="10" width="30" height="30" fill="#d64541" filter="url(#f)"/>',
    ),
    'drawing, as picture': picture(dot),
    'drawing, as background': box(`background:url('${dot}') center/contain no-repeat`),
    'drawing, tiled': box(`background:url('${dot}') 0 0/5mm`),
    'effect, soft shadow': box('box-shadow:1mm 1mm 2mm rgba(0,0,0,.4);background:#fff'),
    'effect, hard shadow': box('box-shadow:1mm 1mm 0 #000;background:#fff'),
    'effect, blur': box('filter:blur(1mm);background:#d64541'),
    'effect, drop shadow': box('filter:drop-shadow(1mm 1mm 1mm #000);background:#d64541'),
    'effect, greyscale picture': picture(jpeg, 'filter:grayscale(1)'),
    'effect, multiply': box('mix-blend-mode:multiply;background:#f4c430'),
    'effect, background multiply': box(`background:url(${jpeg}) 0 0/cover,#1f5c3a;background-blend-mode:multiply`),
    'effect, gradient mask': box('mask-image:linear-gradient(#000,transparent);background:#1f5c3a'),
    'effect, drawing as mask': box(`mask:url('${dot}');background:#1f5c3a`),
    'photo, jpeg': picture(jpeg),
    'photo, rounded': picture(jpeg, 'border-radius:4mm'),
    'photo, turned': picture(jpeg, 'transform:rotate(5deg)'),
    'photo, cover': box(`background:url(${jpeg}) center/cover`),
    'photo, object-fit': picture(jpeg, 'object-fit:cover'),
    'photo, opacity': picture(jpeg, 'opacity:.5'),
    'photo, grey jpeg': picture(greyJpeg),
    'picture, png': picture(png),
    'picture, png with alpha': picture(alpha),
    'picture, grey png': picture(greyPng),
    'picture, png of a palette': picture(palette),
    'control, checkbox': '<input type="checkbox" checked>',
    'control, black checkbox': '<input type="checkbox" checked style="accent-color:#000">',
    'control, own checkbox':
      '<input type="checkbox" style="appearance:none;border:.5pt solid #000;width:4mm;height:4mm">',
  };
  return Object.entries(cases).map(([name, html]) => ({
    name,
    html: STYLE + html,
    refused: name === 'gradient, conic' ? 'conic-gradient' : undefined,
    strange: STRANGE[name] ?? [],
  }));
}

/** What browsers paint of their own accord, and colours that a stylesheet computes. */
const STRANGE: Readonly<Record<string, readonly string[]>> = {
  'colour, display-p3': ['#00B63C'],
  'colour, mixed': ['#A5BEB0'],
  'stroke, groove': ['#822A27', '#FF524D'],
  'stroke, rule': ['#9A9A9A', '#EEEEEE'],
  'control, checkbox': ['#0075FF'],
};
