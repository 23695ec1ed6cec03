/** Composes the cover: back, spine and front on one sheet, as wide as the book is thick. */
import { h } from 'hastscript';
import type { Config } from '../config/load.js';
import type { Section } from '../model.js';
import type { Artwork } from './artwork.js';
import { isPoster, logoOf, titleClass } from './matter.js';
import { makeSection } from './section.js';

/** A fold is never where it should be to the tenth of a millimetre: the landscape goes on over the spine. */
export async function coverSection(config: Config, spineMm: number, artwork: Artwork): Promise<Section> {
  const { cover, page, publisher, title, subtitle = '' } = config;
  if (!cover) throw new Error('a cover was asked for that book.yaml does not have');
  const poster = isPoster(title);
  const hasSpineText = spineMm >= cover.minSpineTextMm;
  const paragraphs = (cover.text ?? '').split(/\n\s*\n/).filter((text) => text.trim());
  const section = makeSection(config, {
    id: 'omslag',
    title,
    kind: 'matter',
    template: 'cover',
    page: 'cover',
    trim: { widthMm: 2 * page.widthMm + spineMm, heightMm: page.heightMm },
    bodyClass: titleClass(config),
    slots: {
      title: poster ? title.replace(' ', '\n') : title,
      subtitle,
      publisher: config.logo ? '' : publisher.name,
      logo: await logoOf(config, artwork),
      drawing: await artwork(config.drawing, config.places.get('drawing')),
      'back-title': cover.title ?? '',
      'back-text': paragraphs.map((text) => h('p', text.replace(/\s+/g, ' ').trim())),
      'back-drawing': await artwork(cover.drawing, config.places.get('cover.drawing')),
      spine: hasSpineText ? title : '',
      'spine-subtitle': hasSpineText ? subtitle : '',
      barcode: cover.barcode ? ' ' : '',
    },
  });
  return { ...section, css: `${section.css}\n:root { --spine: ${spineMm}mm; }` };
}
