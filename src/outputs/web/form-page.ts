/** Puts the sheet of a format into a form, with what one does with answers: keep, save, print and wipe. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Config } from '../../config/load.js';
import { formatFileName } from '../../editions/editions.js';
import type { Format } from '../../model.js';
import type { ReadingDocument } from '../reading/document.js';
import type { Download } from './downloads.js';
import { ADDED, withControls } from './form-controls.js';
import { partsNamed } from './parts.js';
import { scriptJson } from './search/make-index.js';
import type { SiteFile } from './site.js';
import type { SiteWords } from './words.js';

export interface FormPageInput {
  readonly format: Format;
  /** Of this sheet; the first is the PDF, if there is one. */
  readonly files: readonly Download[];
  readonly config: Config;
  readonly words: SiteWords;
}

const SAID = [
  'keptAt',
  'keptNot',
  'prefilled',
  'saving',
  'saved',
  'savedJson',
  'savedOpen',
  'saveFailed',
  'wiped',
  'wipeSure',
  'check',
  'fieldOne',
  'fieldsMany',
  'badDate',
  'badNumber',
  'badPhone',
  'badEmail',
  'badValue',
  'tooLong',
  'noLetter',
] as const;

export function formPage(
  document: ReadingDocument,
  linked: readonly ElementContent[],
  { format, files, config, words }: FormPageInput,
): ElementContent[] {
  const pdf = files.find(({ address }) => address.endsWith('.pdf'));
  const said = Object.fromEntries(SAID.map((name) => [name, words[name]]));
  const content = withControls({ ...document, content: linked }, words);
  const at = content.findIndex((node) => node.type === 'element' && node.tagName !== 'header');
  const [head, sheet] = [content.slice(0, at), content.slice(at)];
  return [
    // A letter begins with its sender; a page begins with what it is.
    ...(partsNamed(content, 'h1').length > 0 ? [] : [h('h1', ADDED, `${format.code} ${format.title}`)]),
    ...head,
    h('div.sheet-notes', ADDED, [
      h('p.needs-script', words.kept),
      h('p.without-script', words.keptWithout),
      ...(files.length > 0
        ? [
            h(
              'ul.format-ways',
              { role: 'list' },
              files.map(({ address, title, size }) =>
                h('li', [h('a', { href: address, download: true }, `${title} (${size})`)]),
              ),
            ),
          ]
        : []),
    ]),
    h(
      'form',
      {
        id: 'sheet-form',
        className: ['site-sheet'],
        noValidate: true,
        autoComplete: 'off',
        dataCode: format.code,
        dataVersion: format.version,
        dataKeptAs: `werkboek:${config.slug}:${format.code}`,
        dataFileName: formatFileName(format).replace(/\.pdf$/, ''),
        ...(pdf && { dataPdf: scriptName(format) }),
        dataWords: JSON.stringify(said),
      },
      [
        ...sheet,
        h('section.sheet-acts.needs-script', { ariaLabel: words.keepTitle, ...ADDED }, [
          h('div', { id: 'sheet-faults', tabIndex: -1, hidden: true, role: 'alert' }),
          h('p', { id: 'sheet-status', role: 'status' }),
          ...(pdf ? [act('save-pdf', words.savePdf, 'first-act')] : []),
          act('save-json', words.saveJson),
          act('print', words.print),
          act('wipe', words.wipe, 'last-act'),
        ]),
      ],
    ),
  ];
}

const act = (name: string, label: string, className = 'act') =>
  h('button', { type: 'button', dataAct: name, className: [className] }, label);

const scriptName = ({ code }: Format): string => `assets/sheet-${code}.js`;

/** The empty PDF as a script: a page from a disk may fetch nothing else. */
export function formScript(format: Format, files: readonly Download[]): SiteFile[] {
  const pdf = files.find(({ address }) => address.endsWith('.pdf'));
  if (!pdf) return [];
  const bytes = Buffer.from(pdf.bytes).toString('base64');
  const name = scriptJson(format.code);
  return [{ name: scriptName(format), content: `(globalThis.werkboekForms ??= {})[${name}] = "${bytes}";\n` }];
}
