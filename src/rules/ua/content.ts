/** PDF/UA-1, clause 7.1: all that is painted is tagged or decoration, and the tags lead to it. */
import { uaRule } from './ua-rule.js';

export const artifact = uaRule('ua/artifact', ['7.1-1', '7.1-2'], {
  en: {
    title: 'Content and decoration mixed',
    what: 'decoration stands in the text, or text in decoration',
    hint: 'Tag what is to be read, and mark the rest as an artifact outside it.',
    why: 'A screen reader reads decoration aloud, or leaves text out.',
  },
  nl: {
    title: 'Inhoud en versiering door elkaar',
    what: 'er staat versiering in de tekst, of tekst in versiering',
    hint: 'Geef een label aan wat gelezen moet worden, en merk de rest daarbuiten als artefact.',
    why: 'Een schermlezer leest versiering voor, of slaat tekst over.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const untagged = uaRule('ua/untagged', ['7.1-3'], {
  en: {
    title: 'Painted without a tag',
    what: 'something is painted that is neither tagged nor marked as decoration',
    hint: 'Tag it, or mark it as an artifact.',
    why: 'A screen reader does not know whether it has to be read.',
  },
  nl: {
    title: 'Zonder label op de pagina gezet',
    what: 'er staat iets dat geen label heeft en ook niet als versiering is gemerkt',
    hint: 'Geef het een label, of merk het als artefact.',
    why: 'Een schermlezer weet niet of het gelezen moet worden.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const role = uaRule('ua/role', ['7.1-5', '7.1-6', '7.1-7'], {
  en: {
    title: 'Unknown kind of element',
    what: 'an element stands for nothing that readers know',
    hint: 'Map its type to a standard type in the RoleMap.',
    why: 'A screen reader leaves out what it does not know.',
  },
  nl: {
    title: 'Onbekend soort element',
    what: 'een element staat voor niets dat lezers kennen',
    hint: 'Koppel het type in de RoleMap aan een standaardtype.',
    why: 'Een schermlezer slaat over wat hij niet kent.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const metadata = uaRule('ua/metadata', ['7.1-8'], {
  en: {
    title: 'No metadata',
    what: 'the file has no XMP metadata',
    hint: 'Make the file again with software that writes XMP.',
    why: 'Title and language are looked for there.',
  },
  nl: {
    title: 'Geen metagegevens',
    what: 'het bestand heeft geen XMP-gegevens',
    hint: 'Maak het bestand opnieuw met software die XMP schrijft.',
    why: 'Daar worden titel en taal gezocht.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const title = uaRule('ua/title', ['7.1-9', '7.1-10'], {
  en: {
    title: 'No title in the window',
    what: 'the file has no title, or shows its file name in place of it',
    hint: 'Fill in the title, and let it be shown (DisplayDocTitle).',
    why: 'By its title a reader recognises the document (WCAG 2.4.2).',
  },
  nl: {
    title: 'Geen titel in het venster',
    what: 'het bestand heeft geen titel, of toont zijn bestandsnaam in plaats daarvan',
    hint: 'Vul de titel in en laat die zien (DisplayDocTitle).',
    why: 'Aan de titel herkent een lezer het document (WCAG 2.4.2).',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const tree = uaRule('ua/tree', ['7.1-11', '7.1-12'], {
  en: {
    title: 'No structure',
    what: 'the file has no structure tree, or an element in it hangs loose',
    hint: 'Make the file with software that writes tags.',
    why: 'Without tags a screen reader cannot tell a heading, list or table.',
  },
  nl: {
    title: 'Geen structuur',
    what: 'het bestand heeft geen structuurboom, of een element daarin hangt los',
    hint: 'Maak het bestand met software die labels schrijft.',
    why: 'Zonder labels herkent een schermlezer geen kop, lijst of tabel.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const parentTree = uaRule('ua/parent-tree', ['7.1-parents'], {
  en: {
    title: 'Tags and pages do not match',
    what: 'the structure tree and the content of the pages do not lead to each other',
    hint: 'Make the file again; tools that edit tags may repair it.',
    why: 'A screen reader loses its place, or text.',
  },
  nl: {
    title: "Labels en pagina's passen niet bij elkaar",
    what: "de structuurboom en de inhoud van de pagina's leiden niet naar elkaar",
    hint: 'Maak het bestand opnieuw; een programma voor labels kan het soms herstellen.',
    why: 'Een schermlezer raakt de plek kwijt, of tekst.',
  },
  raisedBy: 'tests/check/damages.ts',
});

export const uaContentRules = [artifact, untagged, role, metadata, title, tree, parentTree] as const;
