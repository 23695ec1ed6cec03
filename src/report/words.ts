/** The words of the command itself, per language: phases, summaries and table heads. */
import type { Language, Severity } from '../rules/rule.js';
import { languageOf } from './messages.js';

/** The steps of a build that take time, in the order in which they start. */
export const PHASES = ['read', 'layout', 'print', 'join', 'fill', 'pictures'] as const;
export type Phase = (typeof PHASES)[number];

/** A new word is a line here and a line in each language; the compiler asks for both. */
export interface Words {
  readonly phases: Readonly<Record<Phase, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  /** Comes before a hint. */
  readonly fix: string;
  /** Before the reason for which a book accepts a finding. */
  readonly accepts: string;
  readonly filesMade: string;
  readonly interrupted: string;
  readonly stopped: (made: number, rows: number) => string;
  readonly nothingChanged: string;
  /** Under the address of a preview. */
  readonly preview: string;
  onPage(folio: string): string;
  /** Slips in files, and files that got another encoding. */
  mended(slips: number, files: number, encoded: number): string;
  readonly notDared: string;
  readonly formatHeads: {
    readonly code: string;
    readonly title: string;
    readonly reader: string;
    readonly sheets: string;
    readonly version: string;
  };
  /** In a table of what was filled in: heads of the columns about the file, and a box that is ticked. */
  readonly table: { readonly file: string; readonly code: string; readonly version: string; readonly ticked: string };
  /** End of the name of an empty table to fill formats from. */
  readonly fillList: string;
  /** How many of the files that were to be read. */
  filesRead(read: number, unread: number): string;
  /** Of a new book. */
  readonly init: {
    readonly colours: string;
    inks(cmyk: readonly number[]): string;
    readonly next: string;
    readonly questions: Readonly<Record<'title' | 'name' | 'colours' | 'pageSize' | 'logo' | 'typeface', string>>;
  };
  pages(count: number): string;
  sheets(count: number): string;
  /** The summary under the diagnostics. */
  found(errors: number, warnings: number): string;
  /** The same message stands on other lines too; `more` counts those that are not in the list. */
  repeated(lines: readonly number[], more: number): string;
  /** Before the title of a rule of which so many findings are not shown in full. */
  others(count: number): string;
}

const nl: Words = {
  phases: {
    read: 'Lezen',
    layout: 'Opmaken',
    print: 'Afdrukken',
    join: 'Samenvoegen',
    fill: 'Invullen',
    pictures: 'Plaatjes maken',
  },
  severities: { error: 'fout', warning: 'waarschuwing', info: 'melding' },
  fix: 'Oplossing',
  accepts: 'Het boek accepteert dit',
  filesMade: 'Gemaakte bestanden',
  interrupted: 'Afgebroken. De vorige bestanden zijn niet veranderd.',
  stopped: (made, rows) =>
    `Afgebroken: ${made} van ${rows} gemaakt. Geef dezelfde opdracht nog eens, dan komt de rest erbij.`,
  nothingChanged: 'Er is niets veranderd.',
  preview: 'Open dit adres in een browser op deze computer. Stoppen: Ctrl-C.',
  onPage: (folio) => `bladzijde ${folio}`,
  mended: (slips, files, encoded) =>
    [
      ...(slips > 0
        ? [
            `${slips} ${slips === 1 ? 'verschrijving' : 'verschrijvingen'} hersteld in ${files} ${files === 1 ? 'bestand' : 'bestanden'}.`,
          ]
        : []),
      ...(encoded > 0 ? [`${encoded} ${encoded === 1 ? 'bestand is' : 'bestanden zijn'} nu UTF-8.`] : []),
      ...(slips + encoded === 0 ? ['Er was niets wat zonder twijfel te herstellen is.'] : []),
    ].join(' '),
  notDared: 'Wat hieronder staat, kunt alleen u herstellen: daar is niet zeker wat u bedoelt.',
  formatHeads: { code: 'Code', title: 'Titel', reader: 'Voor wie', sheets: 'Bladen', version: 'Versie' },
  table: { file: 'bestand', code: 'code', version: 'versie', ticked: 'ja' },
  fillList: 'invullijst',
  filesRead: (read, unread) => `${read} gelezen, ${unread} niet.`,
  init: {
    colours: 'Kleuren, met een voorstel voor de inkt',
    inks: ([c, m, y, k]) => `cyaan ${c}, magenta ${m}, geel ${y}, zwart ${k}`,
    next: 'Zo maakt u het boek:',
    questions: {
      title: 'Hoe heet het boek?',
      name: 'Wie geeft het uit (naam van uw gemeente)?',
      colours: 'Uw huiskleuren (1 tot 5 kleurcodes met # ervoor), of de naam van een pakket met design tokens?',
      pageSize: 'Hoe groot is een bladzijde (A4, A5, 170x240)?',
      logo: 'Waar staat uw logo (.svg of .png)?',
      typeface: 'Waar staan de bestanden van uw lettertype?',
    },
  },
  pages: (count) => (count === 1 ? '1 bladzijde' : `${count} bladzijden`),
  sheets: (count) => (count === 1 ? '1 blad' : `${count} bladen`),
  found: (errors, warnings) => {
    if (errors + warnings === 0) return 'Geen fouten of waarschuwingen gevonden.';
    const parts = [
      ...(errors > 0 ? [errors === 1 ? '1 fout' : `${errors} fouten`] : []),
      ...(warnings > 0 ? [warnings === 1 ? '1 waarschuwing' : `${warnings} waarschuwingen`] : []),
    ];
    return `${parts.join(' en ')} gevonden.`;
  },
  repeated: (lines, more) => {
    const others = more === 0 ? '' : `, en op ${more} andere ${more === 1 ? 'plaats' : 'plaatsen'}`;
    return `Ook op regel ${list(lines, more === 0 ? 'en' : undefined)}${others}.`;
  },
  others: (count) => `nog ${count} keer:`,
};

