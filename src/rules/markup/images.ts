/** Images that are missing, cannot be used or are not described. */
import { facts, type Phrase, rule } from '../rule.js';

export const missingImage = rule({
  id: 'markup/missing-image',
  severity: 'error',
  data: facts<{ file: string }>,
  en: {
    title: 'Image missing',
    message: ({ file }) => `The image \`${file}\` does not exist.`,
    hint: 'Check the name, capitals included, or add the image.',
    why: 'There would be a gap in the page here.',
  },
  nl: {
    title: 'Afbeelding ontbreekt',
    message: ({ file }) => `De afbeelding \`${file}\` bestaat niet.`,
    hint: 'Kijk de naam na, ook de hoofdletters, of voeg de afbeelding toe.',
    why: 'Op deze plaats zou een gat in de bladzijde komen.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\n![Een huis.](../figures/huisje.svg)\n' },
    mended: { 'chapters/twee.md': { replace: 'huisje', by: 'huis' } },
    data: { file: 'figures/huisje.svg' },
  },
});

/** Of a drawing. */
export const NO_SVG: Phrase = {
  en: 'it holds no <svg>, or ends in the middle of it',
  nl: 'er staat geen <svg> in, of de tekening houdt halverwege op',
};

export const badImage = rule({
  id: 'markup/bad-image',
  severity: 'error',
  data: facts<{ file: string; problem: Phrase }>,
  en: {
    title: 'Image cannot be used',
    message: ({ file, problem }) => `The image \`${file}\` cannot be used: ${problem}.`,
    hint: 'Save the image again as SVG, PNG or JPEG.',
    why: 'A broken image does not show on the page, or shows wrong.',
  },
  nl: {
    title: 'Afbeelding is niet bruikbaar',
    message: ({ file, problem }) => `De afbeelding \`${file}\` is niet bruikbaar: ${problem}.`,
    hint: 'Sla de afbeelding opnieuw op als SVG, PNG of JPEG.',
    why: 'Een kapotte afbeelding komt niet of verkeerd op de bladzijde.',
  },
  example: {
    source: {
      'chapters/twee.md': '# Titel\n\n![Een huis.](../figures/stuk.svg)\n',
      'figures/stuk.svg': '<p>geen tekening</p>\n',
    },
    mended: { 'chapters/twee.md': { replace: 'stuk', by: 'huis' } },
    data: { file: 'figures/stuk.svg', problem: NO_SVG },
  },
});

export const remoteImage = rule({
  id: 'markup/remote-image',
  severity: 'warning',
  data: facts<{ file: string }>,
  en: {
    title: 'Image is on the internet',
    message: ({ file }) => `The image \`${file}\` is on the internet. Only its description is in the book.`,
    hint: 'Put the image in the folder of the book and refer to that.',
    why: 'The book fetches nothing from the internet: it is the same every time, and who builds it stays private.',
  },
  nl: {
    title: 'Afbeelding staat op internet',
    message: ({ file }) => `De afbeelding \`${file}\` staat op internet. Alleen de beschrijving komt in het boek.`,
    hint: 'Zet de afbeelding in de map van het boek en verwijs daarnaar.',
    why: 'Het boek haalt niets van internet: dan is het altijd hetzelfde, en blijft privé wie het maakt.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\n![Een huis.](https://example.org/huis.png)\n' },
    mended: { 'chapters/twee.md': { replace: 'https://example.org/huis.png', by: '../figures/huis.svg' } },
    data: { file: 'https://example.org/huis.png' },
  },
});

/** `file`: its first signs; `ending`: of the file that it would be. */
export const writtenOutImage = rule({
  id: 'markup/written-out-image',
  severity: 'warning',
  data: facts<{ file: string; ending: string }>,
  en: {
    title: 'Image is written out in the text',
    message: ({ file }) =>
      `The image stands in the text itself, as a row of signs: \`${file}\`. Only its description is in the book.`,
    hint: ({ ending }) =>
      `Save the image as a file in the folder of the book and refer to that: \`![Description](image.${ending})\`.`,
    why: 'Nobody can look at, describe or replace such an image, and its size and quality cannot be judged.',
  },
  nl: {
    title: 'Afbeelding staat uitgeschreven in de tekst',
    message: ({ file }) =>
      `De afbeelding staat als een rij tekens in de tekst zelf: \`${file}\`. Alleen de beschrijving komt in het boek.`,
    hint: ({ ending }) =>
      `Bewaar de afbeelding als bestand in de map van het boek en verwijs daarnaar: \`![Beschrijving](afbeelding.${ending})\`.`,
    why: 'Niemand kan zo’n afbeelding bekijken of vervangen. De maat en de kwaliteit zijn niet na te gaan.',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\n![Een huis.](data:image/png;base64,iVBORw0KGgo=)\n' },
    mended: { 'chapters/twee.md': { replace: 'data:image/png;base64,iVBORw0KGgo=', by: '../figures/huis.svg' } },
    data: { file: 'data:image/png;base64,iVBORw0KGgo=', ending: 'png' },
  },
});

