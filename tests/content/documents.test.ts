/** Documents that are kept between builds: as they were made, and made anew when anything has changed that they are made of. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { Config } from '../../src/config/load.js';
import type { DocumentShelf, KeptDocument } from '../../src/content/documents.js';
import { type LoadedBook, loadBook } from '../../src/content/load.js';
import { openBook } from '../../src/content/open-book.js';
import { bookOf } from './books.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>';
const ONE =
  '# Eén\n\n![Een bord](bord.svg "Een bord")\n\n[](twee.md#plan) en [](#figuur-1).\n\nTabel: Wie\n\n| a |\n|---|\n| b |\n';
const TWO =
  '# Twee\n\n## Plan\n\n![Een plek](plek.svg "Een plek")\n\n[Zie bladzijde](een.md "bladzijde"). <font>ruw</font>\n';

interface Shelf {
  readonly documents: (madeOf: unknown) => DocumentShelf;
  /** Names of the files that were made anew since the last look. */
  made(): string[];
}

/** In memory, by way of JSON as on disk. */
function shelf(): Shelf {
  const kept = new Map<string, string>();
  const made: string[] = [];
  return {
    documents: (madeOf) => {
      const key = (file: string, text: string): string => JSON.stringify([madeOf, file, text]);
      return {
        get: async (file, text) => {
          const found = kept.get(key(file, text));
          return found === undefined ? undefined : (JSON.parse(found) as KeptDocument);
        },
        put(file, text, document) {
          made.push(path.basename(file));
          kept.set(key(file, text), JSON.stringify(document));
        },
      };
    },
    made: () => made.splice(0).sort(),
  };
}

const book = (test: TestContext, files: Readonly<Record<string, string>>): Promise<Config> =>
  bookOf(test, { 'bord.svg': SVG, 'plek.svg': SVG, ...files }, { chapters: ['een.md', 'twee.md'] });

const put = (config: Config, file: string, text: string): Promise<void> =>
  writeFile(path.join(config.bookDir, file), text);

/** As plain data: what JSON leaves out makes no difference to anyone; a text of which nothing is kept has no digest. */
const plain = ({ book: all, diagnostics, texts }: LoadedBook): unknown => {
  const whole = (name: string, value: unknown): unknown =>
    value instanceof Set ? [...value] : name === 'digest' ? undefined : value;
  return JSON.parse(JSON.stringify([all, diagnostics, [...texts]], whole));
};

const assertSame = (found: LoadedBook, expected: LoadedBook): void => assert.deepEqual(plain(found), plain(expected));

describe('documents of an earlier build', () => {
  it('are taken where nothing changed, and give the same book', async (test) => {
    const config = await book(test, { 'een.md': ONE, 'twee.md': TWO });
    const { documents, made } = shelf();
    const fresh = await loadBook(config);
    assertSame(await loadBook(config, { documents }), fresh);
    assert.deepEqual(made(), ['een.md', 'twee.md']);
    assertSame(await loadBook(config, { documents }), fresh);
    assert.deepEqual(made(), []);
    assert.ok(
      fresh.diagnostics.some(({ rule }) => rule === 'markup/raw-html'),
      'findings are kept too',
    );
  });

  it('are made anew one by one: a text, a drawing', async (test) => {
    const config = await book(test, { 'een.md': ONE, 'twee.md': TWO });
    const { documents, made } = shelf();
    await loadBook(config, { documents });
    made();
    await put(config, 'twee.md', TWO.replace('Plan', 'Plan B'));
    assertSame(await loadBook(config, { documents }), await loadBook(config));
    assert.deepEqual(made(), ['twee.md']);
    await put(config, 'bord.svg', SVG.replace('h1', 'v1'));
    assertSame(await loadBook(config, { documents }), await loadBook(config));
    assert.deepEqual(made(), ['een.md']);
  });

  it('are made anew where numbers of captions go on from others', async (test) => {
    const config = await book(test, { 'een.md': ONE, 'twee.md': TWO });
    const { documents, made } = shelf();
    await loadBook(config, { documents });
    made();
    await put(config, 'een.md', `${ONE}\n![Nog een bord](bord.svg "Nog een bord")\n`);
    const found = await loadBook(config, { documents });
    assert.deepEqual(made(), ['een.md', 'twee.md']);
    assertSame(found, await loadBook(config));
  });

  it('are made anew where the book calls things otherwise', async (test) => {
    const config = await book(test, { 'een.md': ONE, 'twee.md': TWO });
    const { documents, made } = shelf();
    await loadBook(config, { documents });
    made();
    for (const change of [
      { language: 'en' },
      { abbreviations: { en: 'enzovoort' } },
      { placeholders: { naam: 'x' } },
    ]) {
      const other = { ...config, ...change } as Config;
      assertSame(await loadBook(other, { documents }), await loadBook(other));
      assert.deepEqual(made(), ['een.md', 'twee.md'], JSON.stringify(change));
    }
  });
});

