/** What a command that fails says, and how it ends: a finding and an exit code, whatever it was. */
import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it, type TestContext } from 'node:test';
import { atDesk } from '../../src/cli/desk.js';
import { type CommonFlags, usage } from '../../src/cli/options.js';

const FLAGS: CommonFlags = { timeout: 60, allow: [], reporter: 'json', language: 'en' };
const LISTENED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a command that throws this. */
async function run(test: TestContext, problem: unknown): Promise<{ code: number; rule: string; message: string }> {
  const before = LISTENED.map((signal) => process.listeners(signal));
  const errors = [process.stdout, process.stderr].map((stream) => stream.listeners('error'));
  test.after(() => {
    for (const [index, signal] of LISTENED.entries()) {
      for (const listener of process.listeners(signal))
        if (!before[index]?.includes(listener)) process.removeListener(signal, listener);
    }
    for (const [index, stream] of [process.stdout, process.stderr].entries()) {
      for (const listener of stream.listeners('error'))
        if (!errors[index]?.includes(listener)) stream.removeListener('error', listener as () => void);
    }
  });
  const said: string[] = [];
  const write = test.mock.method(process.stdout, 'write', (text: string) => {
    said.push(text);
    return true;
  });
  const code = await atDesk(FLAGS, async () => {
    throw problem;
  });
  write.mock.restore();
  const [found] = said.filter((line) => line.startsWith('{"rule"'));
  return { code, ...JSON.parse(found ?? '{}') };
}

describe('a command', () => {
  it('that does not fit is cli/usage', async (test) => {
    const { code, rule, message } = await run(
      test,
      usage({ en: 'there is no edition "dgital"', nl: 'er is geen uitgave "dgital"' }),
    );
    assert.deepEqual([code, rule], [2, 'cli/usage']);
    assert.equal(message, 'The command does not fit: there is no edition "dgital".');
  });

  it('that meets a fault of our own is internal/error, without a stack trace', async (test) => {
    const { code, rule, message } = await run(test, new TypeError('x is not a function'));
    assert.deepEqual([code, rule], [4, 'internal/error']);
    assert.equal(message, 'Something went wrong in werkboek itself: x is not a function.');
  });
});
