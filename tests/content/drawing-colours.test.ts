/** A drawing names colours of the palette: one that nothing sets is told of, in its file and line. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import { checkDrawingColours } from '../../src/content/drawing-colours.js';

const bookDir = mkdtempSync(path.join(os.tmpdir(), 'werkboek-drawings-'));
after(() => rmSync(bookDir, { recursive: true, force: true }));

const rect = (colour: string): string => `<rect width="9" height="9" fill="${colour}"/>`;
const svg = (...shapes: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n${shapes.join('\n')}\n</svg>\n`;

it('is told of with its place, once, and not where something sets it or nobody shows the drawing', async () => {
  const files = {
    'figures/titel.svg': svg(rect('var(--colour-ink)'), rect('var(--colour-luht)'), rect('var(--colour-luht)')),
    'figures/plantje.svg': svg(
      '<style>rect { --colour-eigen: red }</style>',
      rect('var(--colour-eigen)'),
      rect('var(--colour-weg, #123456)'),
      rect('var(--colour-accent)'),
      rect('var(--colour-brand4)'),
    ),
    'figures/oud.svg': svg(rect('var(--colour-niets)')),
    'out/web/plantje.svg': svg(rect('var(--colour-niets)')),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(bookDir, name)), { recursive: true });
    writeFileSync(path.join(bookDir, name), text);
  }
  const palette = { ink: {}, accent: {}, lucht: {} };
  const config = { bookDir, palette, drawing: 'titel.svg', styles: [], fonts: {}, places: new Map() };
  const texts = new Map([['een.md', '![Een plantje.](../figures/plantje.svg)']]);
  const found = await checkDrawingColours(config as unknown as Parameters<typeof checkDrawingColours>[0], [
    ...texts.values(),
  ]);
  assert.deepEqual(
    found.map(({ rule, data, place }) => [
      path.basename(place?.file ?? ''),
      place?.line,
      place?.column,
      rule,
      data.name,
      data.suggestion,
    ]),
    [
      ['plantje.svg', 6, 34, 'content/style-name', '--colour-brand4', ''],
      ['titel.svg', 3, 34, 'content/style-name', '--colour-luht', '--colour-lucht'],
    ],
  );
});
