/** Reads what was filled in on formats, also of files that somebody damaged or that are none. */
import { stat } from 'node:fs/promises';
import { loadBook } from '../content/load.js';
import { diagnostic, EXIT, Failure } from '../diagnostic.js';
import { openReader } from '../engine/apart.js';
import { gatherFindings } from '../engine/findings.js';
import type { Format } from '../model.js';
import { ownInput } from '../rules/output/write.js';
import { readFormApart } from './apart-tasks.js';
import { configOf } from './book.js';
import { doubtAnswers } from './doubt-answers.js';
import { filledFiles, readFilled } from './read-filled.js';
import { strictnessOf } from './strictness.js';
import type { Book, ReadOptions, ReadResult } from './types.js';
import { understandAnswers } from './understand-answers.js';

/** @param names PDF and JSON files, and folders of which all count */
export async function read(names: readonly string[], options: ReadOptions = {}): Promise<ReadResult> {
  const { out, book, signal = new AbortController().signal } = options;
  const findings = gatherFindings(strictnessOf(options));
  const { files, diagnostics: unfound } = await filledFiles(names);
  findings.add(unfound);
  await refuseInput(files, out);
  const reader = openReader(signal);
  try {
    const { filled, diagnostics } = await readFilled(files, (input) => reader.call(readFormApart, input));
    const formats = book ? await formatsIn(book) : [];
    const versions = new Map(formats.map(({ code, version }) => [code, version]));
    const kinds = new Map(formats.map((format) => [format.code, typedFields(format)]));
    const language = book?.language ?? 'nl';
    const forms = understandAnswers(filled, kinds, language);
    findings.add([...diagnostics, ...doubtAnswers(forms, versions, language)]);
    const readable = new Set(forms.map(({ file }) => file));
    return { forms, unread: files.filter((file) => !readable.has(file)), findings: findings.all() };
  } finally {
    await reader.close();
  }
}

const formatsIn = async (book: Book): Promise<readonly Format[]> =>
  (await loadBook(configOf(book), { onlyFormats: () => true })).book.formats;

const typedFields = ({ document }: Format) =>
  new Map(document.entries.flatMap(({ name, writes }) => (writes ? [[name, writes] as const] : [])));

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