const en: Words = {
  phases: {
    read: 'Reading',
    layout: 'Laying out',
    print: 'Printing',
    join: 'Joining',
    fill: 'Filling in',
    pictures: 'Making pictures',
  },
  severities: { error: 'error', warning: 'warning', info: 'note' },
  fix: 'Fix',
  accepts: 'The book accepts this',
  filesMade: 'Files made',
  interrupted: 'Interrupted. The previous files have not changed.',
  stopped: (made, rows) => `Interrupted: ${made} of ${rows} made. Give the same command again for the rest.`,
  nothingChanged: 'Nothing changed.',
  preview: 'Open this address in a browser on this computer. To stop: Ctrl-C.',
  onPage: (folio) => `page ${folio}`,
  mended: (slips, files, encoded) =>
    [
      ...(slips > 0
        ? [`${slips} ${slips === 1 ? 'slip' : 'slips'} mended in ${files} ${files === 1 ? 'file' : 'files'}.`]
        : []),
      ...(encoded > 0 ? [`${encoded} ${encoded === 1 ? 'file is' : 'files are'} UTF-8 now.`] : []),
      ...(slips + encoded === 0 ? ['There was nothing that can be mended without doubt.'] : []),
    ].join(' '),
  notDared: 'What follows only you can mend: what you mean there is not certain.',
  formatHeads: { code: 'Code', title: 'Title', reader: 'Reader', sheets: 'Sheets', version: 'Version' },
  table: { file: 'file', code: 'code', version: 'version', ticked: 'yes' },
  fillList: 'list',
  filesRead: (read, unread) => `${read} read, ${unread} not.`,
  init: {
    colours: 'Colours, with inks that are proposed',
    inks: ([c, m, y, k]) => `cyan ${c}, magenta ${m}, yellow ${y}, black ${k}`,
    next: 'This makes the book:',
    questions: {
      title: 'What is the book called?',
      name: 'Who publishes it (name of your council)?',
      colours: 'Your house colours (1 to 5 codes that begin with #), or the name of a package of design tokens?',
      pageSize: 'How large is a page (A4, A5, 170x240)?',
      logo: 'Where is your logo (.svg or .png)?',
      typeface: 'Where are the files of your typeface?',
    },
  },
  pages: (count) => (count === 1 ? '1 page' : `${count} pages`),
  sheets: (count) => (count === 1 ? '1 sheet' : `${count} sheets`),
  found: (errors, warnings) => {
    if (errors + warnings === 0) return 'Found no errors or warnings.';
    const parts = [
      ...(errors > 0 ? [errors === 1 ? '1 error' : `${errors} errors`] : []),
      ...(warnings > 0 ? [warnings === 1 ? '1 warning' : `${warnings} warnings`] : []),
    ];
    return `Found ${parts.join(' and ')}.`;
  },
  repeated: (lines, more) => {
    const others = more === 0 ? '' : `, and in ${more} other ${more === 1 ? 'place' : 'places'}`;
    return `Also on line ${list(lines, more === 0 ? 'and' : undefined)}${others}.`;
  },
  others: (count) => `${count} more times:`,
};

const WORDS: Readonly<Record<Language, Words>> = { nl, en };

export function wordsFor(tag: string): Words {
  return WORDS[languageOf(tag)];
}

function list(items: readonly number[], and: string | undefined): string {
  if (!and || items.length < 2) return items.join(', ');
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}
