// Compiles src/ to dist/: the program in a few files with the packages it uses, and one file for the page.
// Node takes four times as long to find and read some nine hundred small files (docs/decisions/019-bundled-program.md).
import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const inHome = (...parts) => path.join(home, ...parts);

/** Packages with files of their own beside their code, and those that are rarely needed. */
const APART = ['@hyzyla/pdfium', '@pdf-lib/fontkit', 'puppeteer', 'sharp', 'tar-fs'];
/** Some packages are CommonJS and ask for Node's own modules. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** Messages of the validator in sixty languages, a third of what is loaded at every start; ours are in src/report. */
const ONE_LOCALE = {
  name: 'one locale',
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: inHome('node_modules', 'zod', 'v4', 'locales'),
    }));
  },
};

rmSync(inHome('dist'), { recursive: true, force: true });
await Promise.all([
  build({
    ...common(),
    entryPoints: { werkboek: inHome('src', 'cli', 'program.ts'), thread: inHome('src', 'build', 'thread-entry.ts') },
    outdir: inHome('dist'),
    platform: 'node',
    target: 'node20',
    splitting: true,
    external: APART,
    plugins: [ONE_LOCALE],
    alias: { 'unist-util-visit-parents': inHome('src', 'markup', 'walk.ts') },
    banner: { js: REQUIRE },
  }),
  build({
    ...common(),
    entryPoints: [inHome('src', 'paginate', 'client', 'main.ts')],
    outdir: inHome('dist', 'client'),
    platform: 'browser',
    target: 'chrome130',
  }),
]).catch(() => {
  // esbuild has said what is wrong, and where.
  process.exitCode = 1;
});

function common() {
  return { bundle: true, format: 'esm', sourcemap: 'linked', logLevel: 'warning', absWorkingDir: home };
}
