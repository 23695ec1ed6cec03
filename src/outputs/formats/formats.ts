/** The formats: each its own PDF to fill in, all of them in one, and a package that explains itself. */
import type { Output } from '../output.js';

export const formats: Output = {
  name: 'formats',
  about: {
    en: 'the formats, to fill in on screen or on paper',
    nl: 'de formats, om in te vullen op het scherm of op papier',
  },
  isUsual: true,
  isPaged: true,
  extras: [],
  async make(workshop, { loaded }) {
    const { makeFormatFiles } = await import('./make-formats.js');
    return { files: await makeFormatFiles(workshop, loaded, { withSet: true }) };
  },
};
