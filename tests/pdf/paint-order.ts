/** Finds what a PDF paints before what its tags say first, page by page, with pdf.js: readers without tags go by what is painted. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Turned {
  /** From 0. */
  readonly page: number;
  readonly painted: string;
  readonly before: string;
}

interface Node {
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

const FONT_DATA = fileURLToPath(new URL('../../node_modules/pdfjs-dist/standard_fonts/', import.meta.url));

export async function paintedOutOfOrder(
  file: string,
): Promise<{ readonly pages: number; readonly turned: readonly Turned[] }> {
  const data = new Uint8Array(readFileSync(file));
  const loading = getDocument({ data, standardFontDataUrl: FONT_DATA, isEvalSupported: false, verbosity: 0 });
  try {
    const document = await loading.promise;
    const turned: Turned[] = [];
    for (let page = 0; page < document.numPages; page += 1)
      turned.push(...(await turnedOn(await document.getPage(page + 1))).map((each) => ({ page, ...each })));
    return { pages: document.numPages, turned };
  } finally {
    await loading.destroy();
  }
}

async function turnedOn(page: PDFPageProxy): Promise<Omit<Turned, 'page'>[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  /** In the order in which they are painted. */
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== undefined);
      if (id) texts.set(id, (texts.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.type === 'beginMarkedContentProps' ? item.id : undefined);
  }
  const ranks = new Map<string, number>();
  const visit = (node: Node): void => {
    if (node.type === 'content' && node.id) ranks.set(node.id, ranks.size);
    for (const child of node.children ?? []) visit(child);
  };
  const tree = (await page.getStructTree()) as Node | null;
  if (tree) visit(tree);
  page.cleanup();
  const painted = [...texts].filter(([id, text]) => text.trim() !== '' && ranks.has(id));
  return painted.flatMap(([id, text], index) => {
    const [last, words] = painted[index - 1] ?? [];
    return last !== undefined && ranks.get(last)! > ranks.get(id)! ? [{ painted: words ?? '', before: text }] : [];
  });
}
