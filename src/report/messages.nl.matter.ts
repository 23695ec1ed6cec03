/** De teksten bij regels over foto’s, sjablonen en kaarten, in het Nederlands (B1, u-vorm). */
import { sourceProblem } from './problems.nl.sources.js';
import type { MatterRule, Messages } from './rule-data.js';

const RECORD: Readonly<Record<string, (problem: string, code?: string) => string>> = {
  missing: () => 'heeft geen gegevens over de maker en de mensen op de foto',
  unreadable: (problem, code) => `heeft gegevens die niet kloppen: ${sourceProblem(problem, code)}`,
  'no-consent': () => 'laat mensen zien, maar er staat niet bij dat zij toestemming gaven',
  expired: (problem) => `laat mensen zien die toestemming gaven tot ${problem}; dat is voorbij`,
};

export const matterMessages: Pick<Messages, MatterRule> = {
  'content/photo-record': {
    title: 'Gegevens van foto kloppen niet',
    message: ({ file, reason, problem, code }) => `De foto \`${file}\` ${RECORD[reason]?.(problem, code) ?? problem}.`,
    hint: ({ file, reason }) =>
      reason === 'expired'
        ? 'Vraag opnieuw toestemming en pas de datum aan, of kies een andere foto.'
        : `Maak het bestand \`${file}.yaml\` in orde. In de handleiding staat bij “Foto’s” wat erin hoort.`,
    why: 'Wie op een foto staat, moet dat goed vinden en kan zich bedenken (AVG). De maker hoort genoemd te worden.',
  },
  'content/glossary': {
    title: 'Begrippenlijst klopt niet',
    message: ({ problem, code }) => {
      const text = sourceProblem(problem, code);
      return `In glossary.yaml: ${text.endsWith('?') ? text : `${text}.`}`;
    },
    hint: () => 'Schrijf per begrip: `- term:`, `forms: [andere, vormen]`, `means:` en `example:`.',
    why: 'Wat hier niet te lezen is, wordt de lezer niet uitgelegd.',
  },
  'content/duplicate-term': {
    title: 'Begrip staat er twee keer',
    message: ({ term, line }) => `“${term}” is al uitgelegd op regel ${line}.`,
    hint: () => 'Houd er één, of haal deze vorm bij één van de twee weg.',
    why: 'Het begrip in de tekst leidt naar één uitleg.',
  },
  'content/unknown-term': {
    title: 'Begrip staat niet in de begrippenlijst',
    message: ({ term }) => `“${term}” staat niet in glossary.yaml.`,
    hint: ({ suggestion }) =>
      suggestion ? `Bedoelt u “${suggestion}”?` : 'Zet het begrip in glossary.yaml, met wat het betekent.',
    why: 'Een lezer zoekt een uitgelegd woord achter in het boek.',
  },
  'content/unused-term': {
    title: 'Begrip komt nergens voor',
    message: ({ term }) => `Geen hoofdstuk gebruikt het begrip “${term}”.`,
    hint: () => 'Gebruik het begrip, zet de vorm uit de tekst bij `forms`, of haal het begrip weg.',
    why: 'Woorden die de lezer niet tegenkomt, maken de lijst alleen langer.',
  },
  'content/template': {
    title: 'Onbekende plek in een sjabloon',
    message: ({ slot }) => `Er is geen plek (slot) “${slot}” in dit deel van het boek.`,
    hint: ({ suggestion, known }) => (suggestion ? `Bedoelt u “${suggestion}”?` : `U kunt kiezen uit ${known}.`),
    why: 'Op die plaats zou niets staan.',
  },
  'layout/unstable-pages': {
    title: 'Bladzijdenummers komen niet tot rust',
    message: ({ section, text, rounds }) =>
      `“${section}” verandert zijn eigen bladzijdenummers: na ${rounds} keer verschuift het nummer na “${text}” nog steeds.`,
    hint: () => 'Zet deze lijst achter in het boek, of noem dit woord op één plaats minder.',
    why: 'Een lijst die haar eigen bladzijden noemt, kan elke keer langer of korter worden. De nummers zouden niet kloppen.',
  },
  'layout/number-box': {
    title: 'Bladzijdenummer past niet in zijn vak',
    message: ({ section, page, reference, number }) =>
      `“${section}”, bladzijde ${page}: het bladzijdenummer ${number || '?'} van \`#${reference}\` past niet in zijn vak.`,
    hint: () => 'Geef `[data-page-of]` in de stijlen van het boek weer een vaste breedte waar het nummer in past.',
    why: 'Nummers komen er pas in als de regels vaststaan. Een te breed nummer komt over de tekst, of verschuift die.',
  },
};
