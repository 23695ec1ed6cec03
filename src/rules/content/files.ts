/** Files that book.yaml or a text names, and that cannot be used. */
import { facts, type Phrase, rule } from '../rule.js';

export const missingFile = rule({
  id: 'content/missing-file',
  severity: 'error',
  data: facts<{ file: string }>,
  en: {
    title: 'File missing',
    message: ({ file }) => `The file \`${file}\` does not exist.`,
    hint: 'Check the name, capitals included, or add the file.',
    why: 'Without this file the workbook is not complete.',
  },
  nl: {
    title: 'Bestand ontbreekt',
    message: ({ file }) => `Het bestand \`${file}\` bestaat niet.`,
    hint: 'Kijk de naam na, ook de hoofdletters, of voeg het bestand toe.',
    why: 'Zonder dit bestand is het werkboek niet compleet.',
  },
  example: {
    source: {
      'book.yaml': { replace: '      - chapters/twee.md', by: '      - chapters/twee.md\n      - chapters/drie.md' },
    },
    mended: { 'chapters/drie.md': '# Drie\n\nTekst.\n' },
    data: { file: 'chapters/drie.md' },
  },
});

export const outsideBook = rule({
  id: 'content/outside-book',
  severity: 'error',
  data: facts<{ file: string }>,
  en: {
    title: 'File outside the workbook',
    message: ({ file }) => `The file \`${file}\` is outside the folder of the workbook.`,
    hint: 'Put the file in the folder of the workbook and change the path.',
    why: 'What goes into the workbook belongs with the workbook, or it cannot be made elsewhere.',
  },
  nl: {
    title: 'Bestand staat buiten het werkboek',
    message: ({ file }) => `Het bestand \`${file}\` staat buiten de map van het werkboek.`,
    hint: 'Zet het bestand in de map van het werkboek en pas het pad aan.',
    why: 'Alles wat in het werkboek komt, hoort bij het werkboek te staan. Anders is het elders niet te maken.',
  },
  example: {
    source: {
      'book.yaml': { replace: '      - chapters/twee.md', by: '      - chapters/twee.md\n      - ../geheim.md' },
    },
    mended: {
      'book.yaml': { replace: '../geheim.md', by: 'chapters/geheim.md' },
      'chapters/geheim.md': '# Geheim\n\nTekst.\n',
    },
    data: { file: '../geheim.md' },
  },
});

type Obstacle = 'denied' | 'folder' | 'pipe' | 'socket' | 'device' | 'deep' | 'too-big' | 'failed';

/** What stands in the place of a file. */
const OBSTACLES: Readonly<Record<Exclude<Obstacle, 'too-big'>, Phrase>> = {
  denied: { en: 'may not be read', nl: 'mag u niet lezen' },
  folder: { en: 'is a folder, not a file', nl: 'is een map, geen bestand' },
  pipe: { en: 'is a pipe, not a file', nl: 'is een pijp, geen bestand' },
  socket: { en: 'is a socket, not a file', nl: 'is een socket, geen bestand' },
  device: { en: 'is a device, not a file', nl: 'is een apparaat, geen bestand' },
  deep: { en: 'is nested too deep to be read', nl: 'is te diep genest om te lezen' },
  failed: {
    en: 'cannot be read: the disk or the network gives an error',
    nl: 'is niet te lezen: de schijf of het netwerk geeft een fout',
  },
};

const PUT_A_FILE: Phrase = {
  en: 'Put a file there, or name another one.',
  nl: 'Zet daar een bestand neer, of noem een ander bestand.',
};
const MEND: Readonly<Record<Obstacle, Phrase>> = {
  denied: { en: 'Give yourself the right to read the file.', nl: 'Geef uzelf het recht om het bestand te lezen.' },
  folder: PUT_A_FILE,
  pipe: PUT_A_FILE,
  socket: PUT_A_FILE,
  device: PUT_A_FILE,
  deep: {
    en: 'Take out elements that stand in each other for nothing.',
    nl: 'Haal elementen weg die voor niets in elkaar staan.',
  },
  'too-big': {
    en: 'See whether this is the right file, or make it smaller.',
    nl: 'Kijk of dit het goede bestand is, of maak het kleiner.',
  },
  failed: {
    en: 'Copy the file to a disk of this computer and try again.',
    nl: 'Zet het bestand op een schijf van deze computer en probeer het opnieuw.',
  },
};

