/** De teksten bij regels over drukwerk, in het Nederlands (B1, u-vorm). */
import type { Messages, OnPage, PressRule } from './rule-data.js';

const number = (value: number): string => String(value).replace('.', ',');

/** Zo ver als de plaats bekend is. */
const at = ({ page, xMm, yMm, heading }: Partial<OnPage>): string =>
  [
    `bladzijde ${page}`,
    ...(xMm === undefined || yMm === undefined ? [] : [`${number(xMm)} mm van links en ${number(yMm)} mm van boven`]),
    ...(heading ? [`bij “${heading}”`] : []),
  ].join(', ');

const pages = (count: number) => (count === 1 ? '1 bladzijde' : `${count} bladzijden`);

interface Counts {
  readonly pages: number;
  readonly pagesBefore: number;
  readonly paperMicron: number;
  readonly paperMicronBefore: number;
}

const countsNow = ({ pages: count, pagesBefore, paperMicron, paperMicronBefore }: Counts): string =>
  [
    `het boek heeft ${pages(count)}${count === pagesBefore ? '' : ` in plaats van ${pagesBefore}`}`,
    `papier van ${paperMicron} micron${paperMicron === paperMicronBefore ? '' : ` in plaats van ${paperMicronBefore}`}`,
  ].join(', ');

const UNPRINTABLE: Readonly<Record<string, string>> = {
  'conic-gradient': 'een kleurverloop in een cirkel rond (conic-gradient)',
  'odd-gradient': 'een kleurverloop dat niet recht of rond is',
  'gradient-space': 'een kleurverloop met een eigen kleurruimte',
  'gradient-mesh': 'een kleurverloop over een net van punten',
  'gradient-table': 'een kleurverloop uit een tabel met kleuren',
  'gradient-repeats': 'een kleurverloop dat zich duizenden keren herhaalt',
  'picture-space': 'een afbeelding met een eigen kleurruimte',
  'picture-mask': 'een afbeelding waarin een kleur doorzichtig betekent',
  'inline-picture': 'een afbeelding binnen de tekening zelf',
  'colour-space': 'een eigen kleurruimte',
  'bare-pattern': 'een patroon zonder eigen kleuren',
  'own-mask': 'een tekening die ook haar eigen masker is',
};
const INTENT: Readonly<Record<string, string>> = {
  missing: 'er staat niet in voor welke drukpers het is',
  profile: 'het kleurprofiel van de drukpers zit er niet in',
  damaged: 'het kleurprofiel van de drukpers is beschadigd of niet compleet',
  kind: 'het kleurprofiel is niet van een drukpers met vier inkten',
};
const CLAIMS: Readonly<Record<string, string>> = {
  version: 'het noemt zich geen PDF/X-4',
  header: 'het is een te nieuwe of te oude soort pdf',
  trapped: 'er staat niet in of de kleuren al overlappen (Trapped)',
  title: 'er staat geen titel in',
  dates: 'er staat niet in wanneer het is gemaakt',
  id: 'het heeft geen kenmerk',
};
const ACTIVE: Readonly<Record<string, string>> = {
  annotation: 'een link of opmerking',
  form: 'een invulveld',
  script: 'een programma',
  action: 'een actie bij het openen',
};

