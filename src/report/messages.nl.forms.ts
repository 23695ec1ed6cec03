/** De teksten bij regels over velden van formats: vastgelegd, ingevuld uit rijen en teruggelezen, in het Nederlands (B1, u-vorm). */
import type { FormRule, Messages } from './rule-data.js';
import { tidy } from './width.js';

const quote = (text: string) => `“${tidy(text, 60)}”`;

const UNREADABLE: Readonly<Record<string, string>> = {
  'quote-open': 'Op deze regel begint een aanhalingsteken dat nergens eindigt.',
  'quote-text': 'Op deze regel staat tekst achter een aanhalingsteken dat eindigt.',
  empty: 'Er staat niets in dit bestand.',
  'no-rows': 'Er staan geen rijen onder de kop.',
  syntax: 'Dit is geen JSON.',
  'no-table': 'Dit is geen lijst van rijen.',
  'doubled-key': 'Deze naam staat twee keer in dezelfde rij.',
  kind: 'Dit is geen csv en geen JSON.',
};

const VALUE: Readonly<Record<string, (known: string) => string>> = {
  choice: () => 'is geen antwoord waaruit u kunt kiezen',
  single: () => 'zijn meer antwoorden, en hier mag er maar één',
  date: () => 'is geen datum die bestaat',
  number: () => 'is geen getal',
  long: (known) => `past niet in het vak${known && ` (er passen ongeveer ${known} tekens in)`}`,
  lines: () => 'heeft meer regels, en hier past er één',
  character: (known) => `heeft een teken dat niet in het lettertype zit${known && `: ${known}`}`,
  shape: () => 'is geen tekst',
};

const CHANGED: Readonly<Record<string, (was: string, now: string) => string>> = {
  kind: (was, now) => `Het was \`${was}\` en is nu \`${now}\`.`,
  options: (was, now) => `De antwoorden waren “${was}” en zijn nu “${now}”.`,
  columns: (was, now) => `De vakken heetten “${was}” en heten nu “${now}”.`,
  rows: (was, now) => `Er waren ${was} rijen en nu ${now}.`,
};

const DAMAGED: Readonly<Record<string, (field: string) => string>> = {
  list: (code) => `De lijst van velden van \`${code}\` is beschadigd.`,
  sheet: (code) => `Het blad \`${code}\` heeft een andere code of versie dan toen het gemaakt werd.`,
  lost: (field) => `Een veld is weg dat wel op het blad staat: \`${field}\`.`,
  unknown: (field) => `Het veld \`${field}\` hoort niet op dit blad.`,
  changed: (field) => `Het veld \`${field}\` is van een andere soort dan op het blad.`,
  value: (field) => `Wat in \`${field}\` staat, kan geen antwoord zijn.`,
  empty: (field) => `\`${field}\` is leeg, maar op het blad staat er wel iets.`,
};

