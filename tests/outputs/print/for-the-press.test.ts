/** The files for the press of a book with a cover, made without a browser: a chapter that was printed before, in inks; what is told of it to the printer, on paper and for a computer; and proofs. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type PDFPage, rgb } from '@cantoo/pdf-lib';
import { loadConfig } from '../../../src/config/load.js';
import { loadBook } from '../../../src/content/load.js';
import { openOutFolder, sha256 } from '../../../src/files/out-folder.js';
import type { Section } from '../../../src/model.js';
import type { Made, MadeFile } from '../../../src/outputs/output.js';
import { placeSections } from '../../../src/outputs/paged/page-map.js';
import { besidePrint, makePrint } from '../../../src/outputs/print/make-print.js';
import { readPdfFacts } from '../../../src/pdf/read/pdf-facts.js';
import { preflightSchema } from '../../../src/report/preflight-schema.js';
import { writeBook } from '../../content/books.js';
import { SHORT, SMALL_BOOK, YAML } from '../../e2e/small-book.js';
import { PT_PER_MM, type Standing, withoutBrowser } from '../without-browser.js';

const COVER = 'cover: { text: Een alinea., paperMicron: 100, coverMicron: 250 }\n';
const INKS = "a-dark: { screen: '#1B3A57', cmyk: [100, 40, 0, 30] }";
const YAML_WITH_INKS = YAML.replace("a-dark: { screen: '#1B3A57' }", INKS);
/** A fifth of the trim of an A4, from its bottom edge. */
const FIFTH_MM = 297 / 5;
const BLEED_MM = 4;

/** The first page of each section has the colour of its part, and the second page of the first chapter one of nobody. */
function paint(page: PDFPage, index: number, { id, trim }: Section): void {
  const at = { x: BLEED_MM * PT_PER_MM, y: BLEED_MM * PT_PER_MM, width: trim.widthMm * PT_PER_MM };
  const height = FIFTH_MM * PT_PER_MM;
  if (index === 0) page.drawRectangle({ ...at, height, color: rgb(0x1b / 255, 0x3a / 255, 0x57 / 255) });
  else if (id === 'eerste') page.drawRectangle({ ...at, height, color: rgb(0.8, 0.1, 0.9) });
}
const JOB = 'job: { contact: Mies Jansen, copies: 2500 }\n';

