/** Plants loss, doubling and clipping in pages and in PDFs: every one has to be found, and nothing where none is. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { editContent } from './edit-content.js';
import { CSS, MANUSCRIPT } from './manuscript.js';
import { CLIPS, DOUBLES, LOSSES, type Plant } from './plants.js';
import { openPress, type Press } from './printed.js';

let press: Press;
let clean: Uint8Array;

before(async () => {
  press = await openPress(MANUSCRIPT, CSS);
  clean = await press.print();
});
after(() => press?.close());

describe('proveSection', () => {
  it('finds nothing in a section that is whole', async () => {
    assert.deepEqual(
      press.findings.filter(({ rule }) => rule !== 'layout/lonely-heading'),
      [],
    );
    assert.deepEqual(await press.prove(clean), []);
    assert.ok(press.layout.pages.length >= 5);
  });

  for (const [kind, plants] of [
    ['loss', LOSSES] as const,
    ['doubling', DOUBLES] as const,
    ['clipping', CLIPS] as const,
  ]) {
    for (const plant of plants) {
      it(`catches ${kind}: ${plant.name}`, async () => {
        const found = await press.prove(await grow(plant));
        const fitting = found.filter(
          ({ rule, data }) =>
            rule === plant.rule &&
            String(data.text).includes(plant.text) &&
            (!plant.state || data.state === plant.state),
        );
        assert.ok(fitting.length > 0, JSON.stringify(found.map(({ rule, data }) => [rule, data])));
        for (const { data } of found) assert.ok(data.section === 'Proef' && Number(data.page) > 0);
      });
    }
  }
});

describe('proveSection in an edition with bleed', () => {
  let bleeding: Press;
  before(async () => {
    bleeding = await openPress(MANUSCRIPT, CSS, 4);
  });
  after(() => bleeding?.close());

  it('finds nothing in a section that is whole', async () => {
    assert.deepEqual(await bleeding.prove(await bleeding.print()), []);
  });

  it('takes text in the bleed for cut off', async () => {
    const css = 'position: fixed; left: 0; top: 0; font-size: 2mm; line-height: 1; white-space: nowrap';
    const changed = bleeding.layout.html.replace(/<h1 /, `<h1 style="${css}" `);
    const found = await bleeding.prove(await bleeding.print(changed));
    assert.ok(
      found.some(({ data }) => data.state === 'clipped' && data.text === 'Proef van tekst'),
      JSON.stringify(found),
    );
  });
});

it('says all there is to say about a loss', async () => {
  const changed = press.layout.html.replace('haast7 ', '');
  assert.deepEqual(await press.prove(await press.print(changed)), [
    {
      rule: 'proof/missing-text',
      severity: 'error',
      data: { section: 'Proef', heading: 'Doel', page: 6, text: 'haast7', state: 'missing' },
      place: { file: '/book/proef.md', line: 207, column: 1 },
    },
  ]);
});

async function grow({ html, page = 0, content }: Plant): Promise<Uint8Array> {
  if (content) return editContent(clean, page, content);
  const changed = html?.(press.layout.html) ?? '';
  assert.notEqual(changed, press.layout.html, 'nothing was planted');
  return press.print(changed);
}
