// Makes a fresh machine ready: dependencies from the lock file, TypeScript compiled, a browser found or unpacked. A second run does nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode } from './check-start.cjs';

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamps = path.join(home, 'node_modules', '.werkboek');

if (!checkNode()) process.exit();
step('dependencies', ['package.json', 'package-lock.json'], () => {
  // --include=dev also where NODE_ENV=production is set: the compiler is a development dependency.
  npm('ci', '--include=dev', '--no-audit', '--no-fund');
});
step(
  'compiled',
  ['src', path.join('bin', 'compile.js'), path.join('bin', 'licences.js'), 'tsconfig.index.json', 'package-lock.json'],
  () => {
    run(process.execPath, [path.join(home, 'bin', 'compile.js')]);
  },
);
step(
  'browser',
  ['package-lock.json'],
  () => run(process.execPath, [path.join(home, 'bin', 'werkboek.js'), 'info', '--json'], 'ignore'),
  [process.env.WERKBOEK_BROWSER ?? '', process.env.XDG_CACHE_HOME ?? ''],
);

/** Runs a task when the files it depends on differ from those of its last success. */
function step(name, inputs, task, extra = []) {
  const stamp = path.join(stamps, name);
  const hash = createHash('sha256').update(process.version).update(extra.join('\0'));
  for (const input of inputs)
    for (const file of filesIn(path.join(home, input)))
      hash.update(path.relative(home, file)).update(readFileSync(file));
  const digest = hash.digest('hex');
  const done =
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === digest &&
    (name !== 'compiled' || existsSync(path.join(home, 'dist')));
  if (done) return;
  process.stderr.write(`werkboek setup: ${name}\n`);
  task();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, digest);
}

function filesIn(file) {
  if (!existsSync(file)) return [];
  const entries = readdirSync(path.dirname(file), { withFileTypes: true });
  if (!entries.find((entry) => entry.name === path.basename(file))?.isDirectory()) return [file];
  return readdirSync(file, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function npm(...parts) {
  // Under npm this is npm's own file, so no shell is needed on any system.
  const npmFile = process.env.npm_execpath;
  if (npmFile) run(process.execPath, [npmFile, ...parts]);
  // npm is a script of the shell on Windows, which Node starts no other way.
  else run('npm', parts, 'inherit', process.platform === 'win32');
}

function run(command, parts, stdout = 'inherit', shell = false) {
  // What setup prints is progress: stdout belongs to the command that comes after.
  const { status, error } = spawnSync(command, parts, {
    cwd: home,
    shell,
    stdio: ['ignore', stdout === 'ignore' ? 'ignore' : 2, 2],
  });
  if (error || status !== 0) {
    process.stderr.write(
      `werkboek setup failed at: ${[command, ...parts].join(' ')}\n${error ? `${error.message}\n` : ''}`,
    );
    process.exit(status === 3 ? 3 : 1);
  }
}
