/** The texts of the rules about what is painted for a press, in Dutch. */
import type { Messages, OnPage, PreflightRule } from './rule-data.js';

const number = (value: number): string => String(value).replace('.', ',');
const at = ({ page, xMm, yMm, heading }: OnPage): string =>
  `bladzijde ${page}, ${number(xMm)} mm van links en ${number(yMm)} mm van boven${heading ? `, bij “${heading}”` : ''}`;

export const preflightMessages: Pick<Messages, PreflightRule> = {
  'preflight/screen-colour': {
    title: 'Kleur voor een scherm',
    message: ({ space, ...place }) =>
      space === 'inline'
        ? `Er staat een afbeelding binnen de tekening zelf (${at(place)}).`
        : `Er staat een kleur zonder inkten (${space === 'rgb' ? 'RGB' : 'een eigen kleurruimte'}; ${at(place)}).`,
    hint: () => 'Bouw het bestand met `werkboek build print`, of geef de kleur inkten in het programma dat het maakte.',
    why: 'Een drukpers heeft vier inkten. Wat er van een schermkleur komt, kiest dan de drukker.',
  },
  'preflight/ink-total': {
    title: 'Te veel inkt',
    message: ({ what, percent, most, ...place }) =>
      `${what === 'picture' ? 'De afbeelding' : 'Een vlak'} vraagt ${percent} % inkt; hoogstens ${most} % mag (${at(place)}).`,
    hint: ({ most }) =>
      `Neem minder van de inkten in \`palette\`: samen hoogstens ${most} %. Bij een foto: kies een profiel dat daarbij hoort.`,
    why: 'Te veel inkt droogt niet, geeft af op het vel ernaast en scheurt dun papier.',
  },
  'preflight/rich-black-text': {
    title: 'Zwarte tekst uit meer inkten',
    message: ({ inks, ...place }) => `Zwarte tekst is gemengd uit meer inkten: ${inks} (${at(place)}).`,
    hint: () => 'Geef de tekst in `palette` een zwart met `grey: 100`.',
    why: 'Schuift een drukplaat een tiende millimeter, dan krijgen de letters gekleurde randen.',
  },
  'preflight/white-overprint': {
    title: 'Wit verdwijnt',
    message: (place) => `Wit staat op overdrukken en is dan niet te zien (${at(place)}).`,
    hint: () => 'Zet overdrukken uit voor wit. In een bestand van werkboek komt dit niet voor: meld het dan.',
    why: 'Wit is geen inkt. Wat eronder ligt, blijft dan staan.',
  },
  'preflight/missing-glyph': {
    title: 'Een teken ontbreekt',
    message: (place) => `Er staat een leeg vakje in plaats van een teken (${at(place)}).`,
    hint: () => 'Kies een ander teken, of een lettertype dat het teken heeft.',
    why: 'De lezer ziet een vakje en mist een woord.',
  },
  'preflight/low-resolution': {
    title: 'Afbeelding is te grof',
    message: ({ ppi, least, ...place }) =>
      `Een afbeelding heeft ${ppi} beeldpunten per inch; nodig zijn er ${least} (${at(place)}).`,
    hint: () => 'Neem een grotere foto of druk hem kleiner af.',
    why: 'In druk zijn dan blokjes te zien.',
  },
  'preflight/modest-resolution': {
    title: 'Afbeelding is wat grof',
    message: ({ ppi, wanted, ...place }) =>
      `Een afbeelding heeft ${ppi} beeldpunten per inch; beter is ${wanted} (${at(place)}).`,
    hint: () => 'Neem als het kan een grotere foto.',
    why: 'Scherpe randen worden in druk wat zacht.',
  },
  'preflight/small-text': {
    title: 'Letters zijn te klein',
    message: ({ sizePt, least, ...place }) =>
      `Tekst is ${number(sizePt)} punt; hoogstens zo klein als ${number(least)} punt kan (${at(place)}).`,
    hint: () => 'Maak de letters groter.',
    why: 'Kleinere letters lopen dicht in druk, en niemand leest ze.',
  },
  'preflight/small-coloured-text': {
    title: 'Kleine letters in kleur',
    message: ({ sizePt, inks, ...place }) =>
      `Tekst van ${number(sizePt)} punt is gemengd uit ${inks} inkten (${at(place)}).`,
    hint: ({ least }) => `Gebruik voor tekst onder ${number(least)} punt zwart of hoogstens twee inkten.`,
    why: 'Kleine letters worden onscherp als platen een beetje schuiven.',
  },
  'preflight/thin-rule': {
    title: 'Lijn is te dun',
    message: ({ thicknessPt, least, times, ...place }) =>
      `Een lijn is ${number(thicknessPt)} punt; ${number(least)} is nodig (${times} keer; eerst op ${at(place)}).`,
    hint: ({ least }) => `Maak de lijn ${number(least)} punt of dikker.`,
    why: 'Een dunnere lijn valt in druk weg.',
  },
  'preflight/blend-mode': {
    title: 'Kleuren mengen met wat eronder ligt',
    message: ({ mode, ...place }) => `Iets mengt met wat eronder ligt (${mode}; ${at(place)}).`,
    hint: () => 'Gebruik geen `mix-blend-mode`: kies een eigen kleur in het palet.',
    why: 'Op papier mengen inkten anders dan licht op een scherm.',
  },
  'preflight/transparency': {
    title: 'Er is iets doorzichtigs',
    message: ({ pages }) => `Er staat iets doorzichtigs op bladzijde ${pages}.`,
    hint: () => 'Dit mag in PDF/X-4. Vraagt de drukker een bestand zonder? Kies dan een lichte tint uit het palet.',
    why: 'In inkt wordt iets doorzichtigs donkerder dan op het scherm.',
  },
  'preflight/blank-page': {
    title: 'Lege bladzijden',
    message: ({ pages }) => `Er staat niets op bladzijde ${pages}.`,
    hint: () => 'Dat hoort zo als een hoofdstuk rechts begint. Kijk of dit de bedoeling is.',
    why: 'Een lege bladzijde die niemand verwacht, is een misdruk.',
  },
};
