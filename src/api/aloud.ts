/** Tells what a screen reader would say of PDFs of anybody. */
import { obstacleTo } from '../content/read.js';
import { Failure } from '../diagnostic.js';
import { openReader } from '../engine/apart.js';
import { gatherFindings } from '../engine/findings.js';
import { openFile } from '../files/open.js';
import { readAloudTask } from '../outputs/thread-tasks.js';
import { formatTranscript } from '../report/transcript.js';
import { transcriptHtml } from '../report/transcript-html.js';
import { strictnessOf } from './strictness.js';
import type { Aloud, AloudOptions } from './types.js';

/** A file that cannot be read is a finding, and keeps no other from being read. */
export async function* readAloud(files: readonly string[], options: AloudOptions = {}): AsyncGenerator<Aloud> {
  const { language = 'en', signal = new AbortController().signal } = options;
  const reader = openReader(signal);
  try {
    for (const file of files) {
      const opened = openFile(file, 'pdf');
      const findings = gatherFindings(strictnessOf({}));
      if ('obstacle' in opened) {
        findings.add([obstacleTo(file, opened.obstacle, 'pdf')]);
        yield { file, findings: findings.all() };
        continue;
      }
      try {
        const transcript = await reader.call(readAloudTask, { file, bytes: opened.bytes });
        const text = formatTranscript(transcript, language);
        yield { file, findings: [], text, html: transcriptHtml([transcript], language) };
      } catch (problem) {
        if (!(problem instanceof Failure)) throw problem;
        findings.add(problem.diagnostics);
        yield { file, findings: findings.all() };
      }
    }
  } finally {
    await reader.close();
  }
}
