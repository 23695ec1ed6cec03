/** Files for the press that are broken in one way, more than fifty: the named rule finds it, once, and no other finds anything. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { judgePress } from '../../src/check/judge-press.js';
import { readPdfFacts } from '../../src/pdf/read/pdf-facts.js';
import { breakPress, changePress, goodPress, SEEDS, SETTINGS, TRIM } from './broken-press.js';

const judge = async (bytes: Uint8Array) => judgePress(await readPdfFacts(bytes, '', { painted: true }), SETTINGS);

describe('a file for the press', () => {
  let good: Uint8Array;
  before(async () => {
    good = await goodPress();
  });

  it('that came out of the ink pass has nothing to report', async () => {
    assert.deepEqual(await judge(good), []);
    assert.deepEqual(await judge(await changePress(good, () => undefined)), [], 'also when it was only saved again');
  });

  it('can be broken in at least forty ways', () => assert.ok(SEEDS.length >= 40, `${SEEDS.length}`));

  for (const seed of SEEDS) {
    it(`broken by seed ${seed} is found out by its rule alone`, async () => {
      const { kind, rule, problem, page, bytes } = await breakPress(good, seed);
      const found = await judge(bytes);
      assert.deepEqual(
        found.map((each) => each.rule),
        [rule],
        kind,
      );
      const { data } = found[0]!;
      if (problem !== undefined) assert.equal(data.problem ?? data.what, problem, kind);
      // Of the whole file there is no page, or it is given as 0.
      if (rule !== 'press/page-multiple' && (data.page || data.pages)) {
        assert.equal(String(data.page ?? data.pages), String(page + 1), kind);
      }
      if (data.xMm === undefined) return;
      const [x, y] = [Number(data.xMm), Number(data.yMm)];
      assert.ok(x >= 0 && x <= TRIM.widthMm && y >= 0 && y <= TRIM.heightMm, `${kind}: ${x}, ${y}`);
    });
  }
});
