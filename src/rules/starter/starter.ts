/** What is told of a new book: colours that became others, and what is needed for it that is not there. */
import { facts, rule } from '../rule.js';

export const repairedColour = rule({
  id: 'starter/colour',
  severity: 'info',
  data: facts<{ given: string; screen: string; name: string; way: 'darker' | 'lighter' }>,
  en: {
    title: 'House colour became another',
    message: ({ given, screen, name, way }) =>
      `${given} is ${way === 'darker' ? 'too light for white letters' : 'too dark for dark letters'} on it; in the book \`${name}\` is ${screen}, of the same hue.`,
    hint: 'Nothing has to be done. Another choice goes into `palette` of book.yaml.',
    why: 'Everybody has to be able to read it: 7 : 1, as WCAG 1.4.6 asks.',
  },
  nl: {
    title: 'Huiskleur is een andere geworden',
    message: ({ given, screen, name, way }) =>
      `${given} is ${way === 'darker' ? 'te licht voor witte letters' : 'te donker voor donkere letters'} erop; in het boek is \`${name}\` daarom ${screen}, in dezelfde tint.`,
    hint: 'U hoeft niets te doen. Wilt u een andere kleur? Die zet u bij `palette` in book.yaml.',
    why: 'Iedereen moet het kunnen lezen: 7 : 1, zoals WCAG 1.4.6 vraagt.',
  },
  example: {
    data: { given: '#FFCC00', screen: '#6E5800', name: 'brand1', way: 'darker' },
    raisedBy: 'tests/api/init.test.ts',
  },
});

export const noHouseStyle = rule({
  id: 'starter/no-house-style',
  severity: 'error',
  data: facts<{ name: string; reason: 'missing' | 'no-colours' }>,
  en: {
    title: 'No house style to read',
    message: ({ name, reason }) =>
      reason === 'missing'
        ? `The package \`${name}\` is not installed here.`
        : `In the package \`${name}\` there is no token with a colour.`,
    hint: ({ name, reason }) =>
      reason === 'missing'
        ? `Install it first with \`npm install ${name}\`, or name colours with \`--colours\`.`
        : 'Name the colours with `--colours`.',
    why: 'werkboek brings no house styles of its own: those belong to the municipalities.',
  },
  nl: {
    title: 'Geen huisstijl om te lezen',
    message: ({ name, reason }) =>
      reason === 'missing'
        ? `Het pakket \`${name}\` is hier niet geïnstalleerd.`
        : `In het pakket \`${name}\` staat geen token met een kleur.`,
    hint: ({ name, reason }) =>
      reason === 'missing'
        ? `Installeer het eerst met \`npm install ${name}\`, of noem kleuren met \`--colours\`.`
        : 'Noem de kleuren met `--colours`.',
    why: 'werkboek heeft zelf geen huisstijlen: die zijn van de gemeenten.',
  },
  example: { data: { name: '@utrecht/design-tokens', reason: 'missing' }, raisedBy: 'tests/api/init.test.ts' },
});

export const starterRules = [repairedColour, noHouseStyle] as const;
