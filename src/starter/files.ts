/** Lists the files of a new book, from the starter of the package: what stands in each, and which may be there already. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { own } from '../own.js';
import { packagePath, VERSION } from '../package.js';
import { packageText } from '../package-file.js';
import { bookYaml, type StarterChoices } from './book-yaml.js';

export interface StarterFile {
  /** Path from the folder of the project, with `/`. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** A project may have one of its own: then that is as good. */
  readonly isOptional: boolean;
}

/** npm leaves files of these names out of a package. */
const RENAMED: Readonly<Record<string, string>> = { gitignore: '.gitignore' };
const OPTIONAL = /^(package\.json|README\.md|\.gitignore|Containerfile|\.gitlab-ci\.yml|\.github\/.*)$/;
const TEXT = /\.(md|svg|ya?ml|txt)$|(^|\/)(gitignore|Containerfile)$/;

export function starterFiles(
  choices: StarterChoices,
  more: Readonly<Record<string, Uint8Array | string>>,
): readonly StarterFile[] {
  const made: Record<string, string | Uint8Array> = {
    'content/book.yaml': bookYaml(choices),
    'content/book.schema.json': packageText('content', 'book.schema.json'),
    'package.json': packageJson(choices),
    ...more,
  };
  const found = ['common', choices.language].flatMap((folder) => filesOf(folder, choices));
  return [...found, ...Object.entries(made)]
    .map(([name, content]) => ({ name, content, isOptional: OPTIONAL.test(name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function filesOf(folder: string, choices: StarterChoices): (readonly [name: string, content: string | Uint8Array])[] {
  const home = packagePath('starter', folder);
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(home, file).split(path.sep).join('/');
      const bytes = readFileSync(file);
      const content = TEXT.test(name) ? filled(bytes.toString('utf8'), choices) : bytes;
      return [own(RENAMED, name) ?? name, content] as const;
    });
}

const filled = (text: string, { date, title, slug }: StarterChoices): string =>
  text
    .replaceAll('%DATE%', date)
    .replaceAll('%TITLE%', title)
    .replaceAll('%SLUG%', slug)
    .replaceAll('%VERSION%', VERSION);

function packageJson({ slug }: StarterChoices): string {
  const json = {
    name: slug,
    private: true,
    scripts: { build: 'werkboek build', check: 'werkboek check content', release: 'werkboek release' },
    dependencies: { werkboek: `^${VERSION}` },
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
