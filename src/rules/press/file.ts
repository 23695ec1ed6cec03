/** What a file for a printer says of itself, and what must not be in it. */
import { facts, type Phrase, rule } from '../rule.js';

const INTENT = {
  damaged: {
    en: 'the colour profile of the press is damaged, or not all of it is there',
    nl: 'het kleurprofiel van de drukpers is beschadigd of niet compleet',
  },
  missing: {
    en: 'it does not say for which press it is',
    nl: 'er staat niet in voor welke drukpers het is',
  },
  profile: {
    en: 'the colour profile of the press is not in it',
    nl: 'het kleurprofiel van de drukpers zit er niet in',
  },
  kind: {
    en: 'its colour profile is not that of a press with four inks',
    nl: 'het kleurprofiel is niet van een drukpers met vier inkten',
  },
} as const satisfies Record<string, Phrase>;

const CLAIMS = {
  version: { en: 'it does not call itself PDF/X-4', nl: 'het noemt zich geen PDF/X-4' },
  header: {
    en: 'its version of PDF is too new or too old',
    nl: 'het is een te nieuwe of te oude soort pdf',
  },
  trapped: {
    en: 'it does not say whether colours overlap already (Trapped)',
    nl: 'er staat niet in of de kleuren al overlappen (Trapped)',
  },
  title: { en: 'it has no title', nl: 'er staat geen titel in' },
  dates: { en: 'it does not say when it was made', nl: 'er staat niet in wanneer het is gemaakt' },
  id: { en: 'it has no identifier', nl: 'het heeft geen kenmerk' },
} as const satisfies Record<string, Phrase>;

const ACTIVE = {
  annotation: { en: 'a link or a note', nl: 'een link of opmerking' },
  form: { en: 'a form field', nl: 'een invulveld' },
  script: { en: 'a script', nl: 'een programma' },
  action: { en: 'an action on opening', nl: 'een actie bij het openen' },
} as const satisfies Record<string, Phrase>;

export const wrongIntent = rule({
  id: 'press/output-intent',
  severity: 'error',
  data: facts<{ problem: keyof typeof INTENT }>,
  en: {
    title: 'No press is named',
    message: ({ problem }) => `This file is not ready for a printer: ${INTENT[problem].en}.`,
    hint: 'Choose a profile of four inks with `print.profile` in book.yaml and build again.',
    why: 'Without a profile the printer cannot tell what the colours are meant to be.',
  },
  nl: {
    title: 'Drukpers is niet genoemd',
    message: ({ problem }) => `Dit bestand is niet klaar voor de drukker: ${INTENT[problem].nl}.`,
    hint: 'Kies met `print.profile` in book.yaml een profiel voor vier inkten en bouw opnieuw.',
    why: 'Zonder profiel weet de drukker niet hoe de kleuren bedoeld zijn.',
  },
  example: { data: { problem: 'missing' }, raisedBy: 'tests/check/file-faults.ts' },
});

export const wrongClaims = rule({
  id: 'press/claims',
  severity: 'error',
  data: facts<{ problem: keyof typeof CLAIMS }>,
  en: {
    title: 'The file says the wrong things about itself',
    message: ({ problem }) => `This file is no good PDF/X-4: ${CLAIMS[problem].en}.`,
    hint: 'Make the file again with `werkboek build print`.',
    why: 'A printer has files checked by machine; without this it is refused.',
  },
  nl: {
    title: 'Gegevens van het bestand kloppen niet',
    message: ({ problem }) => `Dit bestand is geen goede PDF/X-4: ${CLAIMS[problem].nl}.`,
    hint: 'Bouw het bestand opnieuw met `werkboek build print`.',
    why: 'Een drukker laat het bestand nakijken; zonder deze gegevens wordt het geweigerd.',
  },
  example: { data: { problem: 'version' }, raisedBy: 'tests/check/file-faults.ts' },
});

/** `page` is 0 for the file as a whole. */
export const interactivePart = rule({
  id: 'press/interactive',
  severity: 'error',
  data: facts<{ what: keyof typeof ACTIVE; page: number }>,
  en: {
    title: 'Something in it cannot be printed',
    message: ({ what, page }) => `This file holds ${ACTIVE[what].en}${page > 0 ? `, on page ${page}` : ''}.`,
    hint: 'Send the printer the file in `out/print`, not the one for the screen.',
    why: 'A press does not click; such parts can have the file refused.',
  },
  nl: {
    title: 'Er zit iets in dat niet te drukken is',
    message: ({ what, page }) => `In dit bestand zit ${ACTIVE[what].nl}${page > 0 ? `, op bladzijde ${page}` : ''}.`,
    hint: 'Stuur de drukker het bestand uit `out/print`, niet dat voor het scherm.',
    why: 'Een drukpers klikt niet. Zulke onderdelen kunnen het bestand laten weigeren.',
  },
  example: { data: { what: 'annotation', page: 3 }, raisedBy: 'tests/check/file-faults.ts' },
});

export const sharedFontName = rule({
  id: 'press/font-name',
  severity: 'warning',
  data: facts<{ font: string; count: number; page: number }>,
  en: {
    title: 'Several typefaces under one name',
    message: ({ font, count, page }) =>
      `This file holds ${count} different typefaces by the name of ${font}, the second from page ${page} on.`,
    hint: 'Make the file anew with the program it comes from, or have its fonts merged.',
    why: 'A press that keeps typefaces by name may print letters of one where the other belongs (ISO 32000-1, 9.6.4).',
  },
  nl: {
    title: 'Meer lettertypen met één naam',
    message: ({ font, count, page }) =>
      `In dit bestand zitten ${count} verschillende lettertypen met de naam ${font}, het tweede vanaf bladzijde ${page}.`,
    hint: 'Maak het bestand opnieuw met het programma waar het uit komt, of laat de lettertypen samenvoegen.',
    why: 'Een drukpers die lettertypen bij hun naam bewaart, kan letters van het ene drukken waar het andere hoort (ISO 32000-1, 9.6.4).',
  },
  example: { data: { font: 'AAAAAA+Proef-Bold', count: 2, page: 5 }, raisedBy: 'tests/check/file-faults.ts' },
});

export const pressFileRules = [wrongIntent, wrongClaims, interactivePart, sharedFontName] as const;