export const formMessages: Pick<Messages, FormRule> = {
  'content/format-lock': {
    title: 'Vastgelegde velden niet te lezen',
    message: ({ reason }) =>
      reason === 'syntax' ? 'Dit bestand is geen goede JSON.' : 'Hier hoort te staan welke velden een format heeft.',
    hint: () => 'Zet het bestand terug zoals het was, of maak het opnieuw met `werkboek formats --lock`.',
    why: 'Zonder dit bestand ziet niemand dat een ingevuld format van vroeger niet meer past.',
  },
  'content/changed-field': {
    title: 'Veld van een format is veranderd',
    message: ({ code, id, version, change, was, now, line }) => {
      const since = `in versie ${version} (formats.lock.json, regel ${line})`;
      if (change === 'format') return `Het format \`${code}\` is weg. Het bestond ${since}.`;
      if (change === 'lost') return `\`${code}\` heeft geen veld \`${id}\` meer. Het was ${was} ${since}.`;
      return `Het veld \`${code}.${id}\` is veranderd. ${CHANGED[change]?.(was, now) ?? ''} Het ligt vast ${since}.`;
    },
    hint: ({ id, change, now }) => {
      const onPurpose =
        'Is dit de bedoeling? Geef het format een hogere versie en leg die vast: `werkboek formats --lock`.';
      if (change === 'format')
        return 'Zet het format terug in book.yaml. Mag het weg? Typ dan `werkboek formats --lock`.';
      if (change === 'lost' && now) return `Heet het nu \`${now}\`? Noem het weer \`${id}\`. ${onPurpose}`;
      return `${change === 'lost' ? `Zet \`#${id}\` terug.` : 'Maak het weer zoals het was.'} ${onPurpose}`;
    },
    why: 'Formats die al ingevuld zijn, moeten open blijven gaan en te lezen zijn. Dat gaat met dezelfde namen.',
  },
  'content/new-field': {
    title: 'Nieuw veld, nog niet vastgelegd',
    message: ({ code, ids, version }) =>
      `\`${code}\` heeft velden die nog niet vastliggen: ${ids} (versie ${version}).`,
    hint: () => 'Gaat het format naar buiten? Leg de velden dan vast: `werkboek formats --lock`.',
    why: 'Wat vastligt, kan niet ongemerkt veranderen als er al ingevulde formats zijn.',
  },
  'format/same-version': {
    title: 'Andere velden, dezelfde versie',
    message: ({ code, version }) =>
      `\`${code}\` heeft andere velden dan in versie ${version}, maar nog steeds die versie.`,
    hint: () => 'Zet een hogere `version` en de `date` van vandaag in de kop van het format, en typ dit nog eens.',
    why: 'Aan de versie ziet iemand welke vragen er op een ingevuld format staan.',
  },
  'fill/unreadable': {
    title: 'Bestand met antwoorden niet te lezen',
    message: ({ reason }) => UNREADABLE[reason] ?? reason,
    hint: ({ reason }) =>
      /^quote/.test(reason)
        ? 'Zet een aanhalingsteken vóór en achter de tekst, en schrijf er een in de tekst dubbel: `""`.'
        : 'Bewaar het bestand als csv: boven elke kolom de naam van een veld, daaronder één rij per blad.',
    why: 'Bij twijfel wordt er niets gemaakt: een antwoord zou in het verkeerde vak komen.',
  },
  'fill/doubled-column': {
    title: 'Kolom staat er twee keer',
    message: ({ column }) => `Er zijn twee kolommen \`${column}\`.`,
    hint: () => 'Geef één van de twee een andere naam, of haal haar weg.',
    why: 'Niemand kan weten welke van de twee u bedoelt.',
  },
  'fill/unknown-column': {
    title: 'Kolom hoort bij geen veld',
    message: ({ column }) => `Er is geen veld \`${column}\`; deze kolom is niet gebruikt.`,
    hint: ({ suggestion, known }) =>
      suggestion
        ? `Bedoelt u \`${suggestion}\`?`
        : `Deze velden zijn er: ${known}. Haal de kolom weg als zij er niet bij hoort.`,
    why: 'Met een typfout in de kop zou elk blad een leeg vak hebben.',
  },
  'fill/extra-value': {
    title: 'Waarde zonder kolom',
    message: ({ value, row }) => `Boven ${quote(value)} staat geen kolom. Rij ${row} is niet gemaakt.`,
    hint: () =>
      'Staat er een scheidingsteken te veel in deze rij? Zet een tekst met zo’n teken tussen aanhalingstekens.',
    why: 'De andere waarden in deze rij staan misschien ook één vak te ver.',
  },
  'fill/bad-value': {
    title: 'Antwoord past niet bij het veld',
    message: ({ column, value, row, reason, known }) =>
      `\`${column}\`: ${quote(value)} ${VALUE[reason]?.(known) ?? reason}. Rij ${row} is niet gemaakt.`,
    hint: ({ reason, known }) => {
      if (reason === 'choice' || reason === 'single') return `Kies uit: ${known}.`;
      if (reason === 'date') return 'Schrijf een datum als 23-11-2026 of 2026-11-23.';
      if (reason === 'number') return 'Schrijf alleen cijfers, met een komma voor wat achter de hele is.';
      return reason === 'long' ? 'Maak de tekst korter.' : 'Verander de waarde.';
    },
    why: 'Wat niet past, valt weg of staat verkeerd op het blad.',
  },
  'form/flat': {
    title: 'Geen velden in deze pdf',
    message: ({ file }) => `\`${file}\` heeft geen velden om te lezen.`,
    hint: () =>
      'Is het geprint naar een pdf, of gescand? Vraag om het bestand zelf, zoals het is opgeslagen na het invullen.',
    why: 'In een print of scan zijn de antwoorden alleen nog een beeld.',
  },
  'form/foreign': {
    title: 'Geen format van werkboek',
    message: ({ file }) => `\`${file}\` is een formulier, maar geen format van werkboek.`,
    hint: () => 'Lees alleen formats die met werkboek zijn gemaakt: hun velden heten zoals `F04.naam`.',
    why: 'Van een ander formulier weet werkboek niet wat de velden betekenen.',
  },
  'form/damaged': {
    title: 'Antwoord is niet te vertrouwen',
    message: ({ field, problem }) => DAMAGED[problem]?.(field) ?? field,
    hint: () => 'Open het bestand en kijk wat er staat. Bewaar het opnieuw, of vraag het opnieuw aan de invuller.',
    why: 'Een bestand dat onderweg beschadigd is, mag geen antwoord kwijtraken zonder dat u het weet.',
  },
  'form/unlike': {
    title: 'Veld toont iets anders',
    message: ({ field, value, shown }) => `\`${field}\` is ${quote(value)}, maar op het blad staat ${quote(shown)}.`,
    hint: () => 'Open het bestand, typ het antwoord opnieuw in dit veld en bewaar het.',
    why: 'Wie het blad ziet, leest een ander antwoord dan er in de tabel komt.',
  },
  'cli/no-viewer': {
    title: 'Kan de pdf niet openen',
    message: ({ file, tried }) => `\`${file}\` is gemaakt, maar \`${tried}\` kan het niet openen.`,
    hint: () => 'Open het bestand zelf, of installeer een programma voor pdf-bestanden.',
    why: 'Met `--open` zou het bestand nu op het scherm staan.',
  },
};