describe('a book that stays open', () => {
  const FORMAT = '---\ncode: F01\ntitle: Een blad\nsheets: 1\n---\n\n[Zie](../een.md)\n\n::veld[Naam]\n';
  const CARDS = '# Eén\n\n## Kop\n\n::format[F01]\n\nTekst met [](twee.md#plan) en [](#begin).\n';
  const open = async (
    test: TestContext,
  ): Promise<{ config: Config; look(): Promise<LoadedBook>; made(): string[] }> => {
    const config = await bookOf(
      test,
      {
        'bord.svg': SVG,
        'plek.svg': SVG,
        'een.md': CARDS,
        'twee.md': '# Twee\n\n## Plan\n\n## Begin\n',
        'formats/f01.md': FORMAT,
      },
      { chapters: ['een.md', 'twee.md'], formats: ['formats/f01.md'] },
    );
    const { documents, made } = shelf();
    const before = openBook();
    return { config, look: () => loadBook(config, { documents, open: before }), made };
  };
  const documentsOf = ({ book: { front, parts, back, formats } }: LoadedBook) =>
    [...front, ...parts.flatMap(({ chapters }) => chapters), ...back, ...formats].map(({ document }) => document);

  it('is the same as one that was read anew, whatever was changed in it', async (test) => {
    const { config, look } = await open(test);
    assertSame(await look(), await loadBook(config));
    for (const [file, text] of [
      ['een.md', CARDS.replace('Tekst', 'Nog een regel.\n\nTekst')],
      ['twee.md', '# Twee\n\n## Plan\n\nEen zin.\n\n## Begin\n'],
      // Others lead to it.
      ['twee.md', '# Twee\n\n## Plannen\n\n## Begin\n'],
      ['twee.md', '# Tweede\n\n## Plan\n\n::format[F01]\n\n## Begin\n'],
      ['een.md', CARDS.replace('::format[F01]', 'Geen kaart.')],
      ['een.md', CARDS],
      ['formats/f01.md', FORMAT.replace('Een blad', 'Een ander blad')],
      ['formats/f01.md', FORMAT.replace('Naam', 'Adres')],
      ['bord.svg', SVG.replace('h1', 'v1')],
    ] as const) {
      await put(config, file, text);
      assertSame(await look(), await loadBook(config));
      assertSame(await look(), await loadBook(config));
    }
  });

  it('has the very documents that nobody changed, and no others', async (test) => {
    const { config, look, made } = await open(test);
    const before = documentsOf(await look());
    made();
    await put(config, 'een.md', CARDS.replace('Tekst', 'Woorden'));
    const after = documentsOf(await look());
    assert.deepEqual(made(), ['een.md']);
    assert.deepEqual(
      after.map((each, index) => each === before[index]),
      [false, true, true],
    );
  });
});
