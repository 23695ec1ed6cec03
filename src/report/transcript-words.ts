/** The words in which a transcript is told, in both languages. */
import type { Language } from '../rules/rule.js';
import type { SpokenField, SpokenSize } from '../transcript.js';

export interface TranscriptWords {
  readonly file: string;
  readonly intro: string;
  readonly untagged: string;
  readonly page: (page: number, label: string) => string;
  readonly nothing: string;
  /** By structure type; of a heading without its level. */
  readonly roles: Readonly<Record<string, string>>;
  readonly heading: (level: string) => string;
  readonly list: (size: SpokenSize) => string;
  readonly contents: (size: SpokenSize) => string;
  readonly table: (size: SpokenSize) => string;
  readonly picture: string;
  readonly formula: string;
  readonly undescribed: string;
  readonly link: string;
  readonly leadsToPage: (label: string) => string;
  readonly leadsNowhere: string;
  readonly called: (description: string) => string;
  readonly fields: Readonly<Record<SpokenField['type'], string>>;
  readonly nameless: string;
  readonly on: string;
  readonly off: string;
  readonly empty: string;
  readonly holds: (value: string) => string;
  readonly required: string;
  readonly readOnly: string;
  readonly options: (count: number) => string;
  readonly language: (tag: string) => string;
}

const nl: TranscriptWords = {
  file: 'voorgelezen.html',
  intro:
    'Zo leest een schermlezer dit bestand voor, bladzijde voor bladzijde. Elke schermlezer gebruikt eigen woorden, maar de inhoud en de volgorde zijn deze.',
  untagged:
    'Dit bestand heeft geen labels. Een schermlezer moet raden wat een kop is, wat een lijst is en in welke volgorde de tekst staat. Hieronder staat de tekst in de volgorde waarin hij is getekend.',
  page: (page, label) =>
    label === '' || label === String(page) ? `Bladzijde ${page}` : `Bladzijde ${label} (de ${page}e van het bestand)`,
  nothing: 'Hier is niets voor te lezen.',
  roles: {
    P: '',
    '': '',
    Lbl: '',
    LI: '',
    LBody: '',
    TOCI: 'Regel van de inhoud',
    Caption: 'Bijschrift',
    BlockQuote: 'Citaat',
    Note: 'Noot',
    TH: 'Kopcel',
    TD: 'Cel',
    Div: '',
    Sect: '',
    Part: '',
    Art: '',
    Document: '',
    Title: 'Titel',
    Index: 'Register',
  },
  heading: (level) => `Kop ${level}`.trim(),
  list: ({ items }) => `Lijst met ${items} ${items === 1 ? 'onderdeel' : 'onderdelen'}`,
  contents: ({ items }) => `Inhoudsopgave met ${items} ${items === 1 ? 'regel' : 'regels'}`,
  table: ({ items, columns }) =>
    `Tabel met ${items} ${items === 1 ? 'rij' : 'rijen'} en ${columns} ${columns === 1 ? 'kolom' : 'kolommen'}`,
  picture: 'Afbeelding',
  formula: 'Formule',
  undescribed: 'zonder beschrijving',
  link: 'Link',
  leadsToPage: (label) => `naar bladzijde ${label}`,
  leadsNowhere: 'gaat nergens heen',
  called: (description) => `beschrijving: ${description}`,
  fields: {
    text: 'Invulveld',
    lines: 'Invulveld met meer regels',
    tick: 'Aankruisvak',
    choice: 'Keuzerondje',
    list: 'Keuzelijst',
    button: 'Knop',
    signature: 'Handtekening',
    unknown: 'Veld',
  },
  nameless: 'zonder naam',
  on: 'aangekruist',
  off: 'niet aangekruist',
  empty: 'leeg',
  holds: (value) => `ingevuld: ${value}`,
  required: 'verplicht',
  readOnly: 'alleen lezen',
  options: (count) => `${count} keuzes`,
  language: (tag) => `in de taal ${tag}`,
};

const en: TranscriptWords = {
  file: 'read-aloud.html',
  intro:
    'This is how a screen reader reads this file aloud, page by page. Each screen reader has words of its own, but content and order are these.',
  untagged:
    'This file has no tags. A screen reader has to guess what is a heading, what is a list and in which order the text comes. Below is the text in the order in which it is painted.',
  page: (page, label) =>
    label === '' || label === String(page) ? `Page ${page}` : `Page ${label} (number ${page} of the file)`,
  nothing: 'There is nothing to read here.',
  roles: {
    P: '',
    '': '',
    Lbl: '',
    LI: '',
    LBody: '',
    TOCI: 'Entry of the contents',
    Caption: 'Caption',
    BlockQuote: 'Quotation',
    Note: 'Note',
    TH: 'Header cell',
    TD: 'Cell',
    Div: '',
    Sect: '',
    Part: '',
    Art: '',
    Document: '',
    Title: 'Title',
    Index: 'Index',
  },
  heading: (level) => `Heading ${level}`.trim(),
  list: ({ items }) => `List of ${items} ${items === 1 ? 'item' : 'items'}`,
  contents: ({ items }) => `Contents with ${items} ${items === 1 ? 'entry' : 'entries'}`,
  table: ({ items, columns }) =>
    `Table with ${items} ${items === 1 ? 'row' : 'rows'} and ${columns} ${columns === 1 ? 'column' : 'columns'}`,
  picture: 'Picture',
  formula: 'Formula',
  undescribed: 'without a description',
  link: 'Link',
  leadsToPage: (label) => `to page ${label}`,
  leadsNowhere: 'leads nowhere',
  called: (description) => `description: ${description}`,
  fields: {
    text: 'Text field',
    lines: 'Text field of several lines',
    tick: 'Tick box',
    choice: 'Radio button',
    list: 'Choice list',
    button: 'Button',
    signature: 'Signature',
    unknown: 'Field',
  },
  nameless: 'without a name',
  on: 'ticked',
  off: 'not ticked',
  empty: 'empty',
  holds: (value) => `filled in: ${value}`,
  required: 'required',
  readOnly: 'read only',
  options: (count) => `${count} choices`,
  language: (tag) => `in language ${tag}`,
};

export const TRANSCRIPT_WORDS: Readonly<Record<Language, TranscriptWords>> = { nl, en };
