/** What lets through what lies under it. */
import { type OnPage, onPage } from '../on-page.js';
import { facts, rule } from '../rule.js';

export const blendMode = rule({
  id: 'preflight/blend-mode',
  severity: 'warning',
  data: facts<{ mode: string } & OnPage>,
  en: {
    title: 'Colours blend with what lies under them',
    message: ({ mode, ...place }) => `Something blends with what lies under it (${mode}; ${onPage.en(place)}).`,
    hint: 'Use no `mix-blend-mode`: choose a colour of its own in the palette.',
    why: 'On paper inks blend otherwise than light on a screen.',
  },
  nl: {
    title: 'Kleuren mengen met wat eronder ligt',
    message: ({ mode, ...place }) => `Iets mengt met wat eronder ligt (${mode}; ${onPage.nl(place)}).`,
    hint: 'Gebruik geen `mix-blend-mode`: kies een eigen kleur in het palet.',
    why: 'Op papier mengen inkten anders dan licht op een scherm.',
  },
  example: { data: { mode: 'Multiply', page: 3, xMm: 20, yMm: 41.5 }, raisedBy: 'tests/check/painted-faults.ts' },
});

/** Lists of pages, as `3, 5 and 8`. */
export const seeThrough = rule({
  id: 'preflight/transparency',
  severity: 'info',
  data: facts<{ pages: string }>,
  en: {
    title: 'Something is see-through',
    message: ({ pages }) => `Something is see-through on page ${pages}.`,
    hint: 'PDF/X-4 allows this. When the printer asks for a file without, choose a light tint of the palette.',
    why: 'In ink, what is see-through comes out darker than on a screen.',
  },
  nl: {
    title: 'Er is iets doorzichtigs',
    message: ({ pages }) => `Er staat iets doorzichtigs op bladzijde ${pages}.`,
    hint: 'Dit mag in PDF/X-4. Vraagt de drukker een bestand zonder? Kies dan een lichte tint uit het palet.',
    why: 'In inkt wordt iets doorzichtigs donkerder dan op het scherm.',
  },
  example: { data: { pages: '3, 5' }, raisedBy: 'tests/check/painted-faults.ts' },
});

export const transparencyRules = [blendMode, seeThrough] as const;