export const pressMessages: Pick<Messages, PressRule> = {
  'press/stray-colour': {
    title: 'Kleur staat niet in het palet',
    message: ({ colour, ...place }) => `De kleur ${colour} staat niet in het palet (${at(place)}).`,
    hint: () => 'Zet de kleur in `palette` in book.yaml, met inkten, of gebruik een kleur die er al in staat.',
    why: 'Alleen van een kleur in het palet is bekend met welke inkten zij wordt gedrukt.',
  },
  'press/unprintable': {
    title: 'Dit is niet te drukken',
    message: ({ what, page }) => `Op bladzijde ${page} staat ${UNPRINTABLE[what] ?? what}.`,
    hint: () => 'Gebruik een recht of rond kleurverloop, een effen kleur of een tekening (SVG).',
    why: 'Hiervoor bestaan geen inkten die elke drukpers op dezelfde manier drukt.',
  },
  'press/trim-box': {
    title: 'Snijkader klopt niet',
    message: ({ page, found, expected }) => `Het snijkader van bladzijde ${page} is ${found}; nodig is ${expected}.`,
    hint: () => 'Kijk `print.widthMm` en `print.heightMm` na in book.yaml en bouw opnieuw.',
    why: 'De drukker snijdt het boek op dit kader.',
  },
  'press/bleed-box': {
    title: 'Afloopkader klopt niet',
    message: ({ page, found, expected }) => `Het afloopkader van bladzijde ${page} is ${found}; nodig is ${expected}.`,
    hint: () => 'Kijk `print.bleedMm` na in book.yaml en bouw opnieuw.',
    why: 'Zonder goede afloop komt er bij het snijden een witte rand langs de bladzijde.',
  },
  'press/page-multiple': {
    title: 'Aantal bladzijden past niet op de drukvellen',
    message: ({ pages: count, multiple }) => `Het boek heeft ${pages(count)}; dat is geen veelvoud van ${multiple}.`,
    hint: ({ pages: count, multiple }) =>
      `Voeg ${pages(multiple - (count % multiple))} toe, of haal er ${count % multiple} weg.`,
    why: 'Op een drukvel staan meer bladzijden tegelijk. Het boek moet precies op hele vellen passen.',
  },
  'press/rotated': {
    title: 'Bladzijde is gedraaid',
    message: ({ page, degrees }) => `Bladzijde ${page} is ${degrees} graden gedraaid.`,
    hint: () => 'Maak de bladzijde zoals zij gedrukt wordt, zonder haar te draaien.',
    why: 'Bij het plaatsen op het drukvel kan een gedraaide bladzijde verkeerd komen te liggen.',
  },
  'press/output-intent': {
    title: 'Drukpers is niet genoemd',
    message: ({ problem }) => `Dit bestand is niet klaar voor de drukker: ${INTENT[problem] ?? problem}.`,
    hint: () => 'Kies met `print.profile` in book.yaml een profiel voor vier inkten en bouw opnieuw.',
    why: 'Zonder profiel weet de drukker niet hoe de kleuren bedoeld zijn.',
  },
  'press/claims': {
    title: 'Gegevens van het bestand kloppen niet',
    message: ({ problem }) => `Dit bestand is geen goede PDF/X-4: ${CLAIMS[problem] ?? problem}.`,
    hint: () => 'Bouw het bestand opnieuw met `werkboek build print`.',
    why: 'Een drukker laat het bestand nakijken; zonder deze gegevens wordt het geweigerd.',
  },
  'press/interactive': {
    title: 'Er zit iets in dat niet te drukken is',
    message: ({ what, page }) =>
      `In dit bestand zit ${ACTIVE[what] ?? what}${page > 0 ? `, op bladzijde ${page}` : ''}.`,
    hint: () => 'Stuur de drukker het bestand uit `out/print`, niet dat voor het scherm.',
    why: 'Een drukpers klikt niet. Zulke onderdelen kunnen het bestand laten weigeren.',
  },
  'press/spine-changed': {
    title: 'De rug is anders geworden',
    message: ({ spineMm, spineMmBefore, computedMm, given, ...counts }) =>
      given === 'yes' && spineMm === spineMmBefore
        ? `De rug is volgens book.yaml ${number(spineMm)} mm, maar ${countsNow(counts)}: samen wordt dat ${number(computedMm)} mm.`
        : `De rug is nu ${number(spineMm)} mm; bij de vorige build was dat ${number(spineMmBefore)} mm (${countsNow(counts)}).`,
    hint: ({ given, spineMm, spineMmBefore }) =>
      given === 'yes' && spineMm === spineMmBefore
        ? 'Vraag de drukker hoe breed de rug is met deze bladzijden, en zet dat bij `cover.spineMm` in book.yaml.'
        : 'Heeft de drukker al een omslag? Stuur dan het nieuwe omslag en de nieuwe opdrachtbon.',
    why: 'Een omslag met een oude rug past niet om het boek: de tekst van de rug komt op de voorkant.',
  },
};
