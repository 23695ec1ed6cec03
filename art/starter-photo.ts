/** `npx tsx art/starter-photo.ts`: paints the picture that stands for a photo in a new book; nobody took it, so anybody may use it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const FILE = path.join(path.dirname(fileURLToPath(import.meta.url)), '../starter/common/content/photos/veld.jpg');
const WIDTH = 1800;
const HEIGHT = 1200;

/** The same numbers each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const random = numbers(7);
const between = (low: number, high: number): number => low + random() * (high - low);

/** A tree as many leaves of light and shadow. */
function tree(x: number, y: number, size: number, dark: string, light: string): string {
  const leaves = Array.from({ length: 260 }, () => {
    const angle = random() * 2 * Math.PI;
    const away = Math.sqrt(random()) * size;
    const [dx, dy] = [Math.cos(angle) * away, Math.sin(angle) * away * 0.85];
    const isLit = dx - dy > size * 0.2 ? random() < 0.75 : random() < 0.2;
    return `<ellipse cx="${x + dx}" cy="${y + dy}" rx="${between(8, 20)}" ry="${between(6, 14)}" fill="${isLit ? light : dark}" opacity="${between(0.5, 0.95)}"/>`;
  });
  const trunk = `<path d="M${x - size * 0.08} ${y + size * 0.6}L${x - size * 0.12} ${y + size * 1.7}H${x + size * 0.14}L${x + size * 0.07} ${y + size * 0.6}Z" fill="#4a3a2c"/>`;
  return trunk + leaves.join('');
}

/** Blades, small and pale far away, tall and dark near by. */
function grass(): string {
  const blades: string[] = [];
  for (let row = 0; row < 46; row++) {
    const near = row / 45;
    const y = 760 + near ** 1.4 * 460;
    const height = 6 + near * 52;
    for (let count = 0; count < 150; count++) {
      const x = between(-20, WIDTH + 20);
      const lean = between(-0.5, 0.7) * height;
      const green = Math.round(between(92, 150) - near * 30);
      blades.push(
        `<path d="M${x} ${y}q${lean * 0.2} ${-height * 0.6} ${lean} ${-height}" stroke="rgb(${green - 28 + Math.round(between(0, 26))},${green},52)" stroke-width="${0.8 + near * 2.6}" fill="none" opacity="${0.55 + near * 0.3}"/>`,
      );
    }
  }
  const flowers = Array.from({ length: 190 }, () => {
    const near = Math.sqrt(random());
    const fill = random() < 0.55 ? '#fff6e0' : random() < 0.5 ? '#f0c53c' : '#c94f6d';
    return `<circle cx="${between(0, WIDTH)}" cy="${770 + near ** 1.4 * 420}" r="${1.6 + near * 6}" fill="${fill}" opacity="0.9"/>`;
  });
  return blades.join('') + flowers.join('');
}

const cloud = (x: number, y: number, size: number): string =>
  Array.from(
    { length: 34 },
    () =>
      `<ellipse cx="${x + between(-1, 1) * size * 2.4}" cy="${y + between(-0.35, 0.3) * size}" rx="${between(0.4, 1) * size}" ry="${between(0.2, 0.42) * size}" fill="#ffffff" opacity="${between(0.08, 0.24)}"/>`,
  ).join('');

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<defs>
<linearGradient id="sky" x2="0" y2="1"><stop offset="0" stop-color="#4f87bd"/><stop offset="0.55" stop-color="#a9cbe2"/><stop offset="0.72" stop-color="#f3e3c6"/></linearGradient>
<linearGradient id="field" x2="0" y2="1"><stop offset="0" stop-color="#a9ac62"/><stop offset="0.3" stop-color="#7f9a4c"/><stop offset="1" stop-color="#3f6130"/></linearGradient>
<filter id="far"><feGaussianBlur stdDeviation="7"/></filter>
<filter id="mid"><feGaussianBlur stdDeviation="2.2"/></filter>
<filter id="soft"><feGaussianBlur stdDeviation="16"/></filter>
</defs>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>
<g filter="url(#soft)">${cloud(420, 210, 120)}${cloud(1320, 300, 150)}${cloud(900, 120, 70)}</g>
<g filter="url(#far)"><path d="M0 700C260 640 420 690 640 660S1120 630 1340 668S1660 640 1800 660V800H0Z" fill="#7d99a0"/><path d="M0 730C300 690 700 726 1000 700S1560 716 1800 694V820H0Z" fill="#6c8a72"/></g>
<rect y="744" width="${WIDTH}" height="${HEIGHT - 744}" fill="url(#field)"/>
<path d="M980 748C940 840 720 960 560 1200H900C960 990 1010 860 1004 748Z" fill="#c9ad80"/>
<path d="M986 748C960 850 800 980 690 1200H800C880 1000 980 860 996 748Z" fill="#dcc79d" opacity="0.8"/>
<g filter="url(#mid)">${tree(1400, 560, 110, '#2f4d2c', '#6f9440')}${tree(1620, 610, 76, '#32502f', '#759a49')}${tree(230, 620, 64, '#37573a', '#7c9d58')}</g>
<g>${grass()}</g>
</svg>`;

const noise = Buffer.alloc(WIDTH * HEIGHT);
for (let index = 0; index < noise.length; index++) noise[index] = Math.round(128 + (random() + random() - 1) * 20);
const grain = await sharp(noise, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
  .blur(0.6)
  .png()
  .toBuffer();
const jpeg = await sharp(Buffer.from(svg))
  .blur(0.7)
  .composite([{ input: grain, blend: 'soft-light' }])
  .removeAlpha()
  .jpeg({ quality: 80, mozjpeg: true })
  .toBuffer();
writeFileSync(FILE, jpeg);
