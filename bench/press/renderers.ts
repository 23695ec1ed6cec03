/** Renders pages of a PDF as inks with three programs that share no code: poppler, MuPDF and Ghostscript. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';

/** Cyan, magenta, yellow, black per pixel, 255 for solid; rows from the top. */
export interface InkRaster {
  readonly width: number;
  readonly height: number;
  readonly inks: Uint8Array;
}

export const RENDERERS = ['poppler', 'mupdf', 'ghostscript'] as const;
export type Renderer = (typeof RENDERERS)[number];

const run = promisify(execFile);

/**
 * Every program gives the inks themselves, with overprint as on a press: none of them turns ink into light by its own
 * profile, so what differs is what was painted.
 * @param page counts from 1
 * @param finer renders so many times finer and averages; with 1 it also counts how each program meets the pixel grid
 */
export async function renderInks(
  renderer: Renderer,
  { file, page, dpi, finer }: { file: string; page: number; dpi: number; finer: number },
  folder: string,
): Promise<InkRaster> {
  const to = path.join(folder, `${renderer}-${page}`);
  const [program, args, made] = COMMANDS[renderer](file, page, dpi, finer, to);
  await run(program, [...args], { maxBuffer: 1 << 24 });
  const bytes = await readFile(made);
  if (renderer === 'mupdf') return shrink(readPam(bytes), finer);
  const raster = await readPicture(bytes);
  return renderer === 'poppler' ? shrink(raster, twice(finer)) : raster;
}

type Command = readonly [program: string, args: readonly string[], made: string];

const COMMANDS: Readonly<
  Record<Renderer, (file: string, page: number, dpi: number, finer: number, to: string) => Command>
> = {
  // Overprint is simulated in its ink output only, and that is a JPEG with halved colour: off by one at most, once averaged.
  poppler: (file, page, dpi, finer, to) => [
    'pdftoppm',
    [
      ...['-r', String(dpi * twice(finer)), '-f', String(page), '-l', String(page), '-singlefile', '-overprint'],
      ...['-jpegcmyk', '-jpegopt', 'quality=100', file, to],
    ],
    `${to}.jpg`,
  ],
  mupdf: (file, page, dpi, finer, to) => [
    'mutool',
    [
      ...['draw', '-q', '-r', String(dpi * finer), '-c', 'cmyk', '-F', 'pam', '-O', '1'],
      ...['-o', `${to}.pam`, file, String(page)],
    ],
    `${to}.pam`,
  ],
  // It paints every pixel that a shape touches, which makes small text bold until pixels are much smaller than that.
  ghostscript: (file, page, dpi, finer, to) => {
    const times = finer === 1 ? 1 : MOST_TIMES;
    return [
      'gs',
      [
        ...['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=tiffscaled32', '-dOverprint=/enable'],
        ...[`-r${dpi * times}`, `-dDownScaleFactor=${times}`, '-sCompression=lzw'],
        ...['-dTextAlphaBits=4', '-dGraphicsAlphaBits=4', `-dFirstPage=${page}`, `-dLastPage=${page}`],
        ...[`-sOutputFile=${to}.tif`, file],
      ],
      `${to}.tif`,
    ];
  },
};

/** Poppler puts large letters on whole pixels: they need smaller ones. */
const twice = (finer: number): number => (finer === 1 ? 1 : 2 * finer);

/** That Ghostscript can average. */
const MOST_TIMES = 8;

async function readPicture(bytes: Uint8Array): Promise<InkRaster> {
  const { data, info } = await sharp(bytes, { limitInputPixels: false })
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 4) throw new Error(`${info.channels} channels instead of four inks`);
  return { width: info.width, height: info.height, inks: data };
}

function readPam(bytes: Buffer): InkRaster {
  const end = bytes.indexOf('ENDHDR\n') + 7;
  const head = bytes.subarray(0, end).toString('latin1');
  const number = (key: string): number => Number(new RegExp(`^${key} (\\d+)`, 'm').exec(head)?.[1]);
  if (number('DEPTH') !== 4) throw new Error(`four inks were asked: ${head}`);
  return { width: number('WIDTH'), height: number('HEIGHT'), inks: bytes.subarray(end) };
}

/** Averages squares of `times` by `times` pixels; what is left over at the right and the bottom is dropped. */
function shrink({ width, height, inks }: InkRaster, times: number): InkRaster {
  if (times === 1) return { width, height, inks };
  const [wide, high] = [Math.floor(width / times), Math.floor(height / times)];
  const sums = new Uint32Array(wide * high * 4);
  for (let y = 0; y < high * times; y += 1) {
    const row = Math.floor(y / times) * wide * 4;
    for (let x = 0; x < wide * times; x += 1) {
      const from = (y * width + x) * 4;
      const to = row + Math.floor(x / times) * 4;
      for (let ink = 0; ink < 4; ink += 1) sums[to + ink] = (sums[to + ink] as number) + (inks[from + ink] as number);
    }
  }
  const area = times * times;
  return { width: wide, height: high, inks: Uint8Array.from(sums, (sum) => Math.round(sum / area)) };
}
