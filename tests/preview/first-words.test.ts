import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstWords } from '../../src/preview/first-words.js';

const TEXT = [
  '---',
  'reader: beide',
  '---',
  '# Titel',
  '',
  'Een zin van',
  'twee regels.',
  '',
  ':::tip',
  'Bel {{gemeente.naam}} op tijd.',
  ':::',
  '',
  '- Eerste punt',
  '- Tweede punt',
  '',
  '| a | b |',
  '|---|---|',
  '| c | d |',
  '',
].join('\n');

const now = (from: string, to: string) =>
  firstWords(TEXT, TEXT.replace(from, to), { 'gemeente.naam': 'Waterrijk', leeg: null });

describe('the first words of what was changed', () => {
  it('are those of the paragraph, for the line on which it stands', () => {
    assert.deepEqual(now('twee regels', 'twee **volle** regels & [meer](x.md)'), {
      tag: 'p',
      line: 6,
      words: 'Een zin van\ntwee <strong>volle</strong> regels &amp; meer.',
    });
  });

  it('have what stands for a placeholder', () => {
    assert.deepEqual(now('op tijd', 'snel'), { tag: 'p', line: 10, words: 'Bel Waterrijk snel.' });
    assert.equal(now('op tijd', 'op {{leeg}}')?.words, 'Bel Waterrijk op {{leeg}}.');
  });

  it('are those of one point of a list', () => {
    assert.deepEqual(now('Tweede punt', 'Een *ander* punt'), { tag: 'li', line: 14, words: 'Een <em>ander</em> punt' });
  });

  it('hold no markup of their author', () => {
    assert.equal(now('Een zin', 'Een <b onclick="x()">zin</b>')?.words, 'Een zin van\ntwee regels.');
    assert.equal(now('Een zin', 'Een `<script>` zin')?.words, 'Een <code>&lt;script&gt;</code> zin van\ntwee regels.');
  });

  it('are waited for where more changed than words', () => {
    assert.equal(now('', ''), undefined);
    assert.equal(now('twee regels.', 'twee regels.\n\nEen alinea erbij.'), undefined);
    assert.equal(now('- Tweede punt', '- Tweede punt\n- Derde punt'), undefined);
    assert.equal(now('Een zin', '## Een zin'), undefined);
    assert.equal(now('| c | d |', '| c | e |'), undefined);
    assert.equal(now('beide', 'ambtenaar'), undefined);
    assert.equal(now('# Titel', '# Andere titel'), undefined);
    assert.equal(firstWords(TEXT, TEXT.replace('Een zin', 'Nog een zin').replace('Eerste', 'Laatste'), {}), undefined);
  });
});
