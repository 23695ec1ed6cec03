/** Typefaces of the book: files that are none, that may not be embedded, or that lack a bold. */
import { facts, type Phrase, rule } from '../rule.js';

export const fontUnreadable = rule({
  id: 'content/font-unreadable',
  severity: 'error',
  data: facts<{ file: string; reason: 'missing' | 'damaged' }>,
  en: {
    title: 'No typeface',
    message: ({ file, reason }) =>
      reason === 'damaged' ? `${file} is no font that can be read.` : `There is no font ${file}.`,
    hint: 'Give the path of a TTF, OTF, WOFF or WOFF2 file, counted from the folder of book.yaml.',
    why: 'Without it the text would be set in another face than you mean.',
  },
  nl: {
    title: 'Geen lettertype',
    message: ({ file, reason }) =>
      reason === 'damaged' ? `${file} is geen lettertype dat te lezen is.` : `Er is geen lettertype ${file}.`,
    hint: 'Noem het pad van een TTF-, OTF-, WOFF- of WOFF2-bestand, gerekend vanaf de map van book.yaml.',
    why: 'Anders komt de tekst in een ander lettertype dan u bedoelt.',
  },
  example: {
    source: { 'book.yaml': { replace: 'formats: [', by: 'fonts: { text: fonts/Eigen.ttf }\nformats: [' } },
    mended: { 'book.yaml': { replace: 'fonts: { text: fonts/Eigen.ttf }\n', by: '' } },
    data: { file: 'fonts/Eigen.ttf', reason: 'missing' },
  },
});

const FORBIDDEN = {
  embedding: { en: 'that a file holds it', nl: 'dat een bestand het bevat' },
  outlines: { en: 'that a file holds its outlines', nl: 'dat een bestand de vormen van de letters bevat' },
  subsets: { en: 'that a file holds only the letters in use', nl: 'dat een bestand alleen de gebruikte letters bevat' },
} as const satisfies Record<string, Phrase>;

export const fontForbids = rule({
  id: 'content/font-licence',
  severity: 'error',
  data: facts<{ file: string; what: keyof typeof FORBIDDEN }>,
  en: {
    title: 'Typeface may not be embedded',
    message: ({ file, what }) => `The maker of ${file} does not allow ${FORBIDDEN[what].en}.`,
    hint: 'Ask the maker for a licence for PDF, or take another face. With the licence: accept this under `allow` in book.yaml.',
    why: 'Every PDF holds the faces it is set in; the font says itself (OS/2 fsType) what its maker allows.',
  },
  nl: {
    title: 'Lettertype mag niet mee',
    message: ({ file, what }) => `De maker van ${file} staat niet toe ${FORBIDDEN[what].nl}.`,
    hint: 'Vraag de maker om een licentie voor pdf, of kies een ander lettertype. Hebt u die licentie? Zet deze regel dan onder `allow` in book.yaml.',
    why: 'In elke pdf zitten de lettertypen die erin gebruikt zijn; in het lettertype zelf staat wat de maker toestaat (OS/2 fsType).',
  },
  example: { data: { file: 'fonts/Eigen.ttf', what: 'embedding' }, raisedBy: 'tests/content/fonts.test.ts' },
});

export const fontWithoutBold = rule({
  id: 'content/font-without-bold',
  severity: 'warning',
  data: facts<{ file: string }>,
  en: {
    title: 'Typeface without a bold',
    message: ({ file }) => `${file} has no bold, so words that stand out look like all others.`,
    hint: 'Name the bold of the face too: `text: [fonts/Own-Regular.ttf, fonts/Own-Bold.ttf]`.',
    why: 'Labels, terms and emphasis are bold; a browser would only smear the letters, which we do not let it.',
  },
  nl: {
    title: 'Lettertype zonder vet',
    message: ({ file }) => `${file} heeft geen vet; wat op moet vallen, ziet er dan uit als de rest.`,
    hint: 'Noem ook het vet van het lettertype: `text: [fonts/Eigen-Regular.ttf, fonts/Eigen-Bold.ttf]`.',
    why: 'Labels, begrippen en nadruk zijn vet; een browser zou de letters alleen uitsmeren, en dat laten wij niet toe.',
  },
  example: { data: { file: 'fonts/Eigen.ttf' }, raisedBy: 'tests/content/fonts.test.ts' },
});

export const fontRules = [fontUnreadable, fontForbids, fontWithoutBold] as const;
