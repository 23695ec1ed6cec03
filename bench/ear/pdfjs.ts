/** Hears a PDF page by page by the tags as pdf.js reads them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FIELD, gather, type Heard, IN_LINE, LINE_END, OBJECTS, type Reader } from './heard.js';

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

const FONT_DATA = fileURLToPath(new URL('../../node_modules/pdfjs-dist/standard_fonts/', import.meta.url));

export const pdfjs: Reader = {
  name: 'pdf.js',
  async hear(file) {
    const data = new Uint8Array(readFileSync(file));
    const loading = getDocument({ data, standardFontDataUrl: FONT_DATA, isEvalSupported: false, verbosity: 0 });
    try {
      const document = await loading.promise;
      const heard: Heard[] = [];
      for (let number = 1; number <= document.numPages; number += 1)
        heard.push(...(await hearPage(await document.getPage(number))));
      return heard;
    } finally {
      await loading.destroy();
    }
  },
};

async function hearPage(page: PDFPageProxy): Promise<readonly Heard[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const marked = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== undefined);
      if (id) marked.set(id, (marked.get(id) ?? '') + item.str + (item.hasEOL ? LINE_END : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.type === 'beginMarkedContentProps' ? item.id : undefined);
  }
  const { heard, add, part } = gather();
  const visit = ({ role = '', children = [] }: Node): void => {
    if (OBJECTS.has(role)) return;
    if (role === 'Form') add(FIELD);
    if (!IN_LINE.has(role)) part();
    for (const child of children) {
      if (child.type === 'content') add(marked.get(child.id ?? '') ?? '');
      else if (child.role) visit(child);
    }
    if (!IN_LINE.has(role)) part();
  };
  const tree = (await page.getStructTree()) as Node | null;
  if (tree) visit(tree);
  page.cleanup();
  return heard;
}
