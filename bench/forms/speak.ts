/** Programs in other languages that fill in and read forms: one process each, asked by a line, answering by a line. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { packagePath } from '../../src/package.js';

export interface OtherProgram {
  readonly name: string;
  /** Whether it paints what it fills in; else that is left to the viewer (NeedAppearances). */
  readonly paints: boolean;
  /** @param values by the whole name of a field: a text, the state that is on, or '' */
  fill(bytes: Uint8Array, values: Readonly<Record<string, string>>): Promise<Uint8Array>;
  /** The same of what is filled in. */
  read(bytes: Uint8Array): Promise<Record<string, string>>;
  close(): void;
}

const PDFBOX_CACHE = 'node_modules/.cache/pdfbox';
const FETCH_PDFBOX = `mvn dependency:copy -Dartifact=org.apache.pdfbox:pdfbox-app:3.0.5 -DoutputDirectory=${PDFBOX_CACHE}`;

/** The programs that are here, and for each that is not a line that says how it would be. */
export function otherPrograms(): { readonly here: OtherProgram[]; readonly missing: string[] } {
  const tried = [pdfBox(), pikePdf()];
  return {
    here: tried.filter((each) => typeof each !== 'string'),
    missing: tried.filter((each) => typeof each === 'string'),
  };
}

function pdfBox(): OtherProgram | string {
  const folder = packagePath(PDFBOX_CACHE);
  const [kept] = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jar')) : [];
  const jar = process.env.PDFBOX_JAR ?? (kept && path.join(folder, kept));
  if (!jar) return `PDFBox not tried: PDFBOX_JAR names no jar, and nobody said: ${FETCH_PDFBOX}`;
  // Java compiles a single file as it starts it.
  return speak('PDFBox', true, 'java', ['-cp', jar, packagePath('bench/forms/PdfBox.java')]);
}

function pikePdf(): OtherProgram | string {
  const python = process.env.PIKEPDF_PYTHON ?? 'python3';
  const { status } = spawnSync(python, ['-c', 'import pikepdf.form']);
  if (status !== 0) return `pikepdf not tried: ${python} does not have it; PIKEPDF_PYTHON names one that does`;
  return speak('pikepdf', false, python, [packagePath('bench/forms/in_pikepdf.py')]);
}

function speak(name: string, paints: boolean, program: string, args: readonly string[]): OtherProgram {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'werkboek-speak-'));
  const [from, to, list] = ['from.pdf', 'to', 'values.tsv'].map((each) => path.join(folder, each)) as [
    string,
    string,
    string,
  ];
  const child: ChildProcess = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface(child.stdout!)[Symbol.asyncIterator]();
  const ask = async (bytes: Uint8Array, line: readonly string[]): Promise<void> => {
    writeFileSync(from, bytes);
    child.stdin!.write(`${line.join('\t')}\n`);
    const { value } = await answers.next();
    if (value !== 'done') throw new Error(`${name}: ${value ?? 'it ended'}`);
  };
  return {
    name,
    paints,
    async fill(bytes, values) {
      const lines = Object.entries(values).map((each) => each.map(encodeURIComponent).join('\t'));
      writeFileSync(list, lines.map((line) => `${line}\n`).join(''));
      await ask(bytes, ['fill', from, to, list]);
      return readFileSync(to);
    },
    async read(bytes) {
      await ask(bytes, ['read', from, to]);
      const lines = readFileSync(to, 'utf8').split('\n').filter(Boolean);
      return Object.fromEntries(lines.map((line) => line.split('\t').map(decodeURIComponent)));
    },
    close() {
      child.stdin!.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
