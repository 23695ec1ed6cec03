/** Paints a page as plates or as a map of its ink, from what the server drew of each plate. */
import type { SpotView } from '../protocol.js';
import type { Ink } from './state.js';

/** Per pixel cyan, magenta, yellow, black and the spot inks, 0 to 255. */
export interface InkImage {
  readonly width: number;
  readonly height: number;
  readonly inks: Uint8ClampedArray;
  readonly spots: readonly SpotView[];
}

/** Cyan, magenta, yellow and black: every page has them. */
const FOUR = 4;

const known = new Map<string, Promise<InkImage | undefined>>();
const KEPT = 8;

/** Undefined for a page that no press prints. */
export function inksOf(
  edition: string,
  page: number,
  key: string,
  spots: readonly SpotView[],
): Promise<InkImage | undefined> {
  const name = JSON.stringify([edition, page, key, spots]);
  const found = known.get(name) ?? fetchInks(edition, page, spots);
  known.delete(name);
  known.set(name, found);
  for (const old of known.keys()) if (known.size > KEPT) known.delete(old);
  return found;
}

async function fetchInks(edition: string, page: number, spots: readonly SpotView[]): Promise<InkImage | undefined> {
  const names = ['colours', 'black', ...spots.map((_, index) => `spot-${index}`)];
  const images = await Promise.all(names.map((plate) => pixelsOf(`editions/${edition}/inks/${page}/${plate}.png`)));
  const [colours, ...greys] = images.filter((image) => image !== undefined);
  if (!colours || greys.length < names.length - 1) return undefined;
  const { width, height, data } = colours;
  const each = 3 + greys.length;
  const inks = new Uint8ClampedArray(width * height * each);
  for (let at = 0, to = 0; at < data.length; at += 4, to += each) {
    for (const channel of [0, 1, 2]) inks[to + channel] = 255 - (data[at + channel] ?? 255);
    for (const [index, grey] of greys.entries()) inks[to + 3 + index] = 255 - (grey.data[at] ?? 255);
  }
  return { width, height, inks, spots };
}

async function pixelsOf(address: string): Promise<ImageData | undefined> {
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const bitmap = await createImageBitmap(await response.blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context?.getImageData(0, 0, canvas.width, canvas.height);
}

/** What light is left by so much of an ink: near enough for the eye, the proof of the printer decides. */
const LIGHT: readonly Light[] = [
  [0, 0.62, 0.88],
  [0.9, 0, 0.49],
  [1, 0.93, 0],
  [0.12, 0.12, 0.12],
];

/** @param plates of cyan, magenta, yellow, black and the spot inks those that are seen */
export function paint(canvas: HTMLCanvasElement, image: InkImage, ink: Ink, plates: ReadonlySet<number>): number {
  const { width, height, inks, spots } = image;
  const each = FOUR + spots.length;
  const lights = [...LIGHT, ...spots.map(({ screen }) => lightOf(screen))];
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  const out = new ImageData(width, height);
  const alone = plates.size === 1 ? [...plates][0] : undefined;
  let most = 0;
  for (let at = 0, to = 0; at < inks.length; at += each, to += 4) {
    let sum = 0;
    for (let plate = 0; plate < each; plate++) sum += inks[at + plate] ?? 0;
    const total = sum / 2.55;
    most = Math.max(most, total);
    const [red, green, blue] = ink === 'total' ? heat(total) : light({ inks, lights }, at, plates, alone);
    out.data.set([red, green, blue, 255], to);
  }
  context?.putImageData(out, 0, 0);
  return Math.round(most);
}

type Light = readonly [red: number, green: number, blue: number];

/** A full spot ink leaves of the light what its colour on a screen shows. */
function lightOf(screen: string): Light {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(screen.slice(at, at + 2), 16) / 255);
  return [red, green, blue];
}

function light(
  { inks, lights }: { readonly inks: Uint8ClampedArray; readonly lights: readonly Light[] },
  at: number,
  plates: ReadonlySet<number>,
  alone: number | undefined,
): readonly [number, number, number] {
  // A plate by itself is looked at in grey.
  if (alone !== undefined) {
    const grey = 255 - (inks[at + alone] ?? 0);
    return [grey, grey, grey];
  }
  let [red, green, blue] = [255, 255, 255];
  for (const plate of plates) {
    const share = (inks[at + plate] ?? 0) / 255;
    const [r, g, b] = lights[plate] ?? [1, 1, 1];
    red *= 1 - share * (1 - r);
    green *= 1 - share * (1 - g);
    blue *= 1 - share * (1 - b);
  }
  return [red, green, blue];
}

/** White for none, blue to green for usual, yellow from 200 %, red from 300 %. */
function heat(total: number): readonly [number, number, number] {
  if (total < 1) return [255, 255, 255];
  if (total < 100) return [210 - total, 230 - 0.4 * total, 255];
  if (total < 200) return [110 - 0.4 * (total - 100), 190, 255 - 1.7 * (total - 100)];
  if (total < 300) return [70 + 1.85 * (total - 200), 190 + 0.3 * (total - 200), 85 - 0.6 * (total - 200)];
  return [220, Math.max(0, 80 - (total - 300)), 20];
}

export function inkAt({ width, height, inks, spots }: InkImage, across: number, down: number): readonly number[] {
  const each = FOUR + spots.length;
  const at = each * (Math.floor(down * height) * width + Math.floor(across * width));
  return Array.from({ length: each }, (_, plate) => Math.round((inks[at + plate] ?? 0) / 2.55));
}
