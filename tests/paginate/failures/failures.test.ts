/** Each known failure of Paged.js 0.4.3 comes out whole in the real browser, or is refused with its place. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Session } from '../../../src/paginate/session.js';
import { openLayoutSession } from '../compose.js';
import { breakFixtures } from './break-fixtures.js';
import { contentFixtures } from './fixtures.js';
import { layOutFixture } from './lay-out.js';
import { styleFixtures } from './style-fixtures.js';

const fixtures = [...contentFixtures, ...styleFixtures, ...breakFixtures].toSorted((a, b) => a.number - b.number);

describe('known failures of Paged.js', () => {
  let session: Session;
  before(async () => {
    session = await openLayoutSession(1);
  });
  after(() => session.close());

  it('has a fixture for each', () => {
    const numbers = new Set(fixtures.map(({ number }) => number));
    for (let number = 1; number <= 28; number += 1) assert.ok(numbers.has(number), `no fixture for ${number}`);
  });

  for (const fixture of fixtures) {
    it(`${fixture.number || 'also'}: ${fixture.title}`, async () => {
      const pages = await layOutFixture(session, fixture);
      const { refused } = fixture;
      const errors = pages.errors.map(({ rule, place, data }) => `${rule}:${place?.line} ${JSON.stringify(data)}`);
      if (refused)
        assert.ok(
          errors.some((each) => each.startsWith(`${refused.rule}:${refused.line} `)),
          errors.join(),
        );
      else assert.deepEqual(errors, []);
      if (!refused) assert.deepEqual(pages.off, []);
      assert.equal(pages.texts.length, fixture.pages);
      if (fixture.told) {
        const told = pages.warnings.map(({ rule, place }) => `${rule}:${place?.line}`);
        assert.deepEqual(told, fixture.told);
      }
      fixture.check?.(pages);
    });
  }

  it('27: page by page as with one pixel per pixel', async () => {
    const fixture = fixtures.find(({ number }) => number === 27)!;
    const [sharp, plain] = [
      await layOutFixture(session, fixture),
      await layOutFixture(session, { ...fixture, scale: 1 }),
    ];
    assert.deepEqual(sharp.texts, plain.texts);
  });
});
