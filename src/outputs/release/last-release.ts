/** Finds the report of the release before this one, and reads what it says of its pages. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { diagnostic, EXIT, Failure } from '../../diagnostic.js';
import { bytesOf } from '../../files/open.js';
import { lookAt } from '../../files/write.js';
import type { ReleaseContents } from '../../release-contents.js';
import { noReleaseReport } from '../../rules/output/release.js';

export const REPORT = 'report.json';

const sums = z.object({ folio: z.string(), words: z.string(), withoutNumbers: z.string(), look: z.string() });
const section = z.object({ id: z.string(), title: z.string(), pages: z.array(sums) });
const report = z.object({
  release: z.object({
    version: z.string(),
    date: z.string(),
    commit: z.string().optional(),
    sections: z.array(section),
    formats: z.array(section),
  }),
});

/**
 * The latest by its date, of all that stand beside it.
 * @param name of the folder of the new release, which does not count
 */
export function lastRelease(home: string, name: string): ReleaseContents | undefined {
  const folders = lookAt(home)?.isDirectory() ? readdirSync(home) : [];
  return folders
    .filter((each) => each !== name && !each.startsWith('.'))
    .sort()
    .flatMap((each) => readReport(path.join(home, each, REPORT)) ?? [])
    .reduce<ReleaseContents | undefined>((last, each) => (last && last.date > each.date ? last : each), undefined);
}

/** @throws Failure `release/no-report` */
export function releaseAt(place: string): ReleaseContents {
  const file = path.resolve(lookAt(place)?.isDirectory() ? path.join(place, REPORT) : place);
  const found = readReport(file);
  if (!found) throw new Failure([diagnostic(noReleaseReport, { file })], EXIT.usage);
  return found;
}

/** Undefined when there is none, or none of a release. */
function readReport(file: string): ReleaseContents | undefined {
  try {
    return report.parse(JSON.parse(String(bytesOf(file, 'own')))).release;
  } catch {
    return undefined;
  }
}
