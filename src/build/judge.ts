/** Judges a joined file: that joining changed nothing, and what its readers are promised. */
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { VERSION } from '../package.js';
import type { OpenPdf } from '../pdf/open.js';
import type { StreamMarks } from '../pdf/ua/read-marks.js';
import type { Statement } from '../statement.js';
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

/** Whether it says what its sections were proven to say, and then by the conditions of PDF/UA-1. */
export async function judgeForReaders(joined: JoinedFile): Promise<Judged & { readonly proof: readonly Diagnostic[] }> {
  const { bytes, file, title, printed } = joined;
  const [{ openPdf }, { gatherUaFacts }, { judgeUa }, { makeStatement }] = await Promise.all([
    import('../pdf/open.js'),
    import('../pdf/ua/read-ua.js'),
    import('../check/judge-ua.js'),
    import('../check/statement.js'),
  ]);
  const opened = await openPdf(bytes, file);
  const proof = await proven(joined, opened);
  // Proven to be the same pages: what was read of them as sections is true of them here.
  const marks = proof.length === 0 ? printed.flatMap((each): StreamMarks[] => JSON.parse(each.marks)) : [];
  const facts = gatherUaFacts(opened, bytes, { marks });
  const found = judgeUa(facts, true);
  const tool = `werkboek ${VERSION}`;
  return { proof, found, statement: makeStatement({ file, title, tool, facts, found, isOurs: true }) };
}

/** That joining changed no page. Before inks come in: these change nothing but colours, and the text stays as it was. */
export async function proveFile(joined: JoinedFile): Promise<Diagnostic[]> {
  const { openPdf } = await import('../pdf/open.js');
  return proven(joined, await openPdf(joined.bytes, joined.file));
}

async function proven({ file, pages, printed }: JoinedFile, opened: OpenPdf): Promise<Diagnostic[]> {
  const [{ readSums }, { proveJoined }] = await Promise.all([
    import('../pdf/read-sums.js'),
    import('../check/prove-joined.js'),
  ]);
  const found = readSums(opened, file);
  const missing = found.digests.length - pages;
  const problem = `it has ${found.digests.length} pages, ${missing} more or fewer than were laid out`;
  if (missing !== 0) return [diagnostic('pdf/unreadable', { file, problem })];
  return proveJoined({ file, found, sections: printed.map(({ sums }) => sums) });
}
