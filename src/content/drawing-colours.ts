/** Finds colours in the drawings of a book that nothing sets: a browser paints these black. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config/load.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { nearest } from '../nearest.js';
import { strangeName } from '../rules/content/style.js';
import { textInBook } from './read.js';
import { ownStyles, packageSheets } from './stylesheets.js';

const PREFIX = '--colour-';
/** Without a second choice behind it: that one would be painted. */
const COLOUR = /var\(\s*(--colour-[\w-]+)\s*\)/g;

/** @param texts of the book: a drawing that none of them names, nor book.yaml, is left alone */
export async function checkDrawingColours(config: Config, texts: readonly string[]): Promise<Diagnostic[]> {
  const { bookDir, palette, drawing, cover, parts = [], logo } = config;
  const settings = [drawing, cover?.drawing, logo, ...parts.flatMap((part) => [part.drawing, part.picture])].join('\n');
  const isNamed = (name: string): boolean => settings.includes(name) || texts.some((text) => text.includes(name));
  const known = new Set(Object.keys(palette).map((name) => `${PREFIX}${name}`));
  const found: Diagnostic[] = [];
  for (const file of drawingsIn(bookDir)) {
    if (!isNamed(path.basename(file))) continue;
    const text = textInBook(file, bookDir, 'drawing') ?? '';
    const strange = new Map([...text.matchAll(COLOUR)].toReversed().map((match) => [match[1] ?? '', match.index]));
    for (const [name, at] of [...strange].toReversed()) {
      if (known.has(name) || (await isSet(name, text, config))) continue;
      const lines = text.slice(0, at).split('\n');
      const place = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
      const near = nearest(name.slice(PREFIX.length), Object.keys(palette));
      const suggestion = near && `${PREFIX}${near}`;
      found.push(diagnostic(strangeName, { kind: 'variable', name, suggestion }, place));
    }
  }
  return found;
}

/** Elsewhere than in the palette: in the drawing itself, a sheet of the book, or one of ours. */
async function isSet(name: string, drawing: string, config: Config): Promise<boolean> {
  const { variablesIn } = await import('./css-names.js');
  const styles = [drawing.replaceAll('"', ';'), ownStyles(config), ...packageSheets().map(({ css }) => css)];
  return variablesIn(styles.join('\n')).has(name);
}

/** What stands beside the sources where a book has no folder of its own for them. */
const MADE: ReadonlySet<string> = new Set(['node_modules', 'out', 'release']);

function drawingsIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.') && !MADE.has(name))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return drawingsIn(file);
      return /\.svg$/i.test(entry.name) ? [file] : [];
    })
    .sort();
}
