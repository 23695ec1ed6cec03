/** Finishes a joined PDF for the press: proven, in inks, and judged by what a printer asks. */
import { colouredLabels } from '../../rules/preflight/fine-print.js';
import { proofOfFile, proveFile } from '../paged/judge.js';
import type { Finishing } from '../paged/make-pdf.js';
import { pressJoined, profileKey } from './press.js';
import { reportPress } from './report-press.js';

export const forPress: Finishing = {
  key: ({ config }) => profileKey(config),
  claimsUa: false,
  // For old RIPs.
  isPacked: false,
  async finish(workshop, { plan }, joined) {
    const proof = await proveFile(proofOfFile(joined));
    const { bytes, findings } = await pressJoined(workshop, joined.bytes, plan.numbered ? 'interior' : 'cover');
    const press = await reportPress(workshop.config, plan, bytes, findings);
    // The ticket and preflight.json tell the printer of it; who builds a book in the colours of a house cannot change them.
    const told = press.findings.filter(({ rule }) => rule !== colouredLabels.id);
    return { bytes, findings: [...proof, ...told], press };
  },
};
