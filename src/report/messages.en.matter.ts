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
  'content/template': {
    title: 'Template is not right',
    message: ({ file, problem }) => `The template \`${file}\` is not right: ${problem}.`,
    hint: () => 'Start from a copy of the template in the templates folder of werkboek.',
    why: 'With a template that is not right something is missing on the page.',
  },
  'layout/werkvorm-pages': {
    title: 'Werkvorm does not fit on one page',
    message: ({ code, pages }) => `Werkvorm ${code} takes ${pages} pages. A werkvorm is exactly one page.`,
    hint: () => 'Make the steps shorter, or leave out a step or a material.',
    why: 'A card of one page can be copied, hung on the wall and read at a glance.',
  },
  'layout/photo-resolution': {
    title: 'Photo is too small',
    message: ({ file, ppi, needed, edition }) =>
      `The photo \`${file}\` has ${ppi} pixels per inch in the ${edition} edition; ${needed} are needed.`,
    hint: () => 'Use the file as it came from the camera, or print the photo smaller.',
    why: 'A photo with too few pixels gets blurred or coarse.',
  },
};
