/** Colours as a browser prints them, through the ink pass: what is left, what is measured, and what proofs of it become. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { judgePress } from '../../../../src/check/judge-press.js';
import { FACES } from '../../../../src/fonts/faces.js';
import type { Pressed } from '../../../../src/pdf/make/ink/press.js';
import { makePlates } from '../../../../src/pdf/make/plates/make-plates.js';
import type { LineKind } from '../../../../src/pdf/make/proof/lines.js';
import { makeProof } from '../../../../src/pdf/make/proof/make-proof.js';
import { readPdfFacts } from '../../../../src/pdf/read/pdf-facts.js';
import { placeStrayColours } from '../../../../src/pdf/read/preflight/stray-colours.js';
import { measureLight } from '../../../../src/pictures/measure-light.js';
import { printedFixture } from '../../printed-fixtures.js';
import { INKS } from './cases.js';
import { coloursIn, joined, press } from './pressed.js';

/** The page, from 0, that is `fill, solid` (tests/pdf/make-fixtures.ts). */
const SOLID = 3;

const LEGEND: Readonly<Record<LineKind, string>> = { trim: 'snede', bleed: 'afloop', safe: 'veilig', fold: 'vouw' };

describe('printed colours', () => {
  const fixture = printedFixture('colours');
  let screen: Uint8Array;
  let pressed: Pressed;
  before(async () => {
    screen = await joined(fixture.printed, fixture);
    pressed = await press(screen);
  });

  it('become inks, but for none', async () => {
    assert.deepEqual(pressed.findings, []);
    const { spaces, operators } = await coloursIn(pressed.bytes);
    assert.deepEqual(
      [...spaces].filter((space) => /RGB|ICC/.test(space)),
      [],
    );
    for (const operator of ['rg', 'RG']) assert.ok(!operators.has(operator), operator);
  });

  it('are measured page by page, in bounds that a press can print', async () => {
    const { painted = [], pages } = await readPdfFacts(pressed.bytes, '', { painted: true });
    assert.equal(painted.length, pages.length);
    assert.ok(painted.every(({ blank }) => !blank));
    assert.ok(painted.some(({ transparent }) => transparent));
    assert.ok(painted.flatMap(({ pictures }) => pictures).length > 4);
    assert.deepEqual(
      [...new Set(painted.flatMap(({ blendModes }) => blendModes.map(({ mode }) => mode)))],
      ['Multiply'],
    );
    const limits = { inkPercent: 300, leastPpi: 20, wantedPpi: 30 };
    const facts = await readPdfFacts(pressed.bytes, '', { painted: true });
    const rules = judgePress(facts, { trim: fixture.trim, bleedMm: 3, pageMultiple: 1, limits }).map(
      ({ rule }) => rule,
    );
    // Chromium 153 draws the seams of a groove as lines without thickness.
    const expected = ['preflight/blend-mode', 'preflight/thin-rule', 'preflight/transparency'];
    assert.deepEqual([...new Set(rules)].sort(), expected);
  });

  it('that the palette does not have are found in their place', async () => {
    const places = await placeStrayColours(screen, pressed.strangers);
    assert.ok(places.length > 0 && places.every(({ page }) => page >= 1));
    const mixed = places.find(({ colour }) => colour === '#A5BEB0');
    assert.ok(mixed?.xMm !== undefined && mixed.yMm !== undefined, JSON.stringify(places));
  });

  it('give the same file twice, and two plates of it', async () => {
    assert.ok(Buffer.from((await press(screen)).bytes).equals(pressed.bytes));
    const { colours, black } = await makePlates(pressed.bytes);
    const [light, grey] = await measureLight([colours, black], 72);
    // A box of 40 by 25 mm in one colour, on a page of 100 by 80.
    const share = (40 * 25) / (100 * 80);
    const inks = [...(light?.[SOLID] ?? []), grey?.[SOLID]?.[0] ?? 0].map((value) => 1 - value);
    for (const [ink, strength] of (INKS.get('#F4C430') ?? []).entries())
      assert.ok(Math.abs(inks[ink]! - strength * share) < 0.01, `${inks}`);
  });

  it('can be looked at as a proof, in colour and in grey', async () => {
    for (const grey of [false, true]) {
      const settings = { bleedMm: 3, safeMm: 5, labels: ['een'], title: 'Proef', legend: LEGEND, grey };
      const face = new Uint8Array(readFileSync(FACES.text[0]!.file));
      const proof = await makeProof(screen, { ...settings, foldsMm: new Map([[1, [50]]]), face });
      const { pages, fonts } = await readPdfFacts(proof);
      assert.ok(pages.every(({ trim, media }) => trim === undefined && media.widthMm > 120));
      assert.ok(fonts.some(({ name }) => /Atkinson/.test(name)));
      const { operators } = await coloursIn(proof);
      assert.equal(operators.has('rg'), !grey);
    }
  });
});
