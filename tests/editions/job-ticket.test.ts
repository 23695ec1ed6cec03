/** The job ticket: what it says of findings, of a book without a cover, and in English. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../src/config/load.js';
import { jobTicketSection } from '../../src/editions/job-ticket.js';
import type { PressedFile } from '../../src/press-report.js';

const config = await loadConfig(path.join(fileURLToPath(new URL('.', import.meta.url)), 'book'));

function inside(findings: Readonly<Record<string, number>>): PressedFile {
  const names = ['press/trim-box', 'preflight/thin-rule', 'preflight/modest-resolution', 'preflight/transparency'];
  const report = {
    part: 'interior' as const,
    title: 'Proef',
    standard: 'PDF/X-4',
    pdfVersion: '1.6',
    condition: 'FOGRA39',
    trim: { widthMm: 148, heightMm: 210.5 },
    bleedMm: 3,
    pages: 3,
    fonts: [{ name: 'Los', type: 'TrueType', embedded: false }],
    images: [{ page: 1, xMm: 0, yMm: 0, widthMm: 10, heightMm: 10, ppi: 231, inks: 'cmyk' }],
    coverage: [1, 42.5, 0].map((cyan) => ({ cyan, magenta: 0, yellow: 0, black: 0 })),
    heaviestPercent: 261,
    rules: names.map((rule) => {
      const count = findings[rule] ?? 0;
      return { rule, result: count > 0 ? ('noted' as const) : ('passed' as const), findings: count };
    }),
    findings: [],
  };
  return { file: 'print/proef-interior.pdf', sha256: '0123456789abcdef', bytes: 10, report };
}

const textOf = (html: string): string =>
  html
    .replace(/<svg[\s\S]*?aria-label="([^"]*)"[\s\S]*?<\/svg>/g, ' $1 ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\s/g, ' ')
    .replace(/ +/g, ' ');

test('it names the rules that found something, and says how many more there are', () => {
  const raised = { 'preflight/thin-rule': 2, 'preflight/modest-resolution': 1, 'preflight/transparency': 1 };
  const text = textOf(jobTicketSection(config, { files: [inside(raised)], spine: undefined }).html);
  assert.match(text, /1 van 4 regels in orde\. 4 opmerkingen: Lijn is te dun Afbeelding is wat grof En nog 1;/);
  assert.match(text, /proef-interior\.pdf 148 × 210,5 mm 3 mm 3 0123456789ab /);
  assert.match(text, /Foto’s 1, minstens 231 ppi Letters 1, niet alle ingesloten/);
  assert.match(
    text,
    /Cyaan per bladzijde, als lijn van 0 tot 50 %: gemiddeld 14,5 %, het meest op bladzijde 2: 42,5 %\./,
  );
});

test('in an English book it is English; without a cover there is neither spine nor binding', () => {
  const english = { ...config, language: 'en', cover: undefined, job: { copies: 2500, notes: 'Mind the step.' } };
  const text = textOf(jobTicketSection(english, { files: [inside({})], spine: undefined }).html);
  assert.match(text, /4 of 4 rules in order\. Checked by werkboek\. No certified validation/);
  assert.match(text, /Copies 2,500 Inside coated Technique/);
  assert.match(text, /Please note Mind the step\./);
  assert.doesNotMatch(text, /Spine|Binding|remark/);
});

test('every face that it asks for comes with it: its bytes are the same on every machine', () => {
  const { css } = jobTicketSection(config, { files: [inside({})], spine: undefined });
  const declared = new Set([...css.matchAll(/@font-face \{ font-family: "([^"]+)"/g)].map(([, family]) => family));
  const asked = [...css.matchAll(/--(?:text|title|mono)-face: "([^"]+)"/g)].map(([, family]) => family);
  assert.equal(asked.length, 3);
  assert.deepEqual(
    asked.filter((family) => !declared.has(family)),
    [],
  );
});
