/** Trouble of the machine and a package that is not whole are told as such, and are no faults of ours. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { troubleOf } from '../../src/cli/system-trouble.js';
import { packagePath } from '../../src/package.js';

const thrown = (code: string, message: string, path?: string): Error =>
  Object.assign(new Error(message), { code, ...(path && { path }) });

it('what the system does not allow is system/refused, by its reason', () => {
  const cases = { EMFILE: 'handles', ENOMEM: 'memory', ENOSPC: 'room', EACCES: 'denied', EIO: 'other' };
  for (const [code, reason] of Object.entries(cases)) {
    const { diagnostic: found, exitCode } = troubleOf(thrown(code, `${code}: no`));
    assert.deepEqual([exitCode, found.rule, found.data], [3, 'system/refused', { reason, problem: `${code}: no` }]);
  }
});

it('a file of the package that is not there is system/incomplete', () => {
  const file = packagePath('styles', 'base.css');
  const { diagnostic: found } = troubleOf(thrown('ENOENT', `ENOENT: no such file, open '${file}'`, file));
  assert.deepEqual([found.rule, found.data], ['system/incomplete', { file }]);
  const { diagnostic: module } = troubleOf(thrown('MODULE_NOT_FOUND', "Cannot find package 'sharp' imported from x"));
  assert.deepEqual([module.rule, module.data], ['system/incomplete', { file: 'sharp' }]);
});

it('a file of somebody else that is not there, and a fault of ours, are internal/error', () => {
  for (const problem of [thrown('ENOENT', 'no such file', '/nergens/x'), new TypeError('x is not a function')]) {
    const { diagnostic, exitCode } = troubleOf(problem);
    assert.deepEqual([exitCode, diagnostic.rule, diagnostic.data], [4, 'internal/error', { problem: problem.message }]);
  }
});
