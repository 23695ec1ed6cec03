/** `init` writes a book without a finding, tells what it changed, and overwrites nothing. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { openBook } from '../../src/api/book.js';
import { check } from '../../src/api/check.js';
import { init } from '../../src/api/init.js';
import { Failure } from '../../src/diagnostic.js';
import { folderOf } from '../content/books.js';

const failed = async (task: Promise<unknown>): Promise<readonly (readonly [rule: string, said: unknown])[]> => {
  const problem = await task.catch((thrown: unknown) => thrown);
  assert.ok(problem instanceof Failure, String(problem));
  return problem.diagnostics.map(({ rule, data }) => [rule, data.problem ?? data.name ?? data.file]);
};

describe('init', () => {
  const ways = [
    ['nl', 'A4'],
    ['en', 'a5'],
    ['nl', '170x240'],
    ['en', '210 x 210'],
  ] as const;
  for (const [language, pageSize] of ways)
    it(`makes a book in ${language} on ${pageSize} in which nothing is found`, async (test) => {
      const folder = await folderOf(test, { 'package.json': '{}' });
      const { files, kept, findings } = await init(folder, {
        language,
        pageSize,
        title: 'Wij & de buurt: "samen" #1',
        name: "Gemeente 's-Hertog",
      });
      assert.deepEqual(findings, []);
      assert.deepEqual(kept, [path.join(folder, 'package.json')]);
      assert.ok(files.every((file) => existsSync(file)));
      const book = await openBook(folder);
      assert.deepEqual([book.title, book.language], ['Wij & de buurt: "samen" #1', language]);
      assert.deepEqual(await check(book), []);
    });

  it('takes the colours of an installed house style, and tells which became others: starter/colour', async (test) => {
    const folder = await folderOf(test, {
      'node_modules/@stad/tokens/package.json': '{}',
      'node_modules/@stad/tokens/dist/tokens.json': JSON.stringify({
        brand: { value: '#CC0000' },
        link: { value: '#FFCC00' },
      }),
    });
    const { colours, findings } = await init(folder, { houseStyle: '@stad/tokens' });
    assert.deepEqual(
      colours.map(({ name, screen }) => [name, screen]),
      [
        ['brand1', '#A70000'],
        ['accent', '#FFCC00'],
      ],
    );
    assert.deepEqual(
      findings.map(({ rule, data }) => [rule, data.given, data.way]),
      [['starter/colour', '#CC0000', 'darker']],
    );
    assert.deepEqual(await check(await openBook(folder)), []);
  });

  it('says what is missing: starter/no-house-style', async (test) => {
    const folder = await folderOf(test, { 'node_modules/leeg/package.json': '{}' });
    assert.deepEqual(await failed(init(folder, { houseStyle: '@stad/weg' })), [
      ['starter/no-house-style', '@stad/weg'],
    ]);
    assert.deepEqual(await failed(init(folder, { houseStyle: 'leeg' })), [['starter/no-house-style', 'leeg']]);
  });

  it('overwrites nothing, and then writes nothing either', async (test) => {
    const folder = await folderOf(test, { 'content/chapters/01-welkom.md': 'van mij', 'content/book.yaml': 'van mij' });
    assert.deepEqual(
      (await failed(init(folder))).map(([rule, file]) => [rule, path.relative(folder, String(file))]),
      [
        ['output/exists', path.join('content', 'book.yaml')],
        ['output/exists', path.join('content', 'chapters', '01-welkom.md')],
      ],
    );
    assert.equal(readFileSync(path.join(folder, 'content/book.yaml'), 'utf8'), 'van mij');
    assert.equal(existsSync(path.join(folder, 'content/formats')), false);
  });

  it('says what it cannot take', async (test) => {
    const folder = await folderOf(test, { 'logo.bmp': 'x', 'letter.ttf': 'x' });
    const at = (name: string): string => path.join(folder, name);
    const said = async (options: Parameters<typeof init>[1]): Promise<string> =>
      JSON.stringify((await failed(init(folder, options)))[0]?.[1]).replaceAll('\\"', '"');
    assert.match(await said({ colours: ['rood'] }), /"rood" is no colour/);
    assert.match(await said({ colours: Array.from({ length: 6 }, () => '#000000') }), /too many/);
    assert.match(await said({ pageSize: 'groot' }), /no page size "groot"/);
    assert.match(await said({ logo: at('logo.bmp') }), /is no logo/);
    assert.match(await said({ typefaces: [at('letter.ttf')] }), /is no typeface/);
    assert.match(await said({ logo: at('weg.svg') }), /weg\.svg/);
  });
});
