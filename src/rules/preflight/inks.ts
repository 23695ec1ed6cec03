/** Colours that are no inks, or too much of them. */
import { type OnPage, onPage } from '../on-page.js';
import { facts, rule } from '../rule.js';

export const screenColour = rule({
  id: 'preflight/screen-colour',
  severity: 'error',
  data: facts<{ space: 'rgb' | 'other' | 'inline' } & OnPage>,
  en: {
    title: 'Colour for a screen',
    message: ({ space, ...place }) =>
      space === 'inline'
        ? `A picture stands inside the drawing itself (${onPage.en(place)}).`
        : `A colour has no inks (${space === 'rgb' ? 'RGB' : 'a colour space of its own'}; ${onPage.en(place)}).`,
    hint: 'Make the file with `werkboek build print`, or give the colour inks in the program that made it.',
    why: 'A press has four inks; what becomes of a screen colour is then the choice of the printer.',
  },
  nl: {
    title: 'Kleur voor een scherm',
    message: ({ space, ...place }) =>
      space === 'inline'
        ? `Er staat een afbeelding binnen de tekening zelf (${onPage.nl(place)}).`
        : `Er staat een kleur zonder inkten (${space === 'rgb' ? 'RGB' : 'een eigen kleurruimte'}; ${onPage.nl(place)}).`,
    hint: 'Bouw het bestand met `werkboek build print`, of geef de kleur inkten in het programma dat het maakte.',
    why: 'Een drukpers heeft vier inkten. Wat er van een schermkleur komt, kiest dan de drukker.',
  },
  example: { data: { space: 'rgb', page: 3, xMm: 20, yMm: 41.5 }, raisedBy: 'tests/check/painted-faults.ts' },
});

export const inkTotal = rule({
  id: 'preflight/ink-total',
  severity: 'error',
  data: facts<{ what: 'paint' | 'picture'; percent: number; most: number } & OnPage>,
  en: {
    title: 'Too much ink',
    message: ({ what, percent, most, ...place }) =>
      `${what === 'picture' ? 'The picture' : 'An area'} asks ${percent} % ink; at most ${most} % is allowed (${onPage.en(place)}).`,
    hint: ({ most }) =>
      `Take less of the inks in \`palette\`: together at most ${most} %. For a photo, choose a profile that fits.`,
    why: 'Too much ink does not dry, comes off on the next sheet and tears thin paper.',
  },
  nl: {
    title: 'Te veel inkt',
    message: ({ what, percent, most, ...place }) =>
      `${what === 'picture' ? 'De afbeelding' : 'Een vlak'} vraagt ${percent} % inkt; hoogstens ${most} % mag (${onPage.nl(place)}).`,
    hint: ({ most }) =>
      `Neem minder van de inkten in \`palette\`: samen hoogstens ${most} %. Bij een foto: kies een profiel dat daarbij hoort.`,
    why: 'Te veel inkt droogt niet, geeft af op het vel ernaast en scheurt dun papier.',
  },
  example: {
    data: { what: 'paint', percent: 330, most: 300, page: 3, xMm: 20, yMm: 41.5 },
    raisedBy: 'tests/check/painted-faults.ts',
  },
});

/** `inks` as `80 60 60 100`. */
export const richBlackText = rule({
  id: 'preflight/rich-black-text',
  severity: 'error',
  data: facts<{ inks: string } & OnPage>,
  en: {
    title: 'Black text of several inks',
    message: ({ inks, ...place }) => `Black text is mixed of several inks: ${inks} (${onPage.en(place)}).`,
    hint: 'Give the text a black with `grey: 100` in `palette`.',
    why: 'When a plate shifts by a tenth of a millimetre, the letters get coloured edges.',
  },
  nl: {
    title: 'Zwarte tekst uit meer inkten',
    message: ({ inks, ...place }) => `Zwarte tekst is gemengd uit meer inkten: ${inks} (${onPage.nl(place)}).`,
    hint: 'Geef de tekst in `palette` een zwart met `grey: 100`.',
    why: 'Schuift een drukplaat een tiende millimeter, dan krijgen de letters gekleurde randen.',
  },
  example: { data: { inks: '80 60 60 100', page: 3, xMm: 20, yMm: 41.5 }, raisedBy: 'tests/check/painted-faults.ts' },
});

export const whiteOverprint = rule({
  id: 'preflight/white-overprint',
  severity: 'error',
  data: facts<OnPage>,
  en: {
    title: 'White vanishes',
    message: (place) => `White is set to overprint and will not be seen (${onPage.en(place)}).`,
    hint: 'Switch overprint off for white. A file made by werkboek has none: report it then.',
    why: 'White is no ink; what lies under it stays.',
  },
  nl: {
    title: 'Wit verdwijnt',
    message: (place) => `Wit staat op overdrukken en is dan niet te zien (${onPage.nl(place)}).`,
    hint: 'Zet overdrukken uit voor wit. In een bestand van werkboek komt dit niet voor: meld het dan.',
    why: 'Wit is geen inkt. Wat eronder ligt, blijft dan staan.',
  },
  example: { data: { page: 3, xMm: 20, yMm: 41.5 }, raisedBy: 'tests/check/painted-faults.ts' },
});

/** One per plate: `pages` as `3, 5`, and the place of the first. */
export const spotPlate = rule({
  id: 'preflight/spot-plate',
  severity: 'info',
  data: facts<{ ink: string; pages: string } & OnPage>,
  en: {
    title: 'A plate of its own',
    message: ({ ink, pages, ...place }) =>
      `The ink “${ink}” has a plate of its own, on page ${pages} (the first: ${onPage.en(place)}).`,
    hint: 'Does the printer know of it? In a book of your own, name the ink with `spot` in `palette`; else take four inks.',
    why: 'Each ink more is a plate and a run of the press more, and costs money.',
  },
  nl: {
    title: 'Een eigen drukplaat',
    message: ({ ink, pages, ...place }) =>
      `De inkt “${ink}” heeft een eigen drukplaat, op bladzijde ${pages} (de eerste: ${onPage.nl(place)}).`,
    hint: 'Weet de drukker hiervan? Noem de inkt in uw eigen boek met `spot` in `palette`. Neem anders de vier inkten.',
    why: 'Elke inkt erbij is een plaat en een drukgang erbij. Dat kost geld.',
  },
  example: {
    data: { ink: 'Pantone 356 C', pages: '3, 5', page: 3, xMm: 20, yMm: 41.5 },
    raisedBy: 'tests/check/painted-faults.ts',
  },
});

export const inkRules = [screenColour, inkTotal, richBlackText, whiteOverprint, spotPlate] as const;
