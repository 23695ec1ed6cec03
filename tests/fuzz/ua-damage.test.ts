/** Spoils a good file in many ways, each time in another place: the rule that is named for it has to notice. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { judgeUa } from '../../src/check/judge-ua.js';
import { UA_RULES } from '../../src/check/rules/ua/finding.js';
import { readUaFacts } from '../../src/pdf/read/ua/read-ua.js';
import { DAMAGES, type Damage } from '../check/damages.js';
import { FILE_DAMAGES } from '../check/damages-files.js';
import { MORE_DAMAGES } from '../check/damages-more.js';
import { seededRandom } from '../paginate/random.js';
import { joined } from '../pdf/joined-fixtures.js';

const ALL: readonly Damage[] = [...DAMAGES, ...MORE_DAMAGES, ...FILE_DAMAGES];
/** Where there is something to choose, several times. */
const seedsFor = ({ spoil }: Damage): readonly number[] => (spoil.length > 1 ? [1, 2] : [1]);

describe('a file for readers', () => {
  let good: Uint8Array;
  before(async () => {
    good = await joined('chapter');
  });

  const rulesIn = async (bytes: Uint8Array): Promise<string[]> => {
    const found = judgeUa(await readUaFacts(bytes), true);
    return [...new Set(found.map(({ rule }) => rule))];
  };

  it('passes all rules as it was made, and as another program writes it', async () => {
    assert.deepEqual(await rulesIn(good), []);
    const document = await PDFDocument.load(good, { updateMetadata: false });
    assert.deepEqual(await rulesIn(await document.save({ useObjectStreams: true })), []);
  });

  it('is spoiled in at least 25 ways, and for each rule in at least one', () => {
    assert.ok(ALL.length >= 25);
    const spoiled = new Set(ALL.map(({ rule }) => rule));
    assert.deepEqual(
      UA_RULES.map(({ id }) => id).filter((rule) => !spoiled.has(rule)),
      [],
    );
  });

  for (const damage of ALL) {
    const { name, rule, spoil } = damage;
    it(`${name}: ${rule}`, async () => {
      for (const seed of seedsFor(damage)) {
        const document = await PDFDocument.load(good, { updateMetadata: false });
        spoil(document, seededRandom(seed));
        const bytes = await document.save({
          useObjectStreams: false,
          addDefaultPage: false,
          updateFieldAppearances: false,
        });
        const found = await rulesIn(bytes);
        assert.ok(found.includes(rule), `seed ${seed}: found ${found.join(', ') || 'nothing'}`);
      }
    });
  }
});
