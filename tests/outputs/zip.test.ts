/** The same files give the same zip, wherever and whenever it is packed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { it } from 'node:test';
import { unzipSync } from 'fflate';
import { zip } from '../../src/outputs/zip.js';

const ENTRIES = [
  { name: 'mimetype', content: Buffer.from('application/epub+zip'), isStored: true },
  { name: 'b.txt', content: Buffer.from('b'.repeat(100)) },
  { name: 'a.txt', content: Buffer.from('a') },
];

it('keeps the order of its entries, and what is stored stands there as it is', async () => {
  const bytes = Buffer.from(await zip(ENTRIES, new Date('2026-01-31T12:00:00Z')));
  assert.equal(bytes.toString('latin1', 30, 58), 'mimetypeapplication/epub+zip');
  assert.deepEqual(Object.keys(unzipSync(bytes)), ['mimetype', 'b.txt', 'a.txt']);
  assert.ok(bytes.length < 400);
});

it('has the same bytes in every time zone', () => {
  const script = `import('./src/outputs/zip.ts').then(async ({ zip }) => process.stdout.write(Buffer.from(await zip([{ name: 'a', content: Buffer.from('a') }], new Date('2026-03-29T00:30:00Z'))).toString('hex')))`;
  const [one, other] = ['Pacific/Kiritimati', 'America/Los_Angeles'].map(
    (TZ) =>
      spawnSync(process.execPath, ['--import', 'tsx', '-e', script], { env: { ...process.env, TZ }, encoding: 'utf8' })
        .stdout,
  );
  assert.match(one ?? '', /^504b0304/);
  assert.equal(one, other);
});
