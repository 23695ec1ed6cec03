/** The package as npm packs it, in a folder where npm puts all packages side by side: it brings what it needs, and makes a book. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { before, describe, it } from 'node:test';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-fs';
import { HOME, temporaryFolder } from './harness.js';
import { SHORT, SMALL_BOOK } from './small-book.js';

describe('the packed package', () => {
  let project: string;
  let installed: string;
  /** Before it ran: then it keeps V8's code of itself. */
  let packed: readonly string[];
  before(async () => {
    project = await temporaryFolder();
    installed = path.join(project, 'node_modules', 'werkboek');
    const npm = process.env.npm_execpath;
    const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
    const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', project];
    const { status, stderr } = spawnSync(command!, [...first, ...args], { cwd: HOME, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const [tarball] = readdirSync(project).filter((name) => name.endsWith('.tgz'));
    await pipeline(
      createReadStream(path.join(project, tarball!)),
      createGunzip(),
      extract(installed, { map: (entry) => ({ ...entry, name: entry.name.replace(/^package\//, '') }) }),
    );
    packed = readdirSync(installed, { recursive: true }).map(String);
    const { dependencies, optionalDependencies } = JSON.parse(
      readFileSync(path.join(installed, 'package.json'), 'utf8'),
    );
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const place = path.join(project, 'node_modules', name);
      mkdirSync(path.dirname(place), { recursive: true });
      if (existsSync(path.join(HOME, 'node_modules', name))) symlinkSync(path.join(HOME, 'node_modules', name), place);
    }
    for (const [name, content] of Object.entries({ ...SMALL_BOOK, ...SHORT })) {
      mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
      writeFileSync(path.join(project, name), content);
    }
  });
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(installed, 'bin', 'werkboek.js'), ...args], {
      cwd: project,
      encoding: 'utf8',
    });

  it('makes and checks a book', () => {
    const build = run('build', 'digital', 'formats', '-q');
    assert.equal(build.status, 0, build.stderr);
    assert.ok(existsSync(path.join(project, 'out/digital/klein.pdf')));
    const check = run('check', 'content', 'out/digital/klein.pdf');
    assert.equal(check.status, 0, check.stderr);
  });

  it('brings the documents that messages name, and the licences of what is compiled into it', () => {
    for (const name of [
      'docs/handleiding.md',
      'docs/config.md',
      'docs/rules.md',
      'content/book.schema.json',
      'SECURITY.md',
    ])
      assert.ok(existsSync(path.join(installed, name)), name);
    const licences = readFileSync(path.join(installed, 'dist/LICENCES.txt'), 'utf8');
    for (const name of ['unified', 'pagedjs', '@cantoo/pdf-lib', 'puppeteer-core', 'zod', 'yaml'])
      assert.match(licences, new RegExp(`^${name} \\d`, 'm'));
    assert.doesNotMatch(licences, /undefined|\[object/);
  });

  it('asks nobody to run a script, and brings nothing of this machine', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
    assert.deepEqual(
      Object.keys(scripts).filter((name) => /install$/.test(name)),
      [],
    );
    assert.deepEqual(
      packed.filter((name) => /(?<!\.d)\.(code|map|ts)$/.test(name) || name.startsWith('content/chapters')),
      [],
    );
  });

  const examples = [...readFileSync(path.join(HOME, 'docs', 'api.md'), 'utf8').matchAll(/^```js\n(.*?)^```$/gms)];
  for (const [index, [, example = '']] of examples.entries()) {
    it(`runs example ${index + 1} of docs/api.md`, () => {
      const file = path.join(project, `example-${index + 1}.mjs`);
      writeFileSync(file, example);
      const { status, stderr, stdout } = spawnSync(process.execPath, [file], { cwd: project, encoding: 'utf8' });
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
      assert.match(stdout, EXPECTED[index]!);
    });
  }

  it('brings types, of which those examples are right uses', () => {
    const options = {
      module: 'nodenext',
      target: 'es2023',
      lib: ['es2023'],
      allowJs: true,
      checkJs: true,
      noEmit: true,
    };
    const types = { typeRoots: [path.join(HOME, 'node_modules', '@types')], types: ['node'], strict: true };
    const files = examples.map((_, index) => `example-${index + 1}.mjs`);
    // Of JavaScript the types of parameters are not asked.
    const compilerOptions = { ...options, ...types, noImplicitAny: false };
    writeFileSync(path.join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
    const tsc = path.join(HOME, 'node_modules', 'typescript', 'bin', 'tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' });
    assert.deepEqual({ status, stdout }, { status: 0, stdout: '' });
  });

  it('gives programs what src/index.ts gives, all of it', () => {
    const names = [...readFileSync(path.join(installed, 'dist', 'index.d.ts'), 'utf8').matchAll(NAMES)];
    const given = spawnSync(
      process.execPath,
      ['-e', "import('werkboek').then((all) => console.log(Object.keys(all).join()))"],
      {
        cwd: project,
        encoding: 'utf8',
      },
    );
    assert.deepEqual(given.stdout.trim().split(','), names.map(([, name]) => name).sort());
  });
});

const NAMES = /^export declare (?:const|function|async function\*?) (\w+)/gm;

/** What each example of docs/api.md says. */
const EXPECTED = [
  /klein\.pdf \d+ [0-9a-f]{64}\n0 warnings/,
  /^digital: .*\n(?:.*\n)*print: .*\n {2}with proof: /,
  /^seen enough\n$/,
  /release\/klein-1\.0 1 5 the first one\n/,
  /^F01 Proefblad 1\nEen bank Op de hoek\nEen boom Voor de school\n0 doubts\n$/,
  /"\$schema"/,
  /^Er was niets wat zonder twijfel te herstellen is\.\n/,
  /\.pdf \[\]\n(?:.*\n)+missing\.pdf \[/,
  /there is no edition "hologram"/,
];
