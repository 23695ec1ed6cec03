/** Draws every icon, pattern and figure of the book into its SVG file; with --check it only says which are stale. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backSheet } from './figures/achterkant.js';
import { cardSheets } from './figures/cards/cards.js';
import { diagramSheets } from './figures/diagrams.js';
import { openingSheets } from './figures/openings/openings.js';
import { placeSheets } from './figures/plekken.js';
import { sceneSheets } from './figures/scenes/scenes.js';
import { titleSheet } from './figures/titel.js';
import { iconSheets } from './icons.js';
import { patternOfPart, patternStrip, patternTab } from './patterns.js';

const projectRoot = fileURLToPath(new URL('../', import.meta.url));

/** Icons of this book alone: its readers, and the story of its village. */
const OWN: ReadonlySet<string> = new Set(['plan', 'gemeente', 'dorp']);
/** Icons that the page with the legend of the blocks shows. */
const IN_LEGEND: ReadonlySet<string> = new Set(
  'kern stappen checklist voorbeeld tip let-op begrip samen dorp vraag format'.split(' '),
);

/** Every file this program owns, with the content it should have. */
const allSheets = (): Map<string, string> => {
  const files = new Map<string, string>();
  for (const [name, svg] of iconSheets()) {
    files.set(OWN.has(name) ? `content/figures/icons/${name}.svg` : `styles/icons/${name}.svg`, svg);
    if (IN_LEGEND.has(name)) files.set(`content/figures/icons/blok-${name}.svg`, svg);
  }
  for (const name of Object.values(patternOfPart)) {
    files.set(`styles/patterns/${name}-tab.svg`, patternTab(name));
    files.set(`styles/patterns/${name}-strip.svg`, patternStrip(name));
  }
  for (const [name, svg] of [
    ...placeSheets(),
    ...openingSheets(),
    ...diagramSheets(),
    ...sceneSheets(),
    ...cardSheets(),
  ])
    files.set(`content/figures/${name}.svg`, svg);
  files.set('content/figures/titel.svg', titleSheet());
  files.set('content/figures/achterkant.svg', backSheet());
  return files;
};

const readIfThere = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

const checkOnly = process.argv.includes('--check');
const stale: string[] = [];
for (const [name, svg] of allSheets()) {
  const file = `${projectRoot}${name}`;
  if (readIfThere(file) === svg) continue;
  stale.push(relative(projectRoot, file));
  if (checkOnly) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, svg);
}

if (checkOnly && stale.length > 0) {
  console.error(`Not up to date: ${stale.join(', ')}\nRun: npx tsx art/draw.ts`);
  process.exitCode = 1;
} else {
  console.log(checkOnly ? 'Every drawing is up to date.' : `${stale.length} drawings written.`);
}
