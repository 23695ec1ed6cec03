/** Files that cannot be written, and those that are not removed. */
import { facts, type Phrase, rule } from '../rule.js';

type Obstacle = 'link' | 'folder' | 'device' | 'outside' | 'no-room' | 'denied' | 'read-only' | 'other';

const OBSTACLES: Readonly<Record<Exclude<Obstacle, 'other'>, Phrase>> = {
  link: {
    en: 'a link stands in its place that leads elsewhere',
    nl: 'op die plaats staat een snelkoppeling naar een andere plek',
  },
  folder: { en: 'a folder has that name', nl: 'een map heeft die naam' },
  device: { en: 'it is a pipe or a device, not a file', nl: 'het is een pijp of een apparaat, geen bestand' },
  outside: { en: 'it lies outside the folder for made files', nl: 'het ligt buiten de map voor gemaakte bestanden' },
  'no-room': { en: 'no space is left on the disk', nl: 'de schijf is vol' },
  denied: { en: 'you may not write there', nl: 'u mag daar niet schrijven' },
  'read-only': { en: 'that disk can only be read', nl: 'die schijf is alleen te lezen' },
};
const MEND: Readonly<Record<Obstacle, Phrase>> = {
  link: {
    en: 'Remove the link, or name another folder with `--out <folder>`.',
    nl: 'Haal de snelkoppeling weg, of noem een andere map met `--out <map>`.',
  },
  folder: {
    en: 'Rename that folder, or name another folder with `--out <folder>`.',
    nl: 'Geef die map een andere naam, of noem een andere map met `--out <map>`.',
  },
  device: {
    en: 'Name a file. To hand the result to another program, use `>` or `|`.',
    nl: 'Noem een bestand. Gebruik `>` of `|` als een ander programma het resultaat krijgt.',
  },
  outside: { en: 'Name another folder with `--out <folder>`.', nl: 'Noem een andere map met `--out <map>`.' },
  'no-room': {
    en: 'Make room, or name a folder on another disk with `--out <folder>`.',
    nl: 'Maak ruimte, of noem een map op een andere schijf met `--out <map>`.',
  },
  denied: {
    en: 'Close the file if another program has it open. Else give yourself the right to write there, or name another folder with `--out <folder>`.',
    nl: 'Sluit het bestand als het in een ander programma open staat. Geef uzelf anders het recht om daar te schrijven, of noem een andere map met `--out <map>`.',
  },
  'read-only': {
    en: 'Name a folder on another disk with `--out <folder>`.',
    nl: 'Noem een map op een andere schijf met `--out <map>`.',
  },
  other: {
    en: 'Close the file in other programs, and check that there is room and that you may write in the folder.',
    nl: 'Sluit het bestand in andere programma’s, en kijk of er ruimte is en of u in de map mag schrijven.',
  },
};

/** `problem` is what the system says. */
export const unwritableFile = rule({
  id: 'output/write',
  severity: 'error',
  data: facts<{ file: string; reason: Obstacle; problem: string }>,
  en: {
    title: 'File cannot be written',
    message: ({ file, reason, problem }) =>
      `\`${file}\` cannot be written: ${reason === 'other' ? problem : OBSTACLES[reason].en}.`,
    hint: ({ reason }) => MEND[reason].en,
    why: 'The new file is not there now. The previous one has not changed.',
  },
  nl: {
    title: 'Bestand is niet te schrijven',
    message: ({ file, reason, problem }) =>
      `\`${file}\` is niet te schrijven: ${reason === 'other' ? problem : OBSTACLES[reason].nl}.`,
    hint: ({ reason }) => MEND[reason].nl,
    why: 'Het nieuwe bestand is er nu niet. Het vorige is niet veranderd.',
  },
  example: {
    data: { file: 'out/x.pdf', reason: 'denied', problem: 'EACCES' },
    raisedBy: 'tests/e2e/faults.test.ts',
  },
});

/** Why files were left: of one, and of more. */
const LEFT: Readonly<Record<'changed' | 'link' | 'earlier', { readonly one: Phrase; readonly more: Phrase }>> = {
  changed: {
    one: { en: 'it is not what werkboek made any more', nl: 'het is niet meer wat werkboek heeft gemaakt' },
    more: { en: 'they are not what werkboek made any more', nl: 'ze zijn niet meer wat werkboek heeft gemaakt' },
  },
  link: {
    one: { en: 'a link leads to it', nl: 'een snelkoppeling leidt ernaartoe' },
    more: { en: 'links lead to them', nl: 'snelkoppelingen leiden ernaartoe' },
  },
  earlier: {
    one: {
      en: 'an earlier version made it, and nobody knows whether it is still the same',
      nl: 'een eerdere versie heeft het gemaakt, en niemand weet of het nog hetzelfde is',
    },
    more: {
      en: 'an earlier version made them, and nobody knows whether they are still the same',
      nl: 'een eerdere versie heeft ze gemaakt, en niemand weet of ze nog hetzelfde zijn',
    },
  },
};

