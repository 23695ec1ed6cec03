/** How often the browser lays out a page before its end is found: each time is a part of a build that nobody sees. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { layoutSection } from '../../src/paginate/layout.js';
import type { Session } from '../../src/paginate/session.js';
import { htmlSection, openLayoutSession } from './compose.js';

const TIMEOUT_MS = 60_000;

let session: Session;
before(async () => {
  session = await openLayoutSession(1, TIMEOUT_MS);
});
after(() => session.close());

interface Counted {
  readonly pages: number;
  readonly layoutsPerPage: number;
  readonly html: string;
}

async function count(html: string): Promise<Counted> {
  const section = htmlSection('looks', html);
  const [counted] = await session.forEach([section], async ({ protocol, ...bench }) => {
    await protocol.send('Performance.enable');
    const layouts = async (): Promise<number> => {
      const { metrics } = await protocol.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'LayoutCount')!.value;
    };
    const start = await layouts();
    const { layout } = await layoutSection({ protocol, ...bench }, section, TIMEOUT_MS);
    const pages = layout.pages.length;
    return { pages, layoutsPerPage: ((await layouts()) - start) / pages, html: layout.html };
  });
  return counted!;
}

const times = (number: number, html: string): string => html.repeat(number);

test('pages with more letters than the first: not after each node', async () => {
  const few = '<p style="height: 500px">.</p>';
  const { pages, layoutsPerPage } = await count(few + times(200, '<p>five words of some letters</p>'));
  assert.ok(pages > 6, `${pages} pages`);
  assert.ok(layoutsPerPage < 7, `${layoutsPerPage} times a page`);
});

test('nothing is asked of a page that is known: neither its size nor its foot', async () => {
  const { layoutsPerPage, html } = await count(times(200, `<p>${times(30, 'letters ')}</p>`));
  assert.ok(layoutsPerPage < 4, `${layoutsPerPage} times a page`);
  assert.doesNotMatch(html, /pagedjs_footnote_inner_content" style/);
});
