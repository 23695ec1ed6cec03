/** The texts of rules about photos, templates and cards, in English. */
import type { MatterRule, Messages } from './rule-data.js';

const RECORD: Readonly<Record<string, (problem: string) => string>> = {
  missing: () => 'has no record of its maker and of the people in it',
  unreadable: (problem) => `has a record that is not right: ${problem}`,
  'no-consent': () => 'shows people, but its record does not say that they agreed',
  expired: (problem) => `shows people who agreed until ${problem}, which is past`,
};

export const matterMessages: Pick<Messages, MatterRule> = {
  'content/photo-record': {
    title: 'Record of a photo is not right',
    message: ({ file, reason, problem }) => `The photo \`${file}\` ${RECORD[reason]?.(problem) ?? problem}.`,
    hint: ({ file, reason }) =>
      reason === 'expired'
        ? 'Ask for consent again and change the date, or choose another photo.'
        : `Put the file \`${file}.yaml\` in order: maker, people (none or consent) and, with people, consent (reference, until).`,
    why: 'People in a photo have to agree and may change their minds (GDPR). Its maker is to be named.',
  },
  'content/glossary': {
    title: 'Glossary cannot be read as it is',
    message: ({ problem }) => `In glossary.yaml: ${problem}.`,
    hint: () => 'Write for each term: `- term:`, `forms: [other, ways]`, `means:` and `example:`.',
    why: 'What cannot be read here is not explained to readers.',
  },
  'content/duplicate-term': {
    title: 'Term explained twice',
    message: ({ term, line }) => `“${term}” is explained already, on line ${line}.`,
    hint: () => 'Keep one of the two, or take this form away from one of them.',
    why: 'The first use of a term leads to one explanation.',
  },
  'content/unknown-term': {
    title: 'Term not in the glossary',
    message: ({ term }) => `“${term}” is not in glossary.yaml.`,
    hint: ({ suggestion }) =>
      suggestion ? `Did you mean “${suggestion}”?` : 'Add the term to glossary.yaml, with what it means.',
    why: 'Readers look for a word that is explained in the list at the end of the book.',
  },
  'content/unused-term': {
    title: 'Term never used',
    message: ({ term }) => `No chapter uses the term “${term}”.`,
    hint: () => 'Use the term, add the form in which the text has it under `forms`, or take it out.',
    why: 'A list of words that readers do not meet is only longer.',
  },
  'content/template': {
    title: 'Unknown slot in a template',
    message: ({ slot }) => `There is no slot “${slot}” for this part of the book.`,
    hint: ({ suggestion, known }) => (suggestion ? `Did you mean “${suggestion}”?` : `Choose from ${known}.`),
    why: 'Nothing would stand in that place.',
  },
  'layout/unstable-pages': {
    title: 'Page numbers do not settle',
    message: ({ section, text, rounds }) =>
      `“${section}” changes its own page numbers: after ${rounds} rounds the one after “${text}” still moves.`,
    hint: () => 'Move this list to the end of the book, or enter this word in one place less.',
    why: 'A list that names its own pages can be longer or shorter each time; the numbers would be wrong.',
  },
  'layout/number-box': {
    title: 'Page number does not fit its box',
    message: ({ section, page, reference, number }) =>
      `“${section}”, page ${page}: the page number ${number || '?'} of \`#${reference}\` does not fit its box.`,
    hint: () => 'Give `[data-page-of]` a fixed width again in the stylesheets of the book, wide enough for the number.',
    why: 'Numbers come in after the lines are divided: one that is wider would lie over the text or move it.',
  },
};
