/** Somebody who types only `werkboek` is asked what to make, and gets a command that exists. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { askWhatToMake } from '../../src/cli/ask-what-to-make.js';
import { outputs } from '../../src/index.js';

/** Answers the questions one by one. */
const chosen = async (...answers: readonly (string | undefined)[]) => {
  const left = [...answers];
  let isClosed = false;
  const argv = await askWhatToMake({
    question: async () => left.shift(),
    close: () => {
      isClosed = true;
    },
  });
  assert.ok(isClosed);
  assert.equal(left.length, 0);
  return argv;
};

it('gives a format, empty or from a table', async () => {
  assert.deepEqual(await chosen('1', 'uitnodiging', undefined), ['format', 'uitnodiging']);
  assert.deepEqual(await chosen('1', 'F04', 'mijn straat.xlsx'), ['format', 'F04', '--fill', 'mijn straat.xlsx']);
});

it('gives each output by its number, and what comes behind them', async () => {
  for (const [index, { name }] of outputs.entries()) assert.deepEqual(await chosen(String(index + 2)), ['build', name]);
  const last = outputs.length + 2;
  assert.deepEqual(await chosen(String(last)), ['build']);
  assert.deepEqual(await chosen(String(last + 1), 'retour'), ['read', 'retour', '-o', 'antwoorden.xlsx']);
  assert.deepEqual(await chosen(String(last + 2)), ['check']);
});

it('gives nothing for no choice', async () => {
  for (const answer of [undefined, '0', '99', 'boek']) assert.equal(await chosen(answer), undefined);
  assert.equal(await chosen('1', undefined), undefined);
});

it('asks nobody where no person is', async () => {
  assert.equal(await askWhatToMake(undefined), undefined);
});
