// Gathers the licences of all packages whose code stands in dist/: MIT and others ask that their notice goes with each copy.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {readonly string[]} files that went into dist/
 * @returns {string} a text with each package once, by name
 */
export function licencesOf(files) {
  const folders = [...new Set(files.map(packageFolder).filter(Boolean))];
  const packages = folders.map(describe).sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  const texts = packages.map(
    ({ title, licence, text }) => `${'='.repeat(80)}\n${title}\nLicence: ${licence}\n\n${text}\n`,
  );
  return `The compiled program holds code of these packages. Each comes under its own licence.\n\n${texts.join('\n')}`;
}

/** Of a package, with those that it needs, as a file of its own holds them. */
export function filesOfPackage(name, home, seen = new Set()) {
  const folder = findPackage(name, home);
  if (!folder || seen.has(folder)) return [];
  seen.add(folder);
  const { dependencies = {} } = manifest(folder);
  return [
    path.join(folder, 'package.json'),
    ...Object.keys(dependencies).flatMap((each) => filesOfPackage(each, folder, seen)),
  ];
}

function findPackage(name, from) {
  for (let at = from; ; at = path.dirname(at)) {
    const folder = path.join(at, 'node_modules', name);
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (at === path.dirname(at)) return undefined;
  }
}

/** `…/node_modules/@scope/name`, of the innermost package; a package.json without a name marks a folder in one. */
function packageFolder(file) {
  const parts = path.resolve(file).split(path.sep);
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return undefined;
  return parts.slice(0, at + (parts[at + 1]?.startsWith('@') ? 3 : 2)).join(path.sep);
}

/** Where another package holds the text of a licence that everybody has in the same words. */
const STANDARD = new Map([['Apache-2.0', { name: 'sharp', file: 'LICENSE' }]]);

const findFile = ({ name, file }, from) => path.join(findPackage(name, from), file);

const manifest = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

function describe(folder) {
  const { name, version, license, licenses, author, homepage, repository } = manifest(folder);
  const files = readdirSync(folder)
    .filter((each) => /^(licen[cs]e|copying|notice)/i.test(each))
    .sort();
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  const by = typeof author === 'string' ? author : author?.name;
  const source = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
  // Some state their licence in package.json only.
  const known = STANDARD.get(license);
  const instead = known ? [readFileSync(findFile(known, folder), 'utf8').trim()] : [];
  const text = texts.length > 0 ? texts : [`${by ? `By ${by}. ` : ''}${source}`, ...instead];
  return {
    title: `${name} ${version}`,
    licence: license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'see its source',
    text: text.join('\n\n'),
  };
}
