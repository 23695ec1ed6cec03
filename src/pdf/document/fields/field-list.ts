/**
 * The list of the fields that a sheet has, kept in its form: whoever reads it back sees whether any was lost or became another
 * one. Private, at the root of the form's fields, packed so that damage to the list shows too.
 */
import { deflateSync } from 'node:zlib';
import { type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { streamAt } from '../../syntax/objects.js';
import { decodedBytes } from '../../syntax/stream.js';
import type { FormField } from './values.js';

const KEY = 'WerkboekFields';

export interface FieldList {
  readonly code: string;
  readonly version: string;
  /** By name. */
  readonly fields: ReadonlyMap<string, string>;
}

/** What of a field may not change on its way out and back. */
export const shapeOf = ({ kind, writes, options }: Pick<FormField, 'kind' | 'writes' | 'options'>): string =>
  JSON.stringify([writes ?? kind, ...options]);

/** @param root the field that all fields of the format hang under */
export function writeFieldList(root: PDFDict, code: string, version: string, fields: readonly FormField[]): void {
  const list = { code, version, fields: Object.fromEntries(fields.map((field) => [field.name, shapeOf(field)])) };
  const dict = root.context.obj({ Filter: 'FlateDecode' }) as PDFDict;
  const stream = PDFRawStream.of(dict, deflateSync(JSON.stringify(list)));
  root.set(PDFName.of(KEY), root.context.register(stream));
}

/** Undefined for a form of before there were lists, or of which a program threw it away. */
export function readFieldList(root: PDFDict | undefined): FieldList | 'damaged' | undefined {
  if (!root?.has(PDFName.of(KEY))) return undefined;
  const stream = streamAt(root, KEY);
  const bytes = stream && decodedBytes(stream);
  try {
    const list: unknown = JSON.parse(Buffer.from(bytes ?? []).toString('utf8'));
    return isList(list) ? { ...list, fields: new Map(Object.entries(list.fields)) } : 'damaged';
  } catch {
    return 'damaged';
  }
}

function isList(value: unknown): value is { code: string; version: string; fields: Record<string, string> } {
  if (typeof value !== 'object' || value === null || !('code' in value && 'version' in value && 'fields' in value))
    return false;
  const { code, version, fields } = value;
  const isMap = typeof fields === 'object' && fields !== null && Object.values(fields).every(isText);
  return isText(code) && isText(version) && isMap;
}

const isText = (value: unknown): value is string => typeof value === 'string';
