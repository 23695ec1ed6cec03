/** Composes what stands before the title page: the half-title, and the colophon where that stands on its back. */
import type { Config } from '../config/load.js';
import { ON_HALF_TITLE } from '../config/matter-parts.js';
import { MATTER } from '../content/sources.js';
import type { Section } from '../model.js';
import { bookWords } from '../words.js';
import { colophonLines } from './matter.js';
import { makeSection } from './section.js';

export const hasHalfTitle = ({ matter }: Config): boolean => matter.halfTitle !== false;

/** Whether the back of the title page is free for the contents. */
export const hasColophonApart = (config: Config): boolean =>
  hasHalfTitle(config) && config.matter.colophon === ON_HALF_TITLE;

/** Its words are laid over the page and no text: who listens hears the title with the file, and on the title page. */
export const halfTitleSection = (config: Config): Section => ({
  ...makeSection(config, {
    id: MATTER.halfTitle,
    title: config.title,
    kind: 'matter',
    template: 'half-title',
    own: config.matter.halfTitle,
    slots: { title: config.title },
  }),
  unlisted: true,
});

export async function colophonSection(config: Config): Promise<Section> {
  const title = bookWords(config).colophon;
  return makeSection(config, {
    id: MATTER.colophon,
    title,
    kind: 'matter',
    template: 'colophon',
    slots: { 'colophon-title': title, colophon: await colophonLines(config) },
  });
}
