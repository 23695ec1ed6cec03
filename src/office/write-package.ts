/** Writes an office document: a zip of XML parts, with the same bytes for the same parts. */
import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

export interface Part {
  /** Name in the zip, without a slash before it. */
  readonly name: string;
  readonly content: Element | Uint8Array;
  /** Media type; undefined for what other parts know by its ending. */
  readonly type?: string;
  /** What it is to the document or to another part, and under which id. */
  readonly relations?: readonly Related[];
}

export interface Related {
  readonly id: string;
  /** The last words of its type, for example `officeDocument/2006/relationships/styles`. */
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
}

const SCHEMAS = 'http://schemas.openxmlformats.org/';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A zip holds local time; noon exists on every day in every place, and so the bytes are the same everywhere. */
const ALWAYS = [1980, 0, 1, 12] as const;

/** @param relations of the document as a whole: which part it begins with */
export async function writePackage(parts: readonly Part[], relations: readonly Related[]): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['[Content_Types].xml', encode(contentTypes(parts))],
    ['_rels/.rels', encode(relationships(relations))],
    ...parts.flatMap(({ name, content, relations: own = [] }) => [
      [name, content instanceof Uint8Array ? content : encode(content)] as const,
      ...(own.length > 0 ? [[relsOf(name), encode(relationships(own))] as const] : []),
    ]),
  ];
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(...ALWAYS) });
}

function relsOf(name: string): string {
  const slash = name.lastIndexOf('/') + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

const contentTypes = (parts: readonly Part[]): Element =>
  x('Types', { xmlns: `${SCHEMAS}package/2006/content-types` }, [
    x('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    x('Default', { Extension: 'png', ContentType: 'image/png' }),
    ...parts.flatMap(({ name, type }) => (type ? [x('Override', { PartName: `/${name}`, ContentType: type })] : [])),
  ]);

const relationships = (relations: readonly Related[]): Element =>
  x(
    'Relationships',
    { xmlns: `${SCHEMAS}package/2006/relationships` },
    relations.map(({ id, type, target, isExternal }) =>
      x('Relationship', {
        Id: id,
        Type: `${SCHEMAS}${type}`,
        Target: target,
        TargetMode: isExternal ? 'External' : undefined,
      }),
    ),
  );

function encode(element: Element): Uint8Array {
  const root: Root = { type: 'root', children: [element] };
  return new TextEncoder().encode(`${DECLARATION}${toXml(root, { closeEmptyElements: true, tightClose: true })}`);
}

/** XML has no room for most control characters, nor for halves of a pair: an office program would call the file damaged. */
export const forXml = (text: string): string => text.replace(/(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
