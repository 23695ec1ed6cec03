/** Judges how the fonts of a file are made, by the codes that are shown in each (ISO 14289-1 7.21). */
import { PDFDict } from '@cantoo/pdf-lib';
import { openProgram } from '../../fonts/font-program.js';
import { readToUnicode } from '../../fonts/to-unicode.js';
import { dictAt, listAt, nameAt, streamAt } from '../../syntax/objects.js';
import { decodedBytes } from '../../syntax/stream.js';
import { checkComposite } from './composite-font.js';
import type { FontProblem } from './facts.js';
import { allCodes, hex, type Report } from './font-report.js';
import type { FontUse } from './read-content.js';
import { checkSimple } from './simple-font.js';

export interface FontsRead {
  readonly problems: readonly FontProblem[];
  /** Whether there are embedded programs that could not be read. */
  readonly hasUnreadPrograms: boolean;
}

export function readFontProblems(fonts: ReadonlyMap<PDFDict, FontUse>): FontsRead {
  const problems: FontProblem[] = [];
  let hasUnreadPrograms = false;
  for (const [font, use] of fonts) {
    const name = nameAt(font, 'BaseFont') ?? nameAt(font, 'Name') ?? '';
    const seen = new Set<string>();
    const report: Report = (clause, detail) => {
      if (seen.has(clause)) return;
      seen.add(clause);
      problems.push({ clause, font: name, page: use.page, detail });
    };
    const inner = nameAt(font, 'Subtype') === 'Type0' ? listAt(font, 'DescendantFonts').find(isDict) : undefined;
    const program = openProgram(dictAt(inner ?? font, 'FontDescriptor'));
    if (program && !program.sfnt && !program.glyphs) hasUnreadPrograms = true;
    const readers =
      nameAt(font, 'Subtype') === 'Type0'
        ? checkComposite(font, inner, { program, use, report })
        : checkSimple(font, { program, use, report });
    checkUnicode(font, use, report, readers);
  }
  return { problems, hasUnreadPrograms };
}

const isDict = (value: unknown): value is PDFDict => value instanceof PDFDict;

/** @param byEncoding what a code stands for where no ToUnicode tells; undefined where nothing does */
function checkUnicode(
  font: PDFDict,
  use: FontUse,
  report: Report,
  byEncoding: (code: number) => string | undefined,
): void {
  const stream = streamAt(font, 'ToUnicode');
  const bytes = stream && decodedBytes(stream);
  const map = bytes && readToUnicode(bytes);
  const isSingle = map?.codeBytes === 1 && use.visible.strings.length + use.invisible.strings.length > 0;
  const codes = isSingle ? singleBytes(use) : allCodes(use);
  for (const code of codes) {
    const text = map?.texts.get(code) ?? byEncoding(code);
    if (text === undefined) report('7.21.7-1', hex(code));
    else if (/[\0\ufeff\ufffe]/.test(text)) report('7.21.7-2', hex(code));
  }
}

const singleBytes = ({ visible, invisible }: FontUse): ReadonlySet<number> =>
  new Set([...visible.strings, ...invisible.strings].flatMap((string) => [...string]));
