/** The hint where only the makers of the program can do something. */
import type { Phrase } from './rule.js';

export const tellUs: Phrase = {
  en: 'Report this to the makers of werkboek, with the file that causes it.',
  nl: 'Meld dit bij de makers van werkboek, met het bestand waarmee het misgaat.',
};
