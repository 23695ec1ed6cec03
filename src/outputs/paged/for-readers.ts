/** Finishes a joined PDF for readers: proven and judged by PDF/UA-1, which it claims only when nothing is found. */
import { proveHeard } from '../../check/prove-heard.js';
import type { PrintRequest } from '../../paginate/print.js';
import { hearFileTask, proveFileTask } from '../thread-tasks.js';
import { type Heard, judgeForReaders, proofOfFile } from './judge.js';
import type { Finishing } from './make-pdf.js';
import { contentOf } from './prove.js';

const sourceOf = (request: PrintRequest) => ({ section: request.layout.section, content: contentOf(request) });

/** @param isHeard whether it is proven by ear too, word by word */
const finishing = (isHeard: boolean): Finishing => ({
  key: () => (isHeard ? false : 'unheard'),
  claimsUa: true,
  isPacked: true,
  async finish({ engine }, { requests }, joined, withoutClaim) {
    // The other thread gets bytes of its own.
    const task = { ...proofOfFile(joined), bytes: joined.bytes.slice() };
    const proving: Promise<Pick<Heard, 'proof'> & Partial<Heard>> = isHeard
      ? engine.thread().call(hearFileTask, task)
      : engine
          .thread()
          .call(proveFileTask, task)
          .then((proof) => ({ proof }));
    proving.catch(() => undefined);
    const { proof, found, statement } = await judgeForReaders(
      joined,
      proving.then((each) => each.proof),
    );
    const isGood = found.length === 0;
    const { transcript } = await proving;
    // What was told of a section need not be told of once more.
    const isTold = joined.printed.some(({ diagnostics }) => diagnostics.some(({ rule }) => rule.startsWith('proof/')));
    const heard = proof.length > 0 || isTold || !transcript ? [] : proveHeard(transcript, requests.map(sourceOf));
    return {
      // For who publishes it all the same: it may not call itself PDF/UA then.
      bytes: isGood ? joined.bytes : await withoutClaim(),
      findings: [...proof, ...found, ...heard],
      statement: { ...statement, claimsUa: isGood },
      transcript,
    };
  },
});

export const forReaders = finishing(true);
/** For hundreds of letters of one format, which was heard when it was made: here only its words are proven. */
export const withoutVoice = finishing(false);
