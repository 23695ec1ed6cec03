// Compiles src/ to dist/: one file per thread with the packages it uses, one for the page, and one for the preview.
// Node takes four times as long to find and read some nine hundred small files (docs/decisions/019-bundled-program.md).
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { filesOfPackage, licencesOf } from './licences.js';

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const inHome = (...parts) => path.join(home, ...parts);

/** Packages with files of their own beside their code, and those that are rarely needed. */
const APART = ['@hyzyla/pdfium', '@pdf-lib/fontkit', 'puppeteer', 'sharp', 'tar-fs'];
/** bin/load.cjs calls the program as Node calls a CommonJS module: V8 takes kept code for scripts only. */
const FRAME = {
  banner: {
    js: `(function (exports, require, module, __filename, __dirname) { 'use strict'; const moduleUrl = require('node:url').pathToFileURL(__filename).href;`,
  },
  footer: { js: '})' },
  define: { 'import.meta.url': 'moduleUrl' },
  // Packages that are left apart are asked for by the require above.
  supported: { 'dynamic-import': false },
};

/** Messages of the validator in sixty languages; ours are in src/config. */
const ONE_LOCALE = {
  name: 'one locale',
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
      resolveDir: inHome('node_modules', 'zod', 'v4', 'locales'),
    }));
  },
};

/** Puppeteer can download browsers through every kind of proxy, and speak WebDriver BiDi: a third of all code, never called here. */
const NO_DOWNLOADS = {
  name: 'no downloads',
  setup({ onLoad }) {
    const never =
      /[\\/]node_modules[\\/]((proxy-agent|chromium-bidi|yargs|puppeteer-core[\\/].*[\\/]bidi)[\\/]|@puppeteer[\\/]browsers[\\/].*[\\/](httpUtil|fileUtil)\.js$)/;
    onLoad({ filter: never }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * What the PDF library hardly ever needs, some of which fills tables of hundreds of names when it is loaded; and what Puppeteer
 * needs for a browser that is behind an address.
 */
const RARE =
  /^(html-entities|node-html-better-parser|\.\/Encoding\.js|\.\/(extraction\/)?extractPageContents\.js|\.\/NodeWebSocketTransport\.js)$/;

/** Loaded when something of it is first asked for. */
const LATE = {
  name: 'late',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: RARE }, ({ path: name, importer, resolveDir, namespace }) =>
      namespace === 'file' && /[\\/](pdf-lib|puppeteer-core)[\\/]/.test(importer)
        ? { path: name, namespace: 'late', pluginData: resolveDir }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'late' }, async ({ path: name, pluginData: resolveDir }) => {
      const getter = (key) =>
        `Object.defineProperty(exports, '${key}', { enumerable: true, get: () => require('${name}').${key} });`;
      return {
        contents: Object.keys(await import(name.startsWith('.') ? pathToFileURL(path.join(resolveDir, name)) : name))
          .map(getter)
          .join('\n'),
        resolveDir,
      };
    });
  },
};

/** What fills a PDF was written for Node; in a page other modules of the same names do what it asks. */
const IN_A_PAGE = {
  name: 'in a page',
  setup({ onResolve }) {
    const own = { zlib: 'zlib', crypto: 'crypto', fs: 'fs', path: 'paths', url: 'paths', module: 'paths' };
    const folder = inHome('src', 'outputs', 'web', 'fill', 'node');
    onResolve({ filter: /^(node:)?(zlib|crypto|fs|path|url|module)$/ }, ({ path: name }) => ({
      path: path.join(folder, `${own[name.replace('node:', '')]}.ts`),
    }));
  },
};
/** Scripts of a site: they go out with it, small and whole. */
const OF_A_SITE = {
  sourcemap: false,
  minify: true,
  legalComments: 'none',
  format: 'iife',
  platform: 'browser',
  target: 'es2020',
};

