/** How a book that is too thick becomes volumes. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Section } from '../../../src/model.js';
import { type PlacedSection, placeSections } from '../../../src/outputs/paged/page-map.js';
import { volumeStarts, volumesOf } from '../../../src/outputs/paged/volumes.js';

type Sketch = readonly [id: string, pages: number, more?: Partial<Section>];

const placed = (...sections: readonly Sketch[]): readonly PlacedSection[] =>
  placeSections(
    sections.map(([id, pages, more]) => {
      const kind: Section['kind'] = id.startsWith('deel') ? 'part' : id.startsWith('h') ? 'chapter' : 'matter';
      return { section: { id, kind, ...more }, pages: Array.from({ length: pages }, () => ({})) };
    }) as unknown as readonly PlacedSection['layout'][],
  );

const BOOK: readonly Sketch[] = [
  ['titel', 4],
  ['deel-a', 1],
  ['h1', 30],
  ['deel-b', 1],
  ['h2', 40],
  ['deel-c', 1],
  ['h3', 20],
];

it('a book that is thin enough stays one', () => {
  assert.deepEqual(volumeStarts(placed(...BOOK), 97), []);
});

it('volumes are of whole parts, and as equal as these allow', () => {
  assert.deepEqual(volumeStarts(placed(...BOOK), 96), ['deel-b']);
  assert.deepEqual(volumeStarts(placed(...BOOK), 50), ['deel-b', 'deel-c']);
});

it('what has no part to begin with stays whole, however thick it is', () => {
  assert.deepEqual(volumeStarts(placed(['titel', 4], ['h1', 300]), 50), []);
  assert.deepEqual(volumeStarts(placed(['titel', 4], ['deel-a', 1], ['h1', 300]), 50), []);
  assert.deepEqual(volumeStarts(placed(...BOOK), 5), ['deel-b', 'deel-c']);
});

it('pages count from the first of their file, and their numbers run on', () => {
  const volumes = volumesOf(placed(['titel', 2], ['h1', 9], ['titel-2', 2, { startsVolume: true }], ['h2', 3]));
  const seen = volumes.map((volume) =>
    volume.map(({ layout, firstPage, firstNumber }) => [layout.section.id, firstPage, firstNumber]),
  );
  assert.deepEqual(seen, [
    [
      ['titel', 0, 1],
      ['h1', 2, 3],
    ],
    [
      ['titel-2', 0, 12],
      ['h2', 2, 14],
    ],
  ]);
});
