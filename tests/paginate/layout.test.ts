/** What is made of the page's answer to a layout: pages that cannot be used are findings. No browser: the page is played. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Section } from '../../src/model.js';
import type { ClientPage, LayoutAnswer } from '../../src/paginate/client/contract.js';
import { layoutSection } from '../../src/paginate/layout.js';
import type { Bench } from '../../src/paginate/session.js';
import { htmlSection } from './compose.js';

const ANSWER: LayoutAnswer = {
  html: '',
  pages: [],
  anchors: {},
  images: [],
  carriers: 0,
  content: {
    tags: [],
    parents: [],
    pageStarts: [],
    lines: [],
    runs: [],
    links: [],
    asides: [],
    pieces: [],
    facts: [],
    areas: [],
    entries: [],
  },
  missingFonts: [],
  lost: [],
  cutWords: [],
  unreadable: [],
  complaints: [],
  wrongSizes: [],
  tooManyPages: false,
};

async function findings(answer: Partial<LayoutAnswer>) {
  const evaluate = async (call: string): Promise<unknown> =>
    call.startsWith('werkboek.layOut(') ? { ...ANSWER, ...answer } : [];
  // Of a bench a layout uses no more than this.
  const bench = { page: { evaluate }, takeRefused: () => [] } as unknown as Bench;
  const { diagnostics } = await layoutSection(bench, htmlSection('proef', '<p>Tekst.</p>'), 1000);
  return diagnostics.map(({ rule, data, place }) => ({ rule, data, line: place?.line }));
}

it('an answer without trouble has no findings', async () => {
  assert.deepEqual(await findings({}), []);
});

it('text that fell off is layout/lost-content, at its line', async () => {
  assert.deepEqual(await findings({ lost: [{ what: 'missing', text: 'Deze zin', line: 7 }] }), [
    { rule: 'layout/lost-content', data: { section: 'proef', text: 'missing: Deze zin' }, line: 7 },
  ]);
});

it('what Paged.js complains of is layout/failed', async () => {
  assert.deepEqual(await findings({ complaints: ['Unable to layout item'] }), [
    { rule: 'layout/failed', data: { section: 'proef', problem: 'Unable to layout item' }, line: 1 },
  ]);
});

it('a layout that does not end is layout/too-many-pages, and nothing else is told of it', async () => {
  const found = await findings({ tooManyPages: true, complaints: ['Layout repeated'] });
  assert.deepEqual(
    found.map(({ rule }) => rule),
    ['layout/too-many-pages'],
  );
});

it('large print and lists that leave much white are set closer where that saves a page, and other text never', async () => {
  const page = (fill: number): ClientPage => ({
    side: 'recto',
    blank: false,
    fill,
    overflow: [],
    heading: '',
    cutBoxes: [],
  });
  const large = { largePrint: true } as const;
  const pagesOf = async (usual: number[], closer: number[], more: Partial<Section> = large): Promise<number> => {
    const evaluate = async (call: string): Promise<unknown> => {
      if (!call.startsWith('werkboek.layOut(')) return [];
      return { ...ANSWER, pages: (/"[^"]* closer"/.test(call) ? closer : usual).map(page) };
    };
    const bench = { page: { evaluate }, takeRefused: () => [] } as unknown as Bench;
    const section = { ...htmlSection('proef', '<p>Tekst.</p>'), ...more };
    const { layout } = await layoutSection(bench, section, 1000);
    assert.equal(layout.section, section);
    return layout.pages.length;
  };
  assert.equal(await pagesOf([1, 1, 0.1], [1, 0.9]), 2);
  assert.equal(await pagesOf([1, 1, 0.1], [1, 1, 0.05]), 3);
  assert.equal(await pagesOf([1, 1, 0.6], [1, 1]), 3);
  assert.equal(await pagesOf([1, 0.6, 0.7], [1, 1]), 2);
  assert.equal(await pagesOf([0.1], []), 1);
  assert.equal(await pagesOf([1, 1, 0.1], [1, 0.9], { kind: 'matter', file: 'woord-vooraf.md' }), 3);
  assert.equal(await pagesOf([1, 1, 0.1], [1, 0.9], { kind: 'matter', file: undefined }), 2);
});
