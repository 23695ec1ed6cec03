/** Where sections may start, and what stands before the part that begins a volume. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Config, loadConfig } from '../../src/config/load.js';
import { iconFinder } from '../../src/content/icons.js';
import { loadBook } from '../../src/content/load.js';
import { bookSections, composed } from '../../src/editions/editions.js';
import { inVolumes } from '../../src/editions/volumes.js';
import type { Section } from '../../src/model.js';

const HOME = fileURLToPath(new URL('.', import.meta.url));
const config = await loadConfig(path.join(HOME, 'book'));

async function sections(
  starts: Partial<Config['starts']>,
  volumes: readonly string[] = [],
): Promise<readonly Section[]> {
  const changed = { ...config, starts: { ...config.starts, ...starts } };
  const loaded = await loadBook(changed);
  const planned = await bookSections(changed, loaded, iconFinder(changed), (finding) => assert.fail(finding.rule));
  const made =
    volumes.length > 0
      ? await inVolumes(changed, loaded, planned, volumes, (finding) => assert.fail(finding.rule))
      : planned;
  return made.map((each) => composed(each));
}

const freeIn = (made: readonly Section[], kind: Section['kind']): readonly boolean[] =>
  made.filter((section) => section.kind === kind).map(({ anySide }) => anySide === true);

it('parts start on the right, or anywhere', async () => {
  const usual = await sections({});
  const free = await sections({ front: 'any', parts: 'any', chapters: 'any', back: 'any' });
  assert.ok(freeIn(usual, 'part').length > 0);
  assert.ok(freeIn(usual, 'part').every((each) => !each));
  assert.ok(freeIn(free, 'part').every(Boolean));
  assert.ok(freeIn(free, 'chapter').every(Boolean));
});

it('a volume opens with its own title page and contents, on a right-hand page', async () => {
  const usual = await sections({ parts: 'any', chapters: 'any' });
  const last = usual.findLast(({ kind }) => kind === 'part')!;
  const made = await sections({ parts: 'any', chapters: 'any' }, [last.id]);
  const at = made.findIndex(({ id }) => id === last.id);
  const [before, title, contents] = made.slice(at - 3, at);
  assert.equal(before?.padToLeaf, true);
  assert.deepEqual([title?.id, title?.startsVolume, title?.anySide], ['titel-2', true, undefined]);
  assert.match(title?.html ?? '', /Boek 2 van 2/);
  assert.equal(contents?.id, 'inhoud-2');
  assert.match(contents?.html ?? '', /Boek 1 van 2/);
  assert.match(made[0]?.html ?? '', /Boek 1 van 2/);
  assert.equal(made.length, usual.length + 2);
});
