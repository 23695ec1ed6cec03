/** Printed sections that are kept with what their pages said, for tests that have no browser (tests/fixtures/printed/README.md). */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { TrimSize } from '../../src/model.js';
import type { ProofTask } from '../../src/outputs/paged/prove.js';
import { packagePath } from '../../src/package.js';

/** `chapter` has all that is hard to print, `sheet` every kind of field, `colours` what only inks are about. */
export const FIXTURES = ['chapter', 'sheet', 'colours'] as const;
export type FixtureName = (typeof FIXTURES)[number];

export interface PrintedFixture extends ProofTask {
  readonly trim: TrimSize;
}

/** All but the print itself. */
export type FixtureFacts = Omit<PrintedFixture, 'printed'>;

export const fixtureFile = (name: FixtureName, ending: 'pdf.gz' | 'json.gz'): string =>
  packagePath('tests', 'fixtures', 'printed', `${name}.${ending}`);

export function printedFixture(name: FixtureName): PrintedFixture {
  const read = (ending: 'pdf.gz' | 'json.gz'): Buffer => gunzipSync(readFileSync(fixtureFile(name, ending)));
  const facts: FixtureFacts = JSON.parse(read('json.gz').toString('utf8'));
  return { ...facts, printed: new Uint8Array(read('pdf.gz')) };
}
