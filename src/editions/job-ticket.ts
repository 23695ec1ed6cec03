/** Composes the job ticket: one page that tells a printer what the files are and what is made of them. */
import path from 'node:path';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Config } from '../config/load.js';
import type { Section } from '../model.js';
import type { PressedFile, Spine } from '../press-report.js';
import { titleOf } from '../report/messages.js';
import { longDate } from './dates.js';
import { inkTable } from './ink-table.js';
import { type NumberText, type TicketWords, ticketWords } from './job-ticket-words.js';
import { makeSection } from './section.js';

export interface TicketInput {
  /** The book inside, then its cover if it has one. */
  readonly files: readonly PressedFile[];
  readonly spine: Spine | undefined;
  /** Pages of the book inside with a perforation, from 1; each is the front of a leaf, or its back. */
  readonly perforated?: { readonly from: number; readonly to: number } | undefined;
}

/** So many are named: the page is one. */
const FINDINGS_SHOWN = 2;
const CHECKSUM_SHOWN = 12;

export function jobTicketSection(config: Config, { files, spine, perforated }: TicketInput): Section {
  const { language, title, version, date } = config;
  const words = ticketWords(language);
  const number = (value: number, digits = 0): string => value.toLocaleString(language, digitsOf(digits));
  return makeSection(config, {
    id: 'opdrachtbon',
    title: `${words.kind}: ${title}`,
    kind: 'matter',
    template: 'job-ticket',
    page: 'job-ticket',
    slots: {
      kind: words.kind,
      title,
      version: words.version(version, longDate(date, language)),
      files: [fileTable(files, words, number)],
      'making-title': words.making,
      making: [making(config, { spine, perforated }, words, number)],
      'technique-title': words.technique,
      technique: [technique(config, files, words)],
      'inks-title': words.inks,
      inks: inkTable(files, words, number, config.job.notes !== undefined),
      'checks-title': words.checks,
      checks: checks(files, words, language),
      'contact-title': words.contact,
      contact: contact(config),
      'notes-title': words.notes,
      notes: config.job.notes?.replace(/\s+/g, ' ').trim() ?? '',
    },
  });
}

const digitsOf = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });

function fileTable(files: readonly PressedFile[], words: TicketWords, number: NumberText): ElementContent {
  const size = (mm: number): string => number(mm, Number.isInteger(mm) ? 0 : 1);
  const rows = files.map(({ file, sha256, report: { trim, bleedMm, pages } }) =>
    h('tr', [
      h('th', { scope: 'row' }, path.basename(file)),
      h('td', `${size(trim.widthMm)} × ${size(trim.heightMm)} mm`),
      h('td', `${size(bleedMm)} mm`),
      h('td', number(pages)),
      h('td.ticket-sum', sha256.slice(0, CHECKSUM_SHOWN)),
    ]),
  );
  const heads = words.files.map((head) => h('th', { scope: 'col' }, head));
  return h('table.ticket-table', [h('thead', [h('tr', heads)]), h('tbody', rows)]);
}

function making(
  { job, cover, print }: Config,
  { spine, perforated }: Pick<TicketInput, 'spine' | 'perforated'>,
  words: TicketWords,
  number: NumberText,
): ElementContent {
  const kind = words.coated[print.paper];
  const weight = cover && `${number(cover.paperGrams)} g/m², ${kind}`;
  const width = spine && `${number(spine.spineMm, 1)} mm${spine.given ? ` (${words.spineGiven})` : ''}`;
  return list([
    [words.copies, job.copies === undefined ? undefined : number(job.copies)],
    [words.paper, job.paper ?? weight ?? kind],
    [words.coverPaper, job.coverPaper ?? (spine && `${number(spine.coverMicron)} micron`)],
    [words.binding, cover && words.bindings[cover.binding]],
    [words.spine, cover?.binding === 'perfect' ? width : undefined],
    [words.finish, job.finish],
    [words.perforation, perforated && leaves(perforated, number(print.perforationMm), words)],
  ]);
}

const leaves = ({ from, to }: { from: number; to: number }, mm: string, words: TicketWords): string =>
  words.perforated(mm, (to - from + 1) / 2, from, to);

function technique({ print }: Config, files: readonly PressedFile[], words: TicketWords): ElementContent {
  const reports = files.map(({ report }) => report);
  const faces = [...new Map(reports.flatMap(({ fonts }) => fonts).map((font) => [font.name, font])).values()];
  const images = reports.flatMap((report) => report.images);
  const heaviest = Math.max(...reports.map(({ heaviestPercent }) => heaviestPercent));
  const unique = (values: readonly string[]): string => [...new Set(values)].join(', ');
  return list([
    [words.standard, unique(reports.map(({ standard, pdfVersion }) => `${standard}, pdf ${pdfVersion}`))],
    [words.condition, unique(reports.map(({ condition }) => condition))],
    [words.heaviest, words.heaviestOf(heaviest, print.inkLimit)],
    [
      words.images,
      images.length > 0 ? words.imagesFrom(images.length, Math.min(...images.map(({ ppi }) => ppi))) : words.none,
    ],
    [
      words.fonts,
      `${faces.length}, ${faces.every(({ embedded }) => embedded) ? words.allEmbedded : words.notEmbedded}`,
    ],
    [words.marks, print.marks ? words.outside : words.inside],
  ]);
}

/** What nobody told is left out. */
const list = (items: readonly (readonly [string, string | undefined])[]): ElementContent =>
  h(
    'dl.ticket-list',
    items.flatMap(([term, text]) => (text ? [h('dt', term), h('dd', text)] : [])),
  );

function checks(files: readonly PressedFile[], words: TicketWords, language: string): ElementContent[] {
  const judged = files.flatMap(({ report }) => report.rules).filter(({ result }) => result !== 'not-checked');
  const rules = new Set(judged.map(({ rule }) => rule));
  const raised = [...rules].filter((rule) => judged.some((each) => each.rule === rule && each.findings > 0));
  const count = judged.reduce((sum, { findings }) => sum + findings, 0);
  const shown = raised.slice(0, FINDINGS_SHOWN);
  const rest = raised.length - shown.length;
  return [
    h('p', words.passed(rules.size - raised.length, rules.size)),
    ...(count > 0
      ? [
          h('p', words.found(count)),
          h(
            'ul',
            shown.map((rule) => h('li', titleOf(rule, language))),
          ),
        ]
      : []),
    ...(rest > 0 ? [h('p', words.more(rest))] : []),
    h('p', words.uncertified),
  ];
}

function contact({ job, publisher }: Config): ElementContent[] {
  const email = job.email ?? publisher.email;
  const phone = job.phone ?? publisher.phone;
  return [
    h('p', [h('b', job.contact ?? publisher.name)]),
    ...(job.contact ? [h('p', publisher.name)] : []),
    ...[phone, email].flatMap((text) => (text ? [h('p', text)] : [])),
  ];
}
