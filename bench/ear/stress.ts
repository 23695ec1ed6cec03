/** Prints random documents and finishes them as a build does, for the readers of bench/ear. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inLargePrint, paintCss } from '../../src/editions/styles.js';
import { provePrinted } from '../../src/outputs/paged/prove.js';
import { layoutSection } from '../../src/paginate/layout.js';
import { printSection } from '../../src/paginate/print.js';
import { bookConfig, chapterOf, openLayoutSession } from '../../tests/paginate/compose.js';
import { randomDocument, randomPages } from '../../tests/paginate/generator.js';
import { type Said, sourceBlocks } from '../../tests/pdf/source-blocks.js';

const TIMEOUT_MS = 180_000;
const WORDS = [1500, 2500] as const;
/** Printed for every reference. */
const FOLIO = '8';

export interface StressFile {
  readonly file: string;
  readonly said: readonly Said[];
  /** Rules of the findings about words. */
  readonly found: readonly string[];
}

export async function printStress(seeds: readonly number[]): Promise<StressFile[]> {
  const config = await bookConfig();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'werkboek-ear-'));
  const session = await openLayoutSession(2, TIMEOUT_MS);
  try {
    const files = await session.forEach(seeds, async (bench, seed): Promise<StressFile | undefined> => {
      const { print, isLargePrint, orientation } = randomPages(seed);
      const sized = { ...config, print: { ...config.print, ...print } };
      const { markdown } = randomDocument(seed, [...WORDS]);
      const plain = await chapterOf(sized, `s${seed}`, markdown, [], orientation);
      const section = isLargePrint ? inLargePrint(plain, config.page) : plain;
      try {
        const { layout } = await layoutSection(bench, section, TIMEOUT_MS);
        const own = { layout, bleedMm: 0, forReaders: true, fillable: false, photoPpi: 150, css: paintCss('digital') };
        const request = { ...own, folio: String, pageOf: () => FOLIO };
        const proven = await provePrinted(await printSection(bench, request, TIMEOUT_MS), request);
        const file = path.join(folder, `stress-${seed}.pdf`);
        writeFileSync(file, proven.bytes);
        const found = proven.diagnostics.map(({ rule }) => rule).filter((rule) => rule.startsWith('proof/'));
        return { file, said: sourceBlocks(section.html, () => FOLIO), found };
      } catch (problem) {
        console.log(`seed ${seed}: not printed: ${problem}`);
        return undefined;
      }
    });
    return files.filter((file) => file !== undefined);
  } finally {
    await session.close();
  }
}
