/** Stylesheets of the book that the browser would not read as they are meant. */
import { facts, type Phrase, rule } from '../rule.js';

type Fault = 'open' | 'stray' | 'string' | 'comment' | 'syntax';

const FAULTS: Readonly<Record<Fault, { readonly what: Phrase; readonly mend: Phrase }>> = {
  open: {
    what: { en: 'This bracket is not closed', nl: 'Dit haakje wordt niet gesloten' },
    mend: { en: 'Close it: `{` with `}`, `(` with `)`.', nl: 'Sluit het: `{` met `}`, `(` met `)`.' },
  },
  stray: {
    what: { en: 'This bracket closes nothing', nl: 'Dit haakje sluit niets' },
    mend: { en: 'Take it away, or open it before.', nl: 'Haal het weg, of open het ervoor.' },
  },
  string: {
    what: {
      en: 'This text between quotes does not end on its line',
      nl: 'Deze tekst tussen aanhalingstekens houdt niet op aan het eind van de regel',
    },
    mend: { en: 'Close the quotes.', nl: 'Sluit de aanhalingstekens.' },
  },
  comment: {
    what: { en: 'This comment does not end', nl: 'Dit commentaar houdt niet op' },
    mend: { en: 'End it with `*/`.', nl: 'Sluit het af met `*/`.' },
  },
  syntax: {
    what: { en: 'This is no CSS, and is passed by', nl: 'Dit is geen CSS en wordt overgeslagen' },
    mend: {
      en: 'Look at the colons, semicolons and values on this line and the one above.',
      nl: 'Kijk naar de dubbele punten, puntkomma’s en waarden op deze regel en de regel erboven.',
    },
  },
};

/** `text` is what stands there. */
export const wrongStyle = rule({
  id: 'content/style',
  severity: 'warning',
  data: facts<{ reason: Fault; text: string }>,
  en: {
    title: 'Something wrong in a stylesheet',
    message: ({ reason, text }) => `${FAULTS[reason].what.en}: “${text}”.`,
    hint: ({ reason }) => FAULTS[reason].mend.en,
    why: 'The browser passes by what it cannot read, and the pages look other than you meant.',
  },
  nl: {
    title: 'Er klopt iets niet in een stijlblad',
    message: ({ reason, text }) => `${FAULTS[reason].what.nl}: “${text}”.`,
    hint: ({ reason }) => FAULTS[reason].mend.nl,
    why: 'De browser slaat over wat hij niet begrijpt. De bladzijden zien er dan anders uit dan u bedoelt.',
  },
  example: {
    source: {
      'book.yaml': { replace: 'title: Klein boek', by: 'styles: [stijl/eigen.css]\ntitle: Klein boek' },
      'stijl/eigen.css': '@import "meer.css" print;\n\np { color: red; width: calc(1px }\n',
      'stijl/meer.css': 'p { color red; margin: 0 }\n',
    },
    mended: {
      'stijl/eigen.css': { replace: 'calc(1px }', by: 'calc(1px) }' },
      'stijl/meer.css': { replace: 'color red', by: 'color: red' },
    },
    data: { reason: 'open', text: 'calc(1px }' },
  },
});

/** A family that neither the book nor the program brings along. */
export const machineFont = rule({
  id: 'content/machine-font',
  severity: 'warning',
  data: facts<{ family: string }>,
  en: {
    title: 'Typeface that the book does not bring along',
    message: ({ family }) => `The typeface “${family}” is not in the book; our own is used.`,
    hint: 'Put its file in the folder of the book and declare it with `@font-face`, or take the name out.',
    why: 'A typeface of the machine is another one, or none, on the next machine.',
  },
  nl: {
    title: 'Lettertype dat niet bij het boek zit',
    message: ({ family }) => `Het lettertype “${family}” zit niet bij het boek; wij gebruiken ons eigen lettertype.`,
    hint: 'Zet het bestand van het lettertype in de map van het boek en noem het met `@font-face`, of haal de naam weg.',
    why: 'Een lettertype van de ene computer is op de andere computer een ander lettertype, of er is geen.',
  },
  example: {
    source: {
      'book.yaml': { replace: 'formats: [', by: 'styles: [eigen.css]\nformats: [' },
      'eigen.css': 'h1 {\n  font-family: Georgia, serif;\n}\n',
    },
    mended: { 'eigen.css': { replace: 'Georgia, serif', by: 'serif' } },
    data: { family: 'Georgia' },
  },
});

/** `suggestion` may be empty. */
export const strangeName = rule({
  id: 'content/style-name',
  severity: 'warning',
  data: facts<{ kind: 'property' | 'variable'; name: string; suggestion: string }>,
  en: {
    title: 'Unknown name in a stylesheet or a drawing',
    message: ({ kind, name }) =>
      kind === 'property' ? `CSS has no property \`${name}\`.` : `Nothing sets the variable \`${name}\`.`,
    hint: ({ kind, suggestion }) =>
      suggestion
        ? `Did you mean \`${suggestion}\`?`
        : kind === 'property'
          ? 'Take the line out, or look up how the property is called.'
          : 'docs/styling.md lists the variables; colours are called as in `palette` of book.yaml, with `--colour-` before it.',
    why: 'The browser passes that line by, or paints black, and the pages look other than you meant.',
  },
  nl: {
    title: 'Onbekende naam in een stijlblad of tekening',
    message: ({ kind, name }) =>
      kind === 'property'
        ? `CSS heeft geen eigenschap \`${name}\`.`
        : `Niets geeft de variabele \`${name}\` een waarde.`,
    hint: ({ kind, suggestion }) =>
      suggestion
        ? `Bedoelt u \`${suggestion}\`?`
        : kind === 'property'
          ? 'Haal de regel weg, of zoek op hoe de eigenschap heet.'
          : 'In docs/styling.md staan de variabelen; kleuren heten zoals bij `palette` in book.yaml, met `--colour-` ervoor.',
    why: 'De browser slaat die regel over, of schildert zwart. De bladzijden zien er dan anders uit dan u bedoelt.',
  },
  example: {
    source: {
      'book.yaml': { replace: 'formats: [', by: 'styles: [eigen.css]\nformats: [' },
      'eigen.css': 'h1 {\n  colour: var(--colour-ink);\n}\n',
    },
    mended: { 'eigen.css': { replace: 'colour: var', by: 'color: var' } },
    data: { kind: 'property', name: 'colour', suggestion: 'color' },
  },
});

export const styleRules = [wrongStyle, machineFont, strangeName] as const;
