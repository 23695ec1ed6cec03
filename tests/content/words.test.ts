/** The words that the program puts into a text are in the language of that text. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { loadBook } from '../../src/content/load.js';
import { bookOf, FORMAT, findings } from './books.js';

it('words a chapter of another language in that language, whatever the book words itself', async (test) => {
  const block =
    '\n\n:::tip\nA.\n:::\n\n:::wist-u\nB.\n:::\n\n[](een.md "bladzijde"), [](#beeld), [](../formats/F01-start.md)\n\n::format[F01]\n';
  const config = await bookOf(
    test,
    {
      'a/een.md': `# Eén${block}\n:::figuur[Zo.]{#beeld src=x.svg alt="Beeld"}\n:::\n`,
      'a/zwei.md': `---\nlang: de-AT\n---\n# Zwei${block}`,
      'a/dwa.md': `---\nlang: pl\n---\n# Dwa${block}`,
      'a/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g/></svg>',
      'formats/F01-start.md': `${FORMAT('F01')}\n## Kop\n\n::kort[Naam]{#naam}\n`,
    },
    {
      chapters: ['a/een.md', 'a/zwei.md', 'a/dwa.md'],
      formats: ['formats/F01-start.md'],
      more: 'words: { tip: Weetje }\nwordsIn: { de: { format: Vordruck } }\nblocks: { wist-u: { label: Wist u dat?, labels: { de: Wussten Sie das? } } }',
    },
  );
  const loaded = await loadBook(config);
  assert.deepEqual(findings(loaded.diagnostics), []);
  const said = (at: number): string[] => {
    const text = toHtml(loaded.book.parts[0]!.chapters[at]!.document.tree)
      .replace(/<svg.*?<\/svg>/gs, '')
      .replaceAll('\u00a0', ' ');
    return [...text.matchAll(/(?:block-label|format-facts|<a [^>]*#)[^>]*>([^<]+)/g)].map(([, each]) => each!);
  };
  const dutch = ['Weetje', 'Wist u dat?', 'hoofdstuk 1', 'figuur 1', 'format F01', 'Format', 'Format F01', '1 blad.'];
  assert.deepEqual([said(0), said(2)], [dutch, dutch]);
  const german = [
    'Tipp',
    'Wussten Sie das?',
    'Kapitel 1',
    'Abbildung 1',
    'Vordruck F01',
    'Formular',
    'Format F01',
    '1 Blatt.',
  ];
  assert.deepEqual(said(1), german);
});
