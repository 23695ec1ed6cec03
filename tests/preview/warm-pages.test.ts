/** Pages between two looks: only what changed is laid out, other colours are painted, and of a section few versions are kept. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SectionLayout } from '../../src/laid-out.js';
import type { Section } from '../../src/model.js';
import type { LaidOut } from '../../src/paginate/layout.js';
import { emptyMemory, forgetOld, type WarmOptions, warmPages } from '../../src/preview/warm-pages.js';

const palette = (ink: string): string => `:root { --colour-ink: ${ink}; }`;

/** The parts of a section that count here. */
const section = (id: string, ink: string, html = 'tekst'): Section =>
  ({ id, html, css: `${palette(ink)} p { margin: 0 }`, breaksCss: '', headings: [] }) as unknown as Section;

const laidOut = (of: Section): LaidOut => ({
  layout: { section: of, html: `<head>${of.css}</head>${of.html}`, pages: [] } as unknown as SectionLayout,
  diagnostics: [],
});

function table() {
  const memory = emptyMemory();
  const heard: string[] = [];
  const look = async (ink: string, sections: readonly Section[], options: Partial<WarmOptions> = {}) => {
    heard.length = 0;
    const pages = {
      layOut: async (some: readonly Section[]) => {
        heard.push(...some.map(({ id }) => `lays out ${id}`));
        return some.map(laidOut);
      },
      print: async () => [],
      printKeys: async () => [],
    };
    const warm = warmPages(pages, {
      memory,
      palette: palette(ink),
      isExact: false,
      isSeen: () => false,
      isBroken: () => false,
      onPainted: () => void heard.push('paints'),
      onBegin: ({ id }) => void heard.push(`begins ${id}`),
      onLaidOut: () => undefined,
      onFailure: () => undefined,
      inTurn: (work) => work(),
      goOn: () => undefined,
      ...options,
    });
    const made = await warm.layOut(sections);
    return { heard: [...heard], html: made.map(({ layout }) => layout.html) };
  };
  return { memory, look };
}

describe('pages that are kept warm', () => {
  it('are laid out where their words changed, what is seen first', async () => {
    const { look } = table();
    await look('#000', [section('a', '#000'), section('b', '#000'), section('c', '#000')]);
    const changed = [section('a', '#000'), section('b', '#000', 'ander'), section('c', '#000', 'ander')];
    const { heard } = await look('#000', changed, { isSeen: ({ id }) => id === 'c' });
    assert.deepEqual(heard, ['begins c', 'lays out c', 'lays out b']);
    assert.deepEqual((await look('#000', changed)).heard, []);
  });

  it('are painted where nothing but colours changed, and laid out when that is asked', async () => {
    const { look } = table();
    await look('#000', [section('a', '#000'), section('b', '#000')]);
    const other = [section('a', '#111'), section('b', '#111', 'ander')];
    const { heard, html } = await look('#111', other);
    assert.deepEqual(heard, ['paints', 'lays out b']);
    assert.ok(html[0]?.endsWith(`<style>${palette('#111')}</style></head>tekst`), html[0]);
    const exact = await look('#111', other, { isExact: true });
    assert.deepEqual(exact.heard, ['lays out a']);
    assert.ok(!exact.html[0]?.includes('<style>'));
    assert.deepEqual((await look('#000', [section('a', '#000')])).heard, [], 'changed back');
  });

  it('are those of the last look where a text is at fault, also when it was changed and changed back', async () => {
    const { look } = table();
    await look('#000', [section('a', '#000')]);
    await look('#000', [section('a', '#000', 'ander')]);
    await look('#000', [section('a', '#000')]);
    const broken = await look('#000', [section('a', '#000', 'stuk')], { isBroken: () => true });
    assert.ok(broken.html[0]?.endsWith('</head>tekst'), broken.html[0]);
  });

  it('are kept in a few versions of each section, however often one is saved', async () => {
    const { memory, look } = table();
    for (let count = 0; count < 20; count += 1) {
      await look('#000', [section('a', '#000'), section('b', '#000', String(count))]);
      forgetOld(memory);
    }
    assert.equal(memory.layouts.size, 4);
    const { heard } = await look('#000', [section('a', '#000'), section('b', '#000', '18')]);
    assert.deepEqual(heard, [], 'the one before the last is there');
  });
});
