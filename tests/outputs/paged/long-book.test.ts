/** Room for page numbers: a book gets boxes of four digits when it has more than 999 pages, and then in all its sections. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PlannedSection } from '../../../src/editions/editions.js';
import type { Section } from '../../../src/model.js';
import { layOutBook } from '../../../src/outputs/paged/long-book.js';
import type { LaidOut } from '../../../src/paginate/layout.js';

const section = (html: string): Section => ({ id: 'c', title: 'c', html, bodyClass: 'book' }) as Section;

/** @returns how the sections were laid out each time: `3` or `4` digits of room, and the result */
async function layOut(planned: readonly PlannedSection[], pagesOf: (section: Section) => number) {
  const rounds: string[] = [];
  const laidOut = await layOutBook(planned, async (sections) => {
    rounds.push(sections.map(({ bodyClass }) => (bodyClass === 'book four-digits' ? '4' : '3')).join(''));
    return sections.map((each): LaidOut => {
      const pages = Array.from({ length: pagesOf(each) });
      return { layout: { section: each, pages, anchors: {} }, diagnostics: [] } as unknown as LaidOut;
    });
  });
  return { rounds, pages: laidOut.reduce((sum, { layout }) => sum + layout.pages.length, 0) };
}

describe('layOutBook', () => {
  const list = (): Section => section('list');

  it('keeps three digits up to page 999', async () => {
    const { rounds, pages } = await layOut([section('one'), section('two')], ({ html }) =>
      html === 'one' ? 600 : 399,
    );
    assert.deepEqual({ rounds, pages }, { rounds: ['33'], pages: 999 });
  });

  it('lays out all sections again where there turn out to be more', async () => {
    const { rounds } = await layOut([section('one'), list], ({ html }) => (html === 'one' ? 600 : 400));
    assert.deepEqual(rounds, ['3', '3', '4', '4']);
  });

  it('sees by its letters, not by its tags, that a book will be long', async () => {
    const text = `<p title="${'x'.repeat(600)}">${'letter '.repeat(80)}</p>`;
    const { rounds } = await layOut([section(text.repeat(1800)), list], () => 2);
    assert.deepEqual(rounds, ['4', '4']);
    const short = await layOut([section(text.repeat(1700)), list], () => 2);
    assert.deepEqual(short.rounds, ['3', '3']);
  });
});
