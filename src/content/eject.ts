/** Writes one of our templates as a book may have it for its own: with a comment on all that can stand in it. */
import { packageText } from '../package-file.js';
import type { Language } from '../rules/rule.js';
import { type KnownTemplate, TEMPLATES } from './template-slots.js';

interface Words {
  head(name: string): string;
  readonly slots: string;
  readonly needed: string;
  readonly optional: string;
  readonly furniture: string;
  readonly style: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    head: (name) =>
      `Dit sjabloon staat in de plaats van het sjabloon “${name}” van werkboek. Haalt u dit bestand weg, dan geldt dat weer.`,
    slots: 'Plekken: <slot name="naam"></slot> wordt vervangen door:',
    needed: 'moet er staan',
    optional: 'data-optional="naam": dit element vervalt als die plek leeg is.',
    furniture:
      '<template data-on="first">, "rest" en "every": komt over de eerste bladzijde, over de volgende of over elke; wie de tekst laat voorlezen, hoort het niet. data-fill="folio" is het paginanummer.',
    style:
      'Plaatjes noemt u vanaf de map van dit bestand: <img src="../figures/logo.svg" alt="">. Stijlen horen in een stijlblad, bij `styles` in book.yaml; wat u daar kunt gebruiken, staat in docs/styling.md.',
  },
  en: {
    head: (name) =>
      `This template stands in place of the template “${name}” of werkboek. Remove this file, and that one counts again.`,
    slots: 'Slots: <slot name="name"></slot> gives way to:',
    needed: 'has to be there',
    optional: 'data-optional="name": this element is left out when that slot is empty.',
    furniture:
      '<template data-on="first">, "rest" and "every": is laid over the first page, over those behind it, or over all; it is not read aloud. data-fill="folio" is the page number.',
    style:
      'Name pictures from the folder of this file: <img src="../figures/logo.svg" alt="">. Styles go into a stylesheet, under `styles` in book.yaml; docs/styling.md lists what you can use there.',
  },
};

/** @param name one of `TEMPLATE_NAMES` */
export function ejected(name: string, language: Language): string {
  const known = TEMPLATES[name];
  if (!known) throw new RangeError(`there is no template ${name}`);
  const [doctype = '', ...rest] = packageText('templates', `${name}.html`).split('\n');
  return [doctype, comment(name, known, language), ...rest].join('\n');
}

function comment(name: string, { about, slots }: KnownTemplate, language: Language): string {
  const words = WORDS[language];
  const longest = Math.max(...Object.keys(slots).map((slot) => slot.length));
  const lines = Object.entries(slots).map(([slot, { about: said, isNeeded }]) => {
    const note = isNeeded ? ` (${words.needed})` : '';
    return `    ${slot.padEnd(longest)}  ${said[language]}${note}`;
  });
  return [
    '<!--',
    `  ${about[language]}`,
    `  ${words.head(name)}`,
    '',
    `  ${words.slots}`,
    ...lines,
    '',
    `  ${words.optional}`,
    `  ${words.furniture}`,
    `  ${words.style}`,
    '-->',
  ].join('\n');
}
