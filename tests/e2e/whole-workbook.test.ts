/** The book of this repository, read as a build reads it: without a finding, and kept between builds as it was. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Nodes } from 'hast';
import { readDocument, writeDocument } from '../../src/content/kept-document.js';
import type { Processed } from '../../src/markup/processor.js';
import { workbook } from '../content/workbook.js';

it('is read without a finding', async () => {
  assert.deepEqual((await workbook()).diagnostics, []);
});

it('has documents that are as they were when they were kept, with links into their own trees', async () => {
  const { book } = await workbook();
  const chapters = [...book.front, ...book.parts.flatMap((part) => part.chapters), ...book.back, ...book.formats];
  let links = 0;
  for (const { document } of chapters) {
    // What loading makes is what markup gave, with its links.
    const made = document as Processed;
    const again = readDocument(writeDocument(made));
    assert.equal(JSON.stringify(again.tree), JSON.stringify(made.tree));
    assert.deepEqual(again.blocks, made.blocks);
    const [before, after] = [placesIn(made.tree), placesIn(again.tree)];
    for (const [index, link] of made.links.entries()) {
      const other = again.links[index]!;
      links += 1;
      assert.equal(after.get(other.element), before.get(link.element));
      if (link.label) assert.equal(after.get(other.label!), before.get(link.label));
      if (link.page) assert.equal(after.get(other.page!.box), before.get(link.page.box));
    }
  }
  assert.ok(links > 50, `${links} links`);
});

/** Of each node, how many come before it. */
const placesIn = (tree: Nodes): ReadonlyMap<Nodes, number> =>
  new Map(nodesOf(tree).map((node, place) => [node, place]));

const nodesOf = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