/** `file` is the first of `count` files. */
export const leftFile = rule({
  id: 'output/left',
  severity: 'warning',
  data: facts<{ file: string; count: number; reason: keyof typeof LEFT }>,
  en: {
    title: 'File was left alone',
    message: ({ file, count, reason }) =>
      count > 1
        ? `\`${file}\` and ${count - 1} more were left alone: ${LEFT[reason].more.en}.`
        : `\`${file}\` was left alone: ${LEFT[reason].one.en}.`,
    hint: 'Remove what nobody needs yourself.',
    why: 'werkboek removes only what it made itself.',
  },
  nl: {
    title: 'Bestand is blijven staan',
    message: ({ file, count, reason }) =>
      count > 1
        ? `\`${file}\` en nog ${count - 1} zijn blijven staan: ${LEFT[reason].more.nl}.`
        : `\`${file}\` is blijven staan: ${LEFT[reason].one.nl}.`,
    hint: 'Haal zelf weg wat niemand nodig heeft.',
    why: 'werkboek haalt alleen weg wat het zelf heeft gemaakt.',
  },
  example: {
    data: { file: 'out/x.pdf', count: 2, reason: 'changed' },
    raisedBy: 'tests/e2e/make.test.ts',
  },
});

export const ownInput = rule({
  id: 'output/own-input',
  severity: 'error',
  data: facts<{ file: string }>,
  en: {
    title: 'Output is input too',
    message: ({ file }) => `\`${file}\` is the file that is read; it would be overwritten.`,
    hint: 'Give another name with `--out`.',
    why: 'What was filled in would be gone.',
  },
  nl: {
    title: 'Uitvoer is ook invoer',
    message: ({ file }) => `\`${file}\` is het bestand dat gelezen wordt; het zou overschreven worden.`,
    hint: 'Geef bij `--out` een andere naam.',
    why: 'De ingevulde antwoorden zouden weg zijn.',
  },
  example: { data: { file: 'F04.pdf' }, raisedBy: 'tests/e2e/foreign-pdfs.test.ts' },
});

/** Between reading it and writing it. */
export const changedMeanwhile = rule({
  id: 'output/changed-meanwhile',
  severity: 'error',
  data: facts<{ file: string }>,
  en: {
    title: 'File changed meanwhile',
    message: ({ file }) => `Somebody changed \`${file}\` while it was being mended; no file was written.`,
    hint: 'Save and close the file in your editor, and try again.',
    why: 'What somebody else writes must not get lost.',
  },
  nl: {
    title: 'Bestand intussen veranderd',
    message: ({ file }) => `Iemand veranderde \`${file}\` tijdens het herstellen; er is geen bestand geschreven.`,
    hint: 'Bewaar en sluit het bestand in uw tekstprogramma, en probeer het opnieuw.',
    why: 'Wat een ander schrijft, mag niet verloren gaan.',
  },
  example: { data: { file: '01.md' }, raisedBy: 'tests/api/fix-content.test.ts' },
});

/** A file of the user's own stands where one of ours was asked for. */
export const existingFile = rule({
  id: 'output/exists',
  severity: 'error',
  data: facts<{ file: string }>,
  en: {
    title: 'File is there already',
    message: ({ file }) => `\`${file}\` is there already, and was left as it is.`,
    hint: 'Rename that file or remove it, if you want ours. Nothing was written.',
    why: 'What somebody made must not get lost.',
  },
  nl: {
    title: 'Bestand bestaat al',
    message: ({ file }) => `\`${file}\` bestaat al, en is gebleven zoals het was.`,
    hint: 'Geef dat bestand een andere naam of haal het weg, als u het onze wilt. Er is niets geschreven.',
    why: 'Wat iemand heeft gemaakt, mag niet verloren gaan.',
  },
  example: { data: { file: 'content/templates/chapter.html' }, raisedBy: 'tests/api/eject.test.ts' },
});

export const outputRules = [unwritableFile, leftFile, ownInput, changedMeanwhile, existingFile] as const;
