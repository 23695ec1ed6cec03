/** What somebody does on a site, in whatever browser: look for words, and fill in a form by keyboard. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { assertCode, type BookFolder } from './harness.js';
import type { Visitor } from './site-visit.js';

const QUESTIONS = [
  ['buurtbudget', 'buurtbudget'],
  ['buurtbudhet', 'buurtbudget'],
  ['omgevingsvergunning', 'omgevingsvergunning'],
  ['omgevingsvergunnig', 'omgevingsvergunning'],
  ['avond', 'bewonersavond'],
  ['avnod', 'bewonersavond'],
] as const;

/** Words, words in words and words with a wrong letter, each marked in its sentence. */
export async function findAll(visitor: Visitor, how: 'http' | 'file'): Promise<void> {
  for (const [question, expected] of QUESTIONS) {
    const page = await visitor.open(`zoeken.html?q=${question}`, how);
    await page.waitForSelector('#search-hits mark');
    const marks = await page.$$eval('#search-hits mark', (all) => all.map((each) => each.textContent?.toLowerCase()));
    assert.ok(marks.includes(expected), `${question}: ${marks}`);
    const told = await page.$eval('#search-count', (each) => each.textContent);
    assert.match(told ?? '', /gevonden/);
    await page.close();
  }
}

/** By the keyboard alone: each Tab goes to the next control. */
async function fillIn(page: Page): Promise<void> {
  await page.focus('#f01-plan');
  for (const text of ['Een bankje in de straat.', 'Dorpsstraat 1', 'Om te zitten.', 'Voor iedereen: café, naïef.']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press(' ');
  for (const _ of [1, 2]) await page.keyboard.press('Tab');
  await page.keyboard.press(' ');
  await page.focus('#f01-gesproken_1_naam-of-groep');
  await page.keyboard.type('De buren');
  await page.focus('#f01-datum');
  await page.keyboard.type('3-12-2026');
  await page.keyboard.press('Tab');
}

/** Fills in F01, reloads, saves it as PDF and as data, and reads both back. */
export async function fillAndSave(visitor: Visitor, book: BookFolder, downloads: string): Promise<void> {
  const page = await visitor.open('f01.html', 'file');
  await fillIn(page);
  await page.waitForFunction(`document.querySelector('#sheet-status').textContent.startsWith('Bewaard')`);
  await page.reload();
  assert.equal(
    await page.$eval('#f01-plan', (each) => (each as unknown as { value: string }).value),
    'Een bankje in de straat.',
  );
  await page.focus('[data-act="save-pdf"]');
  await page.keyboard.press('Enter');
  await page.waitForFunction(`document.querySelector('#sheet-status').textContent.includes('opgeslagen')`, {
    timeout: 20_000,
  });
  await page.focus('[data-act="save-json"]');
  await page.keyboard.press('Enter');
  const saved = await arrived(downloads, ['F01-startformulier.pdf', 'F01-startformulier.json']);
  const read = await book.run(['read', saved[0] ?? '']);
  assertCode(read, 0);
  const [fromPdf] = JSON.parse(read.stdout);
  const [fromPage] = JSON.parse(await readFile(saved[1] ?? '', 'utf8'));
  assert.equal(fromPdf.values.plan, 'Een bankje in de straat.');
  assert.deepEqual(fromPdf.values.merken, ['buren', 'dorp of wijk']);
  assert.deepEqual({ ...fromPage, file: '' }, { ...fromPdf, file: '' });
  const again = await book.run(['read', saved[1] ?? '']);
  assertCode(again, 0);
  assert.deepEqual(JSON.parse(again.stdout)[0].values, fromPdf.values);
  await page.close();
}

/** Full paths, when all of them are there and whole. */
async function arrived(downloads: string, names: readonly string[]): Promise<string[]> {
  for (let tries = 0; tries < 100; tries++) {
    const there = await readdir(downloads);
    if (names.every((name) => there.includes(name))) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return names.map((name) => path.join(downloads, name));
}
