#!/usr/bin/env node
// The command: a shim on the compiled program.
import { createRequire } from 'node:module';
import { checkNode, checkProgram } from './check-start.cjs';

if (checkNode() && checkProgram()) {
  // Only now: older versions of Node lack what it needs, and would say so with a stack trace.
  const { load } = createRequire(import.meta.url)('./load.cjs');
  const [command = ''] = process.argv.slice(2);
  await load('werkboek', command).main(process.argv.slice(2));
}
