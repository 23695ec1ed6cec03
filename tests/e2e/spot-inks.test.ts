/** A book with inks that have plates of their own: what other programs find on these, and that nothing else changes. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import sharp from 'sharp';
import { renderPages } from '../../src/pictures/render.js';
import { type Preflight, preflightSchema } from '../../src/report/preflight-schema.js';
import { assertCode, type BookFolder, bookIn, rulesIn, temporaryFolder } from './harness.js';
import { squeeze } from './pdf-facts.js';
import { BRIEF, SMALL_BOOK, YAML } from './small-book.js';
import { installed, said } from './tools.js';

const GREEN = 'Pantone 356 C';
const GOLD = 'Zongeel 1';
const LONG = 'Lange regel die precies zo lang is als er op de bon mag staan, en dus niet meer.'.slice(0, 60);
const PT_PER_MM = 72 / 25.4;
const BLEED_MM = 3;
const DPI = 100;
/** The pages with the drawing: opening of the part, opening of the chapter, and in the text. */
const DRAWN = 3;

/** Gradients: to paper, to another ink, round and of tints, repeating; something see-through, black text on it, a line. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 162 60" width="162mm" height="60mm" role="img">
<title>Verlopen</title>
<defs>
<linearGradient id="wit"><stop offset="0" stop-color="var(--colour-a-dark)"/><stop offset="1" stop-color="var(--colour-white)"/></linearGradient>
<linearGradient id="ander"><stop offset="0" stop-color="var(--colour-a-dark)"/><stop offset="1" stop-color="var(--colour-accent)"/></linearGradient>
<radialGradient id="rond"><stop offset="0" stop-color="var(--colour-a-dark)"/><stop offset=".5" stop-color="var(--colour-a-light)"/><stop offset="1" stop-color="var(--colour-a-tint)"/></radialGradient>
<linearGradient id="strepen" spreadMethod="repeat" x2=".2"><stop offset="0" stop-color="var(--colour-a-dark)"/><stop offset="1" stop-color="var(--colour-white)"/></linearGradient>
</defs>
<rect width="40" height="30" fill="url(#wit)"/>
<rect x="40" width="40" height="30" fill="url(#ander)"/>
<rect x="80" width="40" height="30" fill="url(#rond)"/>
<rect x="120" width="40" height="30" fill="url(#strepen)"/>
<rect y="32" width="50" height="20" fill="var(--colour-a-dark)" opacity=".5"/>
<path d="M60 36h60" stroke="var(--colour-a-mid)" stroke-width="3"/>
<text x="4" y="44" font-family="Atkinson Hyperlegible Next" font-size="10" fill="var(--colour-ink)">Hierheen</text>
</svg>
`;

const coloured = (green: string, gold: string): string =>
  `cover: { text: Een alinea., paperMicron: 100, coverMicron: 250 }\n${YAML}`
    .replace("a-dark: { screen: '#1B3A57' }", `a-dark: { screen: '#1B3A57', cmyk: [95, 70, 35, 30]${green} }`)
    .replace("a-mid: { screen: '#3F76A8' }", "a-mid: { screen: '#3F76A8', tint: { of: a-dark, percent: 60 } }")
    .replace("a-light: { screen: '#A9CBE8' }", "a-light: { screen: '#A9CBE8', tint: { of: a-dark, percent: 32 } }")
    .replace("a-tint: { screen: '#EAF3FA' }", "a-tint: { screen: '#EAF3FA', tint: { of: a-dark, percent: 8 } }")
    .replace("accent: { screen: '#F6E3A1' }", `accent: { screen: '#F6E3A1', cmyk: [0, 8, 42, 0]${gold} }`)
    .replace(
      "accent-tint: { screen: '#FCF4D9' }",
      "accent-tint: { screen: '#FCF4D9', tint: { of: accent, percent: 40 } }",
    );

describe('a book with spot inks', () => {
  let book: BookFolder;
  let preflight: Preflight;
  const build = async (yaml: string, to: string, ...outputs: string[]) => {
    await book.write({ 'content/book.yaml': yaml });
    const run = await book.run(['build', ...outputs, '-o', to]);
    assertCode(run, 0);
    return run;
  };
  before(async () => {
    book = await bookIn(await temporaryFolder(), { ...SMALL_BOOK, ...BRIEF, 'content/figures/plek.svg': DRAWING });
    await build(coloured('', ''), 'vier', 'print', 'digital');
    const run = await build(coloured(`, spot: ${GREEN}`, `, spot: ${GOLD}`), 'eigen', 'print', 'digital');
    assert.ok(!rulesIn(run).includes('preflight/spot-plate'), 'it was asked for');
    preflight = preflightSchema.parse(JSON.parse(await book.text('eigen/print/preflight.json')));
  });

  it('is the same for readers', async () => {
    const [four, own] = [await book.files('vier/digital'), await book.files('eigen/digital')];
    assert.deepEqual([...own.keys()], [...four.keys()]);
    for (const [file, bytes] of four) assert.ok(own.get(file)?.equals(bytes), file);
    assert.ok(!(await book.files('vier/print')).get('klein-interior.pdf')?.includes('Separation'));
  });

  it('tells the printer of each plate', async () => {
    assert.deepEqual(
      preflight.files.map(({ part, spots }) => [part, spots?.map(({ ink }) => ink)]),
      [
        ['interior', [GOLD, GREEN]],
        ['cover', [GOLD]],
      ],
    );
    const { spots = [], coverage } = preflight.files[0]!;
    for (const { ink, page } of spots) assert.ok(percentOn(coverage[page - 1]!, ink) > 0, ink);
    const ticket = await book.pdf('eigen/print/job-ticket.pdf');
    assert.equal(ticket.pages.length, 1);
    const text = squeeze(ticket.pages[0]?.tagged ?? '');
    for (const words of [GREEN, GOLD, 'Met 2 steunkleuren']) assert.ok(text.includes(squeeze(words)), words);
    assert.equal(ticket.pages[0]?.alts.length, 6, 'a description for the line of each ink');
    const before = JSON.parse(await book.text('vier/print/preflight.json')) as Preflight;
    assert.ok(before.files.every((file) => !('spots' in file) && file.coverage.every((page) => !('spots' in page))));
  });

  it('is told of where nobody asked for it', async () => {
    const file = book.path('eigen/print/klein-interior.pdf');
    const inside = await book.run(['check', '--as', 'press', file]);
    assert.ok(!rulesIn(inside).includes('preflight/spot-plate'));
    const other = await bookIn(await temporaryFolder());
    assert.ok(rulesIn(await other.run(['check', '--as', 'press', file])).includes('preflight/spot-plate'));
  });

  it('looks the same to who has no such inks, but for the rounding of gradients', async () => {
    for (const file of ['klein-interior.pdf', 'klein-cover.pdf']) {
      const pictures = await Promise.all(
        ['vier', 'eigen'].map(async (folder) => pixels((await book.files(`${folder}/print`)).get(file)!)),
      );
      const off = pictures[0]!.map((page, at) => farthest(page, pictures[1]![at]!));
      assert.ok(Math.max(...off) <= 2, `${off}`);
      assert.ok(off.filter((far) => far > 0).length <= DRAWN, `${off}`);
    }
  });

  it('looks the same in poppler', { skip: !installed('pdftoppm') && 'poppler is not installed' }, async () => {
    const folder = await temporaryFolder();
    for (const from of ['vier', 'eigen'])
      said('pdftoppm', '-r', '40', book.path(`${from}/print/klein-interior.pdf`), path.join(folder, from));
    const files = (await readdir(folder)).sort();
    const off = await Promise.all(
      files
        .filter((file) => file.startsWith('vier'))
        .map(async (file) => {
          const [four, own] = await Promise.all(
            [file, file.replace('vier', 'eigen')].map((each) => readFile(path.join(folder, each))),
          );
          return farthest(four!, own!);
        }),
    );
    assert.equal(off.length, preflight.files[0]?.pages);
    assert.ok(Math.max(...off) <= 1 && off.filter((far) => far > 0).length <= DRAWN, `${off}`);
  });

  it('has the plates that preflight.json says, as Ghostscript separates them', {
    skip: !installed('gs') && 'Ghostscript is not installed',
  }, async () => {
    for (const [part, { coverage }] of preflight.files.map((file) => [file.part, file] as const)) {
      const folder = await temporaryFolder();
      const separate = ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-dUseTrimBox', '-sDEVICE=tiffsep', `-r${DPI}`];
      said('gs', ...separate, '-o', path.join(folder, '%d.tif'), book.path(`eigen/print/klein-${part}.pdf`));
      const plates = await readdir(folder);
      for (const page of coverage)
        for (const [ink, ours] of inksOf(page)) {
          const file = `${page.page}(${ink}).tif`;
          // It makes plates for the inks that a page has.
          const theirs = plates.includes(file) ? await inkIn(path.join(folder, file)) : 0;
          assert.ok(Math.abs(theirs - ours) <= 0.5, `${part}, page ${page.page}, ${ink}: ${ours}, not ${theirs}`);
        }
      assert.ok(plates.some((file) => file.includes(part === 'cover' ? GOLD : GREEN)));
    }
  });

  it('has them in MuPDF too', { skip: !installed('mutool') && 'MuPDF is not installed' }, async () => {
    const { coverage, spots = [] } = preflight.files[0]!;
    const number = coverage.findIndex((page) => percentOn(page, GREEN) > 50) + 1;
    assert.ok(number > 0, 'the part opening is a page of one colour');
    const file = path.join(await temporaryFolder(), 'platen.psd');
    const draw = ['draw', '-q', '-r', String(DPI), '-O', '2', '-F', 'psd', '-o', file];
    said('mutool', ...draw, book.path('eigen/print/klein-interior.pdf'), String(number));
    const found = await platesIn(file);
    assert.deepEqual([...found.keys()].slice(4).sort(), spots.map(({ ink }) => ink).sort());
    for (const [ink, ours] of inksOf(coverage[number - 1]!)) {
      const theirs = found.get(ink) ?? Number.NaN;
      assert.ok(Math.abs(theirs - ours) <= 1, `${ink}: ${ours}, not ${theirs}`);
    }
  });

  it('has a ticket of one page with more inks than it can show', async () => {
    const more = ['a-mid', 'a-light', 'a-tint'].map((name, at) => {
      const screen = /#\w+/.exec(coloured('', '').split(`${name}: `)[1] ?? '')![0];
      const spot = `Een inkt met een heel erg lange naam ${at}`;
      return [
        new RegExp(`${name}: .*`),
        `${name}: { screen: '${screen}', cmyk: [${at}, 20, 30, 0], spot: ${spot} }`,
      ] as const;
    });
    const job = `job: { notes: ${`${LONG} `.repeat(3).replaceAll(',', '')} }\n`;
    const yaml = more.reduce(
      (text, [from, to]) => text.replace(from, to),
      coloured(`, spot: ${GREEN}`, `, spot: ${GOLD}`),
    );
    await build(job + yaml, 'veel', 'print');
    const ticket = await book.pdf('veel/print/job-ticket.pdf');
    assert.equal(ticket.pages.length, 1);
    const text = squeeze(ticket.pages[0]?.tagged ?? '');
    // The other one is only in gradients between two inks, which are of four.
    for (const at of [0, 2]) assert.ok(text.includes(squeeze(`Een inkt met een heel erg lange naam ${at}`)), text);
  });
});

type Coverage = Preflight['files'][number]['coverage'][number];

const percentOn = ({ spots = [] }: Coverage, name: string): number =>
  spots.find(({ ink }) => ink === name)?.percent ?? 0;

const inksOf = ({ cyan, magenta, yellow, black, spots = [] }: Coverage): (readonly [string, number])[] => [
  ['Cyan', cyan],
  ['Magenta', magenta],
  ['Yellow', yellow],
  ['Black', black],
  ...spots.map(({ ink, percent }) => [ink, percent] as const),
];

async function pixels(pdf: Uint8Array): Promise<Uint8Array[]> {
  const pages: Uint8Array[] = [];
  for await (const { png } of renderPages(pdf, { dpi: 40, box: 'media' }))
    pages.push(await sharp(png).raw().toBuffer());
  return pages;
}

function farthest(one: Uint8Array, other: Uint8Array): number {
  if (one.length !== other.length) return Number.POSITIVE_INFINITY;
  return one.reduce((most, value, at) => Math.max(most, Math.abs(value - other[at]!)), 0);
}

/** In per cent; white is no ink. */
async function inkIn(file: string): Promise<number> {
  const { channels } = await sharp(file, { limitInputPixels: false }).stats();
  return 100 * (1 - channels[0]!.mean / 255);
}

