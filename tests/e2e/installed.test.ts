/** The package as npm packs it, in a folder where npm puts all packages side by side: it brings what it needs, and makes a book. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { before, describe, it } from 'node:test';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-fs';
import { parse } from 'yaml';
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

  /** As a workflow of the book runs it: `npx` is the installed program, `npm`, `gh` and `curl` do nothing but are noted. */
  const steps = (folder: string, commands: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const bin = path.join(project, 'bin');
    mkdirSync(bin, { recursive: true });
    const program = path.join(installed, 'bin', 'werkboek.js');
    const stub = (name: string, body: string): void =>
      writeFileSync(path.join(bin, name), `#!/bin/sh\necho "${name} $*" >> "${project}/called"\n${body}\n`, {
        mode: 0o755,
      });
    stub('npx', `test "$1" = werkboek || exit 9; shift; exec "${process.execPath}" "${program}" "$@"`);
    stub('werkboek', `exec "${process.execPath}" "${program}" "$@"`);
    stub('npm', 'exit 0');
    // As where there is no release yet.
    stub('gh', 'test "$2" != download');
    stub('curl', 'case "$*" in *--upload-file*) exit 0;; *) exit 22;; esac');
    for (const command of commands) {
      const shell = ['-e', '-o', 'pipefail', '-c', command];
      const all = { ...process.env, ...env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
      const { status, stderr } = spawnSync('bash', shell, { cwd: folder, encoding: 'utf8', env: all });
      assert.equal(status, 0, `${command}\n${stderr}`);
    }
    const called = readFileSync(path.join(project, 'called'), 'utf8');
    rmSync(path.join(project, 'called'));
    return called;
  };

  describe('in an empty folder', { skip: process.platform === 'win32' && 'runs a shell' }, () => {
    const home = (): string => path.join(project, 'nieuw');
    const yaml = (name: string) => parse(readFileSync(path.join(home(), name), 'utf8'));
    before(() => {
      const { status, stderr } = run('init', 'nieuw', '--yes', '--title', 'Nieuw boek', '--page-size', '170x240');
      assert.equal(status, 0, stderr);
    });

    it('begins a book of which the schema and the docs are there', () => {
      const names = [
        'content/book.schema.json',
        '.gitignore',
        '.gitlab-ci.yml',
        '.github/workflows/book.yml',
        'Containerfile',
      ];
      for (const name of names) assert.ok(existsSync(path.join(home(), name)), name);
      const readMe = readFileSync(path.join(home(), 'README.md'), 'utf8');
      for (const [file] of readMe.matchAll(/node_modules\/werkboek\/[\w./-]+\w/g))
        assert.ok(existsSync(path.join(project, file)), file);
    });

    it('builds and releases it as its workflow for GitHub says', () => {
      const { jobs } = yaml('.github/workflows/book.yml');
      const commands = (job: string): string[] =>
        jobs[job].steps.flatMap(({ run: command }: { run?: string }) => (command ? [command] : []));
      assert.match(
        steps(home(), commands('book')),
        /npx werkboek check --reporter github\nnpx werkboek build --strict\n/,
      );
      assert.ok(existsSync(path.join(home(), 'out/digital/nieuw-boek.pdf')));
      const called = steps(home(), commands('release'), { GITHUB_REF_NAME: 'v0.1' });
      assert.match(
        called,
        /npx werkboek release\ngh release create v0\.1 --notes-file release\/nieuw-boek-0\.1\/wat-is-er-veranderd\.txt /,
      );
      assert.match(called, / release\/nieuw-boek-0\.1\/SHA256SUMS/);
      // Attachments stand side by side.
      const names =
        called
          .match(/release\/\S+\/([^/\s]+)(?=\s)/g)
          ?.slice(1)
          .map((file) => path.basename(file)) ?? [];
      assert.equal(new Set(names).size, names.length);
    });

    it('releases it as its pipeline for GitLab says, compared with the release before', () => {
      const { before_script: first, book, release } = yaml('.gitlab-ci.yml');
      const env = { CI_JOB_TOKEN: 't', CI_API_V4_URL: 'https://lab.example/api/v4', CI_PROJECT_ID: '7' };
      const called = steps(home(), [...first, ...book.script, ...release.script], env);
      assert.match(
        called,
        /curl .*--upload-file release\/nieuw-boek-0\.1\/report\.json .*\/projects\/7\/packages\/generic\/nieuw-boek\/last\/report\.json\n/,
      );
    });

    it('has a container of a Node that the package takes, whose command builds', () => {
      const lines = readFileSync(path.join(home(), 'Containerfile'), 'utf8').split('\n');
      const said = (word: string): string =>
        lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1) ?? '';
      assert.match(said('FROM'), /\/node:22-/);
      const { version } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
      assert.match(said('RUN'), new RegExp(`^npm install --global .*werkboek@\\^${version.replaceAll('.', '\\.')}$`));
      const command = [...JSON.parse(said('ENTRYPOINT')), ...JSON.parse(said('CMD'))].join(' ');
      assert.equal(steps(home(), [said('RUN'), command]), `${said('RUN')}\nwerkboek build\n`);
    });
  });

  it('brings the documents that messages name, and the licences of what is compiled into it', () => {
    for (const name of [
      'docs/handleiding.md',
      'docs/styling.md',
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
  /^true\nbook\n$/,
  /release\/klein-1\.0 1 6 the first one\n/,
  /^F01 Proefblad 1\nEen bank Op de hoek\nEen boom Voor de school\n0 doubts\n$/,
  /plan\? 1'.* 0 not read\n$/s,
  /"\$schema"/,
  /^Er was niets wat zonder twijfel te herstellen is\.\n$/,
  /\.pdf \[\]\n(?:.*\n)+missing\.pdf \[/,
  /^missing\.pdf undefined undefined\n$/,
  /there is no edition "hologram"/,
];
