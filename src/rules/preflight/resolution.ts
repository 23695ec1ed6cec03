/** Pictures with too few pixels for paper. */
import { type OnPage, onPage } from '../on-page.js';
import { facts, rule } from '../rule.js';

/** Its file, where the book is known, and how often it stands in the book besides, no coarser than here. */
type Coarse = OnPage & { picture?: string; more?: number };

const named = {
  en: ({ picture }: Coarse): string => (picture ? `The picture \`${picture}\`` : 'A picture'),
  nl: ({ picture }: Coarse): string => (picture ? `De afbeelding \`${picture}\`` : 'Een afbeelding'),
};
const where = {
  en: ({ more, ...at }: Coarse): string =>
    onPage.en(at) + (more ? `, and in ${more} other ${more === 1 ? 'place' : 'places'}` : ''),
  nl: ({ more, ...at }: Coarse): string =>
    onPage.nl(at) + (more ? `, en op nog ${more} ${more === 1 ? 'plaats' : 'plaatsen'}` : ''),
};

export const lowResolution = rule({
  id: 'preflight/low-resolution',
  severity: 'error',
  data: facts<{ ppi: number; least: number } & Coarse>,
  en: {
    title: 'Picture is too coarse',
    message: ({ ppi, least, ...place }) =>
      `${named.en(place)} has ${ppi} pixels per inch; ${least} are needed (${where.en(place)}).`,
    hint: 'Take a larger photo, or print it smaller.',
    why: 'In print its pixels show.',
  },
  nl: {
    title: 'Afbeelding is te grof',
    message: ({ ppi, least, ...place }) =>
      `${named.nl(place)} heeft ${ppi} beeldpunten per inch; nodig zijn er ${least} (${where.nl(place)}).`,
    hint: 'Neem een grotere foto of druk hem kleiner af.',
    why: 'In druk zijn dan blokjes te zien.',
  },
  example: { data: { ppi: 96, least: 150, page: 3, xMm: 20, yMm: 41.5 }, raisedBy: 'tests/check/painted-faults.ts' },
});

export const modestResolution = rule({
  id: 'preflight/modest-resolution',
  severity: 'warning',
  data: facts<{ ppi: number; wanted: number } & Coarse>,
  en: {
    title: 'Picture is somewhat coarse',
    message: ({ ppi, wanted, ...place }) =>
      `${named.en(place)} has ${ppi} pixels per inch; ${wanted} are better (${where.en(place)}).`,
    hint: 'Take a larger photo if there is one.',
    why: 'Sharp edges become a little soft in print.',
  },
  nl: {
    title: 'Afbeelding is wat grof',
    message: ({ ppi, wanted, ...place }) =>
      `${named.nl(place)} heeft ${ppi} beeldpunten per inch; beter is ${wanted} (${where.nl(place)}).`,
    hint: 'Neem als het kan een grotere foto.',
    why: 'Scherpe randen worden in druk wat zacht.',
  },
  example: { data: { ppi: 190, wanted: 225, page: 3, xMm: 20, yMm: 41.5 }, raisedBy: 'tests/check/painted-faults.ts' },
});

export const resolutionRules = [lowResolution, modestResolution] as const;
