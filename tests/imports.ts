/** The files of the project and what imports what, for the tests of the house. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const HOME = fileURLToPath(new URL('..', import.meta.url));

/** Never committed: the lines of .gitignore that name folders, and git's own. */
const IGNORED = new Set(['.git', 'node_modules', 'dist', '.werkboek-cache', '.tests', 'out']);

/** Paths from the project's folder, sorted, of all files below a folder; empty when there is no such folder. */
export function filesIn(folder: string, ending = ''): string[] {
  const entries = readdirSync(path.join(HOME, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !IGNORED.has(name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(file, ending);
      return file.endsWith(ending) ? [file] : [];
    })
    .sort();
}

export const textOf = (file: string): string => readFileSync(path.join(HOME, file), 'utf8');

const IMPORT = /(?:\bfrom|\bimport\s*\(?)\s*['"]([^'"\n]+)['"]/g;

export interface Import {
  readonly from: string;
  /** A path in the project, or the name of a package. */
  readonly to: string;
  readonly own: boolean;
}

/** Every import in these files, those of types too. */
export function importsOf(files: readonly string[]): Import[] {
  return files.flatMap((from) =>
    [...textOf(from).matchAll(IMPORT)].map(([, to = '']) => {
      const own = to.startsWith('.');
      const file = path.posix.join(path.posix.dirname(from), to).replace(/\.js$/, '.ts');
      return { from, to: own ? file : to, own };
    }),
  );
}

/** The first circle found, as the files on the way round; undefined when there is none. */
export function circle(imports: readonly Import[]): string[] | undefined {
  const next = new Map<string, string[]>();
  for (const { from, to, own } of imports) if (own) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const to of next.get(file) ?? []) {
      const found = visit(to, [...way, file]);
      if (found) return found;
    }
    done.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const found = visit(file, []);
    if (found) return found;
  }
  return undefined;
}
