/** Recalls the whole result of an earlier build when nothing it came from has changed: then nothing is read or made. */

import { unchanged, type Witnessed, witnessed } from '../content/witness.js';
import type { Diagnostic } from '../diagnostic.js';
import { keyOf } from '../engine/key.js';
import type { RuleId } from '../rules/list.js';
import { type Made, type MadeFile, type PlannedFile, planned } from './output.js';
import { keptFacts } from './paged/kept-facts.js';
import { isPassing } from './paged/stages.js';
import type { Workshop } from './workshop.js';

/** What is written down of a result; the files themselves are kept under their own keys. */
interface Memory {
  /** Every file of the book that was looked for, and what it was. */
  readonly witnessed: readonly (readonly [string, string])[];
  readonly files: readonly (PlannedFile & { readonly pages: number | undefined; readonly key: string })[];
  readonly pageMap: readonly (readonly [string, { page: number; folio: string; topMm: number }])[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Findings about the browser of this run, not about the book. */
const OF_THE_RUN: ReadonlySet<RuleId> = new Set(['browser/no-sandbox']);

/**
 * @param request all that the command was asked for and that touches the result
 * @param sections how many there may be to lay out
 */
export async function recallOr(
  workshop: Workshop,
  request: unknown,
  sections: number,
  make: () => Promise<Made>,
): Promise<Made> {
  const { config, engine, findings, shelf } = workshop;
  const { cache } = engine;
  const whole = cache && (await engine.grounds()).whole;
  if (!cache || !whole) return make();
  const key = keyOf('whole', whole, config, request, process.env.SOURCE_DATE_EPOCH);
  const memory = (await cache.get('whole', key))?.facts as Memory | undefined;
  const recalled = memory && unchanged(memory.witnessed) ? await recall(workshop, memory) : undefined;
  shelf.count('whole', config.slug, recalled !== undefined);
  if (recalled) return recalled;
  // Something changed that was built before: most likely there are pages to lay out.
  if (memory && sections > 0) engine.warmUp(1);
  const { result, files } = await witnessed(make);
  const remembered = remember(result, findings.all(), files);
  // Who saves a file during the build gets what was read; the next build must not.
  if (remembered && unchanged(files)) cache.put('whole', key, { facts: remembered, bytes: new Uint8Array() });
  return result;
}

/** Undefined when one of the files is gone or damaged. */
async function recall({ engine: { cache }, findings, progress }: Workshop, memory: Memory): Promise<Made | undefined> {
  const files: MadeFile[] = [];
  for (const { pages, key, ...plan } of memory.files) {
    const entry = await cache?.get('finished', key);
    if (!entry) return undefined;
    const { statement, transcript, press } = keptFacts(entry.facts);
    files.push({ ...plan, bytes: entry.bytes, pages, key, statement, transcript, press });
  }
  progress.expect('join', files.length);
  for (const { file, title, pages } of files) progress.advance('join', { id: file, title, ...(pages && { pages }) });
  findings.add(memory.diagnostics);
  return { files, ...(memory.pageMap && { pageMap: new Map(memory.pageMap) }) };
}

/** Undefined when one of the files is not kept, or next time may go better. */
function remember(
  { files, failed = [], pageMap }: Made,
  found: readonly Diagnostic[],
  witnessed: Witnessed,
): Memory | undefined {
  const keyed = files.flatMap(({ pages, key, ...file }) => (key ? [{ ...planned(file), pages, key }] : []));
  if (keyed.length < files.length || failed.length > 0 || found.some(isPassing)) return undefined;
  const diagnostics = found.filter(({ rule }) => !OF_THE_RUN.has(rule));
  return { witnessed: [...witnessed], files: keyed, pageMap: pageMap && [...pageMap], diagnostics };
}
