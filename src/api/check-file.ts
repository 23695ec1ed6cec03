/** Judges a finished PDF of anybody by the rules for readers or for the press: what it claims to be, or what is asked. */
import { judgePress } from '../check/judge-press.js';
import { judgeUa } from '../check/judge-ua.js';
import type { PressSettings } from '../check/rules/press.js';
import { makeStatement } from '../check/statement.js';
import type { Diagnostic } from '../diagnostic.js';
import { PRODUCER, VERSION } from '../package.js';
import { pagesOf } from '../pdf/document/pages.js';
import { type PdfFacts, readPdfFacts } from '../pdf/read/pdf-facts.js';
import { readPressFacts } from '../pdf/read/read-press.js';
import { readUaFacts } from '../pdf/read/ua/read-ua.js';
import { guarded, parsePdf } from '../pdf/syntax/open.js';
import type { Statement } from '../statement.js';

export interface FileToCheck {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Undefined for what the file claims to be. */
  readonly rules: 'ua' | 'press' | undefined;
  readonly settings: PressSettings;
}

export interface CheckedFile {
  readonly found: readonly Diagnostic[];
  /** Of a file for readers. */
  readonly statement?: Statement;
}

/** @throws Failure `pdf/unreadable` */
export async function checkFile({ file, bytes, rules, settings }: FileToCheck): Promise<CheckedFile> {
  if ((rules ?? ((await claimsPress(bytes, file)) ? 'press' : 'ua')) === 'press') {
    const facts = await readPdfFacts(bytes, file, { painted: true, isForeign: true });
    return { found: judgePress(facts, asCover(facts, settings)) };
  }
  const facts = await readUaFacts(bytes, file);
  const { title = '', producer } = facts.document;
  // What this house promises besides the standard counts for its own files only.
  const isOurs = producer === PRODUCER;
  const found = judgeUa(facts, isOurs);
  return { found, statement: makeStatement({ file, title, tool: `werkboek ${VERSION}`, facts, found, isOurs }) };
}

async function claimsPress(bytes: Uint8Array, file: string): Promise<boolean> {
  const opened = await parsePdf(bytes, file, { isForeign: true });
  return guarded(file, () => readPressFacts(opened, pagesOf(opened.catalog)).intent !== 'missing');
}

/** One sheet with back, spine and front: as high as the book, and wider than two pages by the spine, whatever that is. */
function asCover({ pages }: PdfFacts, settings: PressSettings): PressSettings {
  const sheet = pages[0]?.trim;
  if (pages.length !== 1 || !sheet || sheet.widthMm < 2 * settings.trim.widthMm) return settings;
  return { ...settings, trim: { ...settings.trim, widthMm: sheet.widthMm }, pageMultiple: 1 };
}
