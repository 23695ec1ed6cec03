/** THE list of templates that a book may have of its own: what each is for, and what stands in its slots. */
import type { Phrase } from '../rules/rule.js';

export interface TemplateSlot {
  readonly about: Phrase;
  /** It holds text of the book: without it that would be gone. */
  readonly isNeeded?: true;
}

export interface KnownTemplate {
  readonly about: Phrase;
  readonly slots: Readonly<Record<string, TemplateSlot>>;
}

const slot = (en: string, nl: string): TemplateSlot => ({ about: { en, nl } });
const needed = (en: string, nl: string): TemplateSlot => ({ about: { en, nl }, isNeeded: true });

const title = needed('title', 'titel');
const logo = slot('logo of the publisher, in place of its name', 'logo van de uitgever, in plaats van de naam');
const help = slot('telephone number for help', 'telefoonnummer voor hulp');
const sheet = slot('the word “sheet”, before its number', 'het woord “blad”, voor het nummer');
const sheetOf = slot('the word “of”, before the number of sheets', 'het woord “van”, voor het aantal bladen');

export const TEMPLATES: Readonly<Record<string, KnownTemplate>> = {
  cover: {
    about: {
      en: 'The cover: back, spine and front on one sheet.',
      nl: 'De omslag: achterkant, rug en voorkant op één vel.',
    },
    slots: {
      title,
      subtitle: slot('subtitle', 'ondertitel'),
      publisher: slot('name of the publisher', 'naam van de uitgever'),
      logo,
      drawing: slot('picture of `drawing`', 'beeld van `drawing`'),
      'back-title': slot('`cover.title`', '`cover.title`'),
      'back-text': needed('paragraphs of `cover.text`', 'alinea’s van `cover.text`'),
      'back-drawing': slot('picture of `cover.drawing`', 'beeld van `cover.drawing`'),
      spine: slot('title, where the spine has room for it', 'titel, als de rug daar ruimte voor heeft'),
      'spine-subtitle': slot(
        'subtitle, where the spine has room for it',
        'ondertitel, als de rug daar ruimte voor heeft',
      ),
      barcode: slot('not empty where a barcode will be printed', 'niet leeg als er een streepjescode komt'),
    },
  },
  title: {
    about: { en: 'Title page, with the colophon on its back.', nl: 'Titelpagina, met het colofon op de achterkant.' },
    slots: {
      title,
      subtitle: slot('subtitle', 'ondertitel'),
      volume: slot('which volume it is, where there is more than one', 'welk boek het is, als er meer dan één is'),
      publisher: slot('name of the publisher', 'naam van de uitgever'),
      logo,
      drawing: slot('picture of `drawing`', 'beeld van `drawing`'),
      'colophon-title': slot('heading of the colophon', 'kop van het colofon'),
      colophon: needed('the colophon', 'het colofon'),
    },
  },
  'half-title': {
    about: {
      en: 'The half-title: a page with the title alone, before the title page.',
      nl: 'De Franse titel: een bladzijde met alleen de titel, voor de titelpagina.',
    },
    slots: { title },
  },
  colophon: {
    about: {
      en: 'The colophon, where it stands on the back of the half-title.',
      nl: 'Het colofon, als dat op de achterkant van de Franse titel staat.',
    },
    slots: {
      'colophon-title': slot('heading of the colophon', 'kop van het colofon'),
      colophon: needed('the colophon', 'het colofon'),
    },
  },
  contents: {
    about: { en: 'Contents with page numbers.', nl: 'Inhoudsopgave met paginanummers.' },
    slots: { title, entries: needed('the list', 'de lijst') },
  },
  part: {
    about: { en: 'Opening of a part.', nl: 'Opening van een deel.' },
    slots: {
      letter: slot('its letter', 'de letter'),
      title,
      part: slot('“Part A”', '“Deel A”'),
      count: slot('which of how many', 'het hoeveelste deel het is'),
      stones: slot('the same, as a row of shapes', 'hetzelfde, als rij vormen'),
      intro: needed('its short text', 'de korte tekst'),
      'in-this-part': slot('heading over its chapters', 'kop boven de hoofdstukken'),
      chapters: needed('its chapters with page numbers', 'de hoofdstukken met paginanummers'),
      drawing: slot('picture of `drawing`', 'beeld van `drawing`'),
      picture: slot('picture of `picture`', 'beeld van `picture`'),
      strip: slot('pattern of the part, as a strip', 'patroon van het deel, als strook'),
    },
  },
  chapter: {
    about: {
      en: 'A chapter: opening, text and what stands on each page.',
      nl: 'Een hoofdstuk: opening, tekst en wat op elke bladzijde staat.',
    },
    slots: {
      number: slot('its number; empty before and behind the parts', 'het nummer; leeg voor en na de delen'),
      heading: needed('its title', 'de titel'),
      reader: slot('for whom it is', 'voor wie het is'),
      'reader-icon': slot('icon for that', 'pictogram daarvoor'),
      intro: needed('first paragraph, of an opening', 'eerste alinea, bij een opening'),
      summary: needed('what is in `:::kern`, of an opening', 'wat in `:::kern` staat, bij een opening'),
      content: needed('the text', 'de tekst'),
      drawing: slot('picture of `drawing`', 'beeld van `drawing`'),
      part: slot('“Part A”', '“Deel A”'),
      'part-title': slot('title of the part', 'titel van het deel'),
      'running-part': slot('the same, shortened', 'hetzelfde, ingekort'),
      running: slot('title of the chapter, shortened', 'titel van het hoofdstuk, ingekort'),
      letter: slot('letter of the part', 'letter van het deel'),
      tab: slot('pattern of the part, as a thumb tab', 'patroon van het deel, als tab'),
    },
  },
  list: {
    about: {
      en: 'Lists behind the chapters: formats, terms, figures, index.',
      nl: 'Lijsten achter de hoofdstukken: formats, begrippen, figuren, register.',
    },
    slots: {
      title,
      intro: needed('what the list is for', 'waar de lijst voor is'),
      content: needed('the list', 'de lijst'),
    },
  },
  notes: {
    about: { en: 'Pages to write on.', nl: 'Bladzijden voor aantekeningen.' },
    slots: { pages: needed('the pages', 'de bladzijden') },
  },
  format: {
    about: { en: 'A format: the frame of each sheet.', nl: 'Een format: het kader van elk blad.' },
    slots: {
      code: needed('its code', 'de code'),
      logo: slot('logo of the sender, or its name', 'logo van de afzender, of de naam'),
      title,
      running: slot('title, shortened', 'titel, ingekort'),
      intro: needed('text before the first heading', 'tekst voor de eerste kop'),
      'optional-help': slot('that some questions may be left open', 'dat sommige vragen open mogen blijven'),
      content: needed('the questions', 'de vragen'),
      privacy: needed('what happens with the answers', 'wat er met de antwoorden gebeurt'),
      help,
      version: slot('version and date', 'versie en datum'),
      sheet,
      'sheet-of': sheetOf,
      continued: slot('the word “continued”', 'het woord “vervolg”'),
    },
  },
  letter: {
    about: {
      en: 'A letter: head with its sender, then its text.',
      nl: 'Een brief: het hoofd met de afzender, en dan de tekst.',
    },
    slots: {
      begin: needed('mark where a letter begins', 'teken waar een brief begint'),
      logo: slot('logo of the sender, or its name', 'logo van de afzender, of de naam'),
      sender: slot('name and address of the sender', 'naam en adres van de afzender'),
      content: needed('the text', 'de tekst'),
      contact: slot('telephone number, e-mail address and website', 'telefoonnummer, e-mailadres en website'),
      version: slot(
        'code, version and date, where it is to be filled in',
        'code, versie en datum, als hij nog ingevuld wordt',
      ),
      sheet,
      'sheet-of': sheetOf,
    },
  },
  'format-index': {
    about: { en: 'First sheet of all formats in one file.', nl: 'Eerste blad van alle formats in één bestand.' },
    slots: {
      title,
      book: slot('of which book', 'van welk boek'),
      intro: slot('what it is', 'wat het is'),
      content: needed('the list', 'de lijst'),
      help,
      publisher: slot('name of the publisher', 'naam van de uitgever'),
      sheet,
      'sheet-of': sheetOf,
    },
  },
  bound: {
    about: {
      en: 'What stands over each page of a format that is bound in the book.',
      nl: 'Wat over elke bladzijde staat van een format dat in het boek zit.',
    },
    slots: { tear: slot('the words along the perforation', 'de woorden langs de perforatie') },
  },
  draft: {
    about: { en: 'What stands over each page of a draft.', nl: 'Wat over elke bladzijde van een concept staat.' },
    slots: { draft: needed('that it is a draft, with the date', 'dat het een concept is, met de datum') },
  },
};

export const TEMPLATE_NAMES: readonly string[] = Object.keys(TEMPLATES);
