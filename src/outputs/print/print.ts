/** The book for the press: its pages and its cover in inks, with what a printer needs to know. */
import type { Output } from '../output.js';

const PROOF = 'proof';

export const print: Output = {
  name: 'print',
  about: { en: 'the book for the press', nl: 'het boek voor de drukker' },
  isUsual: true,
  isPaged: true,
  extras: [
    {
      name: PROOF,
      about: {
        en: 'also proofs with trim, bleed and safe area drawn, in colour and in grey',
        nl: 'ook proeven met snijlijn, afloop en veilige ruimte erop, in kleur en in grijs',
      },
    },
  ],
  make: async (workshop, book, asked) => (await import('./make-print.js')).makePrint(workshop, book, asked.has(PROOF)),
  beside: async (workshop, files, out) => (await import('./make-print.js')).besidePrint(workshop, files, out),
};
