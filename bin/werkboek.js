#!/usr/bin/env node
// The command: a shim on the compiled program.
import { main } from '../dist/cli/program.js';

await main(process.argv.slice(2));
