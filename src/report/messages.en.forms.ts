/** The texts for rules about fields of formats: as they are locked, filled from rows and read back, in English. */
import type { FormRule, Messages } from './rule-data.js';
import { tidy } from './width.js';

const quote = (text: string) => `“${tidy(text, 60)}”`;

const UNREADABLE: Readonly<Record<string, string>> = {
  'quote-open': 'A quotation mark that starts on this line never ends.',
  'quote-text': 'On this line text follows a quotation mark that ends.',
  empty: 'There is nothing in this file.',
  'no-rows': 'There are no rows under the heads.',
  syntax: 'This is not JSON.',
  'no-table': 'This is not a list of rows.',
  'doubled-key': 'This name stands twice in the same row.',
  kind: 'This is neither CSV nor JSON.',
};

const VALUE: Readonly<Record<string, (known: string) => string>> = {
  choice: () => 'is not an answer that can be chosen',
  single: () => 'are several answers where only one may be given',
  date: () => 'is not a date that exists',
  number: () => 'is not a number',
  long: (known) => `does not fit in the box${known && ` (about ${known} characters do)`}`,
  lines: () => 'has several lines where one fits',
  character: (known) => `has a character that the typeface lacks${known && `: ${known}`}`,
  shape: () => 'is not a text',
};

const CHANGED: Readonly<Record<string, (was: string, now: string) => string>> = {
  kind: (was, now) => `It was \`${was}\` and is now \`${now}\`.`,
  options: (was, now) => `Its answers were “${was}” and are now “${now}”.`,
  columns: (was, now) => `Its boxes were called “${was}”, and now “${now}”.`,
  rows: (was, now) => `It had ${was} rows and has ${now}.`,
};

const DAMAGED: Readonly<Record<string, (field: string) => string>> = {
  list: (code) => `The list of the fields of \`${code}\` is damaged.`,
  sheet: (code) => `The sheet \`${code}\` has another code or version than when it was made.`,
  lost: (field) => `A field is gone that is on the sheet: \`${field}\`.`,
  unknown: (field) => `The field \`${field}\` does not belong on this sheet.`,
  changed: (field) => `The field \`${field}\` is of another kind than on the sheet.`,
  value: (field) => `What is in \`${field}\` cannot be an answer.`,
  empty: (field) => `\`${field}\` is empty, but the sheet shows something there.`,
};

