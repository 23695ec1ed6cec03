/** `eject` copies templates that work as they are, tells what stands in them, and overwrites nothing. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { openBook } from '../../src/api/book.js';
import { checkContent } from '../../src/api/check-content.js';
import { eject } from '../../src/api/eject.js';
import { loadConfig } from '../../src/config/load.js';
import { iconFinder } from '../../src/content/icons.js';
import { loadBook } from '../../src/content/load.js';
import { TEMPLATE_NAMES } from '../../src/content/template-slots.js';
import { Failure } from '../../src/diagnostic.js';
import { bookSections, composed, formatSections } from '../../src/editions/editions.js';
import { wordDiagnostic } from '../../src/report/messages.js';
import { folderOf } from '../content/books.js';
import { SHORT, SMALL_BOOK } from '../e2e/small-book.js';

const inBook = async (test: TestContext) => openBook(await folderOf(test, { ...SMALL_BOOK, ...SHORT }));

/** What is laid out, and what is laid over it. */
async function sections(file: string) {
  const config = await loadConfig(file);
  const loaded = await loadBook(config);
  const planned = await bookSections(config, loaded, iconFinder(), ({ rule }) => assert.fail(rule));
  const all = [...planned.map((each) => composed(each)), ...formatSections(config, loaded)];
  return all.map(({ id, html, furniture }) => ({ id, html, furniture }));
}

describe('eject', () => {
  it('copies all templates, and the pages stay as they were', async (test) => {
    const book = await inBook(test);
    const before = await sections(book.file);
    const files = await eject(book, TEMPLATE_NAMES);
    assert.equal(files.length, TEMPLATE_NAMES.length);
    assert.deepEqual(await checkContent(await loadConfig(book.file)), []);
    assert.deepEqual(await sections(book.file), before);
  });

  it('lets the book have its way', async (test) => {
    const book = await inBook(test);
    const [file = ''] = await eject(book, ['chapter']);
    writeFileSync(file, readFileSync(file, 'utf8').replace('<main class="text"', '<hr><main class="text eigen"'));
    const html = (await sections(book.file)).map((each) => each.html).join('');
    assert.match(html, /<hr><main class="text eigen">/);
  });

  it('tells of each slot, in the language asked for', async (test) => {
    const book = await inBook(test);
    const [dutch = ''] = await eject(book, ['part']);
    assert.match(
      readFileSync(dutch, 'utf8'),
      /^<!doctype html>\n<!--\n {2}Opening van een deel\.\n[\s\S]* {4}letter {7} de letter\n/,
    );
    const [english = ''] = await eject(book, ['title'], { language: 'en' });
    assert.match(readFileSync(english, 'utf8'), / {4}colophon {7} the colophon \(has to be there\)\n/);
  });

  it('overwrites nothing: output/exists', async (test) => {
    const book = await inBook(test);
    const [file = ''] = await eject(book, ['list']);
    writeFileSync(file, 'mijn eigen');
    const failed = await eject(book, ['cover', 'list']).catch((problem: unknown) => problem);
    assert.ok(failed instanceof Failure);
    assert.deepEqual(
      failed.diagnostics.map(({ rule, data }) => [rule, data.file]),
      [['output/exists', file]],
    );
    assert.equal(readFileSync(file, 'utf8'), 'mijn eigen');
    await eject(book, ['cover']);
    await assert.rejects(eject(book, ['cover']), Failure);
    assert.equal(path.basename(file), 'list.html');
  });

  it('knows what was meant', async (test) => {
    const book = await inBook(test);
    const said = async (name: string): Promise<string> =>
      eject(book, [name]).then(
        () => '',
        ({ diagnostics }: Failure) => wordDiagnostic(diagnostics[0]!, 'en').message,
      );
    assert.match(await said('chaptr'), /: there is no template "chaptr"; did you mean "chapter"\?/);
    assert.match(await said('zzz'), /choose from cover, title/);
  });
});