/** `mostMb` is the largest that is read. */
export const unreadableFile = rule({
  id: 'content/unreadable',
  severity: 'error',
  data: facts<{ file: string; reason: Obstacle; mostMb: number }>,
  en: {
    title: 'File cannot be read',
    message: ({ file, reason, mostMb }) =>
      `\`${file}\` ${reason === 'too-big' ? `is larger than ${mostMb} MB` : OBSTACLES[reason].en}.`,
    hint: ({ reason }) => MEND[reason].en,
    why: 'What is no ordinary file may never end, and then nothing is made.',
  },
  nl: {
    title: 'Bestand is niet te lezen',
    message: ({ file, reason, mostMb }) =>
      `\`${file}\` ${reason === 'too-big' ? `is groter dan ${mostMb} MB` : OBSTACLES[reason].nl}.`,
    hint: ({ reason }) => MEND[reason].nl,
    why: 'Wat geen gewoon bestand is, houdt misschien nooit op. Dan wordt er niets gemaakt.',
  },
  example: {
    source: {
      'book.yaml': { replace: '      - chapters/twee.md', by: '      - chapters/twee.md\n      - chapters/drie.md' },
      'chapters/drie.md/leesmij.md': '# Drie\n\nEen map met deze naam is geen hoofdstuk.\n',
    },
    mended: { 'book.yaml': { replace: '      - chapters/drie.md', by: '      - chapters/drie.md/leesmij.md' } },
    data: { file: 'chapters/drie.md', reason: 'folder', mostMb: 16 },
  },
});

/** `offset` counts bytes from 0. */
export const notUtf8 = rule({
  id: 'content/not-utf8',
  severity: 'error',
  data: facts<{ file: string; offset: number }>,
  en: {
    title: 'File is not UTF-8',
    message: ({ file, offset }) => `\`${file}\` is not UTF-8: byte ${offset} is wrong.`,
    hint: 'Save the file as UTF-8 in your text editor.',
    why: 'Letters such as é and ë would come out wrong in the workbook.',
  },
  nl: {
    title: 'Bestand is geen UTF-8',
    message: ({ file, offset }) => `\`${file}\` is geen UTF-8: byte ${offset} klopt niet.`,
    hint: 'Sla het bestand in uw tekstprogramma op met de codering UTF-8.',
    why: 'Letters zoals é en ë zouden verkeerd in het werkboek komen.',
  },
  example: { data: { file: 'chapters/01.md', offset: 20 }, raisedBy: 'tests/content/read.test.ts' },
});

/** It was read: there was no doubt. */
export const otherEncoding = rule({
  id: 'content/encoding',
  severity: 'warning',
  data: facts<{ file: string; encoding: string }>,
  en: {
    title: 'File in an older encoding',
    message: ({ file, encoding }) => `\`${file}\` is ${encoding}, not UTF-8; it was read as ${encoding}.`,
    hint: 'Save the file as UTF-8 in your text editor, or let `werkboek check --fix` do it.',
    why: 'In another program letters such as é and ë may come out wrong.',
  },
  nl: {
    title: 'Bestand in een oudere codering',
    message: ({ file, encoding }) => `\`${file}\` is ${encoding}, geen UTF-8; zo is het ook gelezen.`,
    hint: 'Sla het bestand in uw tekstprogramma op met de codering UTF-8, of laat `werkboek check --fix` dat doen.',
    why: 'In een ander programma kunnen letters zoals é en ë verkeerd zijn.',
  },
  example: { data: { file: 'chapters/01.md', encoding: 'Windows-1252' }, raisedBy: 'tests/content/read.test.ts' },
});

export const fileRules = [missingFile, outsideBook, unreadableFile, notUtf8, otherEncoding] as const;