rmSync(inHome('dist'), { recursive: true, force: true });
await Promise.all([
  build({
    ...common(),
    entryPoints: { werkboek: inHome('src', 'main.ts'), thread: inHome('src', 'thread', 'entry.ts') },
    outdir: inHome('dist'),
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Each run reads all of it: without indents and comments that is two thirds.
    minifyWhitespace: true,
    legalComments: 'none',
    external: APART,
    plugins: [ONE_LOCALE, NO_DOWNLOADS, LATE],
    alias: {
      'unist-util-visit-parents': inHome('src', 'markup', 'walk.ts'),
      // As the package exports it, it reads a file beside itself.
      'css-tree/definition-syntax-data': inHome('node_modules', 'css-tree', 'dist', 'data.js'),
    },
    ...FRAME,
  }),
  build({
    ...common(),
    format: 'esm',
    entryPoints: [inHome('src', 'paginate', 'engine', 'main.ts')],
    outdir: inHome('dist', 'client'),
    platform: 'browser',
    target: 'chrome130',
    // What few pages need, such as patterns to hyphenate by, is loaded when one does.
    splitting: true,
  }),
  build({
    ...common(),
    ...OF_A_SITE,
    entryPoints: ['site', 'search', 'form'].map((name) => inHome('src', 'outputs', 'web', 'client', `${name}.ts`)),
    outdir: inHome('dist', 'site'),
  }),
  build({
    ...common(),
    ...OF_A_SITE,
    entryPoints: [inHome('src', 'outputs', 'web', 'fill', 'fill.ts')],
    outdir: inHome('dist', 'site'),
    inject: [inHome('src', 'outputs', 'web', 'fill', 'node', 'globals.ts')],
    define: { 'import.meta.url': '"file:///"', global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    plugins: [IN_A_PAGE],
  }),
  // For the browser of whoever looks, which may be any.
  build({
    ...common(),
    sourcemap: false,
    format: 'esm',
    entryPoints: [inHome('src', 'preview', 'client', 'main.ts')],
    outdir: inHome('dist', 'preview'),
    platform: 'browser',
    target: ['chrome120', 'firefox121', 'safari17'],
  }),
]).then(
  (made) => {
    for (const name of ['werkboek', 'thread']) toAscii(inHome('dist', `${name}.cjs`));
    const pagedjs = copyPagedjs();
    // What was read and then left out as nobody calls it needs no notice.
    const used = ({ inputs }) => Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0);
    const bundledIn = (builds) =>
      builds.flatMap(({ metafile }) => Object.values(metafile.outputs).flatMap(used)).map((file) => inHome(file));
    writeFileSync(inHome('dist', 'LICENCES.txt'), licencesOf([...bundledIn(made), ...pagedjs]));
    // Who gets a site gets its scripts, and so their notices.
    writeFileSync(inHome('dist', 'site', 'licences.txt'), licencesOf(bundledIn(made.slice(2))));
    declareTypes();
  },
  () => {
    // esbuild has said what is wrong, and where.
    process.exitCode = 1;
  },
);

function common() {
  return { bundle: true, sourcemap: 'linked', logLevel: 'warning', absWorkingDir: home, metafile: true };
}

/** For who writes programs: what src/index.ts says of itself, and nothing of what is behind it. */
function declareTypes() {
  const folder = mkdtempSync(path.join(tmpdir(), 'werkboek-types-'));
  try {
    const tsc = path.join(
      path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
      'bin',
      'tsc',
    );
    const options = ['--declaration', '--emitDeclarationOnly', '--noEmit', 'false', '--outDir', folder];
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', inHome('tsconfig.index.json'), ...options], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stdout);
    mkdirSync(inHome('dist', 'api'), { recursive: true });
    const declared = ['types', 'form-types', 'preview-types'].map((name) => path.join('api', `${name}.d.ts`));
    for (const file of ['index.d.ts', ...declared]) copyFileSync(path.join(folder, file), inHome('dist', file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As it is, for the page: wherever npm puts packages, dist/ is beside our own code. Returns what it is made of. */
function copyPagedjs() {
  mkdirSync(inHome('dist', 'pagedjs'), { recursive: true });
  copyFileSync(inHome('node_modules', 'pagedjs', 'dist', 'paged.min.js'), inHome('dist', 'pagedjs', 'paged.min.js'));
  return filesOfPackage('pagedjs', home);
}

/**
 * V8 reads ASCII twice as fast; esbuild leaves other characters in comments and regular expressions. In String.raw an
 * escape would be another text.
 */
function toAscii(file) {
  const text = readFileSync(file, 'utf8');
  const [raw] = /\braw`[^`]*[^\0-\x7f`][^`]*`/.exec(text) ?? [];
  if (raw) throw new Error(`${file}: write \\u… for what is not ASCII in String.${raw}`);
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, text.replace(/[^\0-\x7f]/g, escaped));
}
