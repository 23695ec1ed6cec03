/** Lines are as long in print as when the pages were made, though every element has a language tag of its own by then. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { layoutSection } from '../../src/paginate/layout.js';
import type { Session } from '../../src/paginate/session.js';
import { htmlSection, openLayoutSession } from './compose.js';

let session: Session;
before(async () => {
  session = await openLayoutSession(1);
});
after(() => session.close());

/** Letters that the typeface sets closer to each other, on either side of where an element ends. */
const PAIR = 'T<a href="https://example.org/">AV</a>A<span>VAT</span>AV';
const PAGES = `(() => {
  document.documentElement.removeAttribute('style');
  return [...document.querySelectorAll('.pagedjs_area')].map((area) => area.scrollWidth <= area.clientWidth + 1);
})()`;

it('nothing leaves a page for the column beside it once the tags are there', async () => {
  const html = Array.from(
    { length: 60 },
    (_, index) => `<p data-line="${index + 3}">${`${PAIR} `.repeat(3 + (index % 9))}${'n'.repeat(index % 7)}</p>`,
  ).join('');
  const [laid] = await session.forEach([htmlSection('talen', html)], async (bench, section) => {
    const { layout, diagnostics } = await layoutSection(bench, section, 20_000);
    return { layout, diagnostics, fits: (await bench.page.evaluate(PAGES)) as boolean[] };
  });
  assert.ok(laid!.fits.length > 2);
  assert.ok(laid!.fits.every(Boolean), String(laid!.fits));
  assert.deepEqual(laid!.diagnostics, []);
  // The language that the author means is the one that goes on.
  assert.doesNotMatch(laid!.layout.html, /-x-s\d/);
});

it('words of another language keep theirs, and only these are said to be so', async () => {
  const html =
    '<p>Een <span lang="fr">bon <a href="https://example.org/">mot</a></span> en <span>een</span> ander.</p>';
  const [laid] = await session.forEach([htmlSection('talen', html)], (bench, section) =>
    layoutSection(bench, section, 20_000),
  );
  const langs = [...laid!.layout.html.matchAll(/<(span|a)\b[^>]*>/g)].map(([tag]) => [
    /lang="([a-z]+)-x-r/.exec(tag)?.[1],
    tag.includes('role="mark"'),
  ]);
  assert.deepEqual(langs, [
    ['fr', true],
    ['fr', false],
    ['nl', false],
  ]);
});
