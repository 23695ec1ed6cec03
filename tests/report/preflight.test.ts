/** preflight.json: its schema is documented, and each key says what it is; `UPDATE=1` writes docs/preflight.schema.json. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { diagnostic } from '../../src/diagnostic.js';
import { formatPreflight } from '../../src/report/preflight.js';
import { preflightJsonSchema, preflightSchema } from '../../src/report/preflight-schema.js';
import { thinRule } from '../../src/rules/preflight/fine-print.js';
import { seeThrough } from '../../src/rules/preflight/transparency.js';

test('docs/preflight.schema.json is fresh', async () => {
  const file = new URL('../../docs/preflight.schema.json', import.meta.url);
  const made = `${JSON.stringify(preflightJsonSchema(), undefined, 2)}\n`;
  if (process.env.UPDATE === '1') await writeFile(file, made);
  assert.equal(await readFile(file, 'utf8'), made, 'it is old: run this test with UPDATE=1');
});

test('a finding tells its page, its place there and its source, as far as these are known', () => {
  const placed = diagnostic(
    thinRule,
    { thicknessPt: 0.2, least: 0.25, times: 2, page: 3, xMm: 20, yMm: 41.5, heading: 'Hoe begint u?' },
    { file: '/project/content/chapters/01.md', line: 7, column: 1 },
  );
  const findings = [placed, diagnostic(seeThrough, { pages: '3, 5' })];
  const report = {
    part: 'interior' as const,
    title: 'Klein',
    standard: 'PDF/X-4',
    pdfVersion: '1.6',
    condition: 'FOGRA39',
    trim: { widthMm: 210, heightMm: 297 },
    bleedMm: 3,
    pages: 1,
    fonts: [],
    images: [{ page: 1, xMm: 0, yMm: 0, widthMm: 10, heightMm: 10, ppi: 240, inks: 'cmyk' }],
    coverage: [{ cyan: 1, magenta: 2, yellow: 3, black: 4 }],
    heaviestPercent: 200,
    rules: [],
    findings,
  };
  const files = [{ file: 'print/klein.pdf', sha256: 'ab', bytes: 12, report }];
  const book = { title: 'Klein', version: '1', date: '2026-01-31' };
  const text = formatPreflight(
    { tool: 'werkboek', book, spine: undefined, files },
    { language: 'nl', projectDir: '/project' },
  );
  const [file] = preflightSchema.parse(JSON.parse(text)).files;
  assert.equal(file?.leastPpi, 240);
  assert.deepEqual(file.coverage, [{ page: 1, cyan: 1, magenta: 2, yellow: 3, black: 4 }]);
  const [{ message, ...first }, second] = file.findings as [(typeof file.findings)[number], (typeof file.findings)[0]];
  assert.match(message, /bladzijde 3, 20 mm van links en 41,5 mm van boven, bij “Hoe begint u\?”/);
  assert.deepEqual(first, {
    rule: 'preflight/thin-rule',
    severity: 'warning',
    page: 3,
    xMm: 20,
    yMm: 41.5,
    source: { file: 'content/chapters/01.md', line: 7, heading: 'Hoe begint u?' },
  });
  assert.deepEqual(Object.keys(second), ['rule', 'severity', 'message']);
});
