/** Text from right to left is read in the order of the source, also where the browser paints a line of it in several pieces. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Letter } from '../../../src/pdf/make/tags/letters.js';
import { isNode, type Kid, type MarkedPiece, makeNode } from '../../../src/pdf/make/tags/node.js';
import { type Sign, wordsFrom } from '../../../src/pdf/make/tags/signs.js';
import { readTurned, turnedTexts } from '../../../src/pdf/make/tags/turned-text.js';

const SOURCE = 'שלום Mesos עולם.';
const REVERSED = { first: 'םולש', last: '.םלוע' };

const piece = (mcid: number): MarkedPiece => ({ mcid, page: 0, form: undefined });

/** As they are painted, each with what it shows; a space is painted in the first piece alone. */
function shownBy(pieces: readonly (readonly [MarkedPiece, string])[]): Sign<Letter>[] {
  const signs: Sign<Letter>[] = [];
  const words = wordsFrom(signs);
  for (const [home, text] of pieces) for (const letter of text) words.add(letter, { text: letter, home } as Letter);
  return signs;
}

const told = (kids: readonly Kid[]): unknown[] =>
  kids.map((kid) => (isNode(kid) ? { says: kid.actualText, of: told(kid.kids) } : (kid as MarkedPiece).mcid));

it('each piece alone, where it shows the words that stand there', () => {
  const [one, two, three] = [piece(1), piece(2), piece(3)];
  const shown = shownBy([
    [one, REVERSED.first],
    [two, 'Mesos'],
    [three, REVERSED.last],
  ]);
  const top = makeNode('P', [one, two, three]);
  readTurned(top, turnedTexts({ blocks: [{ wanted: SOURCE, shown }], labels: [] }).texts);
  assert.deepEqual(told(top.kids), [
    { says: 'שלום ', of: [1] },
    { says: 'Mesos ', of: [2] },
    { says: 'עולם.', of: [3] },
  ]);
});

it('together, where the last to be read was painted first', () => {
  const [one, two, three] = [piece(1), piece(2), piece(3)];
  const shown = shownBy([
    [one, REVERSED.last],
    [two, 'Mesos'],
    [three, REVERSED.first],
  ]);
  const top = makeNode('P', [one, two, three]);
  readTurned(top, turnedTexts({ blocks: [{ wanted: SOURCE, shown }], labels: [] }).texts);
  assert.deepEqual(told(top.kids), [{ says: SOURCE, of: [1, 2, 3] }]);
});

it('as they are painted, where pieces stand in different elements or show something else', () => {
  const [one, two] = [piece(1), piece(2)];
  const shown = shownBy([
    [one, 'Mesos'],
    [two, REVERSED.first],
  ]);
  const apart = makeNode('P', [one, makeNode('Link', [two])]);
  readTurned(apart, turnedTexts({ blocks: [{ wanted: 'שלום Mesos', shown }], labels: [] }).texts);
  assert.deepEqual(told(apart.kids), [1, { says: undefined, of: [2] }]);
  assert.equal(turnedTexts({ blocks: [{ wanted: 'שלום Mesoz', shown }], labels: [] }).texts.size, 0);
});

it('a word from left to right keeps its space, where that was painted with words that others stand in for', () => {
  const [one, two, three] = [piece(1), piece(2), piece(3)];
  const shown = shownBy([
    [one, 'םולש '],
    [two, 'README'],
    [three, ' .םלוע'],
  ]);
  const top = makeNode('P', [one, two, three]);
  readTurned(top, turnedTexts({ blocks: [{ wanted: 'שלום README עולם.', shown }], labels: [] }).texts);
  assert.deepEqual(told(top.kids), [
    { says: 'שלום ', of: [1] },
    { says: 'README ', of: [2] },
    { says: 'עולם.', of: [3] },
  ]);
});

it('a block of which each piece shows its words lacks no space: no guess by the places of lines is wanted', () => {
  const [one, two] = [piece(1), piece(2)];
  const shown = shownBy([
    [one, 'Danger'],
    [two, '.םלוע ,'],
  ]);
  const block = { wanted: 'Danger, עולם.', shown };
  const { texts, settled } = turnedTexts({ blocks: [block, { wanted: 'Danger', shown }], labels: [] });
  assert.deepEqual([...settled], [block]);
  assert.deepEqual([...texts.keys()], [two]);
});

it('a number before an item has its sign behind it', () => {
  const home = piece(1);
  const letters = (text: string): Letter[] => [...text].map((letter) => ({ text: letter, home }) as Letter);
  const said = (text: string) => turnedTexts({ blocks: [], labels: [letters(text)] }).texts.get(home)?.text;
  assert.equal(said(' .12 '), '12. ');
  assert.equal(said(')b'), 'b) ');
  assert.equal(said('12. '), undefined);
  assert.equal(said('•'), undefined);
});

it('words from left to right of which the full stop is painted first are read in their order', () => {
  const [one, two, three] = [piece(1), piece(2), piece(3)];
  const shown = shownBy([
    [one, 'pullו '],
    [two, '.'],
    [three, 'requests'],
  ]);
  const top = makeNode('P', [one, two, three]);
  readTurned(top, turnedTexts({ blocks: [{ wanted: 'וpull requests.', shown }], labels: [] }).texts);
  assert.deepEqual(told(top.kids), [
    { says: 'וpull ', of: [1] },
    { says: 'requests.', of: [2, 3] },
  ]);
});
