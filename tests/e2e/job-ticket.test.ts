/** What goes with the files for the printer: preflight.json, the job ticket, proofs, and word of a spine that changed. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { streamBytes } from '../../src/pdf/syntax/stream.js';
import { type Preflight, preflightSchema } from '../../src/report/preflight-schema.js';
import { assertCode, type BookFolder, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { type ReadPdf, squeeze } from './pdf-facts.js';
import { DRAWING, SHORT, SMALL_BOOK, YAML } from './small-book.js';
import { installed, said } from './tools.js';

const INTERIOR = 'out/print/klein-interior.pdf';
const PT_PER_MM = 72 / 25.4;
/** Everything as long as it may be: the ticket is one page all the same. */
const LONG = 'Lange regel die precies zo lang is als er op de bon mag staan, en dus niet meer.'.slice(0, 60);
const JOB = `job:
  contact: Mies Jansen
  phone: ${LONG}
  copies: 2500
  paper: ${LONG}
  coverPaper: ${LONG}
  finish: ${LONG}
  notes: ${LONG} ${LONG} ${LONG}
`;
const yaml = (cover: string): string => `cover: { text: Een alinea., ${cover} }\n${JOB}${YAML}`;

describe('with the files for the printer', () => {
  let book: BookFolder;
  let preflight: Preflight;
  before(async () => {
    book = await bookIn(await temporaryFolder(), {
      ...SMALL_BOOK,
      ...SHORT,
      'content/book.yaml': yaml('paperMicron: 100, coverMicron: 250'),
    });
    const run = await book.run(['build', 'print', '--proof']);
    assertCode(run, 0);
    assert.ok(!rulesIn(run).includes('press/spine-changed'), 'nothing to compare with yet');
    // Strict: a key that the schema does not know is a fault.
    preflight = preflightSchema.parse(JSON.parse(await book.text('out/print/preflight.json')));
  });

  it('preflight.json says what is in them', async () => {
    const [inside, cover] = preflight.files;
    assert.deepEqual(
      preflight.files.map(({ file, part }) => [file, part]),
      [
        ['klein-interior.pdf', 'interior'],
        ['klein-cover.pdf', 'cover'],
      ],
    );
    const { bytes, pages } = await book.pdf(INTERIOR);
    assert.equal(inside?.sha256, createHash('sha256').update(bytes).digest('hex'));
    assert.equal(inside?.bytes, bytes.length);
    assert.equal(inside?.pages, pages.length);
    assert.deepEqual(inside?.trim, { widthMm: 210, heightMm: 297 });
    assert.equal(inside?.standard, 'PDF/X-4');
    assert.ok(inside.fonts.length > 1 && inside.fonts.every(({ embedded }) => embedded));
    const unjudged = preflight.files.flatMap(({ rules }) => rules.filter(({ result }) => result !== 'passed'));
    assert.deepEqual(unjudged, [{ rule: 'press/page-multiple', result: 'not-checked', findings: 0 }]);
    assert.equal(cover?.trim.widthMm, 420 + preflight.spine!.spineMm);
    const { outputs } = JSON.parse(await book.text('out/report.json')) as { outputs: { file: string }[] };
    assert.ok(outputs.some(({ file }) => file === 'out/print/preflight.json'));
  });

  it('ink per page is what Ghostscript measures, within half a per cent', { skip: !installed('gs') }, async () => {
    const coverage = preflight.files[0]?.coverage ?? [];
    const measure = ['-q', '-dNOPAUSE', '-dBATCH', '-dUseTrimBox', '-sDEVICE=ink_cov', '-r100', '-o', '-'];
    const lines = said('gs', ...measure, book.path(INTERIOR))
      .trim()
      .split('\n');
    assert.equal(lines.length, coverage.length);
    const off = coverage.flatMap(({ page, cyan, magenta, yellow, black }, index) => {
      const theirs = (lines[index] ?? '').trim().split(/\s+/).map(Number);
      return [cyan, magenta, yellow, black].flatMap((ours, ink) =>
        Math.abs(ours - (theirs[ink] ?? Number.NaN)) <= 0.5 ? [] : [`page ${page}: ${ours}, not ${theirs[ink]}`],
      );
    });
    assert.deepEqual(off, []);
    // The part opening is a page of one colour: this measures more than white.
    assert.ok(coverage.some(({ cyan }) => cyan > 50));
  });

  it('the job ticket is one tagged page that names files, inks and people', async () => {
    const ticket = await book.pdf('out/print/job-ticket.pdf');
    assert.equal(ticket.pages.length, 1);
    const text = squeeze(ticket.pages[0]?.tagged ?? '');
    const named = [
      ...preflight.files.flatMap(({ file, sha256 }) => [file, sha256.slice(0, 12)]),
      'Oplage2.500',
      'MiesJansen',
      'FOGRA39',
      'Cyaan',
    ];
    for (const words of named) assert.ok(text.includes(squeeze(words)), `${words} in ${text}`);
    assert.equal(ticket.pages[0]?.alts.length, 4, 'a description for the line of each ink');
    assert.match(
      await book.text('out/toegankelijkheid.txt'),
      /job-ticket\.pdf\)[\s\S]*?zegt van zichzelf dat het aan PDF\/UA-1 voldoet/,
    );
  });

  describe('a proof', () => {
    let proof: ReadPdf;
    before(async () => {
      proof = await book.pdf('out/print/klein-proof.pdf');
    });

    it('shows each page and the cover with their names, trim, bleed and safe area', async () => {
      const inside = (await book.pdf(INTERIOR)).pages.length;
      assert.equal(proof.pages.length, inside + 1);
      const said = (page: number): string => squeeze((proof.pages[page]?.lines ?? []).map(({ text }) => text).join(''));
      assert.ok(said(1).startsWith('Bladzijde2,links') && said(2).startsWith('Bladzijde3,rechts'), said(1));
      assert.ok(said(0).endsWith(squeeze('snijlijn afloop 3 mm veilig: 5 mm')), said(0));
      assert.ok(said(inside).startsWith('Omslag') && said(inside).includes('vouwvanderug'));
      const sizes = (await rectangles(proof.bytes, 0)).map((size) => size.map((pt) => Math.round(pt / PT_PER_MM)));
      assert.deepEqual(new Set(sizes.map(String)), new Set(['216,303', '200,287', '210,297']));
      const cover = await rectangles(proof.bytes, inside);
      const width = Math.max(...cover.map(([w]) => w)) / PT_PER_MM;
      assert.ok(Math.abs(width - (420 + preflight.spine!.spineMm + 6)) < 0.1, String(width));
    });

    it('in grey has no colour left', async () => {
      const { bytes, pages } = await book.pdf('out/print/klein-proof-grey.pdf');
      assert.equal(pages.length, proof.pages.length);
      assert.ok((await colours(proof.bytes)) > 0);
      assert.equal(await colours(bytes), 0);
    });
  });

  it('is the same in another folder when nothing changed', async () => {
    const first = await book.files('out/print');
    assertCode(await book.run(['build', 'print', '--proof', '-o', 'again', '-q']), 0);
    const again = await book.files('again/print');
    assert.deepEqual([...again.keys()], [...first.keys()]);
    assert.deepEqual(
      [...first].filter(([file, bytes]) => !again.get(file)?.equals(bytes)).map(([file]) => file),
      [],
    );
  });

  it('a build says when the spine became another, once', async () => {
    const { pages } = preflight.spine!;
    await book.write({ 'content/book.yaml': yaml('paperMicron: 300, coverMicron: 250') });
    const changed = await book.run(['build', 'print']);
    assertCode(changed, 0);
    const after = Math.round((pages / 2) * 3 + 5) / 10;
    const shown = (mm: number) => String(mm).replace('.', ',');
    assert.ok(changed.stderr.includes(`De rug is nu ${shown(after)} mm`), changed.stderr);
    assert.ok(changed.stderr.includes(`dat ${shown(preflight.spine!.spineMm)} mm`), changed.stderr);
    assert.ok(changed.stderr.includes('papier van 300 micron in plaats van 100'), changed.stderr);
    assert.ok(!rulesIn(await book.run(['build', 'print'])).includes('press/spine-changed'));
  });

  it('a colour outside the palette is named with its place, its file and its heading', async () => {
    await book.write({
      'content/chapters/01-eerste.md':
        '# Eerste\n\nEen regel. Lees ook [](02-tweede.md).\n\n![Stenen](../figures/fout.svg)\n',
      'content/figures/fout.svg': DRAWING.replace('var(--colour-line-soft)', '#123456'),
    });
    const lax = await book.run(['build', 'print']);
    assertCode(lax, 0);
    assert.match(
      lax.stderr,
      /content\/chapters\/01-eerste\.md:\d+:\d+ waarschuwing: De kleur #123456 .*bladzijde \d+, \d+(,\d)? mm van links/,
    );
    assert.match(lax.stderr, /bij “Eerste”/);
    const settings = await book.text('content/book.yaml');
    await book.write({ 'content/book.yaml': `print: { strictPalette: true }\n${settings}` });
    const run = await book.run(['build', 'print']);
    assertCode(run, 1);
    assert.match(run.stderr, /fout: De kleur #123456/);
  });
});

/** Width and height in points of all rectangles that are drawn as lines over a page. */
async function rectangles(bytes: Uint8Array, page: number): Promise<[number, number][]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const contents = document.getPage(page).node.Contents();
  const last = contents && 'asArray' in contents ? document.context.lookup(contents.asArray().at(-1)) : contents;
  assert.ok(last instanceof PDFRawStream);
  const text = Buffer.from(streamBytes(last)).toString('latin1');
  return [...text.matchAll(/([\d.]+) ([\d.]+) re S/g)].map(([, width, height]) => [Number(width), Number(height)]);
}

/** How many operators set a colour that is no grey, and how many pictures and gradients have one. */
async function colours(bytes: Uint8Array): Promise<number> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  let count = 0;
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    count += (object.toString().match(/\/ColorSpace \/Device(?:RGB|CMYK)|\/ICCBased/g) ?? []).length;
    if (!(object instanceof PDFRawStream) || /\/Image|\/Length1|\/XML/.test(object.dict.toString())) continue;
    const text = Buffer.from(streamBytes(object)).toString('latin1');
    count += (text.match(/(?:[\d.]+ ){3}(?:rg|RG)\b|(?:[\d.]+ ){4}[kK]\b/g) ?? []).length;
  }
  return count;
}
