/** What every result stands on besides the book: our own code, the packages, the fonts, the browser, as hashes. */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { allFaces } from '../fonts/faces.js';
import { CODE, packagePath, VERSION } from '../package.js';
import { ENGINE_FOLDERS } from '../paginate/engine/scripts.js';

export interface Grounds {
  /** Of layouts and prints. */
  readonly pages: string;
  /** Of finished files. */
  readonly files: string;
  /**
   * Of whole results, taken without reading the book: all that could touch them. Undefined where no file tells which
   * packages are installed; then every build reads the book.
   */
  readonly whole: string | undefined;
}

/** Folders of the package that whole results stand on besides its code. */
const SHOWN = ['styles', 'templates', 'profiles'] as const;

/**
 * Which files they are, by names, sizes and times: where these are the same, so are the hashes, which take ten times as long.
 * @param browser what tells it from any other browser
 */
export function stampOf(browser: string): string {
  const installed = installedPackages();
  const files = [
    ...Object.values(ENGINE_FOLDERS).flatMap(filesIn),
    ...filesIn(CODE),
    ...allFaces().map(({ file }) => file),
    ...SHOWN.flatMap((name) => filesIn(packagePath(name))),
    ...(installed ? [installed] : []),
  ];
  return [machineOf(browser), process.version, ...VERSIONED.map(versionOf), ...files.map(stampOfFile)].join('\n');
}

/** The same of our own code alone. */
export const codeStamp = (): string => [VERSION, process.version, ...filesIn(CODE).map(stampOfFile)].join('\n');

function stampOfFile(file: string): string {
  const { size, mtimeMs, ctimeMs, ino } = statSync(file);
  return [file, size, mtimeMs, ctimeMs, ino].join(' ');
}

/** Packages of which the version says enough. */
const VERSIONED = ['sharp', '@cantoo/pdf-lib'] as const;

const machineOf = (browser: string): string => [VERSION, process.platform, process.arch, browser].join('\n');

/** @param browser what tells it from any other browser */
export function standOn(browser: string): Grounds {
  const pages = digest(machineOf(browser), (hash) => {
    hash.update(`sharp ${versionOf('sharp')}\n`);
    for (const folder of Object.values(ENGINE_FOLDERS)) addFolder(hash, folder);
    addFolder(hash, CODE);
    for (const { file } of allFaces()) hash.update(readFileSync(file));
  });
  const files = digest(pages, (hash) =>
    hash.update([process.version, `@cantoo/pdf-lib ${versionOf('@cantoo/pdf-lib')}`].join('\n')),
  );
  const installed = installedPackages();
  const whole =
    installed &&
    digest(files, (hash) => {
      hash.update(readFileSync(installed));
      for (const name of SHOWN) addFolder(hash, packagePath(name));
    });
  return { pages, files, whole };
}

function digest(start: string, add: (hash: Hash) => void): string {
  const hash = createHash('sha256').update(start);
  add(hash);
  return hash.digest('hex');
}

/** Names and contents of all files below. */
function addFolder(hash: Hash, folder: string): void {
  for (const file of filesIn(folder))
    hash
      .update(`${path.relative(folder, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
}

/** All files below, sorted, without what the compiler adds for debuggers and bin/load.cjs for speed. */
const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && !/\.(map|d\.ts|code)$/.test(entry.name))
        .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
        .sort()
    : [];

/** npm's own list of every package that is there, of the project or of the one in which werkboek is installed. */
const installedPackages = (): string | undefined =>
  [packagePath('node_modules', '.package-lock.json'), packagePath('..', '.package-lock.json')].find(existsSync);

/** Many packages do not export their package.json, so it is looked for where Node looks for packages. */
function versionOf(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const file = folders.map((folder) => path.join(folder, name, 'package.json')).find(existsSync);
  return file ? String(JSON.parse(readFileSync(file, 'utf8')).version) : 'none';
}
