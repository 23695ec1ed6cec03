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
  'content/template': {
    title: 'Sjabloon klopt niet',
    message: ({ file, problem }) => `Het sjabloon \`${file}\` klopt niet: ${problem}.`,
    hint: () => 'Neem het sjabloon van werkboek als voorbeeld en pas dat aan. In de handleiding staat hoe.',
    why: 'Met een sjabloon dat niet klopt, ontbreekt er iets op de bladzijde.',
  },
  'layout/werkvorm-pages': {
    title: 'Werkvorm past niet op één bladzijde',
    message: ({ code, pages }) =>
      `Werkvorm ${code} neemt ${pages} bladzijden in. Een werkvorm is precies één bladzijde.`,
    hint: () => 'Maak de stappen korter, of haal een stap of een materiaal weg.',
    why: 'Een kaart op één bladzijde kunt u kopiëren, ophangen en in één oogopslag lezen.',
  },
  'layout/photo-resolution': {
    title: 'Foto is te klein',
    message: ({ file, ppi, needed, edition }) =>
      `De foto \`${file}\` heeft ${ppi} punten per inch in de uitgave ${edition}; nodig is ${needed}.`,
    hint: () => 'Gebruik het bestand zoals het uit de camera kwam, of zet de foto kleiner op de bladzijde.',
    why: 'Een foto met te weinig punten wordt onscherp of korrelig.',
  },
};
