/** The browser that lays out and prints: not found, not started, not shut off, or gone. */
import { facts, rule } from '../rule.js';

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

export const browserRules = [browserNotFound, noSandbox, browserNotStarted, browserGone] as const;
