/** A finding names the page by what is printed on it; in large print, whose pages have other numbers, it says so. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Diagnostic } from '../../../src/diagnostic.js';
import type { PlacedSection } from '../../../src/outputs/paged/page-map.js';
import { onPrintedPage } from '../../../src/outputs/paged/printed-page.js';
import { wordDiagnostic } from '../../../src/report/messages.js';

const placed = (bodyClass: string, firstNumber: number, roman = false): PlacedSection =>
  ({ layout: { section: { bodyClass } }, firstPage: firstNumber - 1, firstNumber, roman }) as PlacedSection;

const said = (rule: string, section: PlacedSection, language: 'nl' | 'en'): string => {
  const data = { section: 'Hitte', heading: '', page: 2, percent: 11 };
  const found = onPrintedPage({ rule, severity: 'warning', data } as Diagnostic, section);
  return wordDiagnostic(found, language).message;
};

it('is that of the edition', () => {
  assert.match(said('layout/near-empty-page', placed('book chapter', 7), 'nl'), /bladzijde 8\)/);
  assert.match(said('layout/near-empty-page', placed('book chapter', 3, true), 'nl'), /bladzijde iv\)/);
  assert.match(
    said('layout/near-empty-page', placed('book chapter large-print', 9), 'nl'),
    /bladzijde 10 in grote letters\)/,
  );
  assert.match(said('layout/near-empty-page', placed('book chapter large-print', 9), 'en'), /page 10 in large print\)/);
});
