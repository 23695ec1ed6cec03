/** The book's own stylesheets: read from inside the book only, with what they import, and each fault with its line. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config/load.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Place } from '../model.js';
import { packagePath } from '../package.js';
import { packageText } from '../package-file.js';
import { machineFont, strangeName, wrongStyle } from '../rules/content/style.js';
import { decodeAddress } from './address.js';
import { classesIn, closeCss, faultsInCss, referencesIn, withFileIds } from './css.js';
import { closeFamilies, facesIn } from './font-css.js';
import { type NamedPage, withPageRulesOf } from './page-rules.js';
import { BOOK_URL } from './pictures.js';
import { readBookFile, textInBook } from './read.js';
import { roleFacesCss } from './role-faces.js';
import { paperRules, screenRules } from './screen-css.js';

/** A file that imports itself by way of others has no end. */
const MOST_IMPORTS = 8;

export interface OwnStyles {
  readonly findings: readonly Diagnostic[];
  /** As `ownStyles` gives it. */
  readonly css: string;
  /** Names of classes in it. */
  readonly classes: readonly string[];
}

/** All that is to be known of them before the first text is read; plain data. */
export async function readStyles(config: Config): Promise<OwnStyles> {
  const css = ownStyles(config);
  return { findings: await checkStylesheets(config), css, classes: [...classesIn(css)] };
}

export async function checkStylesheets(config: Config): Promise<Diagnostic[]> {
  const { styles, bookDir, places } = config;
  const found: Diagnostic[] = [];
  const declared = styles.length > 0 ? declaredFamilies(ownStyles(config)) : new Set<string>();
  const { strangeNames } = await import('./css-names.js');
  const known = styles.length > 0 ? await knownVariables(config) : new Set<string>();
  const seen = new Set<string>();
  const check = async (file: string, mentioned: Place | undefined): Promise<void> => {
    if (seen.has(file)) return;
    seen.add(file);
    const read = await readBookFile(file, bookDir, mentioned, 'style');
    if ('problem' in read) return void found.push(read.problem);
    found.push(...faultsInCss(read.text, file).map(({ place, ...data }) => diagnostic(wrongStyle, data, place)));
    // A sheet that is read otherwise than it is meant has no names to look at.
    if (!found.some(({ place }) => place?.file === file))
      for (const { line, column, ...data } of strangeNames(read.text, known))
        found.push(diagnostic(strangeName, data, { file, line, column }));
    for (const { family, line, column } of closeFamilies(read.text, declared).machine)
      found.push(diagnostic(machineFont, { family }, { file, line, column }));
    for (const { address, isImport, line, column } of referencesIn(read.text)) {
      const imported = isImport && fileOf(address, file);
      if (imported) await check(imported, { file, line, column });
    }
  };
  for (const [index, name] of styles.entries()) await check(path.resolve(bookDir, name), places.get(`styles.${index}`));
  return found;
}

/**
 * The text with what it imports in it, and addresses as pages ask for them. Empty for a file that is not there or not in the
 * book, also when somebody accepts the finding about it.
 */
export const ownStyle = ({ bookDir }: Config, name: string): string => style(path.resolve(bookDir, name), bookDir, []);

/** A stylesheet as it stands on disk. */
export interface Sheet {
  /** Absolute. */
  readonly file: string;
  readonly css: string;
}

/** Those of the book with what they import, in the order in which they are read. */
export function ownSheets({ styles, bookDir }: Pick<Config, 'styles' | 'bookDir'>): readonly Sheet[] {
  const found = new Map<string, string>();
  const add = (file: string): void => {
    const css = found.has(file) ? undefined : textInBook(file, bookDir, 'style');
    if (css === undefined) return;
    for (const { address, isImport } of referencesIn(css)) {
      const imported = isImport && fileOf(address, file);
      if (imported) add(imported);
    }
    found.set(file, css);
  };
  for (const name of styles) add(path.resolve(bookDir, name));
  return [...found].map(([file, css]) => ({ file, css }));
}

export const packageSheets = (): readonly Sheet[] =>
  styleFiles().map((name) => ({
    file: packagePath('styles', name),
    css: packageText('styles', ...name.split(path.sep)),
  }));

/** The faces of `fonts` and all of them, one after the other. */
export const ownStyles = (config: Config): string =>
  [roleFacesCss(config), ...config.styles.map((name) => ownStyle(config, name))].filter(Boolean).join('\n');

/** The same for a kind of page: its lists of families end in our chain, and rules for other pages are left out. */
export function closedStyles(config: Config, kind: NamedPage): string {
  const css = ownStyles(config);
  const known = closed.get(config) ?? new Map<string, string>();
  closed.set(config, known);
  // Every section asks; what it is made of is looked at each time.
  const key = `${kind} ${css}`;
  const result = known.get(key) ?? pagesCss(kind, css);
  known.set(key, result);
  return result;
}

function pagesCss(kind: NamedPage, css: string): string {
  const paper = paperRules(css);
  return withPageRulesOf(kind, withFileIds(closeFamilies(paper, declaredFamilies(paper)).css));
}

/** What the book says of screens: the rules of its stylesheets that name them. */
export const screenStyles = (config: Config): string => screenRules(ownStyles(config));

const closed = new WeakMap<Config, Map<string, string>>();

/** What our own styles set or use, as far as a book can meet it, with the colours and sheets of the book. */
async function knownVariables(config: Config): Promise<ReadonlySet<string>> {
  const { variablesIn } = await import('./css-names.js');
  const ours = packageSheets().map(({ css }) => css);
  const used = ours.flatMap((css) => [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name));
  const colours = Object.keys(config.palette).map((name) => `--colour-${name}`);
  return new Set([...variablesIn([...ours, ownStyles(config)].join('\n')), ...used, ...colours]);
}

const styleFiles = (): string[] =>
  readdirSync(packagePath('styles'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.css'))
    .sort();

const declaredFamilies = (css: string): ReadonlySet<string> =>
  new Set(facesIn(css).map(({ family }) => family.toLowerCase()));

function style(file: string, bookDir: string, importing: readonly string[]): string {
  const css = textInBook(file, bookDir, 'style');
  if (css === undefined || importing.includes(file) || importing.length > MOST_IMPORTS) return '';
  let text = '';
  let from = 0;
  for (const { address, isImport, media, start, end } of referencesIn(css)) {
    const target = fileOf(address, file);
    if (!target) continue;
    const inside = isImport ? style(target, bookDir, [...importing, file]) : '';
    const shown = isImport
      ? media
        ? `@media ${media} {\n${inside}\n}`
        : inside
      : `url("${BOOK_URL}${path.relative(bookDir, target).split(path.sep).map(encodeURIComponent).join('/')}")`;
    text += css.slice(from, start) + shown;
    from = end;
  }
  return closeCss(text + css.slice(from));
}

/** Relative to the file that holds it, as everywhere on the web. Undefined for what is no path: `data:`, `#mark`, `/book/…`. */
function fileOf(address: string, from: string): string | undefined {
  if (address === '' || /^(?:[a-z][a-z0-9+.-]*:|[/#])/i.test(address)) return undefined;
  return path.resolve(path.dirname(from), decodeAddress(address.split(/[?#]/)[0] ?? ''));
}
