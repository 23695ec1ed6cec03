/** Compares the ink per page that we measure with Ghostscript's ink_cov: `npx tsx bench/coverage.ts out/print/x.pdf [dpi …]`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { makePlates } from '../src/pdf/make/plates/make-plates.js';
import { measureLight } from '../src/pictures/measure-light.js';

const [file = 'out/print/samen-doen-interior.pdf', ...wanted] = process.argv.slice(2);
const DPI = wanted.length > 0 ? wanted.map(Number) : [36, 60, 72];
const INKS = ['cyan', 'magenta', 'yellow', 'black'];

const asked = ['-q', '-dNOPAUSE', '-dBATCH', '-dUseTrimBox', '-sDEVICE=ink_cov', '-r150', '-o', '-', file];
const theirs = spawnSync('gs', asked, { encoding: 'utf8' })
  .stdout.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/).slice(0, 4).map(Number));

const start = performance.now();
const plates = await makePlates(readFileSync(file));
console.log(`plates of ${theirs.length} pages: ${Math.round(performance.now() - start)} ms`);
console.log('| dpi | ms | worst, per cent of the page (page) | mean |\n|--:|--:|---|---|');
for (const dpi of DPI) {
  const from = performance.now();
  const [colours = [], black = []] = await measureLight([plates.colours, plates.black], dpi);
  const ms = Math.round(performance.now() - from);
  const rows = INKS.map((ink, index) => {
    const off = theirs.map((inks, page) => {
      const light = index < 3 ? colours[page]?.[index] : black[page]?.[0];
      return Math.abs(100 * (1 - (light ?? 1)) - (inks[index] ?? Number.NaN));
    });
    const worst = Math.max(...off);
    const mean = off.reduce((sum, each) => sum + each, 0) / off.length;
    return { worst: `${ink} ${worst.toFixed(2)} (${off.indexOf(worst) + 1})`, mean: mean.toFixed(3) };
  });
  const list = (key: 'worst' | 'mean') => rows.map((row) => row[key]).join(', ');
  console.log(`| ${dpi} | ${ms} | ${list('worst')} | ${list('mean')} |`);
}
