/** Trouble of the machine and a package that is not whole are told as such, and are no faults of ours. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { systemTrouble } from '../../src/cli/system-trouble.js';
import { packagePath } from '../../src/package.js';

const thrown = (code: string, message: string, path?: string): Error =>
  Object.assign(new Error(message), { code, ...(path && { path }) });

it('what the system does not allow is system/refused, by its reason', () => {
  const cases = { EMFILE: 'handles', ENOMEM: 'memory', ENOSPC: 'room', EACCES: 'denied', EIO: 'other' };
  for (const [code, reason] of Object.entries(cases)) {
    const found = systemTrouble(thrown(code, `${code}: no`));
    assert.deepEqual([found?.rule, found?.data], ['system/refused', { reason, problem: `${code}: no` }]);
  }
});

it('a file of the package that is not there is system/incomplete', () => {
  const file = packagePath('styles', 'base.css');
  const found = systemTrouble(thrown('ENOENT', `ENOENT: no such file, open '${file}'`, file));
  assert.deepEqual([found?.rule, found?.data], ['system/incomplete', { file }]);
  const module = systemTrouble(thrown('MODULE_NOT_FOUND', "Cannot find package 'sharp' imported from x"));
  assert.deepEqual([module?.rule, module?.data], ['system/incomplete', { file: 'sharp' }]);
});

it('a file of somebody else that is not there, and a fault of ours, are neither', () => {
  assert.equal(systemTrouble(thrown('ENOENT', 'no such file', '/nergens/x')), undefined);
  assert.equal(systemTrouble(new TypeError('x is not a function')), undefined);
});
