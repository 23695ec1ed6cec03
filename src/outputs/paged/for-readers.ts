/** Finishes a joined PDF for readers: proven and judged by PDF/UA-1, which it claims only when nothing is found. */
import { proveFileTask } from '../thread-tasks.js';
import { judgeForReaders, proofOfFile } from './judge.js';
import type { Finishing } from './make-pdf.js';

export const forReaders: Finishing = {
  key: () => false,
  claimsUa: true,
  isPacked: true,
  async finish({ engine }, _, joined, withoutClaim) {
    // The other thread gets bytes of its own.
    const proving = engine.thread().call(proveFileTask, { ...proofOfFile(joined), bytes: joined.bytes.slice() });
    proving.catch(() => undefined);
    const { proof, found, statement } = await judgeForReaders(joined, proving);
    const isGood = found.length === 0;
    return {
      // For who publishes it all the same: it may not call itself PDF/UA then.
      bytes: isGood ? joined.bytes : await withoutClaim(),
      findings: [...proof, ...found],
      statement: { ...statement, claimsUa: isGood },
    };
  },
};
