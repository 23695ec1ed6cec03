/** Writes down what was made in an output folder, each file with the sum of its content: so cleaning knows it from what others put there. */
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { bytesOf } from './open.js';
import { lookAt } from './write.js';

export const LEDGER = '.werkboek-made';
/** Of earlier versions: names without sums. */
export const OLD_LEDGER = '.werkboek-made.json';

export interface Ledger {
  /** Name under the output folder, with `/` → sum of what was made under it last. */
  readonly files: ReadonlyMap<string, string>;
  /** Folders that were not there before. */
  readonly folders: ReadonlySet<string>;
  /** Before files take their names: who is stopped in between leaves a line too many, never a file without one. */
  add(lines: readonly LedgerLine[]): Promise<void>;
}

export interface LedgerLine {
  /** sha256 in hex; a folder has none. */
  readonly sum?: string;
  readonly name: string;
}

const NO_SUM = ' '.repeat(64);
const LINE = /^([0-9a-f]{64}| {64}) {2}(.+)$/;

export function openLedger(outDir: string): Ledger {
  const files = new Map<string, string>();
  const folders = new Set<string>();
  const file = path.join(outDir, LEDGER);
  const take = ({ sum, name }: LedgerLine): unknown => (sum === undefined ? folders.add(name) : files.set(name, sum));
  const isKnown = ({ sum, name }: LedgerLine): boolean =>
    sum === undefined ? folders.has(name) : files.get(name) === sum;
  for (const line of textOf(file).split('\n')) {
    const [, sum = '', name = ''] = LINE.exec(line) ?? [];
    if (isPlain(name)) take({ name, ...(sum !== NO_SUM && { sum }) });
  }
  return {
    files,
    folders,
    async add(lines) {
      const news = lines.filter((line) => !isKnown(line) && isPlain(line.name));
      const stat = lookAt(file);
      // What somebody put in its place is left alone: then nothing is known of this folder, and nothing will be removed.
      if (news.length === 0 || (stat && !stat.isFile())) return;
      await appendFile(file, news.map(({ sum = NO_SUM, name }) => `${sum}  ${name}\n`).join(''));
      news.forEach(take);
    },
  };
}

/**
 * Names of files that an earlier version made: it wrote down no sums, so nobody knows whether they are still the same.
 * Undefined when there is no such list.
 */
export function namesOfEarlier(outDir: string): readonly string[] | undefined {
  try {
    const list: unknown = JSON.parse(textOf(path.join(outDir, OLD_LEDGER)));
    const isList = Array.isArray(list) && list.every((each) => typeof each === 'string');
    return isList ? list.filter(isPlain) : undefined;
  } catch {
    return undefined;
  }
}

const textOf = (file: string): string => (lookAt(file)?.isFile() ? (bytesOf(file, 'table')?.toString() ?? '') : '');

/** A name that stays in the folder. */
const isPlain = (name: string): boolean =>
  name !== '' && !/[\n\r\0\\]/.test(name) && name.split('/').every((part) => part !== '' && !/^\.\.?$/.test(part));
