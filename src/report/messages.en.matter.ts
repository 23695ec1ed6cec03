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
};