export const missingAlt = rule({
  id: 'markup/missing-alt',
  severity: 'error',
  data: facts<{ file: string }>,
  en: {
    title: 'Image without description',
    message: ({ file }) => `The image \`${file}\` has no description.`,
    hint: 'Say between the square brackets what there is to see: `![Description](file)`.',
    why: 'People who do not see the image hear the description (WCAG 1.1.1).',
  },
  nl: {
    title: 'Beschrijving van afbeelding ontbreekt',
    message: ({ file }) => `De afbeelding \`${file}\` heeft geen beschrijving.`,
    hint: 'Zet tussen de vierkante haken wat er te zien is: `![Beschrijving](bestand)`.',
    why: 'Wie de afbeelding niet ziet, hoort de beschrijving (WCAG 1.1.1).',
  },
  example: {
    source: { 'chapters/twee.md': '# Titel\n\n![](../figures/huis.svg "Een bijschrift.")\n' },
    mended: { 'chapters/twee.md': { replace: '![]', by: '![Een huis.]' } },
    data: { file: '../figures/huis.svg' },
  },
});

/** `lost`: elements and attributes, as they stand in the file. */
export const changedDrawing = rule({
  id: 'markup/changed-drawing',
  severity: 'warning',
  data: facts<{ file: string; lost: string }>,
  en: {
    title: 'Part of a drawing is left out',
    message: ({ file, lost }) => `Of the drawing \`${file}\` this is left out: ${lost}.`,
    hint: 'Look at the drawing on the page. Is something missing? Draw it with plain shapes and save it again as SVG.',
    why: 'What moves, runs or comes from elsewhere cannot be printed, or is not safe.',
  },
  nl: {
    title: 'Een deel van een tekening is weggelaten',
    message: ({ file, lost }) => `Van de tekening \`${file}\` is dit weggelaten: ${lost}.`,
    hint: 'Bekijk de tekening op de bladzijde. Ontbreekt er iets? Teken dat met gewone vormen en bewaar de tekening opnieuw als SVG.',
    why: 'Wat beweegt, iets uitvoert of van elders komt, is niet te drukken of niet veilig.',
  },
  example: {
    source: {
      'chapters/twee.md': '# Titel\n\n![Een huis.](../figures/huis.svg)\n',
      'figures/huis.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>1</script><path d="M0 0h9v9z"/></svg>\n',
    },
    mended: { 'figures/huis.svg': { replace: '<script>1</script>', by: '' } },
    data: { file: 'figures/huis.svg', lost: '<script>' },
  },
});

/** `faces`: as the drawing names them. */
export const foreignTypeface = rule({
  id: 'markup/foreign-typeface',
  severity: 'warning',
  data: facts<{ file: string; faces: string }>,
  en: {
    title: 'Typeface in a drawing is not that of the book',
    message: ({ file, faces }) =>
      `The drawing \`${file}\` asks for ${faces}. Its words are set in the typeface of the book.`,
    hint: 'Look whether the words still fit. To keep the letters as they are, change them into shapes (“text to path”).',
    why: 'A typeface of your own computer is not on another one: there the drawing would look different.',
  },
  nl: {
    title: 'Lettertype in een tekening is niet dat van het boek',
    message: ({ file, faces }) =>
      `De tekening \`${file}\` vraagt om ${faces}. De woorden erin staan in het lettertype van het boek.`,
    hint: 'Kijk of de woorden nog passen. Moeten de letters blijven zoals ze zijn? Maak er dan vormen van (‘tekst naar pad’).',
    why: 'Een lettertype van uw eigen computer staat niet op een andere. Daar zou de tekening er anders uitzien.',
  },
  example: {
    source: {
      'chapters/twee.md': '# Titel\n\n![Een huis.](../figures/huis.svg)\n',
      'figures/huis.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="9" font-family="Arial">a</text></svg>\n',
    },
    mended: {
      'figures/huis.svg': { replace: '<text y="9" font-family="Arial">a</text>', by: '<path d="M0 0h9v9z"/>' },
    },
    data: { file: 'figures/huis.svg', faces: 'Arial' },
  },
});

export const imageRules = [
  missingImage,
  badImage,
  remoteImage,
  writtenOutImage,
  missingAlt,
  changedDrawing,
  foreignTypeface,
] as const;
