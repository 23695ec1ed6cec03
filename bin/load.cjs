// Loads a program of dist/ with what V8 made of its code in an earlier run of the same command, or keeps that for the next one.
// What is kept lies in dist/ too: whoever can change it there can change the program (docs/decisions/029-code-cache.md).
const { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');
const { threadId } = require('node:worker_threads');
const { crc32 } = require('node:zlib');

const DIST = path.join(__dirname, '..', 'dist');
/** Checksums of the program and of what is kept, in front of it: V8 checks neither, and dies of damaged code. */
const HEAD_BYTES = 8;

/** @param {string} name of a file in dist/ */
exports.load = function load(name) {
  const file = path.join(DIST, `${name}.cjs`);
  const bytes = readFileSync(file);
  const sum = crc32(bytes);
  const place = placeToKeep(name);
  const cachedData = place && read(place, sum);
  // All is ASCII: bin/compile.js sees to that.
  const script = new vm.Script(bytes.toString('latin1'), { filename: file, cachedData });
  if (place && !cachedData && mayKeep()) keepAtEnd(place, script, sum);
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, DIST);
  return module.exports;
};

/** One for each command, as each needs other functions. Undefined where V8 writes counters into the code. */
function placeToKeep(name) {
  const command = /[a-z]+/.exec(process.argv[2] ?? '')?.[0];
  if (!command || process.env.NODE_V8_COVERAGE) return undefined;
  return path.join(DIST, `${name}.${command}.${process.version}-${process.platform}-${process.arch}.code`);
}

function read(place, sum) {
  try {
    const bytes = readFileSync(place);
    const code = bytes.subarray(HEAD_BYTES);
    return bytes.readUInt32LE(0) === sum && bytes.readUInt32LE(4) === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** V8 refuses code that was made with other options, so only runs without options keep theirs. */
function mayKeep() {
  if (process.execArgv.length > 0 || process.env.NODE_OPTIONS) return false;
  try {
    accessSync(DIST, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** At the end all functions that the command needs are compiled, unless V8 has thrown away those of the beginning. */
function keepAtEnd(place, script, sum) {
  v8.setFlagsFromString('--no-flush-bytecode');
  process.on('exit', (exitCode) => {
    v8.setFlagsFromString('--flush-bytecode');
    if (exitCode === 0) write(place, script.createCachedData(), sum);
  });
}

function write(place, code, sum) {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(sum, 0);
  head.writeUInt32LE(crc32(code), 4);
  const temporary = path.join(DIST, `${process.pid}-${threadId}.code`);
  try {
    writeFileSync(temporary, Buffer.concat([head, code]), { flag: 'wx', mode: 0o644 });
    renameSync(temporary, place);
  } catch {
    // The next run tries again.
    rmSync(temporary, { force: true });
  }
}