export const formMessages: Pick<Messages, FormRule> = {
  'content/format-lock': {
    title: 'Locked fields cannot be read',
    message: ({ reason }) =>
      reason === 'syntax' ? 'This file is not valid JSON.' : 'This is not a list of the fields of a format.',
    hint: () => 'Restore the file as it was, or make it again with `werkboek formats --lock`.',
    why: 'Without this file nobody sees that a form filled in earlier no longer fits.',
  },
  'content/changed-field': {
    title: 'Field of a format has changed',
    message: ({ code, id, version, change, was, now, line }) => {
      const since = `in version ${version} (formats.lock.json, line ${line})`;
      if (change === 'format') return `The format \`${code}\` is gone. It was there ${since}.`;
      if (change === 'lost') return `\`${code}\` has no field \`${id}\` any more. It was ${was} ${since}.`;
      return `The field \`${code}.${id}\` has changed. ${CHANGED[change]?.(was, now) ?? ''} It was locked ${since}.`;
    },
    hint: ({ id, change, now }) => {
      const onPurpose = 'On purpose? Give the format a higher version, and lock it: `werkboek formats --lock`.';
      if (change === 'format')
        return 'Put the format back into book.yaml. May it go? Then run `werkboek formats --lock`.';
      if (change === 'lost' && now) return `Is it called \`${now}\` now? Call it \`${id}\` again. ${onPurpose}`;
      return `${change === 'lost' ? `Put \`#${id}\` back.` : 'Make it as it was.'} ${onPurpose}`;
    },
    why: 'Forms that were filled in must go on opening, and be read. That needs the same names.',
  },
  'content/new-field': {
    title: 'New field, not locked yet',
    message: ({ code, ids, version }) => `\`${code}\` has fields that are not locked yet: ${ids} (version ${version}).`,
    hint: () => 'Before the format goes out, lock its fields: `werkboek formats --lock`.',
    why: 'What is locked cannot change unnoticed when forms have been filled in already.',
  },
  'format/same-version': {
    title: 'Other fields, same version',
    message: ({ code, version }) => `\`${code}\` has other fields than in version ${version}, but still that version.`,
    hint: () =>
      'Put a higher `version` and the `date` of today into the front matter of the format, and run this again.',
    why: 'The version tells which questions stand on a form that was filled in.',
  },
  'fill/unreadable': {
    title: 'File with answers cannot be read',
    message: ({ reason }) => UNREADABLE[reason] ?? reason,
    hint: ({ reason }) =>
      /^quote/.test(reason)
        ? 'Put a quotation mark before and after the text, and double one inside it: `""`.'
        : 'Save the file as CSV: the name of a field above each column, and one row per sheet under it.',
    why: 'In doubt nothing is made: an answer would come into the wrong box.',
  },
  'fill/doubled-column': {
    title: 'Column is there twice',
    message: ({ column }) => `There are two columns \`${column}\`.`,
    hint: () => 'Give one of the two another name, or remove it.',
    why: 'Nobody can know which of the two is meant.',
  },
  'fill/unknown-column': {
    title: 'Column belongs to no field',
    message: ({ column }) => `There is no field \`${column}\`; this column was not used.`,
    hint: ({ suggestion, known }) =>
      suggestion
        ? `Did you mean \`${suggestion}\`?`
        : `These fields there are: ${known}. If the column is none of them, remove it.`,
    why: 'With a typing error in the head each sheet would have an empty box.',
  },
  'fill/extra-value': {
    title: 'Value without a column',
    message: ({ value, row }) => `There is no column above ${quote(value)}. Row ${row} was not made.`,
    hint: () => 'Is there a separator too many in this row? Put a text that holds one between quotation marks.',
    why: 'The other values in this row may stand one box too far as well.',
  },
  'fill/bad-value': {
    title: 'Answer does not fit the field',
    message: ({ column, value, row, reason, known }) =>
      `\`${column}\`: ${quote(value)} ${VALUE[reason]?.(known) ?? reason}. Row ${row} was not made.`,
    hint: ({ reason, known }) => {
      if (reason === 'choice' || reason === 'single') return `Choose from: ${known}.`;
      if (reason === 'date') return 'Write a date as 23-11-2026 or 2026-11-23.';
      if (reason === 'number') return 'Write digits only, with a comma before decimals.';
      return reason === 'long' ? 'Make the text shorter.' : 'Change the value.';
    },
    why: 'What does not fit is cut off, or stands wrong on the sheet.',
  },
  'form/flat': {
    title: 'No fields in this PDF',
    message: ({ file }) => `\`${file}\` has no fields to read.`,
    hint: () => 'Was it printed to a PDF, or scanned? Ask for the file itself, as it was saved after filling in.',
    why: 'In a print or a scan the answers are only a picture.',
  },
  'form/foreign': {
    title: 'Not a format of werkboek',
    message: ({ file }) => `\`${file}\` is a form, but not a format of werkboek.`,
    hint: () => 'Read only formats made with werkboek: their fields have names such as `F04.naam`.',
    why: 'What the fields of another form mean, werkboek does not know.',
  },
  'form/damaged': {
    title: 'Answer cannot be trusted',
    message: ({ field, problem }) => DAMAGED[problem]?.(field) ?? field,
    hint: () => 'Open the file and look what is there. Save it again, or ask whoever filled it in for it again.',
    why: 'A file that was damaged on its way may lose no answer without your knowing.',
  },
  'form/unlike': {
    title: 'Field shows something else',
    message: ({ field, value, shown }) => `\`${field}\` is ${quote(value)}, but the sheet shows ${quote(shown)}.`,
    hint: () => 'Open the file, type the answer into this field again and save it.',
    why: 'Whoever sees the sheet reads another answer than what comes into the table.',
  },
  'cli/no-viewer': {
    title: 'Cannot open the PDF',
    message: ({ file, tried }) => `\`${file}\` was made, but \`${tried}\` cannot open it.`,
    hint: () => 'Open the file yourself, or install a program for PDF files.',
    why: 'With `--open` the file would be on the screen now.',
  },
};
