/**
 * Draws contact sheets of all pages of a finished site: `npx tsx bench/site-looks.ts out/web sheets/ [name …]`. Desktop and phone, light and dark;
 * with names, those pages whole.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import sharp, { type OverlayOptions } from 'sharp';
import { visit } from '../tests/e2e/site-visit.js';

const [site = 'out/web', into = 'sheets', ...wanted] = process.argv.slice(2);
const folder = path.resolve(site);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html') && (wanted.length === 0 || wanted.includes(name)))
  .sort();
const WAYS = [
  { name: 'desktop-light', widthPx: 1280, isDark: false },
  { name: 'desktop-dark', widthPx: 1280, isDark: true },
  { name: 'phone-light', widthPx: 390, isDark: false },
  { name: 'phone-dark', widthPx: 390, isDark: true },
] as const;
const GAP_PX = 12;
/** Per sheet. */
const PER_ROW = { 1280: 5, 390: 10 } as const;
const ROWS = 2;
const TILE = { 1280: { width: 400, height: 560 }, 390: { width: 195, height: 620 } } as const;

mkdirSync(into, { recursive: true });
const visitor = await visit(folder);
try {
  for (const { name: way, widthPx, isDark } of WAYS) {
    const page = await visitor.open('index.html', 'http', { widthPx, isDark });
    const { width, height } = TILE[widthPx];
    const tiles: Buffer[] = [];
    for (const name of names) {
      await visitor.go(page, name);
      // What is loaded late is loaded now.
      await page.evaluate(`document.querySelectorAll('img').forEach((each) => { each.loading = 'eager'; })`);
      await page.evaluate(`Promise.all([...document.images].map((each) => each.decode().catch(() => 0)))`);
      const shot = Buffer.from(await page.screenshot({ fullPage: true }));
      if (wanted.length > 0) writeFileSync(path.join(into, `${name}-${way}.png`), shot);
      else tiles.push(await sharp(shot).resize({ width, height, fit: 'cover', position: 'top' }).png().toBuffer());
    }
    await page.close();
    const perSheet = PER_ROW[widthPx] * ROWS;
    for (let from = 0; from < tiles.length; from += perSheet) {
      const shown = tiles.slice(from, from + perSheet);
      const placed = shown.map(
        (input, index): OverlayOptions => ({
          input,
          left: GAP_PX + (index % PER_ROW[widthPx]) * (width + GAP_PX),
          top: GAP_PX + Math.floor(index / PER_ROW[widthPx]) * (height + GAP_PX),
        }),
      );
      const file = path.join(into, `${way}-${from / perSheet + 1}.png`);
      await sharp({
        create: {
          width: GAP_PX + PER_ROW[widthPx] * (width + GAP_PX),
          height: GAP_PX + ROWS * (height + GAP_PX),
          channels: 3,
          background: '#444',
        },
      })
        .composite(placed)
        .png()
        .toFile(file);
    }
    console.log(`${way}: ${names.length} pages`);
  }
} finally {
  await visitor.close();
}
