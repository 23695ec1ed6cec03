/** Reads a broken PDF as a form and judges it, as `read` and `check` do, and says what came of it. */

import process from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import { checkFileApart, readFormApart } from '../../src/api/apart-tasks.js';
import { type Diagnostic, Failure } from '../../src/diagnostic.js';
import type { Reader } from '../../src/engine/apart.js';
import { usualPressSettings } from '../../src/outputs/print/press-settings.js';
import type { FieldValue, FormReading, FormValues } from '../../src/pdf/document/fields/values.js';
import { REPORTERS } from '../../src/report/reporters.js';
import type { BrokenPdf } from './broken-pdf.js';

export interface PdfOutcome {
  readonly seed: number;
  readonly kinds: readonly string[];
  readonly source: string;
  /** `refused`, `doubted` or `other`: a finding says so. `whole`: all answers are there. `changed`: one is another, unseen. */
  readonly result: 'refused' | 'doubted' | 'other' | 'whole' | 'changed' | 'BROKEN';
  readonly problem: string;
  readonly ms: number;
  /** What reading it took more than there was before the first one. */
  readonly grownMb: number;
}

type Said = Pick<PdfOutcome, 'result' | 'problem'>;

/** @param usedBytes by the test itself: compilers, and what is to be broken */
export async function tryPdf(
  seed: number,
  { bytes, source, kinds }: BrokenPdf,
  reader: Reader,
  usedBytes: number,
): Promise<PdfOutcome> {
  const begin = performance.now();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  const said = await readIt(
    bytes,
    source.values,
    source.ends.some((end) => bytes.length === end || bytes.length === end - 1),
    reader,
  );
  const judged = await judgeIt(bytes, seed % 3 === 0 ? 'press' : 'ua', reader);
  clearInterval(watch);
  return {
    seed,
    kinds,
    source: source.name,
    ...(judged ?? said),
    ms: Math.round(performance.now() - begin),
    grownMb: Math.round(Math.max(0, peak - usedBytes) / 2 ** 20),
  };
}

async function readIt(bytes: Buffer, values: FormValues | undefined, isOlder: boolean, reader: Reader): Promise<Said> {
  try {
    const reading = await reader.call(readFormApart, { bytes: Uint8Array.from(bytes), file: 'x.pdf' });
    if (reading.kind !== 'form') return { result: 'other', problem: '' };
    return values && !isOlder ? compare(reading, values) : { result: 'whole', problem: '' };
  } catch (problem) {
    return failed(problem) ?? { result: 'refused', problem: '' };
  }
}

async function judgeIt(bytes: Buffer, rules: 'ua' | 'press', reader: Reader): Promise<Said | undefined> {
  const settings = usualPressSettings();
  try {
    const { found } = await reader.call(checkFileApart, {
      bytes: Uint8Array.from(bytes),
      file: 'x.pdf',
      rules,
      settings,
    });
    return worded(found);
  } catch (problem) {
    return failed(problem);
  }
}

/** Undefined for a finding, as it should be. */
function failed(problem: unknown): Said | undefined {
  if (problem instanceof Failure) return worded(problem.diagnostics);
  return { result: 'BROKEN', problem: problem instanceof Error ? `${problem.stack}` : String(problem) };
}

/** Undefined when all can be said. */
function worded(found: readonly Diagnostic[]): Said | undefined {
  for (const language of ['nl', 'en']) {
    const text = REPORTERS.text(found, { language, colour: false, cwd: '/', readSource: () => undefined });
    if (/\bundefined\b|\[object |NaN|internal\//.test(text)) return { result: 'BROKEN', problem: text.slice(0, 1000) };
  }
  return undefined;
}

function compare(reading: Extract<FormReading, { kind: 'form' }>, wanted: FormValues): Said {
  const [form, ...more] = reading.forms;
  if (!form || more.length > 0 || form.doubts.length > 0) return { result: 'doubted', problem: '' };
  const fewer = Object.entries(wanted).filter(([name, value]) => isLess(form.values[name], value));
  if (fewer.length > 0 || form.code !== 'F01')
    return { result: 'BROKEN', problem: `lost without a word: ${JSON.stringify(fewer)} of ${form.code}` };
  const isSame = isDeepStrictEqual({ ...wanted }, { ...form.values });
  return { result: isSame ? 'whole' : 'changed', problem: isSame ? '' : JSON.stringify(form.values) };
}

/** Whether something of an answer is gone: another letter in it may be what was typed. */
function isLess(value: FieldValue | undefined, wanted: FieldValue): boolean {
  if (typeof wanted === 'string') return typeof value !== 'string' || value.length < wanted.length;
  if (typeof wanted !== 'object') return value !== wanted;
  return !Array.isArray(value) || wanted.some((each) => !value.includes(each));
}
