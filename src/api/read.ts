/** Reads what was filled in on formats, also of files that somebody damaged or that are none. */
import { stat } from 'node:fs/promises';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { openReader } from '../engine/apart.js';
import { gatherFindings } from '../engine/findings.js';
import { ownInput } from '../rules/output/write.js';
import { readFormApart } from './apart-tasks.js';
import { filledFiles, readFilled } from './read-filled.js';
import { strictnessOf } from './strictness.js';
import type { ReadOptions, ReadResult } from './types.js';

/** @param names PDF files, and folders of which all PDF files count */
export async function read(names: readonly string[], options: ReadOptions = {}): Promise<ReadResult> {
  const { out, signal = new AbortController().signal } = options;
  const findings = gatherFindings(strictnessOf(options));
  const files = await filledFiles(names);
  await refuseInput(files, out);
  const reader = openReader(signal);
  try {
    const { filled, diagnostics } = await readFilled(files, (input) => reader.call(readFormApart, input));
    const forms = filled.map(({ fields, ...form }) => ({ ...form, fields: fields.map(({ name }) => name) }));
    findings.add(diagnostics);
    return { forms, findings: findings.all() };
  } finally {
    await reader.close();
  }
}

/** What is read would be gone. By any name: also through a link. */
async function refuseInput(files: readonly string[], out: string | undefined): Promise<void> {
  if (!out) return;
  const target = await placeOf(out);
  for (const file of target === undefined ? [] : files) {
    if ((await placeOf(file)) === target) throw new Failure([diagnostic(ownInput, { file: out })], EXIT.usage);
  }
}

/** The same for all names of one file; undefined for what is not there. */
const placeOf = (file: string): Promise<string | undefined> =>
  stat(file, { bigint: true }).then(
    ({ dev, ino }) => `${dev} ${ino}`,
    () => undefined,
  );
