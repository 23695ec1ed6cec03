// Loads a program of dist/ with what V8 made of its code in earlier runs of the same command, and keeps that for later ones.
// What is kept lies in dist/ too: whoever can change it there can change the program (docs/decisions/029-code-cache.md).
const {
  accessSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');
const { setEnvironmentData, threadId } = require('node:worker_threads');
const { crc32 } = require('node:zlib');

const DIST = path.join(__dirname, '..', 'dist');
/**
 * So much of a function must have run, in bytes of its code, before V8 looks whether to optimise it: 4.5 times what it waits
 * for itself. A build is over soon, and optimising what hardly runs again took more processor time than it won.
 */
const INTERRUPT_BUDGET = '--interrupt-budget=300000';
/** What they run, they run again and again: there V8 knows best. */
const LASTING = new Set(['preview']);
/** Before the code: checksums of the program and of the code, as V8 checks neither and dies of what is damaged; and how many runs had it. */
const HEAD_BYTES = 16;
const AT = { program: 0, code: 4, runs: 8 };
/** V8's code of the whole program has some 4 MB. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Under this name threads know for which command they are started. */
exports.COMMAND = 'werkboek command';

/**
 * @param {string} name of a file in dist/
 * @param {string | undefined} command of the process; undefined in the process of another program, which is left as it is
 */
exports.load = function load(name, command) {
  const file = path.join(DIST, `${name}.cjs`);
  const bytes = readFileSync(file);
  if (command === undefined) return run(file, new vm.Script(bytes.toString(), { filename: file }));
  setEnvironmentData(exports.COMMAND, command);
  const sum = crc32(bytes);
  const place = placeToKeep(name, command);
  const kept = place && read(place, sum);
  const survived = kept ? trying(place) : () => {};
  if (!LASTING.has(command)) v8.setFlagsFromString(INTERRUPT_BUDGET);
  // V8 takes code that was made with the same options only, and the first thread may have changed this one (below).
  if (isPlain()) v8.setFlagsFromString('--flush-bytecode');
  const script = new vm.Script(bytes.toString(), { filename: file, cachedData: kept?.code });
  // What is refused was made with other options: left alone, so that two do not replace each other's in turn.
  if (place && isPlain() && !script.cachedDataRejected) learn(place, script, sum, kept);
  const exported = run(file, script);
  process.on('exit', survived);
  return exported;
};

function run(file, script) {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, DIST);
  return module.exports;
}

/**
 * Code that is damaged in a way that its sum does not show takes the whole process with it. So each run leaves a mark
 * while it uses kept code; who finds the mark of a run that is gone throws the code away.
 */
function trying(place) {
  const mark = place.replace(/code$/, `${process.pid}-${threadId}.code`);
  try {
    writeFileSync(mark, '', { flag: 'wx' });
  } catch {
    return () => {};
  }
  return () => rmSync(mark, { force: true });
}

/** Whether a run that used this code did not come to its end; its marks go. */
function crashed(place) {
  const start = path.basename(place, 'code');
  const rest = (name) => (name.startsWith(start) ? name.slice(start.length) : '');
  const marks = readdirSync(DIST).filter((name) => /^\d+-\d+\.code$/.test(rest(name)));
  const gone = marks.filter((name) => !isAlive(Number.parseInt(rest(name), 10)));
  for (const name of gone) rmSync(path.join(DIST, name), { force: true });
  return gone.length > 0;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}

/** One for each command, as each needs other functions. Undefined where V8 writes counters into the code. */
function placeToKeep(name, command) {
  const word = /[a-z]+/.exec(command)?.[0];
  if (!word || process.env.NODE_V8_COVERAGE) return undefined;
  return path.join(DIST, `${name}.${word}.${process.version}-${process.platform}-${process.arch}.code`);
}

const isPlain = () => process.execArgv.length === 0 && !process.env.NODE_OPTIONS;

function read(place, sum) {
  try {
    // Neither a link nor anything that never ends.
    const stat = lstatSync(place);
    if (!stat.isFile() || stat.size > MOST_BYTES || crashed(place)) {
      rmSync(place, { force: true, recursive: true });
      return undefined;
    }
    const bytes = readFileSync(place);
    const code = bytes.subarray(HEAD_BYTES);
    if (bytes.readUInt32LE(AT.program) !== sum || bytes.readUInt32LE(AT.code) !== crc32(code)) return undefined;
    return { code, runs: bytes.readUInt32LE(AT.runs) };
  } catch {
    return undefined;
  }
}

/** In the first, second, fourth, eighth … run: a later one may need functions that the first did not. */
function learn(place, script, sum, kept) {
  const runs = (kept?.runs ?? 0) + 1;
  try {
    if (kept) count(place, runs);
    else accessSync(DIST, constants.W_OK);
  } catch {
    return;
  }
  if ((runs & (runs - 1)) !== 0) return;
  // At the end all that was needed is compiled, unless V8 has thrown away by then what it compiled in the beginning.
  v8.setFlagsFromString('--no-flush-bytecode');
  process.on('exit', (exitCode) => {
    v8.setFlagsFromString('--flush-bytecode');
    if (exitCode !== 0) return;
    const code = script.createCachedData();
    if (code.length > (kept?.code.length ?? 0)) write(place, code, sum, runs);
  });
}

function count(place, runs) {
  const number = Buffer.alloc(4);
  number.writeUInt32LE(runs);
  const file = openSync(place, 'r+');
  writeSync(file, number, 0, number.length, AT.runs);
  closeSync(file);
}

function write(place, code, sum, runs) {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(sum, AT.program);
  head.writeUInt32LE(crc32(code), AT.code);
  head.writeUInt32LE(runs, AT.runs);
  const temporary = path.join(DIST, `${process.pid}-${threadId}.code`);
  try {
    writeFileSync(temporary, Buffer.concat([head, code]), { flag: 'wx', mode: 0o644 });
    renameSync(temporary, place);
  } catch {
    // The next run tries again.
    rmSync(temporary, { force: true });
  }
}
