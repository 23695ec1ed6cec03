/** De teksten bij regels over foto’s, sjablonen en kaarten, in het Nederlands (B1, u-vorm). */
import type { MatterRule, Messages } from './rule-data.js';

const RECORD: Readonly<Record<string, (problem: string) => string>> = {
  missing: () => 'heeft geen gegevens over de maker en de mensen op de foto',
  unreadable: (problem) => `heeft gegevens die niet kloppen: ${problem}`,
  'no-consent': () => 'laat mensen zien, maar er staat niet bij dat zij toestemming gaven',
  expired: (problem) => `laat mensen zien die toestemming gaven tot ${problem}; dat is voorbij`,
};

export const matterMessages: Pick<Messages, MatterRule> = {
  'content/photo-record': {
    title: 'Gegevens van foto kloppen niet',
    message: ({ file, reason, problem }) => `De foto \`${file}\` ${RECORD[reason]?.(problem) ?? problem}.`,
    hint: ({ file, reason }) =>
      reason === 'expired'
        ? 'Vraag opnieuw toestemming en pas de datum aan, of kies een andere foto.'
        : `Maak het bestand \`${file}.yaml\` in orde. In de handleiding staat bij “Foto’s” wat erin hoort.`,
    why: 'Wie op een foto staat, moet dat goed vinden en kan zich bedenken (AVG). De maker hoort genoemd te worden.',
  },
};
