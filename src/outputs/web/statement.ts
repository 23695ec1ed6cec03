/** Words what was checked of a site when it was made, with the figures that were measured, and what people still have to look at. */
import { contrastRatio } from '../../config/colour-math.js';
import type { Config } from '../../config/load.js';
import type { Coloured, SiteColours } from './colours.js';
import type { Checked } from './own-pages.js';
import { spokenIn } from './words.js';

export interface Counts {
  readonly pages: number;
  /** Of text, each found again on its page. */
  readonly blocks: number;
  readonly pictures: number;
  readonly fields: number;
}

export function siteStatement(config: Config, colours: SiteColours, counts: Counts): Checked {
  const { publisher, language } = config;
  const least = { light: leastContrast(config, colours, 'light'), dark: leastContrast(config, colours, 'dark') };
  const contact = [publisher.email, publisher.phone].filter(Boolean).join(', ');
  const isDutch = spokenIn(language) === 'nl';
  // As the sentence around it has it; V8's own formatter takes longer to come up than a page to be made.
  const number = (value: number): string => (Math.floor(value * 10) / 10).toFixed(1).replace('.', isDutch ? ',' : '.');
  return isDutch
    ? {
        title: 'Toegankelijkheid',
        intro: `Deze site is gemaakt om door iedereen te worden gelezen, ook zonder muis, met een voorleesprogramma en op een klein scherm. Dit is wat bij het maken is nagekeken.`,
        lists: [
          {
            title: 'Nagekeken door de computer',
            items: [
              `De tekst is gelijk aan die van het boek: ${counts.blocks} stukken tekst op ${counts.pages} bladzijden.`,
              `Letters steken genoeg af: het laagste contrast is ${number(least.light)} op 1 in licht en ${number(least.dark)} op 1 in donker. De norm vraagt 4,5 op 1 (WCAG 2.2, eis 1.4.3).`,
              `Elk beeld met inhoud heeft een beschrijving: ${counts.pictures} beelden.`,
              `Elk veld heeft een vraag als naam: ${counts.fields} velden.`,
              'Alles werkt met het toetsenbord, en zonder JavaScript. Alleen zoeken, kiezen en bewaren hebben JavaScript nodig.',
              'De site haalt niets van elders en bewaart niets over u. Wat u invult, blijft op uw apparaat.',
            ],
          },
          {
            title: 'Dit moet een mens nog nakijken',
            items: [
              'Vertelt de tekst bij elk beeld wat een ander op het beeld ziet?',
              'Staat alles in de volgorde waarin u het voorleest?',
              'Zegt elke link waar hij heen gaat?',
              'Is de site te gebruiken met uw voorleesprogramma?',
            ],
          },
          {
            title: 'Lukt iets niet?',
            items: [`Laat het weten aan ${publisher.name}${contact ? `: ${contact}` : ''}.`],
          },
        ],
      }
    : {
        title: 'Accessibility',
        intro:
          'This site was made to be read by everyone, also without a mouse, with a screen reader and on a small screen. This is what was checked when it was made.',
        lists: [
          {
            title: 'Checked by a computer',
            items: [
              `The text equals that of the book: ${counts.blocks} pieces of text on ${counts.pages} pages.`,
              `Letters stand out enough: the lowest contrast is ${number(least.light)} to 1 in light and ${number(least.dark)} to 1 in dark. The standard asks 4.5 to 1 (WCAG 2.2, criterion 1.4.3).`,
              `Each picture that says something has a description: ${counts.pictures} pictures.`,
              `Each field has a question as its name: ${counts.fields} fields.`,
              'Everything works by keyboard, and without JavaScript. Only searching, choosing and keeping need JavaScript.',
              'The site fetches nothing from elsewhere and keeps nothing about you. What you fill in stays on your device.',
            ],
          },
          {
            title: 'A person still has to check this',
            items: [
              'Does the text with each picture tell what others see in it?',
              'Does everything come in the order in which you would read it aloud?',
              'Does each link say where it leads?',
              'Can the site be used with your screen reader?',
            ],
          },
          { title: 'Does something not work?', items: [`Tell ${publisher.name}${contact ? `: ${contact}` : ''}.`] },
        ],
      };
}

/** Text and what lies behind it, by name; of each part its own colour on the page and on its tint. */
export function textPairs({
  parts = [],
}: Pick<Coloured, 'parts'>): readonly (readonly [text: string, ground: string])[] {
  const colours = [...new Set(parts.map(({ colour }) => colour))];
  return [
    ['ink', 'white'],
    ['ink', 'ground'],
    ['ink', 'accent-tint'],
    ['ink-soft', 'white'],
    ['ink-soft', 'ground'],
    ['warning', 'white'],
    ...colours.flatMap((colour) => [
      [`${colour}-dark`, 'white'] as const,
      [`${colour}-dark`, `${colour}-tint`] as const,
      ['ink', `${colour}-tint`] as const,
    ]),
  ];
}

export function leastContrast(
  config: Pick<Coloured, 'parts'>,
  { light, dark }: SiteColours,
  way: 'light' | 'dark',
): number {
  const colours = way === 'light' ? light : { ...light, ...dark };
  const ratios = textPairs(config).flatMap(([text, ground]) => {
    const [one, other] = [colours[text], colours[ground]];
    return one && other ? [contrastRatio(one, other)] : [];
  });
  return Math.min(...ratios);
}
