/** A colour gets the palette's inks or the profile's, and is told of only when the palette does not name it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseInks } from '../../../../src/pdf/make/ink/choose.js';
import { makeInkTable } from '../../../../src/pdf/make/ink/table.js';
import { PROFILE } from './pressed.js';

describe('the inks of a colour', async () => {
  const table = await makeInkTable(PROFILE);
  const chooser = () => chooseInks(new Map([['#FF0000', [0, 1, 0.9, 0]]]), table, new Set(['#FF0000', '#0000FF']));

  it('are the recipe of the palette', () => {
    const { inksOf, strangers } = chooser();
    assert.deepEqual(inksOf(1, 0, 0, 0), [0, 1, 0.9, 0]);
    assert.equal(strangers.size, 0);
  });

  it('come from the profile for a colour that the palette names without a recipe', () => {
    const { inksOf, strangers } = chooser();
    const [cyan = 0, magenta = 0, yellow = 1] = inksOf(0, 0, 1, 0);
    assert.ok(cyan > 0.8 && magenta > 0.6 && yellow < 0.2, `${cyan} ${magenta} ${yellow}`);
    assert.equal(strangers.size, 0);
  });

  it('come from the profile, or from black alone, for a stranger, which is told of with its pages', () => {
    const { inksOf, strangers } = chooser();
    inksOf(0, 1, 0, 2);
    inksOf(0, 1, 0, 5);
    assert.deepEqual(inksOf(0.5, 0.5, 0.5, 5), [0, 0, 0, 0.5]);
    assert.deepEqual([...strangers.get('#00FF00')!], [2, 5]);
    assert.deepEqual([...strangers.keys()], ['#00FF00', '#808080']);
  });
});
