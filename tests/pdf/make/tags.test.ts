/** What the tags of a section become, from the manuscript with all that is hard to print. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { judgeUa } from '../../../src/check/judge-ua.js';
import { proveTask } from '../../../src/outputs/paged/prove.js';
import { interpretPage } from '../../../src/pdf/content/interpret.js';
import { pageContent } from '../../../src/pdf/content/page-content.js';
import { type PageObject, pagesOf } from '../../../src/pdf/document/pages.js';
import { surveyPage } from '../../../src/pdf/make/tags/survey.js';
import { readSectionText } from '../../../src/pdf/read/section-text.js';
import type { StructureNode } from '../../../src/pdf/read/ua/facts.js';
import { readUaFacts } from '../../../src/pdf/read/ua/read-ua.js';
import { STANDARD } from '../../../src/pdf/read/ua/standard-types.js';
import { openPdf } from '../../../src/pdf/syntax/open.js';
import { withBytes } from '../../../src/pdf/syntax/stream.js';
import { writePdf } from '../../../src/pdf/syntax/write.js';
import { renderPages } from '../../../src/pictures/render.js';
import { editContent } from '../../check/edit-content.js';
import { temporaryFolder } from '../../e2e/harness.js';
import { readPdf, squeeze } from '../../e2e/pdf-facts.js';
import { joined } from '../joined-fixtures.js';
import { differing, MOST_DIFFERING } from '../looks.js';
import { printedFixture } from '../printed-fixtures.js';

const chapter = printedFixture('chapter');
const raw = chapter.printed;
const prove = async (printed: Uint8Array, forReaders: boolean) =>
  (await proveTask({ ...chapter, printed, forReaders })).diagnostics;
let tagged: Uint8Array;
let nodes: readonly StructureNode[];

before(async () => {
  ({ bytes: tagged } = await proveTask({ ...chapter, forReaders: true }));
  ({ nodes } = await readUaFacts(tagged));
});

/** Of marks that are opened on a page, in its forms too. */
function numbersOn({ dict }: PageObject): number[] {
  const numbers: number[] = [];
  interpretPage(dict, { listeners: [{ open: ({ mcid }) => void (mcid !== undefined && numbers.push(mcid)) }] });
  return numbers;
}

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
    assert.deepEqual(await prove(raw, true), []);
  });

  it('join what pages cut in two', async () => {
    const cut = chapter.content.pieces.filter(([carrier]) => chapter.content.tags[carrier] === 'table');
    assert.ok(cut.length > 0, 'the manuscript has no table over two pages');
    assert.equal(ofType('Table').length, 2);
    const { elements } = readSectionText(await openPdf(tagged, ''), 0);
    const later = new Set(chapter.content.pieces.map(([carrier]) => carrier));
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
      // pdf.js takes the tags in the forms that words with `opacity` are painted in for tags of the page: they come elsewhere.
      const inPage = own.filter((text) => !text.startsWith('Half doorzichtige'));
      assert.equal(squeeze(read).replace('Halfdoorzichtigetekstkomterookuit.', ''), squeeze(inPage.join('')));
    }
  });

  it('have a number of their own on their page, in forms too', async () => {
    const numbered = (file: Uint8Array) => openPdf(file, '').then(({ catalog }) => pagesOf(catalog).map(numbersOn));
    const twice = (numbers: readonly number[]): number[] => numbers.filter((each, at) => numbers.indexOf(each) !== at);
    assert.notDeepEqual((await numbered(raw)).flatMap(twice), [], 'the browser numbers them apart by now');
    assert.deepEqual((await numbered(tagged)).flatMap(twice), []);
  });

  it('make a file that passes all rules', async () => {
    assert.deepEqual(judgeUa(await readUaFacts(await joined('chapter')), true), []);
  });

  it('are the same for the same section', async () => {
    assert.deepEqual(Buffer.from((await proveTask({ ...chapter, forReaders: true })).bytes), Buffer.from(tagged));
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
      content.replace(/\/NonStruct <<\/MCID \d+ >>BDC([\s\S]*?)EMC/, (_, inside: string) => inside),
    );
    const before = await prove(stray, false);
    assert.deepEqual([...new Set(before.map(({ rule }) => rule))], ['proof/untagged-text']);
    assert.deepEqual(await prove(stray, true), []);
  });

  it('take in words without a tag in a form too, as all that has opacity is', async () => {
    const { context, catalog } = await openPdf(raw, '');
    const [form] = surveyPage(pagesOf(catalog)[0]!.dict, new Map()).forms;
    const content = Buffer.from(form!.survey.bytes).toString('latin1');
    // The first word comes before the mark now: what stands behind its space begins anew, in a text object of its own.
    const changed = content.replace(
      /(\/NonStruct <<\/MCID \d+ >>BDC\n)(BT\n\S+ \S+ Tf\n)1 0 0 -1 (\S+) (\S+) Tm\n((?:\S+ 0 Td |<\w+> Tj\n)+?<00E7> Tj\n)(\S+) 0 Td /,
      (_, mark: string, begin: string, x: string, y: string, word: string, step: string) => {
        const steps = [...word.matchAll(/(\S+) 0 Td/g)].map(([, each]) => Number(each));
        const behind = [Number(x), ...steps, Number(step)].reduce((sum, each) => sum + each);
        return `${begin}1 0 0 -1 ${x} ${y} Tm\n${word}ET\n${mark}${begin}1 0 0 -1 ${behind} ${y} Tm\n`;
      },
    );
    assert.notEqual(changed, content);
    context.assign(form!.ref, withBytes(form!.stream, Buffer.from(changed, 'latin1')));
    const stray = writePdf(context);
    assert.deepEqual(await prove(stray, true), []);
    const { bytes } = await proveTask({ ...chapter, printed: stray, forReaders: true });
    const strange = judgeUa(await readUaFacts(bytes), true).filter(({ rule }) => /untagged|parent-tree/.test(rule));
    assert.deepEqual(strange, []);
  });
});