/** Name of each channel of a Photoshop file without compression → its ink inside the trim, in per cent. */
async function platesIn(file: string): Promise<Map<string, number>> {
  const bytes = await readFile(file);
  const [channels, height, width] = [bytes.readUInt16BE(12), bytes.readUInt32BE(14), bytes.readUInt32BE(18)];
  const first = 30 + bytes.readUInt32BE(26);
  const resources = bytes.subarray(first + 4, first + 4 + bytes.readUInt32BE(first));
  const second = first + 4 + resources.length;
  const pixels = second + 4 + bytes.readUInt32BE(second) + 2;
  // Resource 1006: names of the channels beyond the usual, each with its length before it.
  const at = resources.indexOf('8BIM\u0003\u00ee', 0, 'latin1');
  const names = ['Cyan', 'Magenta', 'Yellow', 'Black'];
  for (let from = at + 12; names.length < channels; from += 1 + resources[from]!)
    names.push(resources.toString('latin1', from + 1, from + 1 + resources[from]!));
  const edge = Math.round((BLEED_MM * PT_PER_MM * DPI) / 72);
  const inside = { left: edge, top: edge, width: width - 2 * edge, height: height - 2 * edge };
  const found = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const plate = bytes.subarray(pixels + index * width * height, pixels + (index + 1) * width * height);
    const cut = await sharp(plate, { raw: { width, height, channels: 1 } })
      .extract(inside)
      .raw()
      .toBuffer();
    found.set(name, (100 * cut.reduce((sum, value) => sum + 255 - value, 0)) / 255 / cut.length);
  }
  return found;
}
