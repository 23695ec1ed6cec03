/** Makes the photos of a site in the sizes that screens have, and lets a browser choose. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { makePicture, type ReadingPicture } from '../reading/pictures.js';
import { isPart } from './parts.js';

export interface PhotoFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface MadePhoto {
  /** In every size, the smallest first. */
  readonly usual: readonly { readonly address: string; readonly widthPx: number }[];
  readonly small: readonly { readonly address: string; readonly widthPx: number }[];
  readonly heightPx: number;
  readonly widthPx: number;
}

export interface Photos {
  readonly files: readonly PhotoFile[];
  readonly bySrc: ReadonlyMap<string, MadePhoto>;
}

/** A phone, and the widest column on a fine screen. */
const WIDTHS_PX = [640, 1280] as const;
const QUALITY = 78;
/** As the stylesheet sets the column. */
const SIZES = '(max-width: 44rem) 100vw, 44rem';

export async function makePhotos(pictures: readonly ReadingPicture[], bookDir: string): Promise<Photos> {
  if (pictures.length === 0) return { files: [], bySrc: new Map() };
  const { default: sharp } = await import('sharp');
  const files: PhotoFile[] = [];
  const bySrc = new Map<string, MadePhoto>();
  for (const picture of pictures) {
    const sizes = new Map<number, { address: string; small: string; heightPx: number }>();
    for (const wanted of WIDTHS_PX) {
      const made = await makePicture(picture, bookDir, wanted);
      if (!made) continue;
      const { width = wanted, height = wanted } = await sharp(made.body).metadata();
      if (sizes.has(width)) continue;
      const name = `${picture.name}-${width}`;
      // Flat art keeps its pixels to the point.
      const webp = await sharp(made.body)
        .webp(made.suffix === 'png' ? { lossless: true } : { quality: QUALITY })
        .toBuffer();
      files.push({ name: `${name}.${made.suffix}`, bytes: made.body }, { name: `${name}.webp`, bytes: webp });
      sizes.set(width, { address: `assets/${name}.${made.suffix}`, small: `assets/${name}.webp`, heightPx: height });
    }
    const list = [...sizes].sort(([one], [other]) => one - other);
    const [widthPx, largest] = list.at(-1) ?? [];
    if (widthPx === undefined || !largest) continue;
    bySrc.set(picture.src, {
      usual: list.map(([width, { address }]) => ({ address, widthPx: width })),
      small: list.map(([width, { small }]) => ({ address: small, widthPx: width })),
      widthPx,
      heightPx: largest.heightPx,
    });
  }
  return { files, bySrc };
}

/** Only what is seen is loaded; its place is kept free until then. */
export function withPhotos(nodes: readonly ElementContent[], photos: Photos): ElementContent[] {
  const { bySrc } = photos;
  return nodes.flatMap((node): ElementContent[] => {
    if (!isPart(node) || node.tagName === 'svg') return [node];
    if (node.tagName !== 'img') return [{ ...node, children: withPhotos(node.children, photos) }];
    const made = bySrc.get(String(node.properties.src ?? '').split('?')[0] ?? '');
    if (!made) return String(node.properties.src).startsWith('assets/') ? [node] : [];
    const set = (list: MadePhoto['usual']): string =>
      list.map(({ address, widthPx }) => `${address} ${widthPx}w`).join(', ');
    const { width: _, height: __, ...properties } = node.properties;
    const last = made.usual.at(-1)?.address ?? '';
    return [
      h('picture', [
        h('source', { type: 'image/webp', srcSet: set(made.small), sizes: SIZES }),
        h('img', {
          ...properties,
          src: last,
          srcSet: set(made.usual),
          sizes: SIZES,
          width: made.widthPx,
          height: made.heightPx,
          loading: 'lazy',
          decoding: 'async',
        }),
      ]),
    ];
  });
}
