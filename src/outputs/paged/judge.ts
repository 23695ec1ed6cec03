/** Judges a joined file: that joining changed nothing, and what its readers are promised. */
import { type Diagnostic, diagnostic } from '../../diagnostic.js';
import { VERSION } from '../../package.js';
import type { KnownWords } from '../../pdf/content/read-text.js';
import type { FileSums } from '../../pdf/read/read-sums.js';
import type { StreamMarks } from '../../pdf/read/ua/read-marks.js';
import type { OpenPdf } from '../../pdf/syntax/open.js';
import { unreadablePdf } from '../../rules/pdf/unreadable.js';
import type { Statement } from '../../statement.js';
import type { Transcript } from '../../transcript.js';
import type { Printed } from './stages.js';

export interface JoinedFile {
  readonly bytes: Uint8Array;
  /** Path under the output folder. */
  readonly file: string;
  readonly title: string;
  readonly pages: number;
  /** Its sections. */
  readonly printed: readonly Printed[];
}

export interface Judged {
  readonly found: readonly Diagnostic[];
  readonly statement: Statement;
}

/** What has to be found in a joined file; plain data. */
export interface ProofOfFile extends Pick<JoinedFile, 'bytes' | 'file' | 'pages'> {
  /** Of its sections. */
  readonly sums: readonly FileSums[];
  /** JSON of what their pages say. */
  readonly words: readonly string[];
}

/** What a proven file says aloud. */
export interface Heard {
  readonly proof: readonly Diagnostic[];
  readonly transcript: Transcript;
}

/**
 * By the conditions of PDF/UA-1.
 * @param proving whether it says what its sections were proven to say: found out meanwhile
 */
export async function judgeForReaders(
  { bytes, file, title, printed }: JoinedFile,
  proving: Promise<readonly Diagnostic[]>,
): Promise<Judged & { readonly proof: readonly Diagnostic[] }> {
  const [{ openPdf }, { gatherUaFacts }, { judgeUa }, { makeStatement }] = await Promise.all([
    import('../../pdf/syntax/open.js'),
    import('../../pdf/read/ua/read-ua.js'),
    import('../../check/judge-ua.js'),
    import('../../check/statement.js'),
  ]);
  const opened = await openPdf(bytes, file);
  const marks = printed.flatMap((each): StreamMarks[] => JSON.parse(each.marks));
  const likely = gatherUaFacts(opened, bytes, { marks });
  const proof = await proving;
  // Proven to be the same pages: what was read of them as sections is true of them here. Else all is read.
  const facts = proof.length === 0 ? likely : gatherUaFacts(opened, bytes, { marks: [] });
  const found = judgeUa(facts, true);
  const tool = `werkboek ${VERSION}`;
  return { proof, found, statement: makeStatement({ file, title, tool, facts, found, isOurs: true }) };
}

export const proofOfFile = ({ bytes, file, pages, printed }: JoinedFile): ProofOfFile => ({
  bytes,
  file,
  pages,
  sums: printed.map(({ sums }) => sums),
  words: printed.map(({ words }) => words),
});

/** That joining changed no page. Before inks come in: these change nothing but colours, and the text stays as it was. */
export async function proveFile(task: ProofOfFile): Promise<Diagnostic[]> {
  const { openPdf } = await import('../../pdf/syntax/open.js');
  return prove(await openPdf(task.bytes, task.file), task);
}

/** The same, and what it says aloud. */
export async function hearFile(task: ProofOfFile): Promise<Heard> {
  const [{ openPdf }, { transcribe }] = await Promise.all([
    import('../../pdf/syntax/open.js'),
    import('../../pdf/read/aloud/read-aloud.js'),
  ]);
  const opened = await openPdf(task.bytes, task.file);
  const proof = await prove(opened, task);
  // Proven to be the same pages: they say what they said as sections. Else all is read.
  const known = proof.length === 0 ? task.words.flatMap((each): KnownWords[] => JSON.parse(each)) : [];
  return { proof, transcript: transcribe(opened, task.file, known) };
}

async function prove(opened: OpenPdf, { file, pages, sums }: ProofOfFile): Promise<Diagnostic[]> {
  const [{ readSums }, { proveJoined }] = await Promise.all([
    import('../../pdf/read/read-sums.js'),
    import('../../check/prove-joined.js'),
  ]);
  const found = readSums(opened, file);
  if (found.digests.length !== pages) return [diagnostic(unreadablePdf, { file, problem: 'pages' })];
  return proveJoined({ file, found, sections: sums });
}
