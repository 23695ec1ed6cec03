/** Reads what was filled in on any number of formats; a file that cannot be read keeps nobody from the others. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { obstacleTo } from '../content/read.js';
import { type Diagnostic, diagnostic, Failure } from '../diagnostic.js';
import { decodeText } from '../files/decode.js';
import { openFile } from '../files/open.js';
import type { Place } from '../model.js';
import type { FieldDoubt, FormReading } from '../pdf/document/fields/values.js';
import { foreignAnswers, nothingFilled } from '../rules/form/answers.js';
import { damagedForm, unlikeField } from '../rules/form/damaged.js';
import { flatForm, foreignForm } from '../rules/form/no-format.js';
import { longField, unfitField } from '../rules/form/unfit.js';
import { readAnswers } from './read-answers.js';
import type { FilledForm } from './types.js';

export interface ReadFilled {
  /** In the order in which they were named; of a folder by name. A file with several formats stands here once for each. */
  readonly filled: readonly FilledForm[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws Failure `pdf/unreadable` */
export type ReadForm = (input: { readonly bytes: Uint8Array; readonly file: string }) => Promise<FormReading>;

/** @param files as `filledFiles` gives them */
export async function readFilled(files: readonly string[], readForm: ReadForm): Promise<ReadFilled> {
  const filled: FilledForm[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const read = await readOne(file, readForm);
    filled.push(...read.filled);
    diagnostics.push(...read.diagnostics);
  }
  return { filled, diagnostics };
}

/** How deep folders are looked into: nobody keeps answers deeper, and links may lead round. */
const MOST_DEPTH = 8;

export interface FoundFiles {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @param names PDF and JSON files, and folders of which all count, also those in folders below: not every command line knows `*.pdf` */
export async function filledFiles(names: readonly string[]): Promise<FoundFiles> {
  const found = await Promise.all(names.map(filesIn));
  const empty = names.filter((_, index) => found[index]!.length === 0);
  return {
    files: [...new Set(found.flat())],
    diagnostics: empty.map((folder) => diagnostic(nothingFilled, { folder })),
  };
}

async function filesIn(name: string): Promise<string[]> {
  const isFolder = await stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? filesBelow(name, 1) : [name];
}

/** Files of a folder before those of the folders in it. */
async function filesBelow(folder: string, depth: number): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
  const named = (list: readonly Dirent[]): string[] =>
    list
      .map(({ name }) => name)
      .sort(inNumbers.compare)
      .map((name) => path.join(folder, name));
  const files = named(entries.filter((each) => !each.isDirectory() && /\.(pdf|json)$/i.test(each.name)));
  if (depth >= MOST_DEPTH) return files;
  const below = named(entries.filter((each) => each.isDirectory())).map((each) => filesBelow(each, depth + 1));
  return [...files, ...(await Promise.all(below)).flat()];
}

/** `brief 9` before `brief 10`, as file managers show them. */
const inNumbers = new Intl.Collator('nl', { numeric: true });

async function readOne(file: string, readForm: ReadForm): Promise<ReadFilled> {
  const place = { file: path.resolve(file), line: 1, column: 1 };
  const only = (...diagnostics: readonly Diagnostic[]): ReadFilled => ({ filled: [], diagnostics });
  if (/\.json$/i.test(file)) return readSaved(file, place);
  const opened = openFile(file, 'pdf');
  if ('obstacle' in opened) return only(obstacleTo(file, opened.obstacle, 'pdf'));
  const { bytes } = opened;
  try {
    const reading = await readForm({ bytes, file });
    if (reading.kind === 'form') {
      return {
        filled: reading.forms.map(({ doubts, fields, ...form }) => {
          return { file, ...form, fields: fields.map(({ name }) => name), questions: fields };
        }),
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

/** A page on the web saves what was filled in as JSON. */
function readSaved(file: string, place: Place): ReadFilled {
  const opened = openFile(file, 'table');
  if ('obstacle' in opened) return { filled: [], diagnostics: [obstacleTo(file, opened.obstacle, 'table')] };
  const saved = readAnswers(decodeText(opened.bytes));
  if (!saved) return { filled: [], diagnostics: [diagnostic(foreignAnswers, { file }, place)] };
  return { filled: saved.map((each) => ({ file, ...each })), diagnostics: [] };
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
