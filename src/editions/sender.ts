/** Who sends letters and keeps what is filled in: logo, name, and what is to be known of personal data. */
import type { ElementContent } from 'hast';
import type { Config } from '../config/load.js';
import { PHOTO } from '../paginate/photos.js';
import type { Artwork } from './artwork.js';
import { logoOf } from './matter.js';

export const senderName = ({ sender, publisher }: Config): string => sender.name ?? publisher.name;

/** Empty where there is none: then its name stands there. */
export function senderLogo(config: Config, artwork: Artwork): Promise<ElementContent[]> {
  const { logo } = config.sender;
  if (!logo) return logoOf(config, artwork);
  return artwork(PHOTO.test(logo) ? logo : `../${logo}`, config.places.get('sender.logo'));
}
