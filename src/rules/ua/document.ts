/** PDF/UA-1, clauses 7.10 to 7.17: layers, attached files, forms, locks and bookmarks. */
import { uaRule } from './ua-rule.js';

export const layer = uaRule('ua/layer', ['7.10'], {
  en: {
    title: 'Layer without a name',
    what: 'a set of layers has no name, or switches itself',
    hint: 'Name it, and remove AS.',
    why: 'Who cannot see the layers has to choose them by name.',
  },
  nl: {
    title: 'Laag zonder naam',
    what: 'een groep lagen heeft geen naam, of schakelt zichzelf',
    hint: 'Geef een naam en haal AS weg.',
    why: 'Wie lagen niet ziet, kiest ze op naam.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const fileName = uaRule('ua/file-name', ['7.11', '7.18.7'], {
  en: {
    title: 'Attached file without a name',
    what: 'an attached file lacks one of its names (F and UF)',
    hint: 'Give both names.',
    why: 'A reader cannot tell what the file is.',
  },
  nl: {
    title: 'Bijlage zonder naam',
    what: 'een bijlage mist een van haar namen (F en UF)',
    hint: 'Geef beide namen.',
    why: 'Een lezer weet niet wat het bestand is.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const dynamicForm = uaRule('ua/dynamic-form', ['7.15'], {
  en: {
    title: 'Form is laid out on opening',
    what: 'the form is a dynamic XFA form',
    hint: 'Save it as a static form.',
    why: 'Such a form has no tags.',
  },
  nl: {
    title: 'Formulier wordt bij openen opgemaakt',
    what: 'het formulier is een dynamisch XFA-formulier',
    hint: 'Bewaar het als vast formulier.',
    why: "Zo'n formulier heeft geen labels.",
  },
  raisedBy: 'tests/check/damages-more.ts',
});

export const locked = uaRule('ua/locked', ['7.16'], {
  en: {
    title: 'Locked against screen readers',
    what: 'the file is locked in a way that keeps screen readers out',
    hint: 'Allow that text is taken out for accessibility.',
    why: 'Assistive technology gets no text at all.',
  },
  nl: {
    title: 'Op slot voor schermlezers',
    what: 'het bestand zit op slot op een manier die schermlezers buitensluit',
    hint: 'Sta toe dat tekst voor toegankelijkheid wordt gelezen.',
    why: 'Hulpmiddelen krijgen helemaal geen tekst.',
  },
  raisedBy: 'tests/check/damages-more.ts',
});

export const outline = uaRule('ua/outline', ['7.17-outline'], {
  en: {
    title: 'Bookmark leads nowhere',
    what: 'a bookmark leads nowhere',
    hint: 'Build again.',
    why: 'Bookmarks are how many people find their way (WCAG 2.4.5).',
  },
  nl: {
    title: 'Bladwijzer leidt nergens heen',
    what: 'een bladwijzer leidt nergens heen',
    hint: 'Bouw opnieuw.',
    why: 'Veel mensen vinden hun weg met bladwijzers (WCAG 2.4.5).',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const uaDocumentRules = [layer, fileName, dynamicForm, locked, outline] as const;
