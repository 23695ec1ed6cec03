/** Composes a format as a file of Word: what stands on its sheets, to be filled in there or changed. */
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Section } from '../../model.js';
import { forXml, type Part, type Related, writePackage } from '../../office/write-package.js';
import { blocks } from './blocks.js';
import { docxWords } from './docx-words.js';
import { type Draft, startDraft } from './draft.js';
import { lists, looks } from './look.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = {
  'xmlns:w': W,
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  // Who does not know boxes to tick sees what stands in them.
  'mc:Ignorable': 'w14',
};
const RELATION = 'officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** A twentieth of a point. */
const TWIPS_PER_MM = 1440 / 25.4;
const MARGIN_MM = 20;

export interface DocxInput {
  readonly section: Section;
  readonly publisher: string;
}

/** The same section gives the same bytes. */
export async function composeDocx({ section, publisher }: DocxInput): Promise<Uint8Array> {
  const { title, lang, html, furniture, form } = section;
  const locale = withCountry(lang);
  const draft = startDraft({
    code: form?.code ?? '',
    entries: form?.entries ?? [],
    words: docxWords(lang),
    locale,
  });
  const body = blocks(childrenOf(html), draft);
  const header = blocks(childrenOf(furniture.rest), draft);
  const footer = blocks(childrenOf(furniture.every), draft);
  const document = x('w:document', NAMESPACES, [x('w:body', [...body, pageOf(section)])]);
  const related = (id: string, target: string): Related => ({ id, type: `${RELATION}/${id}`, target: `${target}.xml` });
  const relations: readonly Related[] = [
    related('styles', 'styles'),
    related('settings', 'settings'),
    related('numbering', 'numbering'),
    { id: 'header', type: `${RELATION}/header`, target: 'header1.xml' },
    { id: 'footer', type: `${RELATION}/footer`, target: 'footer1.xml' },
    ...addresses(draft),
  ];
  const part = (name: string, type: string, content: Element, own: readonly Related[] = []): Part => ({
    name: `word/${name}.xml`,
    type: `${TYPE}.${type}+xml`,
    content,
    relations: own,
  });
  const parts: readonly Part[] = [
    part('document', 'document.main', document, relations),
    part('styles', 'styles', looks(locale)),
    part('settings', 'settings', settings(locale)),
    part('numbering', 'numbering', lists(draft.numberedLists())),
    part('header1', 'header', x('w:hdr', NAMESPACES, orEmpty(header, 'Header')), addresses(draft)),
    part('footer1', 'footer', x('w:ftr', NAMESPACES, orEmpty(footer, 'Footer')), addresses(draft)),
    { name: 'docProps/core.xml', type: CORE_TYPE, content: core(title, publisher, lang) },
  ];
  return writePackage(parts, [
    { id: 'document', type: `${RELATION}/officeDocument`, target: 'word/document.xml' },
    { id: 'core', type: 'package/2006/relationships/metadata/core-properties', target: 'docProps/core.xml' },
  ]);
}

const childrenOf = (html: string): ElementContent[] => fromHtml(html, { fragment: true }).children as ElementContent[];

const addresses = ({ links }: Draft): Related[] =>
  [...links].map(([target, id]) => ({ id, type: `${RELATION}/hyperlink`, target, isExternal: true }));

function orEmpty(content: readonly Element[], style: string): Element[] {
  const plain = [x('w:p', [x('w:pPr', [x('w:pStyle', { 'w:val': style })])])];
  return content.length > 0 ? [...content] : plain;
}

/** The running head stands on all sheets but the first, as in the PDF. */
function pageOf({ trim: { widthMm, heightMm } }: Section): Element {
  const twips = (mm: number): string => String(Math.round(mm * TWIPS_PER_MM));
  const margin = twips(MARGIN_MM);
  const margins = Object.fromEntries(['top', 'right', 'bottom', 'left'].map((side) => [`w:${side}`, margin]));
  const edge = twips(MARGIN_MM / 2);
  return x('w:sectPr', [
    x('w:headerReference', { 'w:type': 'default', 'r:id': 'header' }),
    x('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' }),
    x('w:footerReference', { 'w:type': 'first', 'r:id': 'footer' }),
    x('w:pgSz', {
      'w:w': twips(widthMm),
      'w:h': twips(heightMm),
      'w:orient': widthMm > heightMm ? 'landscape' : undefined,
    }),
    x('w:pgMar', { ...margins, 'w:header': edge, 'w:footer': edge, 'w:gutter': '0' }),
    x('w:titlePg'),
  ]);
}

/** Of Word 2013 and later: else it opens the file as one of an older Word. */
const settings = (locale: string): Element =>
  x('w:settings', { 'xmlns:w': W }, [
    x('w:defaultTabStop', { 'w:val': '708' }),
    x('w:compat', [
      x('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': '15',
      }),
    ]),
    x('w:themeFontLang', { 'w:val': locale }),
  ]);

const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';

const core = (title: string, publisher: string, language: string): Element =>
  x(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    [x('dc:title', forXml(title)), x('dc:creator', forXml(publisher)), x('dc:language', language)],
  );

/** Word knows no language without a country. */
function withCountry(language: string): string {
  if (/-[A-Z]{2}$/.test(language)) return language;
  if (/^en$/i.test(language)) return 'en-GB';
  const { language: own, region = 'NL' } = new Intl.Locale(language).maximize();
  return `${own}-${region}`;
}
