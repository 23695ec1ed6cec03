/** Finishes a joined PDF for the press: proven, in inks, and judged by what a printer asks. */

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
    return { bytes, findings: [...proof, ...press.findings], press };
  },
};
