/** What is said of embedded Type 1 and CFF programs: glyphs that are missing, widths, and lists of glyphs (7.21.4 to 7.21.8). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fontFindings } from '../../../src/check/rules/ua/fonts.js';
import { readCff } from '../../../src/pdf/fonts/cff.js';
import { readType1 } from '../../../src/pdf/fonts/type1.js';
import { readUaFacts } from '../../../src/pdf/read/ua/read-ua.js';
import { type Glyph, pageInCidFont, pageInSimpleFont, tinyCff, tinyType1 } from './tiny-fonts.js';

const NAMED: readonly Glyph[] = [
  { id: 'A', width: 500 },
  { id: 'B', width: 712 },
];
const NUMBERED: readonly Glyph[] = [
  { id: 3, width: 500 },
  { id: 9, width: 1000 },
];
const PROGRAMS = { CFF: { bytes: tinyCff(NAMED) }, 'Type 1': tinyType1(NAMED) };

const clausesIn = async (bytes: Uint8Array): Promise<string[]> =>
  fontFindings(await readUaFacts(bytes)).map(({ clause }) => clause);

for (const [kind, program] of Object.entries(PROGRAMS)) {
  describe(`a font program: ${kind}`, () => {
    const good = { program, widths: [500, 712], text: 'AB', charSet: '/A/B' };
    const clauses = (change: Partial<typeof good> & { unseen?: string }) =>
      pageInSimpleFont({ ...good, ...change }).then(clausesIn);

    it('is read: names, widths, encoding', () => {
      const read = kind === 'CFF' ? readCff(program.bytes) : readType1(program.bytes, tinyType1(NAMED).clearLength);
      assert.deepEqual([...(read?.names.keys() ?? [])], ['.notdef', 'A', 'B']);
      assert.deepEqual(
        ['.notdef', 'A', 'B'].map((name) => read?.widthOf(read.names.get(name) ?? -1)),
        [500, 500, 712],
      );
      assert.deepEqual([65, 66, 67].map(read?.encoded ?? String), ['A', 'B', undefined]);
    });

    it('is good when all is as it says', async () => {
      assert.deepEqual(await clauses({}), []);
    });

    it('may have no list of its glyphs, and widths that are off by one', async () => {
      const { charSet: _, ...rest } = good;
      assert.deepEqual(await clausesIn(await pageInSimpleFont({ ...rest, widths: [499, 713] })), []);
    });

    it('has other widths: 7.21.5', async () => {
      assert.deepEqual(await clauses({ widths: [500, 700] }), ['7.21.5-1']);
    });

    it('need not draw what nobody sees', async () => {
      assert.deepEqual(await clauses({ text: 'A', unseen: 'BC', widths: [500, 700, 500] }), []);
    });

    it('has a glyph that is not listed, or lacks one that is: 7.21.4.2', async () => {
      assert.deepEqual(await clauses({ charSet: '/A' }), ['7.21.4.2-1']);
      assert.deepEqual(await clauses({ charSet: '/A/B/C' }), ['7.21.4.2-1']);
    });

    it('cannot be read any more: then it is not judged', async () => {
      const bytes = program.bytes.slice(0, 40);
      const facts = await readUaFacts(await pageInSimpleFont({ ...good, program: { ...program, bytes } }));
      assert.deepEqual(
        facts.fonts.map((font) => font.program),
        ['unread'],
      );
      assert.deepEqual(fontFindings(facts), []);
    });
  });
}

describe('a CFF program by CID', () => {
  const bits = (...cids: number[]): number[] =>
    [0, 1].map((byte) => cids.reduce((all, cid) => (cid >> 3 === byte ? all | (128 >> (cid & 7)) : all), 0));
  const good = { program: tinyCff(NUMBERED), widths: { 3: 500, 9: 1000 }, cids: [3, 9], cidSet: bits(0, 3, 9) };
  const clauses = (change: Partial<typeof good> & { ordering?: string }) =>
    pageInCidFont({ ...good, ...change }).then(clausesIn);

  it('is good when all is as it says', async () => {
    assert.deepEqual(
      [...(readCff(good.program)?.cids ?? [])],
      [
        [0, 0],
        [3, 1],
        [9, 2],
      ],
    );
    assert.deepEqual(await clauses({}), []);
  });

  it('lacks a glyph: 7.21.4.1', async () => {
    assert.deepEqual(await clauses({ cids: [3, 4] }), ['7.21.4.1-2']);
  });

  it('has other widths: 7.21.5', async () => {
    assert.deepEqual(await clauses({ widths: { 3: 500, 9: 990 } }), ['7.21.5-1']);
  });

  it('lists too few CIDs or too many: 7.21.4.2', async () => {
    assert.deepEqual(await clauses({ cidSet: bits(3) }), ['7.21.4.2-2']);
    assert.deepEqual(await clauses({ cidSet: bits(3, 5, 9) }), ['7.21.4.2-2']);
  });

  it('shows .notdef: 7.21.8', async () => {
    assert.deepEqual(await clauses({ cids: [0], widths: {} as never }), ['7.21.5-1', '7.21.8-1']);
  });

  it('is of a collection that no reader knows: 7.21.7', async () => {
    assert.deepEqual(await clauses({ ordering: 'Identity' }), ['7.21.7-1']);
  });
});
