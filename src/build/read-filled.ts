/** Reads what was filled in on any number of formats; a file that cannot be read keeps nobody from the others. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { obstacleTo } from '../content/read.js';
import { type Diagnostic, diagnostic, Failure } from '../diagnostic.js';
import { openFile } from '../files/open.js';
import { readForm } from '../pdf/forms/read-form.js';
import type { FilledForm } from '../pdf/forms/values.js';
import { flatForm, foreignForm } from '../rules/form/no-format.js';

export interface FilledFile extends FilledForm {
  /** As it was named, or found in a folder that was named. */
  readonly file: string;
}

export interface ReadFilled {
  /** In the order in which they were named; of a folder by name. A file with several formats stands here once for each. */
  readonly filled: readonly FilledFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @param names PDF files, and folders of which all PDF files count: not every command line knows `*.pdf` */
export async function readFilled(names: readonly string[], signal?: AbortSignal): Promise<ReadFilled> {
  const filled: FilledFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of (await Promise.all(names.map(filesIn))).flat()) {
    signal?.throwIfAborted();
    const read = await readOne(file);
    if (Array.isArray(read)) filled.push(...read);
    else diagnostics.push(...read.problems);
  }
  return { filled, diagnostics };
}

async function filesIn(name: string): Promise<string[]> {
  const isFolder = await stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [name];
  const files = (await readdir(name)).filter((each) => /\.pdf$/i.test(each) && !each.startsWith('.'));
  return files.sort(inNumbers.compare).map((each) => path.join(name, each));
}

/** `brief 9` before `brief 10`, as file managers show them. */
const inNumbers = new Intl.Collator('nl', { numeric: true });

async function readOne(file: string): Promise<FilledFile[] | { readonly problems: readonly Diagnostic[] }> {
  const place = { file: path.resolve(file), line: 1, column: 1 };
  const opened = openFile(file, 'pdf');
  if ('obstacle' in opened) return { problems: [obstacleTo(file, opened.obstacle, 'pdf')] };
  const { bytes } = opened;
  try {
    const reading = await readForm(bytes, file);
    if (reading.kind === 'form') return reading.forms.map((form) => ({ file, ...form }));
    const isForeign = reading.kind === 'foreign' && reading.hasFields;
    return { problems: [diagnostic(isForeign ? foreignForm : flatForm, { file }, place)] };
  } catch (problem) {
    if (problem instanceof Failure) return { problems: problem.diagnostics.map((each) => ({ ...each, place })) };
    throw problem;
  }
}
