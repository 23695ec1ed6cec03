// Makes JavaScript of test files with the source they need: else each process finds, reads and translates hundreds of files again.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Packages that read files beside their code, and large ones that few tests need. All others come along: Node found and read
 * hundreds of small files for them in each process, which was a sixth of what the unit part took.
 */
const APART = [
  '@hyzyla/pdfium',
  '@napi-rs/canvas',
  '@pdf-lib/fontkit',
  '@sparticuz/chromium',
  'css-tree',
  'esbuild',
  'html-validate',
  'pdfjs-dist',
  'puppeteer',
  'puppeteer-core',
  'sharp',
  'tar-fs',
];
/** Packages that are CommonJS ask for what is apart, and for what Node itself has. */
const REQUIRE = {
  js: "import { createRequire as requireBeside } from 'node:module'; const require = requireBeside(import.meta.url);",
};

/** What stands beside a file is found from where the file is written, not from where it runs. */
const ORIGIN = {
  name: 'origin',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)),
      loader: 'ts',
    }));
  },
};

/** Each group becomes one file, which runs as one process; returns their paths. They are gone when this process ends. */
export async function bundle(home, groups) {
  // Packages are sought upwards from here, and node's runner passes over node_modules.
  const parent = path.join(home, '.tests');
  mkdirSync(parent, { recursive: true });
  const outdir = mkdtempSync(path.join(parent, 'run-'));
  process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));
  const together = {
    name: 'together',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^group:/ }, ({ path: name }) => ({ path: name, namespace: 'group' }));
      onLoad({ filter: /^/, namespace: 'group' }, ({ path: name }) => ({
        contents: groups
          .get(name.slice('group:'.length))
          .map((file) => `import './${file}';`)
          .join('\n'),
        resolveDir: home,
      }));
    },
  };
  const outputs = [...groups.keys()].map((name) => name.replaceAll(/[^\w-]/g, '-'));
  await build({
    absWorkingDir: home,
    entryPoints: [...groups.keys()].map((name, index) => ({ in: `group:${name}`, out: outputs[index] })),
    outdir,
    bundle: true,
    splitting: true,
    external: APART,
    banner: REQUIRE,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    // Stack traces only need lines.
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [together, ORIGIN],
  });
  return outputs.map((name) => path.join(outdir, `${name}.js`));
}
