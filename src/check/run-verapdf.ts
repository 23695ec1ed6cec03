/** Asks veraPDF, where it is installed, for its verdict on a file: a second opinion beside ours. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { findProgram } from '../files/program.js';
import type { NoVerdict, Verdict } from '../statement.js';

const TIMEOUT_MS = 300_000;
const MAX_REPORT_BYTES = 64 * 1024 * 1024;

/**
 * Undefined when there is no `verapdf` on the PATH. Never throws: what goes wrong with another program says nothing of the
 * file.
 * @param timeoutMs after which it is ended
 */
export async function runVerapdf(file: string, timeoutMs = TIMEOUT_MS): Promise<Verdict | NoVerdict | undefined> {
  const program = findProgram('verapdf');
  const { report, problem } = program ? await run(program, file, timeoutMs) : MISSING;
  if (problem === 'missing') return undefined;
  if (problem === 'timeout') return { reason: 'timeout' };
  return readReport(report) ?? { reason: 'failed' };
}

const MISSING: Ran = { report: '', problem: 'missing' };

interface Ran {
  readonly report: string;
  readonly problem: 'missing' | 'timeout' | undefined;
}

/**
 * Its usual format, which has another name in each of its versions, is the one that is read here. It ends with 1 when the
 * file does not conform, and higher when something went wrong; whether there is a report says more.
 */
function run(program: string, file: string, timeoutMs: number): Promise<Ran> {
  const options = { timeout: timeoutMs, killSignal: 'SIGKILL' as const, maxBuffer: MAX_REPORT_BYTES };
  return new Promise((resolve) => {
    try {
      execFile(program, ['--flavour', 'ua1', path.resolve(file)], options, (error, stdout) => {
        const isMissing = error?.code === 'ENOENT' || error?.code === 'EACCES';
        resolve({ report: stdout, problem: isMissing ? 'missing' : error?.killed ? 'timeout' : undefined });
      });
    } catch {
      resolve({ report: '', problem: undefined });
    }
  });
}

/** Undefined for what holds no verdict: a file it could not read, work that it broke off, words of another kind. */
function readReport(report: string): Verdict | undefined {
  const [opening = ''] = /<validationReport\b[^>]*>/.exec(report) ?? [];
  const verdict = attribute(opening, 'isCompliant');
  const ended = attribute(opening, 'jobEndStatus') ?? 'normal';
  if ((verdict !== 'true' && verdict !== 'false') || ended !== 'normal') return undefined;
  const rules = [...report.matchAll(/<rule\b[^>]*>/g)].map(([rule]) => rule);
  const core = [...report.matchAll(/<releaseDetails\b[^>]*>/g)].map(([each]) => each);
  return {
    version: attribute(core.find((each) => attribute(each, 'id') === 'core') ?? '', 'version') ?? '',
    conforms: verdict === 'true',
    failed: rules
      .filter((rule) => attribute(rule, 'status') === 'failed')
      .map((rule) => `${attribute(rule, 'clause') ?? '?'}-${attribute(rule, 'testNumber') ?? '?'}`),
  };
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1];
