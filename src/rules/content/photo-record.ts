/** Photos without a good record of who made them and who is in them. */
import { facts, type Phrase, rule, type Saying } from '../rule.js';

export type Reason = 'missing' | 'unreadable' | 'no-consent' | 'expired';

/** `problem` is what is wrong in it, or the date of consent. */
const FAULTS: Readonly<Record<Reason, Saying<[problem: string]>>> = {
  missing: {
    en: () => 'has no record of its maker and of the people in it',
    nl: () => 'heeft geen gegevens over de maker en de mensen op de foto',
  },
  unreadable: {
    en: (problem) => `has a record that is not right: ${problem}`,
    nl: (problem) => `heeft gegevens die niet kloppen: ${problem}`,
  },
  'no-consent': {
    en: () => 'shows people, but its record does not say that they agreed',
    nl: () => 'laat mensen zien, maar er staat niet bij dat zij toestemming gaven',
  },
  expired: {
    en: (problem) => `shows people who agreed until ${problem}, which is past`,
    nl: (problem) => `laat mensen zien die toestemming gaven tot ${problem}; dat is voorbij`,
  },
};

export const wrongPhotoRecord = rule({
  id: 'content/photo-record',
  severity: 'error',
  data: facts<{ file: string; reason: Reason; problem: Phrase; code?: string }>,
  en: {
    title: 'Record of a photo is not right',
    message: ({ file, reason, problem }) => `The photo \`${file}\` ${FAULTS[reason].en(problem)}.`,
    hint: ({ file, reason }) =>
      reason === 'expired'
        ? 'Ask for consent again and change the date, or choose another photo.'
        : `${reason === 'missing' ? 'Make the file' : 'Mend the file'} \`${file}.yaml\`: maker, people (none or consent) and, with people, consent (reference, until).`,
    why: 'People in a photo have to agree and may change their minds (GDPR). Its maker is to be named.',
  },
  nl: {
    title: 'Gegevens van foto kloppen niet',
    message: ({ file, reason, problem }) => `De foto \`${file}\` ${FAULTS[reason].nl(problem)}.`,
    hint: ({ file, reason }) =>
      reason === 'expired'
        ? 'Vraag opnieuw toestemming en pas de datum aan, of kies een andere foto.'
        : `${reason === 'missing' ? 'Maak het bestand' : 'Verbeter het bestand'} \`${file}.yaml\`. Daarin staan \`maker\`, \`people\` (none of consent) en, met mensen erop, \`consent\` (reference, until).`,
    why: 'Wie op een foto staat, moet dat goed vinden en kan zich bedenken (AVG). De maker hoort genoemd te worden.',
  },
  example: {
    data: { file: 'photos/gracht.jpg', reason: 'expired', problem: { en: '2025-12-31', nl: '2025-12-31' } },
    raisedBy: 'tests/content/pictures.test.ts',
  },
});
