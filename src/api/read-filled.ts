/** Reads what was filled in on any number of formats; a file that cannot be read keeps nobody from the others. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { obstacleTo } from '../content/read.js';
import { type Diagnostic, diagnostic, Failure } from '../diagnostic.js';
import { openFile } from '../files/open.js';
import type { Place } from '../model.js';
import type { FieldDoubt, FilledForm, FormReading } from '../pdf/document/fields/values.js';
import { damagedForm, unlikeField } from '../rules/form/damaged.js';
import { flatForm, foreignForm } from '../rules/form/no-format.js';
import { longField, unfitField } from '../rules/form/unfit.js';

export interface FilledFile extends Omit<FilledForm, 'doubts'> {
  /** As it was named, or found in a folder that was named. */
  readonly file: string;
}

export interface ReadFilled {
  /** In the order in which they were named; of a folder by name. A file with several formats stands here once for each. */
  readonly filled: readonly FilledFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws Failure `pdf/unreadable` */
export type ReadForm = (input: { readonly bytes: Uint8Array; readonly file: string }) => Promise<FormReading>;

/** @param files as `filledFiles` gives them */
export async function readFilled(files: readonly string[], readForm: ReadForm): Promise<ReadFilled> {
  const filled: FilledFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const read = await readOne(file, readForm);
    filled.push(...read.filled);
    diagnostics.push(...read.diagnostics);
  }
  return { filled, diagnostics };
}

/** @param names PDF files, and folders of which all PDF files count: not every command line knows `*.pdf` */
export const filledFiles = async (names: readonly string[]): Promise<string[]> =>
  (await Promise.all(names.map(filesIn))).flat();

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

async function readOne(file: string, readForm: ReadForm): Promise<ReadFilled> {
  const place = { file: path.resolve(file), line: 1, column: 1 };
  const only = (...diagnostics: readonly Diagnostic[]): ReadFilled => ({ filled: [], diagnostics });
  const opened = openFile(file, 'pdf');
  if ('obstacle' in opened) return only(obstacleTo(file, opened.obstacle, 'pdf'));
  const { bytes } = opened;
  try {
    const reading = await readForm({ bytes, file });
    if (reading.kind === 'form') {
      return {
        filled: reading.forms.map(({ doubts, ...form }) => ({ file, ...form })),
        diagnostics: reading.forms.flatMap(({ code, doubts }) => doubts.map((each) => told(code, each, place))),
      };
    }
    const isForeign = reading.kind === 'foreign' && reading.hasFields;
    return only(diagnostic(isForeign ? foreignForm : flatForm, { file }, place));
  } catch (problem) {
    if (problem instanceof Failure) return only(...problem.diagnostics.map((each) => ({ ...each, place })));
    throw problem;
  }
}

function told(code: string, doubt: FieldDoubt, place: Place): Diagnostic {
  const field = doubt.name ? `${code}.${doubt.name}` : code;
  if (doubt.problem === 'unfit') {
    const { value, page, fault } = doubt;
    return diagnostic(unfitField, { field, value, page, fault }, place);
  }
  if (doubt.problem === 'long') return diagnostic(longField, { field, page: doubt.page }, place);
  if (doubt.problem !== 'unlike') return diagnostic(damagedForm, { field, problem: doubt.problem }, place);
  return diagnostic(unlikeField, { field, value: doubt.value, shown: doubt.shown }, place);
}
