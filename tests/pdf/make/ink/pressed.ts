/** Presses cases for tests, and looks into the result without the code that made it. */
import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { packagePath } from '../../../../src/package.js';
import { type Pressed, type PressSettings, pressPdf } from '../../../../src/pdf/make/ink/press.js';
import { makeInkTable } from '../../../../src/pdf/make/ink/table.js';
import { assemblePdf } from '../../../../src/pdf/make/join/assemble.js';
import { readOperations } from '../../../../src/pdf/syntax/operations.js';
import { streamBytes } from '../../../../src/pdf/syntax/stream.js';
import type { Sheet } from '../../print.js';
import { INKS } from './cases.js';

export const PROFILE = packagePath('profiles', 'ISOcoated_v2_300_bas.icc');

export async function joined(bytes: Uint8Array, { trim, bleedMm }: Sheet): Promise<Uint8Array> {
  return assemblePdf({
    sections: [{ id: 'proef', title: 'Proef', bytes, carriers: 0, trim, bleedMm }],
    pageBleedMm: 3,
    outline: [],
    destinations: new Map(),
    pageLabels: [],
    metadata: {
      title: 'Proef',
      author: 'Gemeente Voorbeeld',
      subject: '',
      language: 'nl',
      creator: 'test',
      date: new Date('2026-01-31T12:00:00Z'),
    },
  });
}

let table: Promise<Uint8Array> | undefined;

export async function press(bytes: Uint8Array, settings: Partial<PressSettings> = {}): Promise<Pressed> {
  table ??= makeInkTable(PROFILE);
  return pressPdf(bytes, {
    palette: INKS,
    named: new Set<string>(),
    table: await table,
    condition: { profile: readFileSync(PROFILE), identifier: 'FOGRA39', name: 'Offset, coated' },
    marks: undefined,
    shelf: undefined,
    ...settings,
  });
}

/** Names of colour spaces in dictionaries, and operators that set a colour, of everything in the file. */
export async function coloursIn(bytes: Uint8Array): Promise<{ spaces: Set<string>; operators: Set<string> }> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const spaces = new Set<string>();
  const operators = new Set<string>();
  const visit = (object: PDFObject): void => {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) return;
    for (const [key, value] of dict.entries()) {
      if (key === PDFName.of('ColorSpace') || key === PDFName.of('CS')) spaces.add(String(value));
      if (value instanceof PDFDict) visit(value);
    }
  };
  for (const [, object] of context.enumerateIndirectObjects()) {
    visit(object);
    if (!(object instanceof PDFRawStream) || !isContent(object)) continue;
    const content = streamBytes(object);
    readOperations(content, ({ start, end }) => {
      const word = Buffer.from(content.subarray(start, end)).toString('latin1').split(/\s+/).at(-1) ?? '';
      if (/^(rg|RG|g|G|k|K|sc|SC|scn|SCN|cs|CS)$/.test(word)) operators.add(word);
    });
  }
  return { spaces, operators };
}

/** Fonts, pictures, profiles and metadata have keys that content streams have not; maps of characters begin otherwise. */
function isContent(stream: PDFRawStream): boolean {
  const { dict } = stream;
  const isOther = ['Length1', 'Width', 'N', 'FunctionType'].some((key) => dict.has(PDFName.of(key)));
  if (isOther || dict.lookup(PDFName.of('Type')) === PDFName.of('Metadata')) return false;
  return !Buffer.from(streamBytes(stream)).includes('begincmap');
}
