/** What is kept of a finished file besides its bytes. */
import type { Diagnostic } from '../../diagnostic.js';
import type { PressReport } from '../../press-report.js';
import type { Statement } from '../../statement.js';
import type { Transcript } from '../../transcript.js';

export interface KeptFacts {
  readonly findings: readonly Diagnostic[];
  /** Of files for readers. */
  readonly statement?: Statement | undefined;
  /** Of files for readers too. */
  readonly transcript?: Transcript | undefined;
  /** Of files for the press. */
  readonly press?: PressReport | undefined;
}

export function keptFacts(facts: unknown): KeptFacts {
  // The checksum says that we wrote it, and the key that this same code did.
  const { findings, statement, transcript, press } = facts as KeptFacts;
  return { findings, statement, transcript, press };
}
