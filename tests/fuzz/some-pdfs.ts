/** Tries PDFs one after the other and writes an outcome per line: `some-pdfs.ts <from> <count> <seconds> [file…]`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { openReader } from '../../src/engine/apart.js';
import { brokenPdf, pdfSources } from './broken-pdf.js';
import { tryPdf } from './try-pdf.js';

const [from = 1, count = 1, seconds = 1] = process.argv.slice(2, 5).map(Number);
const others = process.argv.slice(5).map((file) => ({ name: path.basename(file), bytes: readFileSync(file) }));
const sources = await pdfSources(others);
const reader = openReader(new AbortController().signal, 15);
const usedBytes = process.memoryUsage.rss();
const begin = performance.now();
for (let seed = from; seed < from + count && performance.now() - begin < seconds * 1000; seed += 1) {
  // Said before it starts: a file that hangs has a name.
  process.stdout.write(`${JSON.stringify({ seed })}\n`);
  process.stdout.write(`${JSON.stringify(await tryPdf(seed, brokenPdf(seed, sources), reader, usedBytes))}\n`);
}
await reader.close();
