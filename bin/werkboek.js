#!/usr/bin/env node
// The command: a shim on the compiled program.
import { load } from './load.cjs';

await load('werkboek').main(process.argv.slice(2));
