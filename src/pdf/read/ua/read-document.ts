/** Reads what a file as a whole says: header, catalog, layers, embedded files. */
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { dictAt, dictOf, flagAt, itemsOf, listAt, nameAt, numberAt, textAt } from '../../syntax/objects.js';
import { decodedBytes } from '../../syntax/stream.js';
import type { DocumentFacts } from './facts.js';

export const LANGUAGE_TAG = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

export interface DocumentInput {
  readonly bytes: Uint8Array;
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly permissions: number | null | undefined;
}

export function readDocument(input: DocumentInput): Omit<DocumentFacts, 'badLanguages'> {
  const { bytes, context, catalog, permissions } = input;
  const marks = dictAt(catalog, 'MarkInfo');
  const dicts = [...allDicts(context)];
  const info = dictOf(context.lookup(context.trailerInfo.Info));
  return {
    title: textAt(info, 'Title'),
    producer: textAt(info, 'Producer'),
    header: headerOf(bytes),
    isMarked: flagAt(marks, 'Marked') === true,
    isSuspect: flagAt(marks, 'Suspects') === true,
    showsTitle: flagAt(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle') === true,
    hasTree: dictAt(catalog, 'StructTreeRoot') !== undefined,
    hasMetadata: catalog.lookup(PDFName.of('Metadata')) instanceof PDFStream,
    language: textAt(catalog, 'Lang'),
    hasOutline: dictAt(dictAt(catalog, 'Outlines'), 'First') !== undefined,
    permissions,
    isDynamicForm: isDynamic(dictAt(catalog, 'AcroForm')),
    layers: readLayers(dictAt(catalog, 'OCProperties')),
    namelessFiles: dicts.filter((dict) => dict.has(PDFName.of('EF')) && !hasFileNames(dict)).length,
    mediaClips: dicts.filter(isClip).map(readMediaClip),
  };
}

function headerOf(bytes: Uint8Array): string {
  const line =
    Buffer.from(bytes.subarray(0, 32))
      .toString('latin1')
      .split(/[\r\n]/)[0] ?? '';
  return line.trim();
}

/** ISO 32000-1 12.7.8: a form that is laid out anew when it is opened. */
function isDynamic(form: PDFDict | undefined): boolean {
  const value = form?.lookup(PDFName.of('XFA'));
  const parts = [value, ...itemsOf(value)].filter((each) => each instanceof PDFStream);
  const text = parts.map((part) => Buffer.from(decodedBytes(part) ?? []).toString('utf8')).join('');
  return /<(?:\w+:)?dynamicRender\s*>\s*required\s*</.test(text);
}

function readLayers(properties: PDFDict | undefined): DocumentFacts['layers'] {
  const configurations = [dictAt(properties, 'D'), ...listAt(properties, 'Configs').map(dictOf)];
  return configurations
    .filter((each) => each !== undefined)
    .map((each) => ({ hasName: Boolean(textAt(each, 'Name')), switchesItself: each.has(PDFName.of('AS')) }));
}

/** All dictionaries of a file: also those that stand right in others, and those of streams. */
function allDicts(context: PDFContext): ReadonlySet<PDFDict> {
  const found = new Set<PDFDict>();
  const visit = (object: PDFObject): void => {
    const dict = dictOf(object);
    if (dict && found.has(dict)) return;
    if (dict) found.add(dict);
    const values = dict ? dict.values() : object instanceof PDFArray ? object.asArray() : [];
    for (const value of values) if (value instanceof PDFDict || value instanceof PDFArray) visit(value);
  };
  for (const [, object] of context.enumerateIndirectObjects()) visit(object);
  return found;
}

export const hasFileNames = (file: PDFDict): boolean => Boolean(textAt(file, 'F')) && Boolean(textAt(file, 'UF'));

/** ISO 32000-1 13.2.4. */
const readMediaClip = (clip: PDFDict): DocumentFacts['mediaClips'][number] => ({
  hasType: textAt(clip, 'CT') !== undefined,
  hasAlt: isMultiText(listAt(clip, 'Alt')),
});

const isClip = (dict: PDFDict): boolean =>
  nameAt(dict, 'S') === 'MCD' && (nameAt(dict, 'Type') === 'MediaClip' || dict.has(PDFName.of('D')));

/** Pairs of a language and a text that says something (ISO 32000-1 14.9.2.4). */
function isMultiText(items: readonly PDFObject[]): boolean {
  if (items.length === 0 || items.length % 2 === 1) return false;
  return items.every((item, index) => index % 2 === 0 || String(item).replace(/[()<>\s]/g, '') !== '');
}

export const permissionsOf = (encryption: PDFObject | undefined): number | null =>
  numberAt(dictOf(encryption), 'P') ?? null;
