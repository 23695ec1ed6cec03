/** Finds the house colours in a package of design tokens (NL Design System, Style Dictionary, DTCG) that somebody has installed. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { bytesOf } from '../files/open.js';
import { lookAt } from '../files/write.js';
import { cssColour } from './css-colour.js';

export interface HouseStyle {
  /** Of the package, as it was found. */
  readonly folder: string;
  /** #RRGGBB, the most used first. */
  readonly colours: readonly string[];
}

const MOST_COLOURS = 3;
/** What packages publish, the best first; where they publish none, their sources. */
const PUBLISHED = ['dist/tokens.json', 'dist/index.tokens.json', 'dist/index.json', 'dist/variables.json'];
const FOLDERS = ['dist', 'figma', 'src'];
/** Colours that say something, and are chosen for that. */
const MEANING =
  /error|warning|danger|invalid|negative|success|positive|valid|info|focus|disabled|critical|attention|visited|feedback|alert|status|badge|code|debug|mark|spotlight|shadow|transparent/;
const FACE =
  /page-header|masthead|nav|button.*primary.*background-color$|primary-action.*background-color$|heading|link-color|brand|accent|logo|primary|footer/;
/** Where one is not grey any more, of 255. */
const LEAST_CHROMA = 70;
const LEAST_TURN = 25;

/** Undefined where the package is not installed, upwards from a folder. */
export function houseStyleOf(name: string, from: string): HouseStyle | undefined {
  const folder = packageFolder(name, from);
  return folder === undefined ? undefined : { folder, colours: coloursOf(tokensIn(folder)) };
}

/** A path names a folder; a name is looked for as Node does. */
function packageFolder(name: string, from: string): string | undefined {
  if (/^(\.{1,2}[\\/]|[\\/]|[A-Za-z]:)/.test(name)) {
    const folder = path.resolve(from, name);
    return lookAt(folder)?.isDirectory() ? folder : undefined;
  }
  for (let at = path.resolve(from); ; at = path.dirname(at)) {
    const folder = path.join(at, 'node_modules', name);
    // A package may be a link.
    if (lookAt(path.join(folder, 'package.json'))) return folder;
    if (at === path.dirname(at)) return undefined;
  }
}

type Tokens = Map<string, string>;

function tokensIn(folder: string): Tokens {
  for (const name of PUBLISHED) {
    const tokens = read([path.join(folder, name)]);
    if (tokens.size > 0) return tokens;
  }
  for (const each of FOLDERS) {
    const tokens = read(jsonIn(path.join(folder, each)));
    if (tokens.size > 0) return tokens;
  }
  return new Map();
}

function jsonIn(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true }).map(String);
    return names
      .filter((name) => name.endsWith('.json') && !/dark|config\.json$/.test(name))
      .sort()
      .map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}

function read(files: readonly string[]): Tokens {
  const tokens: Tokens = new Map();
  for (const file of files) {
    try {
      gather(JSON.parse(String(bytesOf(file, 'table'))), [], tokens);
    } catch {
      // No JSON: there are other files.
    }
  }
  return tokens;
}

/** A token has a value; where there is none of its own, every text is one. */
function gather(node: unknown, at: readonly string[], into: Tokens): void {
  if (typeof node === 'string') into.set(nameOf(at), node);
  if (typeof node !== 'object' || node === null) return;
  const { $value: standard, value = standard } = node as { readonly $value?: unknown; readonly value?: unknown };
  if (typeof value === 'string') into.set(nameOf(at), value);
  if (value !== undefined && typeof value !== 'object') return;
  for (const [key, child] of Object.entries(node)) if (!key.startsWith('$')) gather(child, [...at, key], into);
}

/** As CSS calls it, without the hyphens before it. */
const nameOf = (at: readonly string[]): string =>
  at
    .join('-')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();

/** Another token's: `{utrecht.color.red}`, `var(--utrecht-color-red)`. */
function colourOf(value: string, tokens: Tokens, depth = 0): string | undefined {
  const [, alias, variable] = /^\{([^{}]+)\}$|^var\(--([\w-]+)\)$/.exec(value.trim()) ?? [];
  const name = variable ?? (alias && nameOf(alias.replace(/\.\$?value$/, '').split('.')));
  if (!name) return cssColour(value);
  const other = tokens.get(name);
  return other === undefined || depth > 20 ? undefined : colourOf(other, tokens, depth + 1);
}

function coloursOf(tokens: Tokens): string[] {
  const weights = new Map<string, number>();
  for (const [name, value] of tokens) {
    const colour = MEANING.test(name) ? undefined : colourOf(value, tokens);
    if (colour && chroma(colour) >= LEAST_CHROMA)
      weights.set(colour, (weights.get(colour) ?? 0) + (FACE.test(name) ? 6 : 1));
  }
  const chosen: string[] = [];
  for (const [colour] of [...weights].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)))
    if (chosen.every((each) => turnBetween(each, colour) >= LEAST_TURN)) chosen.push(colour);
  return chosen.slice(0, MOST_COLOURS);
}

const channelsOf = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

const chroma = (hex: string): number => Math.max(...channelsOf(hex)) - Math.min(...channelsOf(hex));

/** In degrees on the wheel of hues. */
function turnBetween(one: string, other: string): number {
  const turn = Math.abs(hueOf(one) - hueOf(other));
  return Math.min(turn, 360 - turn);
}

function hueOf(hex: string): number {
  const [red, green, blue] = channelsOf(hex);
  return ((Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI + 360) % 360;
}
