/** De teksten bij regels over de bronnen, in het Nederlands (B1, u-vorm), samengevoegd met die over wat gemaakt is. */
import { fileMessages } from './messages.nl.files.js';
import { formMessages } from './messages.nl.forms.js';
import { languageMessages } from './messages.nl.language.js';
import { matterMessages } from './messages.nl.matter.js';
import { outputMessages } from './messages.nl.output.js';
import { pageMessages } from './messages.nl.pages.js';
import { preflightMessages } from './messages.nl.preflight.js';
import { pressMessages } from './messages.nl.press.js';
import { uaMessages } from './messages.nl.ua.js';
import { invalidProblem, syntaxProblem } from './problems.nl.js';
import { sourceProblem } from './problems.nl.sources.js';
import type { Messages, SourceRule } from './rule-data.js';
import { tidy } from './width.js';

const meant = (suggestion: string, otherwise: string) => (suggestion ? `Bedoelt u \`${suggestion}\`?` : otherwise);

const sourceMessages: Pick<Messages, SourceRule> = {
  'config/not-found': {
    title: 'Geen werkboek gevonden',
    message: ({ folder }) => `Er is geen book.yaml in \`${folder}\` of in een map daarboven.`,
    hint: () => 'Ga naar de map van het werkboek, of noem de map met `--book <map>`.',
    why: 'In book.yaml staat welke hoofdstukken en formats bij het werkboek horen.',
  },
  'config/syntax': {
    title: 'book.yaml is niet te lezen',
    message: ({ problem, code }) => `Dit is geen geldige YAML: ${syntaxProblem(problem, code)}.`,
    hint: () => 'Kijk op deze regel en de regel erboven naar spaties, dubbele punten en aanhalingstekens.',
    why: 'Zolang er een schrijffout in book.yaml staat, is niet zeker wat er bedoeld is.',
  },
  'config/unknown-key': {
    title: 'Onbekende instelling',
    message: ({ path }) => `Onbekende instelling \`${path}\`.`,
    hint: ({ suggestion }) =>
      meant(suggestion, 'Haal de instelling weg. In docs/config.md staat welke instellingen er zijn.'),
    why: 'Een tikfout in een instelling zou anders ongemerkt niets doen.',
  },
  'config/invalid': {
    title: 'Instelling klopt niet',
    message: (data) => `${data.path ? `\`${data.path}\`` : 'book.yaml'}: ${invalidProblem(data)}.`,
    hint: ({ reason }) =>
      reason === 'colours'
        ? 'Voeg de kleuren toe onder `palette`.'
        : 'Pas de waarde aan. In docs/config.md staat wat elke instelling betekent.',
    why: 'Met een verkeerde waarde is het werkboek niet te maken zoals u het bedoelt.',
  },
  'config/contrast': {
    title: 'Te weinig contrast',
    message: ({ foreground, background, ratio, needed }) =>
      `\`${foreground}\` op \`${background}\` heeft contrast ${decimal(ratio)}:1; nodig is ${decimal(needed)}:1.`,
    hint: ({ foreground, background }) => `Maak \`${foreground}\` donkerder of \`${background}\` lichter.`,
    why: 'Mensen die minder goed zien, kunnen tekst met weinig contrast niet lezen (WCAG 1.4.6).',
  },
  'config/duplicate-chapter': {
    title: 'Bestand staat twee keer in de lijst',
    message: ({ file, line }) => `\`${file}\` staat al op regel ${line}.`,
    hint: () => 'Haal een van de twee regels weg.',
    why: 'Een hoofdstuk of format dat er twee keer in staat, heeft geen eigen nummer en geen eigen bladzijden.',
  },
  'content/missing-file': {
    title: 'Bestand ontbreekt',
    message: ({ file }) => `Het bestand \`${file}\` bestaat niet.`,
    hint: () => 'Kijk de naam na, ook de hoofdletters, of voeg het bestand toe.',
    why: 'Zonder dit bestand is het werkboek niet compleet.',
  },
  'content/outside-book': {
    title: 'Bestand staat buiten het werkboek',
    message: ({ file }) => `Het bestand \`${file}\` staat buiten de map van het werkboek.`,
    hint: () => 'Zet het bestand in de map van het werkboek en pas het pad aan.',
    why: 'Alles wat in het werkboek komt, hoort bij het werkboek te staan. Anders is het elders niet te maken.',
  },
  'content/not-utf8': {
    title: 'Bestand is geen UTF-8',
    message: ({ file, offset }) => `\`${file}\` is geen UTF-8: byte ${offset} klopt niet.`,
    hint: () => 'Sla het bestand in uw tekstprogramma op met de codering UTF-8.',
    why: 'Letters zoals é en ë zouden verkeerd in het werkboek komen.',
  },
  'content/front-matter': {
    title: 'Kop van het bestand klopt niet',
    message: ({ problem, code }) =>
      `De kop van het bestand (tussen de regels \`---\`) klopt niet: ${sourceProblem(problem, code)}.`,
    hint: () => 'Pas de kop aan. In de handleiding staat wat erin hoort.',
    why: 'Titel, code en versie komen uit de kop van het bestand.',
  },
  'content/duplicate-code': {
    title: 'Code komt twee keer voor',
    message: ({ code, other }) => `De code \`${code}\` is al van \`${other}\`.`,
    hint: () => 'Geef een van de twee formats een eigen code.',
    why: 'Met de code vindt een medewerker een format. Elke code hoort bij één format.',
  },
  'markup/unknown-directive': {
    title: 'Onbekende richtlijn',
    message: ({ name }) => `Onbekende richtlijn \`${name.startsWith(':') ? name : `:::${name}`}\`.`,
    hint: ({ suggestion }) => meant(suggestion, 'Kijk in de handleiding welke richtlijnen er zijn.'),
    why: 'Tekst onder een onbekende richtlijn zou zonder opmaak in het werkboek komen.',
  },
  'markup/directive': {
    title: 'Richtlijn klopt niet',
    message: ({ name, problem }) => `De richtlijn \`${name}\` klopt niet: ${sourceProblem(problem)}.`,
    hint: () => 'Pas de richtlijn aan. In de handleiding staat bij elke richtlijn een voorbeeld.',
    why: 'Een richtlijn die niet klopt, geeft een ander beeld dan u bedoelt.',
  },
  'markup/raw-html': {
    title: 'HTML in de tekst',
    message: ({ tag }) => `HTML in de tekst wordt niet overgenomen: \`${tag}\`.`,
    hint: () => 'Schrijf dit als markdown of als richtlijn. Bedoelt u het teken zelf? Zet er dan een \\ voor.',
    why: 'HTML kan de opmaak en de toegankelijkheid van het werkboek breken.',
  },
  'markup/unknown-extension': {
    title: 'Markdown van een ander programma',
    message: ({ text }) => `Werkboek kent dit niet en drukt het af zoals het er staat: \`${text}\`.`,
    hint: () =>
      'Schrijf dit anders; in de handleiding staat wat er kan. Bedoelt u het teken zelf? Zet er dan een \\ voor.',
    why: 'Tekens die voor een ander programma zijn, zeggen een lezer niets.',
  },
  'markup/no-title': {
    title: 'Titel ontbreekt',
    message: () => 'Dit bestand heeft geen titel.',
    hint: () => 'Begin de tekst met één regel als `# Titel`.',
    why: 'De titel staat in de inhoudsopgave en in de bladwijzers van de pdf.',
  },
  'markup/heading-skip': {
    title: 'Kopniveau overgeslagen',
    message: ({ from, to, text }) => `Na een kop van niveau ${from} komt niveau ${to}: “${tidy(text, 60)}”.`,
    hint: ({ from }) => `Maak er een kop van niveau ${from + 1} van: \`${'#'.repeat(from + 1)}\`.`,
    why: 'Wie de tekst laat voorlezen, vindt de weg met de koppen (WCAG 1.3.1).',
  },
  'markup/duplicate-id': {
    title: 'Kenmerk komt twee keer voor',
    message: ({ id, other }) => `Het kenmerk \`#${id}\` bestaat al: ${other}.`,
    hint: () => 'Geef een van de twee een ander kenmerk.',
    why: 'Een verwijzing moet naar één plaats gaan.',
  },
  'markup/broken-link': {
    title: 'Verwijzing gaat nergens naartoe',
    message: ({ target }) => `De verwijzing \`${target}\` gaat nergens naartoe.`,
    hint: ({ suggestion }) => meant(suggestion, 'Kijk na of het bestand of de kop nog zo heet.'),
    why: 'Een lezer die op de verwijzing klikt, komt nergens uit.',
  },
  'markup/link-outside': {
    title: 'Verwijzing naar iets buiten het boek',
    message: ({ target }) => `De verwijzing \`${target}\` wijst naar een bestand dat niet in het boek staat.`,
    hint: () => 'Verwijs naar een hoofdstuk of format van dit boek, of naar een volledig webadres (https://…).',
    why: 'Op papier en in een pdf kan een lezer zo’n bestand niet openen. De tekst blijft staan, zonder verwijzing.',
  },
  'markup/missing-image': {
    title: 'Afbeelding ontbreekt',
    message: ({ file }) => `De afbeelding \`${file}\` bestaat niet.`,
    hint: () => 'Kijk de naam na, ook de hoofdletters, of voeg de afbeelding toe.',
    why: 'Op deze plaats zou een gat in de bladzijde komen.',
  },
  'markup/bad-image': {
    title: 'Afbeelding is niet bruikbaar',
    message: ({ file, problem }) => `De afbeelding \`${file}\` is niet bruikbaar: ${sourceProblem(problem)}.`,
    hint: () => 'Sla de afbeelding opnieuw op als SVG, PNG of JPEG.',
    why: 'Een kapotte afbeelding komt niet of verkeerd op de bladzijde.',
  },
  'markup/remote-image': {
    title: 'Afbeelding staat op internet',
    message: ({ file }) => `De afbeelding \`${file}\` staat op internet. Alleen de beschrijving komt in het boek.`,
    hint: () => 'Zet de afbeelding in de map van het boek en verwijs daarnaar.',
    why: 'Het boek haalt niets van internet: dan is het altijd hetzelfde, en blijft privé wie het maakt.',
  },
  'markup/missing-alt': {
    title: 'Beschrijving van afbeelding ontbreekt',
    message: ({ file }) => `De afbeelding \`${file}\` heeft geen beschrijving.`,
    hint: () => 'Zet tussen de vierkante haken wat er te zien is: `![Beschrijving](bestand)`.',
    why: 'Wie de afbeelding niet ziet, hoort de beschrijving (WCAG 1.1.1).',
  },
  'markup/missing-glyph': {
    title: 'Teken zit niet in het lettertype',
    message: ({ character, codePoint }) => `Het teken “${character}” (${codePoint}) zit niet in de lettertypen.`,
    hint: () => 'Kies een ander teken of schrijf het als woord.',
    why: 'Op papier zou op deze plaats een leeg vakje staan.',
  },
};

function decimal(value: number): string {
  return String(value).replace('.', ',');
}

export const nl: Messages = {
  ...sourceMessages,
  ...matterMessages,
  ...pageMessages,
  ...outputMessages,
  ...fileMessages,
  ...pressMessages,
  ...uaMessages,
  ...preflightMessages,
  ...languageMessages,
  ...formMessages,
};
