/** Trouble of the computer, or of a program that is not whole: the text is not at fault. */
import { facts, type Phrase, rule } from '../rule.js';

export type SystemTrouble = 'handles' | 'memory' | 'room' | 'denied' | 'other';

const TROUBLE: Readonly<Record<Exclude<SystemTrouble, 'other'>, Phrase>> = {
  handles: { en: 'too many files are open', nl: 'er zijn te veel bestanden open' },
  memory: { en: 'there is too little memory', nl: 'er is te weinig geheugen' },
  room: { en: 'no space is left on the disk', nl: 'de schijf is vol' },
  denied: { en: 'something may not be read or written', nl: 'iets mag niet gelezen of geschreven worden' },
};
const MEND: Readonly<Record<SystemTrouble, Phrase>> = {
  handles: {
    en: 'Raise the limit (`ulimit -n 1024`), or try `--jobs 1`.',
    nl: 'Verhoog de grens (`ulimit -n 1024`), of probeer `--jobs 1`.',
  },
  memory: {
    en: 'Close other programs, or try `--jobs 1`.',
    nl: 'Sluit andere programma’s, of probeer `--jobs 1`.',
  },
  room: {
    en: 'Make room, also in the folder for temporary files.',
    nl: 'Maak ruimte, ook in de map voor tijdelijke bestanden.',
  },
  denied: {
    en: 'Look at the rights of this folder and of your home folder.',
    nl: 'Kijk naar de rechten van deze map en van uw thuismap.',
  },
  other: {
    en: 'Look at the message of the system, and try again.',
    nl: 'Kijk naar de melding van het systeem en probeer het opnieuw.',
  },
};

/** `problem` is what the system says. */
export const refusedBySystem = rule({
  id: 'system/refused',
  severity: 'error',
  data: facts<{ reason: SystemTrouble; problem: string }>,
  en: {
    title: 'The system does not allow it',
    message: ({ reason, problem }) =>
      reason === 'other'
        ? `This computer cannot go on: ${problem}.`
        : `This computer cannot go on: ${TROUBLE[reason].en} (${problem}).`,
    hint: ({ reason }) => MEND[reason].en,
    why: 'The text is not at fault. The previous files have not changed.',
  },
  nl: {
    title: 'De computer laat het niet toe',
    message: ({ reason, problem }) =>
      reason === 'other'
        ? `De computer kan niet verder: ${problem}.`
        : `De computer kan niet verder: ${TROUBLE[reason].nl} (${problem}).`,
    hint: ({ reason }) => MEND[reason].nl,
    why: 'Het ligt niet aan de tekst. De vorige bestanden zijn niet veranderd.',
  },
  example: {
    data: { reason: 'handles', problem: 'EMFILE: too many open files' },
    raisedBy: 'tests/cli/system-trouble.test.ts',
  },
});

export const incompletePackage = rule({
  id: 'system/incomplete',
  severity: 'error',
  data: facts<{ file: string }>,
  en: {
    title: 'werkboek is not complete',
    message: ({ file }) => `A file of werkboek itself is missing: \`${file}\`.`,
    hint: 'Install werkboek again with `npm install`.',
    why: 'Without all its files werkboek cannot make pages.',
  },
  nl: {
    title: 'werkboek is niet compleet',
    message: ({ file }) => `Er mist een bestand van werkboek zelf: \`${file}\`.`,
    hint: 'Installeer werkboek opnieuw met `npm install`.',
    why: 'Zonder al zijn bestanden kan werkboek geen bladzijden maken.',
  },
  example: {
    data: { file: '/usr/lib/node_modules/werkboek/styles/base.css' },
    raisedBy: 'tests/cli/system-trouble.test.ts',
  },
});

export const systemRules = [refusedBySystem, incompletePackage] as const;
