/** Asks veraPDF, where it is installed, for its verdict on a file: a second opinion beside ours. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Verdict } from '../statement.js';

const run = promisify(execFile);
const TIMEOUT_MS = 300_000;

/** Undefined when there is no `verapdf` on the PATH, or when it gives no verdict. */
export async function runVerapdf(file: string): Promise<Verdict | undefined> {
  const options = { timeout: TIMEOUT_MS, maxBuffer: 64 * 1024 * 1024 };
  // It ends with 1 when a file fails, and then its report is on stdout too.
  const report = await run('verapdf', ['--flavour', 'ua1', '--format', 'xml', file], options).then(
    ({ stdout }) => stdout,
    (problem: { stdout?: string }) => problem.stdout ?? '',
  );
  const verdict = /<validationReport\b[^>]*\bisCompliant="(true|false)"/.exec(report)?.[1];
  if (!verdict) return undefined;
  const rules = report.matchAll(/<rule\b[^>]*\bclause="([\d.]+)"[^>]*\btestNumber="(\d+)"[^>]*\bstatus="failed"/g);
  return {
    version: /<releaseDetails\b[^>]*\bid="core"[^>]*\bversion="([^"]*)"/.exec(report)?.[1] ?? '',
    conforms: verdict === 'true',
    failed: [...rules].map(([, clause, test]) => `${clause}-${test}`),
  };
}
