/** The texts for rules about the files and the machine that a run meets, in English. */
import type { FileRule, Messages } from './rule-data.js';

/** What stands in the place of a file. */
const THERE: Readonly<Record<string, string>> = {
  denied: 'may not be read',
  folder: 'is a folder, not a file',
  pipe: 'is a pipe, not a file',
  socket: 'is a socket, not a file',
  device: 'is a device, not a file',
  deep: 'is nested too deep to be read',
  failed: 'cannot be read: the disk or the network gives an error',
};
const MEND: Readonly<Record<string, string>> = {
  denied: 'Give yourself the right to read the file.',
  deep: 'Take out elements that stand in each other for nothing.',
  'too-big': 'See whether this is the right file, or make it smaller.',
  failed: 'Copy the file to a disk of this computer and try again.',
};
const STYLE: Readonly<Record<string, string>> = {
  open: 'This bracket is not closed',
  stray: 'This bracket closes nothing',
  string: 'This text between quotes does not end on its line',
  comment: 'This comment does not end',
  syntax: 'This is no CSS, and is passed by',
};
const STYLE_MEND: Readonly<Record<string, string>> = {
  open: 'Close it: `{` with `}`, `(` with `)`.',
  stray: 'Take it away, or open it before.',
  string: 'Close the quotes.',
  comment: 'End it with `*/`.',
};
const WRITING: Readonly<Record<string, string>> = {
  link: 'a link stands in its place that leads elsewhere',
  folder: 'a folder has that name',
  device: 'it is a pipe or a device, not a file',
  outside: 'it lies outside the folder for made files',
  'no-room': 'no space is left on the disk',
  denied: 'you may not write there',
  'read-only': 'that disk can only be read',
};
const WRITING_MEND: Readonly<Record<string, string>> = {
  link: 'Remove the link, or name another folder with `--out <folder>`.',
  folder: 'Rename that folder, or name another folder with `--out <folder>`.',
  device: 'Name a file. To hand the result to another program, use `>` or `|`.',
  outside: 'Name another folder with `--out <folder>`.',
  'no-room': 'Make room, or name a folder on another disk with `--out <folder>`.',
  denied: 'Give yourself the right to write there, or name another folder with `--out <folder>`.',
  'read-only': 'Name a folder on another disk with `--out <folder>`.',
};
/** Of one file, and of more. */
const LEFT: Readonly<Record<string, readonly [string, string]>> = {
  changed: ['it is not what werkboek made any more', 'they are not what werkboek made any more'],
  link: ['a link leads to it', 'links lead to them'],
  earlier: [
    'an earlier version made it, and nobody knows whether it is still the same',
    'an earlier version made them, and nobody knows whether they are still the same',
  ],
};
const REFUSED: Readonly<Record<string, string>> = {
  link: 'is a link',
  file: 'is not a folder',
  home: 'the system names no home folder',
  foreign: 'belongs to somebody else, or others may write in it',
  unwritable: 'cannot be written',
};
const UNTRUSTED: Readonly<Record<string, string>> = {
  book: 'it lies in the folder of the book, and came with the text',
  relative: 'its path is not complete, so it is another file in every folder',
  foreign: 'others could have changed it',
};
const UNTRUSTED_MEND: Readonly<Record<string, string>> = {
  book: 'Put the browser outside the folder of the book, or install Chrome, Chromium or Edge.',
  relative: 'Give the whole path of the browser.',
  foreign: 'Make it yours alone (`chmod o-w`), or install Chrome, Chromium or Edge.',
};
const SYSTEM: Readonly<Record<string, string>> = {
  handles: 'too many files are open',
  memory: 'there is too little memory',
  room: 'no space is left on the disk',
  denied: 'something may not be read or written',
};
const SYSTEM_MEND: Readonly<Record<string, string>> = {
  handles: 'Raise the limit (`ulimit -n 1024`), or try `--jobs 1`.',
  memory: 'Close other programs, or try `--jobs 1`.',
  room: 'Make room, also in the folder for temporary files.',
  denied: 'Look at the rights of this folder and of your home folder.',
};

export const fileMessages: Pick<Messages, FileRule> = {
  'content/unreadable': {
    title: 'File cannot be read',
    message: ({ file, reason, mostMb }) =>
      `\`${file}\` ${reason === 'too-big' ? `is larger than ${mostMb} MB` : (THERE[reason] ?? THERE.failed)}.`,
    hint: ({ reason }) => MEND[reason] ?? 'Put a file there, or name another one.',
    why: 'What is no ordinary file may never end, and then nothing is made.',
  },
  'content/style': {
    title: 'Something wrong in a stylesheet',
    message: ({ reason, text }) => `${STYLE[reason] ?? STYLE.syntax}: “${text}”.`,
    hint: ({ reason }) =>
      STYLE_MEND[reason] ?? 'Look at the colons, semicolons and values on this line and the one above.',
    why: 'The browser passes by what it cannot read, and the pages look other than you meant.',
  },
  'output/write': {
    title: 'File cannot be written',
    message: ({ file, reason, problem }) => `\`${file}\` cannot be written: ${WRITING[reason] ?? problem}.`,
    hint: ({ reason }) =>
      WRITING_MEND[reason] ??
      'Close the file in other programs, and check that there is room and that you may write in the folder.',
    why: 'The new file is not there now. The previous one has not changed.',
  },
  'output/left': {
    title: 'File was left alone',
    message: ({ file, count, reason }) =>
      `\`${file}\`${count > 1 ? ` and ${count - 1} more` : ''} ${count > 1 ? 'were' : 'was'} left alone: ${(LEFT[reason] ?? LEFT.changed)?.[count > 1 ? 1 : 0]}.`,
    hint: () => 'Remove what nobody needs yourself.',
    why: 'werkboek removes only what it made itself.',
  },
  'cache/refused': {
    title: 'Nothing is kept for later builds',
    message: ({ folder, reason }) =>
      `Nothing is kept for later builds: ${folder ? `\`${folder}\` ` : ''}${REFUSED[reason] ?? reason}.`,
    hint: () => 'All is made, only slower. Remove what stands there, or set `XDG_CACHE_HOME` to a folder of your own.',
    why: 'What others could have changed is not believed.',
  },
  'browser/untrusted': {
    title: 'Browser is not trusted',
    message: ({ file, reason }) => `The browser \`${file}\` is not started: ${UNTRUSTED[reason] ?? reason}.`,
    hint: ({ reason }) => UNTRUSTED_MEND[reason] ?? 'Install Chrome, Chromium or Edge.',
    why: 'A program that came with a text could do anything with your files.',
  },
  'browser/silent': {
    title: 'Browser does not answer',
    message: ({ seconds, address }) => `The browser does not answer within ${seconds} seconds: \`${address}\`.`,
    hint: () => 'Try again, or choose another browser with `--browser <path>`.',
    why: 'A browser lays out the pages.',
  },
  'system/refused': {
    title: 'The system does not allow it',
    message: ({ reason, problem }) =>
      SYSTEM[reason]
        ? `This computer cannot go on: ${SYSTEM[reason]} (${problem}).`
        : `This computer cannot go on: ${problem}.`,
    hint: ({ reason }) => SYSTEM_MEND[reason] ?? 'Look at the message of the system, and try again.',
    why: 'The text is not at fault. The previous files have not changed.',
  },
  'system/incomplete': {
    title: 'werkboek is not complete',
    message: ({ file }) => `A file of werkboek itself is missing: \`${file}\`.`,
    hint: () => 'Install werkboek again with `npm install`.',
    why: 'Without all its files werkboek cannot make pages.',
  },
};
