/** Writes package.opf: what the e-book is, how it can be read, which files it has and in which order they are read. */
import { createHash } from 'node:crypto';
import type { Config } from '../../config/load.js';
import { longDate } from '../../editions/dates.js';
import { escapeHtml } from '../../escape-html.js';
import { bookWords } from '../../words.js';
import type { Access } from './accessibility.js';
import type { EpubFile } from './publication.js';

export interface PackageInput {
  readonly config: Config;
  readonly date: Date;
  readonly access: Access;
  readonly files: readonly EpubFile[];
  readonly hasPages: boolean;
}

export function packageDocument({ config, date, access, files, hasPages }: PackageInput): string {
  const ids = new Map(files.map(({ path }, index) => [path, `f${index + 1}`]));
  const manifest = files.map(({ path, mediaType, properties }) => {
    const own = properties.length > 0 ? ` properties="${properties.join(' ')}"` : '';
    return `<item id="${ids.get(path)}" href="${escapeHtml(encodeURI(path))}" media-type="${mediaType}"${own}/>`;
  });
  const spine = files.filter(({ isRead }) => isRead).map(({ path }) => `<itemref idref="${ids.get(path)}"/>`);
  const { language } = config;
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeHtml(language)}" prefix="${PREFIX}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${[...described(config, date), ...accessible(config, access, hasPages)].join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine>
${spine.join('\n')}
</spine>
</package>
`;
}

/** Of a reader that shows the typefaces of a book only where the book says that it means them. */
const PREFIX = 'ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/';

const element = (name: string, text: string, id?: string): string =>
  `<dc:${name}${id ? ` id="${id}"` : ''}>${escapeHtml(text)}</dc:${name}>`;

const meta = (property: string, text: string, refines?: string): string =>
  `<meta property="${property}"${refines ? ` refines="#${refines}"` : ''}>${escapeHtml(text)}</meta>`;

function described(config: Config, date: Date): readonly string[] {
  const { title, subtitle, language, publisher, licence, notice } = config;
  return [
    element('identifier', identifierOf(config), 'id'),
    element('title', title, 'title'),
    meta('title-type', 'main', 'title'),
    ...(subtitle ? [element('title', subtitle, 'subtitle'), meta('title-type', 'subtitle', 'subtitle')] : []),
    element('language', language),
    element('creator', publisher.name),
    element('publisher', publisher.name),
    element('date', config.date),
    ...(licence ? [element('rights', licence)] : []),
    ...(notice ? [element('description', notice)] : []),
    meta('dcterms:modified', date.toISOString().replace(/\.\d+Z$/, 'Z')),
    meta('ibooks:specified-fonts', 'true'),
  ];
}

/** Nothing in it moves or flashes, or makes a sound. */
const HAZARDS = ['noFlashingHazard', 'noMotionSimulationHazard', 'noSoundHazard'];

function accessible(config: Config, { modes, sufficient, features }: Access, hasPages: boolean): readonly string[] {
  const words = bookWords(config);
  const source = `${config.title}. ${words.version(config.version, longDate(config.date, config.language))}`;
  return [
    ...modes.map((mode) => meta('schema:accessMode', mode)),
    ...sufficient.map((set) => meta('schema:accessModeSufficient', set)),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    ...HAZARDS.map((hazard) => meta('schema:accessibilityHazard', hazard)),
    meta('schema:accessibilitySummary', hasPages ? `${words.access} ${words.accessPages}` : words.access),
    ...(hasPages ? [element('source', source), meta('pageBreakSource', source)] : []),
  ];
}

/** The same for all versions of a book: they are one publication, of which `dcterms:modified` tells them apart. */
function identifierOf({ publisher, slug, language }: Config): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([publisher.name, slug, language]))
    .digest('hex');
  // Version 8 (RFC 9562): made of a name in a way of our own.
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
