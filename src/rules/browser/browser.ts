/** The browser that lays out and prints: not found, not trusted, not shut off, not started, silent, or gone. */
import { facts, type Phrase, rule } from '../rule.js';

export const browserNotFound = rule({
  id: 'browser/not-found',
  severity: 'error',
  data: facts<{ tried: string }>,
  en: {
    title: 'No browser found',
    message: ({ tried }) => `No browser was found. Tried: ${tried || 'nothing'}.`,
    hint: 'Install Chrome, Chromium or Edge, or name a browser with `--browser <path>`.',
    why: 'A browser lays out the pages.',
  },
  nl: {
    title: 'Geen browser gevonden',
    message: ({ tried }) => `Er is geen browser gevonden. Geprobeerd: ${tried || 'niets'}.`,
    hint: 'Installeer Chrome, Chromium of Edge, of wijs een browser aan met `--browser <pad>`.',
    why: 'Een browser maakt de bladzijden op.',
  },
  example: { data: { tried: '/usr/bin/chromium, CHROME_PATH' }, raisedBy: 'tests/e2e/endpoint.test.ts' },
});

export const noSandbox = rule({
  id: 'browser/no-sandbox',
  severity: 'info',
  data: facts<Record<string, never>>,
  en: {
    title: 'Browser runs without a sandbox',
    message: 'The browser runs without a sandbox, because this system does not allow one.',
    hint: 'Run werkboek as an ordinary user, not as root. Build only texts that you trust here.',
    why: 'The sandbox keeps harmful content away from your files.',
  },
  nl: {
    title: 'Browser draait zonder afscherming',
    message: 'De browser draait zonder afscherming (sandbox), omdat dit systeem die niet toelaat.',
    hint: 'Draai werkboek als gewone gebruiker, niet als root. Bouw hier alleen teksten die u vertrouwt.',
    why: 'De afscherming houdt schadelijke inhoud weg van uw bestanden.',
  },
  example: { data: {}, raisedBy: 'tests/e2e/faults.test.ts' },
});

const UNTRUSTED = {
  book: {
    what: {
      en: 'it lies in the folder of the book, and came with the text',
      nl: 'hij staat in de map van het boek en is met de tekst meegekomen',
    },
    mend: {
      en: 'Put the browser outside the folder of the book, or install Chrome, Chromium or Edge.',
      nl: 'Zet de browser buiten de map van het boek, of installeer Chrome, Chromium of Edge.',
    },
  },
  relative: {
    what: {
      en: 'its path is not complete, so it is another file in every folder',
      nl: 'het pad is niet volledig, en is dus in elke map een ander bestand',
    },
    mend: { en: 'Give the whole path of the browser.', nl: 'Geef het hele pad van de browser.' },
  },
  foreign: {
    what: { en: 'others could have changed it', nl: 'anderen kunnen hem hebben veranderd' },
    mend: {
      en: 'Make it yours alone (`chmod o-w`), or install Chrome, Chromium or Edge.',
      nl: 'Zorg dat alleen u erin mag schrijven (`chmod o-w`), of installeer Chrome, Chromium of Edge.',
    },
  },
} as const satisfies Record<string, { readonly what: Phrase; readonly mend: Phrase }>;

export const untrustedBrowser = rule({
  id: 'browser/untrusted',
  severity: 'error',
  data: facts<{ file: string; reason: keyof typeof UNTRUSTED }>,
  en: {
    title: 'Browser is not trusted',
    message: ({ file, reason }) => `The browser \`${file}\` is not started: ${UNTRUSTED[reason].what.en}.`,
    hint: ({ reason }) => UNTRUSTED[reason].mend.en,
    why: 'A program that came with a text could do anything with your files.',
  },
  nl: {
    title: 'Browser is niet te vertrouwen',
    message: ({ file, reason }) => `De browser \`${file}\` wordt niet gestart: ${UNTRUSTED[reason].what.nl}.`,
    hint: ({ reason }) => UNTRUSTED[reason].mend.nl,
    why: 'Een programma dat met een tekst meekomt, kan van alles met uw bestanden doen.',
  },
  example: {
    data: { file: '/home/book/chrome', reason: 'book' },
    raisedBy: 'tests/e2e/hostile-book.test.ts',
  },
});

export const silentBrowser = rule({
  id: 'browser/silent',
  severity: 'error',
  data: facts<{ address: string; seconds: number }>,
  en: {
    title: 'Browser does not answer',
    message: ({ seconds, address }) => `The browser does not answer within ${seconds} seconds: \`${address}\`.`,
    hint: 'Try again, or choose another browser with `--browser <path>`.',
    why: 'A browser lays out the pages.',
  },
  nl: {
    title: 'Browser geeft geen antwoord',
    message: ({ seconds, address }) => `De browser geeft binnen ${seconds} seconden geen antwoord: \`${address}\`.`,
    hint: 'Probeer het opnieuw, of kies een andere browser met `--browser <pad>`.',
    why: 'Een browser maakt de bladzijden op.',
  },
  example: {
    data: { address: '/usr/bin/chromium', seconds: 45 },
    raisedBy: 'tests/paginate/deadline.test.ts',
  },
});

export const browserNotStarted = rule({
  id: 'browser/not-started',
  severity: 'error',
  data: facts<{ problem: string }>,
  en: {
    title: 'Browser does not start',
    message: ({ problem }) => `The browser does not start: ${problem}.`,
    hint: 'See whether the disk has room, or choose another browser with `--browser <path>`.',
    why: 'A browser lays out the pages.',
  },
  nl: {
    title: 'Browser start niet',
    message: ({ problem }) => `De browser start niet: ${problem}.`,
    hint: 'Kijk of er ruimte is op de schijf, of wijs een andere browser aan met `--browser <pad>`.',
    why: 'Een browser maakt de bladzijden op.',
  },
  example: { data: { problem: 'no space left on device' }, raisedBy: 'tests/e2e/browser-faults.test.ts' },
});

export const browserGone = rule({
  id: 'browser/gone',
  severity: 'error',
  data: facts<{ section: string }>,
  en: {
    title: 'Browser has stopped',
    message: ({ section }) =>
      section ? `The browser stopped twice at “${section}”.` : 'The browser stopped while it was at work.',
    hint: 'Build again. If it stops again, there may be too little memory: try `--jobs 1`.',
    why: 'Without a browser the pages cannot be finished; the previous files have not changed.',
  },
  nl: {
    title: 'Browser is gestopt',
    message: ({ section }) =>
      section ? `De browser is twee keer gestopt bij “${section}”.` : 'De browser is onder het werk gestopt.',
    hint: 'Bouw opnieuw. Stopt hij weer, dan is er misschien te weinig geheugen: probeer `--jobs 1`.',
    why: 'Zonder browser komen de bladzijden niet af. De vorige bestanden zijn niet veranderd.',
  },
  example: { data: { section: 'Hoe begint u?' }, raisedBy: 'tests/e2e/browser-faults.test.ts' },
});

export const browserRules = [
  browserNotFound,
  noSandbox,
  untrustedBrowser,
  silentBrowser,
  browserNotStarted,
  browserGone,
] as const;
