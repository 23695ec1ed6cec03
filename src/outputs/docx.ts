/** The formats for Word: for who must change one, or fills it in there. */
import type { Output } from './output.js';

export const docx: Output = {
  name: 'docx',
  about: {
    en: 'the formats for Word, to change them or to fill them in there',
    nl: 'de formats voor Word, om ze te veranderen of daarin in te vullen',
  },
  isUsual: false,
  isPaged: false,
  extras: [],
  async make(workshop, { loaded }) {
    const { makeDocxFiles } = await import('./formats/make-docx.js');
    return { files: await makeDocxFiles(workshop, loaded) };
  },
};
