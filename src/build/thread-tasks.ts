/** What the other thread can do. Input and result are plain data: they are copied on the way. */
import type { Diagnostic } from '../diagnostic.js';
import type { FormReading } from '../pdf/document/fields/values.js';
import type { CheckedFile, FileToCheck } from './check-file.js';
import type { ProofOfFile } from './judge.js';
import type { ProofTask, ProvenSection } from './prove.js';

export const TASKS = {
  /** A markdown source to its tree, as JSON: a text goes from thread to thread faster than a tree. */
  async parse(source: string): Promise<string> {
    const { parseSource } = await import('../markup/parse.js');
    return JSON.stringify(parseSource(source));
  },
  /** Loads what proofs need ahead of the first one. */
  async prepareProofs(_: undefined): Promise<void> {
    const { loadProof } = await import('./prove.js');
    await loadProof();
  },
  /** @throws Failure `pdf/unreadable` */
  async prove(task: ProofTask): Promise<ProvenSection> {
    const { proveTask } = await import('./prove.js');
    return proveTask(task);
  },
  /** @throws Failure `pdf/unreadable` */
  async proveFile(task: ProofOfFile): Promise<Diagnostic[]> {
    const { proveFile } = await import('./judge.js');
    return proveFile(task);
  },
  /** @throws Failure `pdf/unreadable` */
  async checkFile(task: FileToCheck): Promise<CheckedFile> {
    const { checkFile } = await import('./check-file.js');
    return checkFile(task);
  },
  /** @throws Failure `pdf/unreadable` */
  async readForm({ bytes, file }: { readonly bytes: Uint8Array; readonly file: string }): Promise<FormReading> {
    const { readForm } = await import('../pdf/read/forms/read-form.js');
    return readForm(bytes, file);
  },
};

export type Tasks = typeof TASKS;
