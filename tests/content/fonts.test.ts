/** Typefaces of `fonts` in book.yaml: declared by role with their weights, and told of when they may not be used. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import type { Config } from '../../src/config/load.js';
import { ownFaces } from '../../src/content/own-faces.js';
import { checkFonts, roleFacesCss } from '../../src/content/role-faces.js';
import { FACES } from '../../src/fonts/faces.js';

const bookDir = mkdtempSync(path.join(tmpdir(), 'werkboek-fonts-'));
after(() => rmSync(bookDir, { recursive: true, force: true }));
mkdirSync(path.join(bookDir, 'fonts'));
const [regular, bold] = FACES.world;
copyFileSync(regular?.file ?? '', path.join(bookDir, 'fonts/Eigen.ttf'));
copyFileSync(bold?.file ?? '', path.join(bookDir, 'fonts/Eigen Vet.ttf'));
writeFileSync(path.join(bookDir, 'fonts/geen.ttf'), 'geen lettertype');

/** OpenType: `fsType` stands 8 bytes into the table OS/2. */
function withFsType(bits: number): string {
  const bytes = readFileSync(path.join(bookDir, 'fonts/Eigen.ttf'));
  const tables = bytes.readUInt16BE(4);
  const record = Array.from({ length: tables }, (_, index) => 12 + 16 * index).find(
    (at) => bytes.toString('latin1', at, at + 4) === 'OS/2',
  );
  bytes.writeUInt16BE(bits, bytes.readUInt32BE((record ?? 0) + 8) + 8);
  writeFileSync(path.join(bookDir, `fonts/fs${bits}.ttf`), bytes);
  return `fonts/fs${bits}.ttf`;
}

/** All that these functions look at. */
const book = (fonts: Config['fonts']) => ({ bookDir, fonts, styles: [], places: new Map() }) as unknown as Config;
const told = async (fonts: Config['fonts']) =>
  (await checkFonts(book(fonts))).map(({ rule, data }) => `${rule} ${data.what ?? data.reason ?? ''}`.trim());

describe('typefaces of a book', () => {
  const good = { text: ['fonts/Eigen.ttf', 'fonts/Eigen Vet.ttf'], title: ['./fonts/Eigen Vet.ttf'] };

  it('are declared by role, each with the weight that the file tells', async () => {
    assert.deepEqual(roleFacesCss(book(good)).split('\n'), [
      '@font-face { font-family: "book text"; font-weight: 400; src: url("/book/fonts/Eigen.ttf"); }',
      '@font-face { font-family: "book text"; font-weight: 700; src: url("/book/fonts/Eigen%20Vet.ttf"); }',
      ':root { --text-face: "book text", var(--more-faces); }',
      '@font-face { font-family: "book title"; font-weight: 700; src: url("/book/fonts/Eigen%20Vet.ttf"); }',
      ':root { --title-face: "book title", var(--more-faces); }',
    ]);
    assert.deepEqual(await told(good), []);
    assert.equal(roleFacesCss(book({})), '');
  });

  it('have their letters counted, and their names known', () => {
    const [text] = ownFaces(book(good));
    assert.deepEqual([text?.family, text?.has(0x416), text?.has(0x4e00)], ['book text', true, false]);
    assert.deepEqual(text?.names, ['NotoSans-Regular', 'NotoSans-Bold']);
  });

  it('are told of when they are not there, no font, or without a bold', async () => {
    assert.deepEqual(await told({ title: ['fonts/weg.ttf'] }), ['content/font-unreadable missing']);
    assert.deepEqual(await told({ mono: ['fonts/geen.ttf'] }), ['content/font-unreadable damaged']);
    assert.deepEqual(await told({ title: ['../elders.ttf'] }), ['content/font-unreadable missing']);
    assert.deepEqual(await told({ text: ['fonts/Eigen.ttf'] }), ['content/font-without-bold']);
  });

  it('are told of when their maker forbids what a PDF does (content/font-licence)', async () => {
    assert.deepEqual(await told({ title: [withFsType(2)] }), ['content/font-licence embedding']);
    assert.deepEqual(await told({ title: [withFsType(0x100)] }), ['content/font-licence subsets']);
    assert.deepEqual(await told({ title: [withFsType(0x200)] }), ['content/font-licence outlines']);
    assert.deepEqual(await told({ title: [withFsType(0), withFsType(4), withFsType(8)] }), []);
  });
});
