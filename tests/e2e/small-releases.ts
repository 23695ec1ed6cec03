/** Two releases beside the small book, as `release` would lay them, made of its last build. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { BookFolder } from './harness.js';

/** In 0.9 one thing of page 8 (from 0) stood on page 6; 0.8 names a file that is none of its own. Returns the id of that thing. */
export async function writeReleases(book: BookFolder): Promise<string> {
  const { pageMap } = JSON.parse(await book.text('out/report.json')) as {
    pageMap: Record<string, { page: number; topMm: number }>;
  };
  const [id = '', place] = Object.entries(pageMap).find(([, { page }]) => page === 8) ?? [];
  assert.ok(place);
  const report = (version: string, file: string, places: object): string =>
    JSON.stringify({ pageMap: places, outputs: [{ edition: 'digital', file }], release: { version } });
  const moved = { ...pageMap, [id]: { ...place, page: 6 } };
  await book.write({
    'release/klein-0.9/report.json': report('0.9', 'digital/klein-0.9-digital.pdf', moved),
    'release/klein-0.9/digital/klein-0.9-digital.pdf': await readFile(book.path('out/digital/klein.pdf')),
    'release/klein-0.8/report.json': report('0.8', '../../out/digital/klein.pdf', pageMap),
  });
  return id;
}
