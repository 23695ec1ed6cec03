/** A random chapter with all that is hard to lay out looks after finishing as it did before. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { paintCss } from '../../../src/editions/styles.js';
import { layoutSection } from '../../../src/paginate/layout.js';
import { type PrintRequest, printSection } from '../../../src/paginate/print.js';
import type { Session } from '../../../src/paginate/session.js';
import { renderPages } from '../../../src/pictures/render.js';
import { bookConfig, chapterOf, openLayoutSession } from '../../paginate/compose.js';
import { randomDocument } from '../../paginate/generator.js';
import { compareLooks, differing, finishSection, type Look, MOST_DIFFERING } from '../looks.js';

const TIMEOUT_MS = 60_000;
/** A document of few pages with a table taller than a page, boxes, code and a figure. */
const SEED = 465;

describe('a stress document', () => {
  let session: Session;
  let printed: Uint8Array;
  let request: PrintRequest;
  let markdown: string;
  before(async () => {
    session = await openLayoutSession(1);
    ({ markdown } = randomDocument(SEED, [800, 800]));
    const section = await chapterOf(await bookConfig(), 'proef', markdown);
    const made = await session.forEach([section], async (bench, each) => {
      const { layout } = await layoutSection(bench, each, TIMEOUT_MS);
      const own = { layout, bleedMm: 0, forReaders: true, fillable: false, photoPpi: 150, css: paintCss('digital') };
      const asked: PrintRequest = { ...own, folio: String, pageOf: () => '8' };
      return { asked, pdf: await printSection(bench, asked, TIMEOUT_MS) };
    });
    printed = made[0]!.pdf;
    request = made[0]!.asked;
  });
  after(() => session?.close());

  it('looks the same finished, page by page', async () => {
    for (const block of [/^\|/m, /^:::/m, /^```/m, /^!\[/m]) assert.match(markdown, block);
    const looks: Look[] = [];
    for await (const look of compareLooks(printed, await finishSection(printed, request), request)) looks.push(look);
    assert.ok(looks.length > 4);
    assert.deepEqual(
      looks.filter(({ share }) => share > MOST_DIFFERING),
      [],
    );
  });

  it('would show it if a page were another', async () => {
    const pages: Uint8Array[] = [];
    for await (const { png } of renderPages(printed, { pages: [0, 1], dpi: 50, box: 'media' })) pages.push(png);
    assert.ok((await differing(pages[0]!, pages[1]!)) > MOST_DIFFERING);
  });
});
