#!/usr/bin/env node
// The command: a shim on the compiled program.
import { main } from '../dist/werkboek.js';

await main(process.argv.slice(2));
