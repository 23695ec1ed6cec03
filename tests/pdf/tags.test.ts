/** What the tags of a section become, from the manuscript with all that is hard to print. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { judgeUa } from '../../src/check/judge-ua.js';
import { pageContent } from '../../src/pdf/content/page-content.js';
import { pagesOf } from '../../src/pdf/document/pages.js';
import { assemblePdf } from '../../src/pdf/make/join/assemble.js';
import { readSectionText } from '../../src/pdf/read/section-text.js';
import type { StructureNode } from '../../src/pdf/read/ua/facts.js';
import { readUaFacts } from '../../src/pdf/read/ua/read-ua.js';
import { STANDARD } from '../../src/pdf/read/ua/standard-types.js';
import { openPdf } from '../../src/pdf/syntax/open.js';
import { renderPages } from '../../src/pictures/render.js';
import { CSS, MANUSCRIPT } from '../check/manuscript.js';
import { editContent, openPress, type Press } from '../check/printed.js';
import { temporaryFolder } from '../e2e/harness.js';
import { readPdf, squeeze } from '../e2e/pdf-facts.js';
import { differing, MOST_DIFFERING } from './looks.js';

const MORE = `
<h2 data-line="300">Bijzonderheden</h2>
<p data-line="301">De <abbr title="Algemene wet bestuursrecht">Awb</abbr> kent <span lang="en">the early bird</span> niet, maar <span lang="nl">wel</span> dit.</p>
<dl data-line="302"><dt>Begrip</dt><dd>Uitleg ervan.</dd><dt>Ander begrip</dt><dd>Ook uitleg.</dd></dl>
<blockquote data-line="303"><p>Een citaat van iemand.</p></blockquote>
<p data-line="304">Met een noot.<sup><a href="#noot-1" id="nootref-1" data-footnote-ref="">1</a></sup></p>
<table role="table" data-line="305"><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>vol</td><td></td></tr></tbody></table>
<section data-footnotes="" class="footnotes"><h2 data-line="310">Noten</h2><ol><li id="noot-1" data-line="311"><p>De noot zelf.</p></li></ol></section>
</main>`;

let press: Press;
let raw: Uint8Array;
let tagged: Uint8Array;
let nodes: readonly StructureNode[];

before(async () => {
  // pdf.js leaves ligatures of this typeface out; the book uses none.
  const manuscript = MANUSCRIPT.replace('class="liga"', '').replace('</main>', MORE);
  press = await openPress(manuscript, CSS);
  raw = await press.print();
  tagged = await press.tag(raw);
  ({ nodes } = await readUaFacts(tagged));
});
after(() => press?.close());

const ofType = (type: string): StructureNode[] => nodes.filter((node) => node.type === type);
const kidsOf = (node: StructureNode | undefined): string[] => (node?.kids ?? []).map((kid) => nodes[kid]?.type ?? '');

describe('the tags of a section', () => {
  it('are standard types only, without wrappers', () => {
    assert.deepEqual(
      [...new Set(nodes.map(({ type }) => type))].filter((type) => !STANDARD.has(type) || type === 'NonStruct'),
      [],
    );
  });

  it('hold each text of the source once and in order, block by block', async () => {
    assert.deepEqual(await press.proveTagged(raw), []);
  });

  it('join what pages cut in two', async () => {
    const cut = press.layout.content.pieces.filter(([carrier]) => press.layout.content.tags[carrier] === 'table');
    assert.ok(cut.length > 0, 'the manuscript has no table over two pages');
    assert.equal(ofType('Table').length, 2);
    const { elements } = readSectionText(await openPdf(tagged, ''), 0);
    const later = new Set(press.layout.content.pieces.map(([carrier]) => carrier));
    assert.deepEqual(
      elements.filter(({ carrier }) => later.has(carrier)),
      [],
    );
  });

  it('give tables a head, a body, every cell and every scope', () => {
    const [big, small] = ofType('Table');
    assert.deepEqual(kidsOf(big), ['THead', 'TBody']);
    const rows = (nodes[big?.kids[1] ?? -1]?.kids ?? []).map((row) => kidsOf(nodes[row]).join(' '));
    assert.equal(rows.length, 41);
    assert.deepEqual([...new Set(rows)], ['TH TD TD']);
    const [, body] = small?.kids ?? [];
    assert.deepEqual(kidsOf(nodes[nodes[body ?? -1]?.kids[0] ?? -1]), ['TD', 'TD']);
    assert.deepEqual([...new Set(ofType('TH').map(({ scope }) => scope))].sort(), ['Column', 'Row']);
  });

  it('give lists labels where the text has numbers', () => {
    const numbered = ofType('L').filter((list) => kidsOf(nodes[list.kids[0] ?? -1]).join() === 'Lbl,LBody');
    // Two numbered lists, one in the other, and the list of terms.
    assert.equal(numbered.length, 3);
    assert.deepEqual([...new Set(ofType('LI').flatMap(kidsOf))].sort(), ['LBody', 'Lbl']);
  });

  it('tell of pictures, abbreviations, languages, notes and quotes', () => {
    const [figure] = ofType('Figure');
    assert.ok(figure?.alt === 'Een tekening' && figure.hasBox);
    assert.deepEqual(
      ofType('Span').map(({ expansion, ownLanguage }) => expansion ?? ownLanguage?.split('-x-')[0]),
      ['Algemene wet bestuursrecht', 'en'],
    );
    assert.deepEqual(
      ofType('Note').map(({ id }) => id),
      ['noot-1'],
    );
    assert.equal(kidsOf(ofType('Reference')[0]).join(), 'Link');
    assert.equal(kidsOf(ofType('BlockQuote')[0]).join(), 'P');
  });

  it('leave decoration to Artifacts of the right type', async () => {
    const { catalog } = await openPdf(tagged, '');
    const contents = pagesOf(catalog).map(({ dict }) => Buffer.from(pageContent(dict)).toString('latin1'));
    const headed = contents.filter((text) => /\/Artifact <<\/Type \/Pagination \/Subtype \/Header>> BDC/.test(text));
    assert.ok(headed.length > 1);
    assert.ok(contents.some((text) => /\/Artifact <<\/Type \/Layout>> BDC/.test(text)));
  });

  it('read the same in pdf.js, page by page', async () => {
    const file = path.join(await temporaryFolder(), 'tagged.pdf');
    await writeFile(file, tagged);
    const { runs } = readSectionText(await openPdf(tagged, ''), 0);
    const { pages } = await readPdf(file);
    for (const [page, { tagged: read }] of pages.entries()) {
      const own = runs.filter((run) => run.page === page).map(({ text }) => text);
      // pdf.js passes over tags in the forms that words with `opacity` are painted in (it looks for them by the page).
      const inPage = own.filter((text) => !text.startsWith('Half doorzichtige'));
      assert.equal(squeeze(read), squeeze(inPage.join('')));
    }
  });

  it('make a file that passes all rules', async () => {
    const { section, carriers, anchors } = press.layout;
    const bytes = await assemblePdf({
      sections: [{ id: 'proef', title: 'Proef', bytes: tagged, carriers, trim: section.trim, bleedMm: 0 }],
      pageBleedMm: 0,
      outline: [{ title: 'Proef', level: 1, page: 0, topMm: 0, id: 'proef' }],
      destinations: new Map([...Object.entries(anchors), ['elders', { page: 0, topMm: 0 }]]),
      pageLabels: [],
      metadata: {
        title: 'Proef',
        author: 'Iemand',
        subject: '',
        language: 'nl',
        creator: 'proef',
        date: new Date(0),
        claimsUa: true,
      },
    });
    assert.deepEqual(judgeUa(await readUaFacts(bytes), true), []);
  });

  it('are the same for the same section', async () => {
    assert.deepEqual(Buffer.from(await press.tag(raw)), Buffer.from(tagged));
  });

  it('change nothing that is seen', async () => {
    const before = renderPages(raw, { dpi: 100, box: 'media' });
    const seen = renderPages(tagged, { dpi: 100, box: 'media' });
    for await (const picture of before) {
      const other = (await seen.next()).value;
      assert.ok(other, `page ${picture.page + 1} is gone`);
      const share = await differing(picture.png, other.png);
      assert.ok(share <= MOST_DIFFERING, `page ${picture.page + 1}: ${share * 100} % differs`);
    }
  });

  it('take in words whose tag was forgotten', async () => {
    const page = 1;
    // The mark of a piece of text, with what it holds, on a page with plain paragraphs.
    const stray = await editContent(raw, page, (content) =>
      content.replace(/\/NonStruct <<\/MCID 3 >>BDC([\s\S]*?)EMC/, (_, inside: string) => inside),
    );
    const before = await press.prove(stray);
    assert.deepEqual([...new Set(before.map(({ rule }) => rule))], ['proof/untagged-text']);
    assert.deepEqual(await press.proveTagged(stray), []);
  });
});