describe('the files for the press', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'werkboek-press-'));
  let standing: Standing;
  let made: Made;
  const named = (name: string): MadeFile => {
    const found = made.files.find(({ file }) => file === `print/${name}`);
    assert.ok(found, `${name} in ${made.files.map(({ file }) => file)}`);
    return found;
  };

  before(async () => {
    writeBook(folder, { ...SMALL_BOOK, ...SHORT, 'content/book.yaml': COVER + JOB + YAML_WITH_INKS });
    const config = await loadConfig(folder);
    standing = withoutBrowser(config, await loadBook(config), { paint });
    const placed = (await standing.book.pages('usual')).filter(({ layout }) => layout.section.kind === 'chapter');
    const inside = placeSections(placed.map(({ layout }) => layout));
    made = await makePrint(standing.workshop, { ...standing.book, pages: async () => inside }, true);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('are pages and cover as PDF/X-4, a ticket that people read, and proofs of all of it', () => {
    assert.deepEqual(
      made.files.map(({ file, pages, press, statement }) => [
        path.basename(file),
        pages,
        press?.standard,
        statement?.claimsUa,
      ]),
      [
        ['klein-interior.pdf', 4, 'PDF/X-4', undefined],
        ['klein-cover.pdf', 2, 'PDF/X-4', undefined],
        ['job-ticket.pdf', 2, undefined, true],
        ['klein-proof.pdf', 6, undefined, undefined],
        ['klein-proof-grey.pdf', 6, undefined, undefined],
      ],
    );
    assert.deepEqual(made.sections?.list, [
      { id: 'eerste', title: 'Eerste', firstPage: 0, folios: ['1', '2'] },
      { id: 'tweede', title: 'Tweede', firstPage: 2, folios: ['3', '4'] },
    ]);
    assert.equal(made.pageMap?.get('tweede')?.folio, '3');
  });

  it('have the measures and the inks of the book', async () => {
    const { press, bytes } = named('klein-interior.pdf');
    const [first, second] = press?.coverage ?? [];
    const near = (value: number | undefined, wanted: number): boolean => Math.abs((value ?? -1) - wanted) < 0.6;
    // A fifth of the page has 100 % cyan, 40 % magenta and 30 % black.
    assert.ok(near(first?.cyan, 20) && near(first?.magenta, 8), JSON.stringify(first));
    assert.ok(near(first?.yellow, 0) && near(first?.black, 6), JSON.stringify(first));
    assert.ok((second?.magenta ?? 0) > 10 && near(second?.black, 0), JSON.stringify(second));
    const { pages } = await readPdfFacts(bytes);
    assert.deepEqual(
      pages.map(({ trim }) => [Math.round(trim?.widthMm ?? 0), Math.round(trim?.heightMm ?? 0)]),
      pages.map(() => [210, 297]),
    );
    assert.equal(press?.condition, 'FOGRA39');
    assert.equal(press?.bleedMm, 3);
  });

  it('tell of a colour that the house does not have, in the chapter where it stands', () => {
    const [found, ...more] = standing.workshop.findings.all().filter(({ rule }) => rule === 'press/stray-colour');
    assert.deepEqual(more, []);
    assert.deepEqual([found?.severity, found?.data.colour, found?.data.page], ['warning', '#CC1AE6', 2]);
    assert.equal(found?.data.heading, 'Eerste');
    assert.equal(path.basename(found?.place?.file ?? ''), '01-eerste.md');
    const { rules } = named('klein-interior.pdf').press!;
    const judged = new Map(rules.map(({ rule, result, findings }) => [rule, `${result} ${findings}`]));
    assert.equal(judged.get('press/stray-colour'), 'noted 1');
    assert.equal(judged.get('press/trim-box'), 'passed 0');
    assert.equal(judged.get('press/page-multiple'), 'passed 0');
    const ofCover = named('klein-cover.pdf').press!.rules.find(({ rule }) => rule === 'press/page-multiple');
    assert.equal(ofCover?.result, 'not-checked', 'a cover is one sheet');
  });

  it('go with a ticket that names them by their sums, with the spine and who knows of it', () => {
    const ticket = standing.laidOut.find(({ id }) => id === 'opdrachtbon');
    for (const name of ['klein-interior.pdf', 'klein-cover.pdf']) {
      assert.ok(ticket?.html.includes(name), name);
      assert.ok(ticket?.html.includes(sha256(named(name).bytes).slice(0, 12)), `sum of ${name}`);
    }
    for (const words of ['Mies Jansen', '2.500', 'FOGRA39']) assert.ok(ticket?.html.includes(words), words);
  });

  it('go with preflight.json, which says the same to a computer; a spine that became another is told of', async () => {
    const out = openOutFolder(path.join(folder, 'out'));
    const { texts, findings } = besidePrint(standing.workshop, made.files, out);
    assert.deepEqual(findings, []);
    const [text] = texts;
    assert.equal(text?.name, 'print/preflight.json');
    // Strict: a key that the schema does not know is a fault.
    const { files, spine } = preflightSchema.parse(JSON.parse(text!.text));
    assert.deepEqual(
      files.map(({ file, sha256: sum }) => [file, sum]),
      ['klein-interior.pdf', 'klein-cover.pdf'].map((name) => [name, sha256(named(name).bytes)]),
    );
    const cover = standing.laidOut.find(({ id }) => id === 'omslag');
    assert.equal(cover?.trim.widthMm, 420 + spine!.spineMm);
    const other = { ...JSON.parse(text!.text), spine: { ...spine, spineMm: 9.9 } };
    await out.write([{ name: 'print/preflight.json', content: JSON.stringify(other) }]);
    const told = besidePrint(standing.workshop, made.files, out).findings;
    assert.deepEqual(
      told.map(({ rule, data }) => [rule, data.spineMmBefore, data.spineMm]),
      [['press/spine-changed', 9.9, spine!.spineMm]],
    );
  });
});
