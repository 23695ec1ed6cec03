/** Finds icons: those of the package, which are part of its styles, and drawings of the book. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Config } from '../config/load.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { copyTree } from '../markup/copy-tree.js';
import { readSvg } from '../markup/svg/svg.js';
import { packagePath } from '../package.js';
import { packageReader } from '../package-file.js';
import { badImage, NO_SVG } from '../rules/markup/images.js';
import { readBookFile, textInBook } from './read.js';

const readIcon = packageReader((text) => readSvg(text));
const OURS: () => ReadonlySet<string> = () => new Set(readdirSync(packagePath('styles', 'icons')));
/** Of all icons. */
const SIZE = '12mm';

/** Icons are drawn in the colours of the part in which they stand. */
export function iconFinder(book?: Config): (name: string) => Element {
  const names = OURS();
  const named = new Set(book ? namedIcons(book).map(({ name }) => name) : []);
  return (name) => {
    if (names.has(`${name}.svg`)) {
      const icon = readIcon('styles', 'icons', `${name}.svg`);
      if (!icon) throw new Error(`styles/icons/${name}.svg holds no <svg>`);
      return copyTree(icon);
    }
    if (!book || !named.has(name)) throw new Error(`there is no icon styles/icons/${name}.svg`);
    // One that cannot be read is told of by checkIcons; whoever accepts that has none.
    return ownIcon(name, book) ?? h('span');
  };
}

function ownIcon(name: string, { bookDir }: Pick<Config, 'bookDir'>): Element | undefined {
  const text = textInBook(path.resolve(bookDir, name), bookDir, 'drawing');
  const icon = text === undefined ? undefined : readSvg(text, `i-${path.basename(name, '.svg')}`);
  if (!icon) return undefined;
  const { role, ariaLabel, ...properties } = icon.properties;
  const children = icon.children.filter((child) => child.type !== 'element' || !/^(title|desc)$/.test(child.tagName));
  return { ...icon, properties: { ...properties, width: SIZE, height: SIZE, ariaHidden: 'true' }, children };
}

/** The icons that book.yaml names, with the key that names each. */
function namedIcons({ readers, blocks }: Config): { readonly key: string; readonly name: string }[] {
  const ours = OURS();
  return Object.entries({ readers, blocks }).flatMap(([group, items]) =>
    Object.entries(items).flatMap(([item, { icon }]) =>
      icon && !ours.has(`${icon}.svg`) ? [{ key: `${group}.${item}.icon`, name: icon }] : [],
    ),
  );
}

export async function checkIcons(config: Config): Promise<Diagnostic[]> {
  const found = namedIcons(config).map(async ({ key, name }): Promise<Diagnostic[]> => {
    const place = config.places.get(key);
    const read = await readBookFile(path.resolve(config.bookDir, name), config.bookDir, place, 'drawing');
    if ('problem' in read) return [read.problem];
    return readSvg(read.text) ? [] : [diagnostic(badImage, { file: name, problem: NO_SVG }, place)];
  });
  return (await Promise.all(found)).flat();
}

/** What they hold: pages change with them. */
export const textsOfIcons = (config: Config): readonly (string | undefined)[] =>
  namedIcons(config).map(({ name }) => textInBook(path.resolve(config.bookDir, name), config.bookDir, 'drawing'));
