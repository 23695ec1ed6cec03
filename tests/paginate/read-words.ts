/** Reads the words of a finished PDF with pdf.js, which shares no code with what made it: on the pages, and in the tags. */
import { fileURLToPath } from 'node:url';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { wordsIn } from './random.js';

export interface PdfWords {
  /** In the order of the tags, in which a screen reader meets them. */
  readonly tagged: readonly string[];
  /** All that is painted, running headers and repeated heads too. */
  readonly painted: readonly string[];
}

interface Node {
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

const FONT_DATA = fileURLToPath(new URL('../../node_modules/pdfjs-dist/standard_fonts/', import.meta.url));

export async function readWords(pdf: Uint8Array): Promise<PdfWords> {
  // pdf.js takes the bytes away from whoever gives them.
  const data = pdf.slice();
  const loading = getDocument({ data, standardFontDataUrl: FONT_DATA, isEvalSupported: false, verbosity: 0 });
  try {
    const document = await loading.promise;
    let tagged = '';
    let painted = '';
    for (let number = 1; number <= document.numPages; number += 1) {
      const text = await readPage(await document.getPage(number));
      tagged += text.tagged;
      painted += text.painted;
    }
    return { tagged: wordsIn(tagged), painted: wordsIn(painted) };
  } finally {
    await loading.destroy();
  }
}

async function readPage(page: PDFPageProxy): Promise<{ tagged: string; painted: string }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marked = new Map<string, string>();
  const open: (string | undefined)[] = [];
  let painted = '';
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1);
      if (id) marked.set(id, (marked.get(id) ?? '') + item.str);
      painted += item.str;
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.type === 'beginMarkedContentProps' ? item.id : undefined);
  }
  let tagged = '';
  const visit = (node: Node): void => {
    if (node.type === 'content') tagged += marked.get(node.id ?? '') ?? '';
    for (const child of node.children ?? []) visit(child);
  };
  const tree = (await page.getStructTree()) as Node | null;
  if (tree) visit(tree);
  page.cleanup();
  return { tagged, painted };
}
