/** From what a page shows to the rule behind it: in the book's own sheets and what they import, else in ours. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { it } from 'node:test';
import { placeOfRule } from '../../src/preview/rule-place.js';
import { bookOf } from '../content/books.js';

it('finds the rule that counts most, however the browser writes it', async (test) => {
  const config = await bookOf(
    test,
    {
      'een.md': '# Eén\n',
      'huis.css':
        "@import 'meer.css';\n.tip>p,\n.tip   h2 { color: red; }\n@media print {\n  .tip:before { content: 'x'; }\n}\n.tip > p, .tip h2 { margin: 0; }\n",
      'meer.css': 'h2 { color: blue; }\n.tip p { color: green; }\n',
    },
    { chapters: ['een.md'], more: 'styles: [huis.css]' },
  );
  const find = (...selectors: string[]): string => {
    const found = placeOfRule(config, selectors);
    return found ? `${path.basename(found.file)}:${found.line}:${found.column}` : 'nowhere';
  };
  assert.equal(find('.tip > p, .tip h2'), 'huis.css:7:1');
  assert.equal(find('.tip::before'), 'huis.css:5:3');
  assert.equal(find('.weg', '.tip p', 'h2'), 'meer.css:2:1');
  // Ours comes after any of the book.
  assert.equal(find('.summary-number', 'h2'), 'meer.css:1:1');
  assert.match(find('.summary-number'), /^kern-verder\.css:\d+:1$/);
  assert.equal(find('.weg'), 'nowhere');
});
