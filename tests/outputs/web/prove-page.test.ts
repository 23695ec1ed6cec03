/** The proof of a page of a site: a word that is lost, moved or added is a finding with its place; what the site says itself is none. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { provePage } from '../../../src/outputs/web/prove-page.js';

const SOURCE = '<main><h1>Titel</h1><p data-line="7">Een <b>zin</b> van het boek.</p><ul><li>punt</li></ul></main>';

const proven = (article: string) =>
  provePage({
    title: 'Titel',
    source: '/boek/een.md',
    wanted: SOURCE,
    address: 'een.html',
    html: `<main><article class="page">${article}</article></main>`,
  });

it('finds nothing where all is there, in other elements and with words of the site', () => {
  const page =
    '<h1>Titel</h1><div data-site>Invullen</div><p>Een <strong>zin</strong> van het boek.</p><ul><li><label>punt</label></li></ul>';
  assert.deepEqual(proven(page), []);
});

it('finds what is lost, moved or added', () => {
  const pages = [
    '<h1>Titel</h1><p>Een van het boek.</p><ul><li>punt</li></ul>',
    '<h1>Titel</h1><ul><li>punt</li></ul><p>Een <b>zin</b> van het boek.</p>',
    '<h1>Titel</h1><p>Een <b>zin</b> van het boek.</p><ul><li>punt</li></ul><p>Meer.</p>',
    '',
  ];
  for (const page of pages) {
    const [found, ...more] = proven(page);
    assert.equal(found?.rule, 'proof/reading');
    assert.equal(found?.place?.file, '/boek/een.md');
    assert.deepEqual(more, []);
  }
  assert.equal(proven(pages[0] ?? '')[0]?.place?.line, 7);
});
