// Compiles where the package comes from git, and npm has fetched what that needs. In a checkout bin/setup.js does it when it is needed.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const inHome = (...parts) => path.join(home, ...parts);
// With --omit=dev there is no compiler, and a tarball has its dist/.
if (!existsSync(inHome('dist', 'werkboek.cjs')) && existsSync(inHome('node_modules', 'esbuild')))
  await import('./compile.js');
