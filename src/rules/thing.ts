/** What something is part of and where, as people would point at it: "the table under “Planning”, page 12". */
import { quote } from './quote.js';

const THINGS = {
  table: ['the table', 'de tabel'],
  picture: ['the picture', 'de afbeelding'],
  code: ['the code', 'de code'],
  quote: ['the quotation', 'het citaat'],
  field: ['the field', 'het veld'],
  card: ['the card of a format', 'de kaart van een format'],
  box: ['the box', 'het kader'],
  list: ['the list', 'de lijst'],
  title: ['the title', 'de titel'],
  furniture: ['what stands around the text', 'wat om de tekst heen staat'],
  text: ['the text', 'de tekst'],
} as const;

/** `page` is the printed one; `heading` the one it stands under, or ''. */
export type ThingOnPage = {
  thing: keyof typeof THINGS;
  section: string;
  heading: string;
  page: number | string;
};

export const thingOnPage = {
  en: ({ thing, section, heading, page }: ThingOnPage): string =>
    [`${THINGS[thing][0]}${heading && ` under ${quote(heading)}`}`, heading ? '' : section, `page ${page}`]
      .filter(Boolean)
      .join(', '),
  nl: ({ thing, section, heading, page }: ThingOnPage): string =>
    [`${THINGS[thing][1]}${heading && ` onder ${quote(heading)}`}`, heading ? '' : section, `bladzijde ${page}`]
      .filter(Boolean)
      .join(', '),
};

/** Words in quotes, or what it is when it has none. */
export const named = (text: string, thing: ThingOnPage['thing'], language: 'en' | 'nl'): string => {
  if (text) return quote(text);
  const [en, nl] = THINGS[thing];
  const name = language === 'en' ? en : nl;
  return name[0]!.toUpperCase() + name.slice(1);
};
