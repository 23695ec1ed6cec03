/** Lists that depend on pages: laid out until they stay as they are, and an error that names the reference when they do not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Failure } from '../../../src/diagnostic.js';
import type { PlannedSection } from '../../../src/editions/editions.js';
import type { PageOf } from '../../../src/editions/page-number.js';
import type { Section } from '../../../src/model.js';
import { settlePages } from '../../../src/outputs/paged/settle.js';
import type { LaidOut } from '../../../src/paginate/layout.js';

/** A section whose HTML is a page per line. */
const section = (id: string, html: string): Section => ({ id, title: id, html }) as Section;

function layouter() {
  const laidOut: string[][] = [];
  const layOut = async (sections: readonly Section[]): Promise<LaidOut[]> => {
    laidOut.push(sections.map(({ id }) => id));
    return sections.map((section) => {
      const pages = section.html.split('\n');
      const anchors = Object.fromEntries(pages.map((text, page) => [`${section.id}-${text}`, { page, topMm: 0 }]));
      return { layout: { section, pages, anchors }, diagnostics: [] } as unknown as LaidOut;
    });
  };
  return { laidOut, layOut };
}

const chapter = (pages: number): Section => section('c', Array.from({ length: pages }, (_, page) => page).join('\n'));

describe('settlePages', () => {
  it('lays out each section once when the lists come last', async () => {
    const { laidOut, layOut } = layouter();
    const index = (pageOf: PageOf): Section => section('i', `c stands on ${pageOf('c-2')}`);
    const layouts = await settlePages([chapter(4), index], layOut);
    assert.deepEqual(laidOut, [['c'], ['i']]);
    assert.deepEqual(
      layouts.map(({ layout }) => layout.section.html),
      [chapter(4).html, 'c stands on 2'],
    );
  });

  it('lays out again only the list that grew', async () => {
    const { laidOut, layOut } = layouter();
    // Grows by a page itself, so that what it names moves once.
    const list = (pageOf: PageOf): Section => section('l', `first\n${(pageOf('c-0') ?? 0) > 0 ? 'second\n' : ''}last`);
    const layouts = await settlePages([list, chapter(2)], layOut);
    assert.deepEqual(laidOut, [['c'], ['l'], ['l']]);
    assert.deepEqual(
      layouts.map(({ layout }) => layout.section.id),
      ['l', 'c'],
    );
  });

  it('waits for no other part: a chapter that fills its leaf or not by its side moves nothing behind the next part', async () => {
    const rounds: string[][] = [];
    // The last chapter of each part is padded to a whole leaf: one page more where it starts on a recto.
    const layOut = async (sections: readonly Section[]): Promise<LaidOut[]> => {
      rounds.push(sections.map(({ id }) => id));
      return sections.map((each) => {
        const length = each.html.length + (each.padToLeaf && each.startSide !== 'verso' ? 1 : 0);
        const pages = Array.from({ length }, (_, page) => page);
        return { layout: { section: each, pages, anchors: {} }, diagnostics: [] } as unknown as LaidOut;
      });
    };
    const parts = Array.from({ length: 7 }, (_, part) => [
      section(`part-${part}`, 'xx'),
      { ...section(`first-${part}`, 'xxx'), anySide: true as const },
      { ...section(`last-${part}`, 'xxx'), anySide: true as const, padToLeaf: true },
    ]).flat();
    const layouts = await settlePages(parts, layOut);
    assert.deepEqual(
      layouts.filter(({ layout: { section: each } }) => each.anySide).map(({ layout }) => layout.section.startSide),
      Array.from({ length: 7 }, () => ['recto', 'verso']).flat(),
    );
    assert.ok(rounds.length <= 3, `${rounds.length} rounds`);
  });

  it('gives up after four rounds, and names the list and what moves', async () => {
    const { laidOut, layOut } = layouter();
    // Longer when what it names stands early, shorter when late.
    const restless: PlannedSection = (pageOf) =>
      section('l', `<p>brink</p><p>keukentafel ${(pageOf('c-0') ?? 0) > 1 ? 'kort' : 'lang\nen\nlanger'}</p>`);
    const failure = await settlePages([restless, chapter(2)], layOut).catch((problem: unknown) => problem);
    assert.ok(failure instanceof Failure);
    assert.deepEqual(
      failure.diagnostics.map(({ rule, data }) => [rule, data]),
      [['layout/unstable-pages', { section: 'l', text: 'brink keukentafel', rounds: 4 }]],
    );
    assert.equal(laidOut.length, 1 + 1 + 4);
  });
});
