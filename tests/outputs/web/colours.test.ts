/** The colours of a site: every text can be read on what is behind it, light and dark, whatever colours the book has. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { it } from 'node:test';
import { contrastRatio } from '../../../src/config/colour-math.js';
import { loadConfig } from '../../../src/config/load.js';
import { completePalette } from '../../../src/config/palette.js';
import { siteColours } from '../../../src/outputs/web/colours.js';
import { leastContrast, textPairs } from '../../../src/outputs/web/statement.js';
import { HOME } from '../../imports.js';

const AAA = 7;

it('those of our own book have 7 : 1 in the light and in the dark', async () => {
  const config = await loadConfig(path.join(HOME, 'content'));
  const colours = siteColours(config);
  assert.ok(leastContrast(config, colours, 'light') >= AAA);
  assert.ok(leastContrast(config, colours, 'dark') >= AAA);
  assert.ok(textPairs(config).length > 15);
});

it('those of any book have so in the dark', () => {
  const inks = ['#000000', '#1A1A1A', '#00205B', '#3B0A2A', '#123A1B', '#333333'];
  const parts = ['#7A3A00', '#1B4A73', '#000000', '#4B0082', '#8A1515', '#595959'];
  for (const ink of inks)
    for (const colour of parts) {
      const made = completePalette({ ink: { screen: ink } }, [{ colour }]);
      const least = leastContrast(made, siteColours(made), 'dark');
      assert.ok(least >= AAA, `${ink} ${colour}: ${least}`);
    }
});

it('the dark is dark, and lines to write on are seen in it', () => {
  const { palette, parts } = completePalette({}, []);
  const { dark } = siteColours({ palette, parts });
  assert.ok(contrastRatio(dark.white ?? '', '#FFFFFF') > 14);
  assert.ok(contrastRatio(dark['writing-line'] ?? '', dark.white ?? '') >= AAA);
  assert.ok(contrastRatio(dark.line ?? '', dark.white ?? '') >= 3);
});
