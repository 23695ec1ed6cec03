/** Makes the logo of the publisher a file of the site, which every page shows beside the title. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { artworkFinder } from '../../editions/artwork.js';
import { logoOf } from '../../editions/matter.js';
import { makePicture, picturesAt } from '../reading/pictures.js';
import type { Workshop } from '../workshop.js';
import { colourFinder, externalArt } from './external-art.js';
import { isPart } from './parts.js';
import type { SiteFile } from './site.js';

export interface SiteLogo {
  readonly image: Element;
  readonly file: SiteFile;
}

/** As the stylesheet shows it at most, on a fine screen. */
const WIDTH_PX = 480;

/** @returns undefined for a book without a logo, or with one that cannot be read: that is told where its title is made */
export async function siteLogo({ config, findings }: Workshop): Promise<SiteLogo | undefined> {
  const artwork = artworkFinder(config, (finding) => findings.add([finding]));
  const [node] = await logoOf(config, artwork);
  if (!node || !isPart(node)) return undefined;
  // Nothing else there says whose book it is.
  const alt = config.publisher.name;
  if (node.tagName !== 'svg') return photoLogo(String(node.properties.src), config.bookDir, alt);
  const { content, files } = externalArt([node], 'logo', colourFinder(config, undefined));
  const [image] = content;
  const [file] = files;
  if (!image || !isPart(image) || !file) return undefined;
  return {
    image: { ...image, properties: { ...image.properties, src: 'assets/logo.svg', alt } },
    file: { name: 'assets/logo.svg', content: file.text },
  };
}

async function photoLogo(src: string, bookDir: string, alt: string): Promise<SiteLogo | undefined> {
  const [picture] = picturesAt([src.split('?')[0] ?? ''], bookDir);
  const made = picture && (await makePicture(picture, bookDir, WIDTH_PX));
  if (!made) return undefined;
  const { default: sharp } = await import('sharp');
  const { width, height } = await sharp(made.body).metadata();
  const name = `assets/logo.${made.suffix}`;
  return { image: h('img', { src: name, alt, width, height }), file: { name, content: made.body } };
}
