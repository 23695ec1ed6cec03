/** Writes a bomb to stdout: `make-bomb.ts <name>`. Whoever measures memory does not make it himself. */
import process from 'node:process';
import { BOMBS } from './pdf-bombs.js';

process.stdout.write(BOMBS[process.argv[2] ?? '']?.make() ?? '');
