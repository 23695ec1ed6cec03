/** veraPDF itself as a witness: its official command line, one jar for Java, where that is at hand. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { packagePath } from '../../src/package.js';
import { installed } from './tools.js';

const CACHE = 'node_modules/.cache/verapdf';
/** What brings it; for tests only, for its licences are GPL-3 and MPL-2. */
const FETCH = `mvn dependency:copy -Dartifact=org.verapdf.apps:cli:1.30.2 -DoutputDirectory=${CACHE}`;

/** The jar, or why there is none. `VERAPDF_JAR` names one that lies elsewhere; a wrong name is a mistake, not an absence. */
export function findVeraPdf(): { readonly jar: string } | { readonly missing: string } {
  const named = process.env.VERAPDF_JAR;
  if (named && !existsSync(named)) throw new Error(`VERAPDF_JAR names a file that is not there: ${named}`);
  const folder = packagePath(CACHE);
  const [kept] = existsSync(folder) ? readdirSync(folder).filter((name) => /^cli-.*\.jar$/.test(name)) : [];
  const jar = named || (kept && path.join(folder, kept));
  if (!jar) return { missing: `no veraPDF: VERAPDF_JAR names none, and nobody said: ${FETCH}` };
  return installed('java') ? { jar } : { missing: 'java is not installed' };
}

/** Per file: the rules of PDF/UA-1 that fail, as `7.2-34`; empty for a file that conforms. */
export function askVeraPdf(jar: string, files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const args = ['-jar', jar, '-f', 'ua1', '--format', 'json', ...files];
  const { stdout, stderr, status } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 2 ** 29 });
  if (!stdout.trimStart().startsWith('{')) throw new Error(`veraPDF ended with ${status}: ${stderr || stdout}`);
  // Its report, as its own schema has it; only what is read here.
  const { report } = JSON.parse(stdout) as { readonly report: { readonly jobs: readonly Job[] } };
  return new Map(report.jobs.map((job) => [job.itemDetails.name, verdictOf(job)]));
}

interface Job {
  readonly itemDetails: { readonly name: string };
  readonly taskException?: { readonly exceptionMessage: string };
  readonly validationResult?: readonly {
    readonly compliant: boolean;
    readonly details: {
      readonly ruleSummaries: readonly {
        readonly clause: string;
        readonly testNumber: number;
        readonly status: string;
      }[];
    };
  }[];
}

function verdictOf({ validationResult, taskException }: Job): readonly string[] {
  const [result] = validationResult ?? [];
  if (!result) return [`not read: ${taskException?.exceptionMessage ?? 'no verdict'}`];
  const failed = result.details.ruleSummaries.filter(({ status }) => status.toLowerCase() === 'failed');
  return failed.map(({ clause, testNumber }) => `${clause}-${testNumber}`);
}
