/** What processMarkdown hands on besides the tree: title, headings, fields and links. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import type { Diagnostic } from '../../src/diagnostic.js';
import { processMarkdown } from '../../src/markup/processor.js';
import { fakeContext } from './context.js';

async function run(text: string, title?: string) {
  const findings: Diagnostic[] = [];
  const result = await processMarkdown(text, fakeContext('/book/05-hoe-begint-u.md', findings), { title });
  return { ...result, html: toHtml(result.tree), rules: findings.map(({ rule }) => rule) };
}

describe('the title', () => {
  it('is what is given, else the first h1, else the heading that the text begins with, else the file name', async () => {
    const title = async (text: string, given?: string) => {
      const { title, rules } = await run(text, given);
      return [title, ...rules];
    };
    assert.deepEqual(await title('# Een *mooie*<br>titel'), ['Een mooie titel']);
    assert.deepEqual(await title('Tekst', 'Gegeven'), ['Gegeven']);
    assert.deepEqual(await title('## Kop'), ['Kop']);
    assert.deepEqual(await title('Tekst.\n\n## Kop'), ['Hoe begint u', 'markup/no-title']);
    assert.deepEqual(await title(''), ['Hoe begint u', 'markup/no-title']);
    assert.equal((await run('## Kop\n\nTekst')).headings.length, 0, 'it stands there once');
  });

  it('keeps its notes, code and formulas, and its links as words', async () => {
    const { title, titleContent } = await run('# Een[^a] met `code` en [een link](andere.md)\n\n[^a]: Noot.');
    assert.equal(title, 'Een met code en een link');
    const html = toHtml({ type: 'root', children: [...(titleContent ?? [])] });
    assert.match(html, /^Een<sup><a href="#dit--fn-a" id="dit--fnref-a".*<code>code<\/code> en een link$/);
  });

  it('may be called by an id of its own', async () => {
    assert.deepEqual((await run('# Titel {#begin}')).titleIds, ['dit--titel', 'dit--begin']);
  });

  it('does not make another h1 vanish', async () => {
    assert.equal((await run('# Gelijk\n', 'Gelijk')).html, '');
    assert.match((await run('# Anders\n', 'Gegeven')).html, /<h2 id="dit--anders"[^>]*>Anders<\/h2>/);
  });

  it('is searched for characters that no typeface has', async () => {
    assert.deepEqual((await run('Tekst', 'Titel 中')).rules, ['markup/missing-glyph']);
  });
});

describe('the register', () => {
  it('lists headings, without those of fields and notes', async () => {
    const { headings } = await run(
      '# T\n\n## Eén\n\n:::checklist[Lijst]\n- a\n:::\n\n::kort[Vraag]{#vraag}\n\nNoot[^1]\n\n[^1]: X\n',
    );
    assert.deepEqual(
      headings.map(({ id, level, text, place }) => `${id} ${level} ${text} ${place?.line}`),
      ['dit--eén 2 Eén 3', 'dit--lijst 3 Lijst 5'],
    );
  });

  it('lists fields in order, with a stable id', async () => {
    const { fields } = await run(
      '::kort[Uw **naam**]{#naam}\n\n:::kies[Goed?]{#goed hoeft-niet}\n- ja\n- nee\n:::\n',
      'T',
    );
    assert.deepEqual(
      fields.map(({ id, kind, label, required, place }) => [id, kind, label, required, place.line]),
      [
        ['naam', 'kort', 'Uw naam', true, 1],
        ['goed', 'kies', 'Goed?', false, 3],
      ],
    );
  });

  it('lists links into the book, as they were written', async () => {
    const { links } = await run('[a](andere.md#K%C3%B3p) [b](https://example.org) [c](#x)', 'T');
    assert.deepEqual(
      links.map(({ id, written }) => [id, written]),
      [
        ['andere--kóp', 'andere.md#Kóp'],
        ['dit--x', '#x'],
      ],
    );
  });
});
