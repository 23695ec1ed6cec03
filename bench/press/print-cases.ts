/** Prints a folder of HTML cases, each as a file for the press of its own. */
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TrimSize } from '../../src/model.js';
import { joined, press } from '../../tests/pdf/make/ink/pressed.js';
import { printAll } from '../../tests/pdf/print.js';

export interface PressedCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the ink pass would not print. */
  readonly refused: readonly string[];
}

const BLEED_MM = 4;
const USUAL: TrimSize = { widthMm: 100, heightMm: 80 };
const PAGE = /@page\s*\{([^}]*)\}/;
const SIZE = /size:\s*([\d.]+)mm\s+([\d.]+)mm/;
const MARGIN = /margin:\s*([\d.]+mm)/;
const TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** A case is the body of a page; its `@page` says how large, and pictures lie in the same folder. @param only cases whose name fits */
export async function pressCases(folder: string, only: RegExp): Promise<PressedCase[]> {
  const names = (await readdir(folder)).sort();
  const pictures = names.filter((each) => path.extname(each) in TYPES);
  const cases = names.filter((each) => each.endsWith('.html') && only.test(each));
  const documents = await Promise.all(
    cases.map(async (file) => {
      const html = await readFile(path.join(folder, file), 'utf8');
      const [, wide, high] = SIZE.exec(PAGE.exec(html)?.[1] ?? '') ?? [];
      const trim = wide && high ? { widthMm: Number(wide), heightMm: Number(high) } : USUAL;
      const margin = MARGIN.exec(PAGE.exec(html)?.[1] ?? '')?.[1] ?? '0';
      // The first thing on the page is the paper, as on pages of a book: boxes are measured from its clip.
      const paper = '<div style="width:1mm;height:1mm;background:#fff;margin-bottom:-1mm"></div>';
      const body = pictures.reduce(
        (text, each) => text.replaceAll(each, dataUri(folder, each)),
        html.replace(PAGE, ''),
      );
      return { trim, bleedMm: BLEED_MM, pages: [`${paper}<div style="padding:${margin}">${body}</div>`] };
    }),
  );
  const printed = await printAll(documents);
  const made: PressedCase[] = [];
  for (const [at, file] of cases.entries()) {
    const pressed = await press(await joined(printed[at]!, documents[at]!));
    made.push({
      name: path.basename(file, '.html'),
      bytes: pressed.bytes,
      refused: pressed.findings.map(({ data }) => String(data.what)),
    });
  }
  return made;
}

const dataUri = (folder: string, file: string): string =>
  `data:${TYPES[path.extname(file)]};base64,${readFileSync(path.join(folder, file)).toString('base64')}`;
