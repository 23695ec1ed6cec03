/** Reads the structure tree of a PDF page by page as blocks of text, once with our own reader and once with pdf.js. */
import { fileURLToPath } from 'node:url';
import { PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { bare } from '../../src/check/compare-text.js';
import type { ShownText } from '../../src/pdf/content/marked-text.js';
import { type PageText, readPageText } from '../../src/pdf/content/read-text.js';
import { pagesOf } from '../../src/pdf/document/pages.js';
import type { FontShelf } from '../../src/pdf/fonts/font.js';
import type { StructureNode } from '../../src/pdf/read/ua/facts.js';
import { readStructure } from '../../src/pdf/read/ua/read-structure.js';
import { openPdf } from '../../src/pdf/syntax/open.js';

/** The content right in one element on one page, as far as nothing of another element stands between. */
export interface Block {
  /** From 1. */
  readonly page: number;
  /** Roles from the outermost element to the one that holds the content. */
  readonly path: readonly string[];
  /** The elements of the path, each with a number of its own; empty where the reader tells none. */
  readonly holders: readonly number[];
  /** As painted, with the white space that the reader put there. */
  readonly text: string;
  readonly alt: string;
  readonly language: string;
}

const EVERYWHERE = { left: -1e6, bottom: -1e6, right: 1e6, top: 1e6 };

/** Text in forms (CSS `opacity`) is left out: pdf.js looks for it by the page and passes over it. */
export async function ownBlocks(bytes: Uint8Array): Promise<Block[]> {
  const { catalog } = await openPdf(bytes, '');
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  const pages = pagesOf(catalog);
  const { nodes, contentOwners } = readStructure(root instanceof PDFDict ? root : undefined, pages);
  const shelf: FontShelf = new Map();
  return pages.flatMap(({ ref, dict }, index) => {
    const pieces = [...(contentOwners.get(ref as PDFObject) ?? [])];
    const { marked } = pieces.length > 0 ? readPageText(dict, EVERYWHERE, shelf) : EMPTY;
    return gather(
      index + 1,
      pieces.map(([mcid, owner]) => ({ owner, text: textOf(marked.get(mcid)) })),
      (owner) => describe(nodes, owner),
    );
  });
}

const EMPTY: Pick<PageText, 'marked'> = { marked: new Map() };
const textOf = (shown: ShownText | undefined): string => (shown ? shown.text + shown.hidden : '');

type Holder = Pick<Block, 'path' | 'holders' | 'alt' | 'language'>;

function describe(nodes: readonly StructureNode[], index: number): Holder {
  const line: StructureNode[] = [];
  for (let at = nodes[index]; at; at = nodes[at.parent]) line.unshift(at);
  const { alt = '', ownLanguage = '' } = nodes[index] ?? {};
  return {
    path: line.map(({ standard, type }) => standard ?? type),
    holders: line.map((node) => node.index),
    alt,
    language: ownLanguage,
  };
}

function gather<Owner>(
  page: number,
  pieces: readonly { readonly owner: Owner; readonly text: string }[],
  holderOf: (owner: Owner) => Holder,
): Block[] {
  const blocks: Block[] = [];
  let last: Owner | undefined;
  for (const { owner, text } of pieces) {
    const before = blocks.at(-1);
    if (before && owner === last) blocks[blocks.length - 1] = { ...before, text: before.text + text };
    else blocks.push({ page, text, ...holderOf(owner) });
    last = owner;
  }
  return blocks;
}

interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

const FONT_DATA = fileURLToPath(new URL('../../node_modules/pdfjs-dist/standard_fonts/', import.meta.url));

/** The same with pdf.js, which shares no code with ours; it takes a hundredth of a second a page. */
export async function pdfjsBlocks(bytes: Uint8Array, lastPage = Number.POSITIVE_INFINITY): Promise<Block[]> {
  // pdf.js takes the bytes away from whoever gives them.
  const data = Uint8Array.from(bytes);
  const loading = getDocument({ data, standardFontDataUrl: FONT_DATA, isEvalSupported: false, verbosity: 0 });
  try {
    const document = await loading.promise;
    const blocks: Block[] = [];
    for (let number = 1; number <= Math.min(document.numPages, lastPage); number += 1)
      blocks.push(...(await readPage(await document.getPage(number), number)));
    return blocks;
  } finally {
    await loading.destroy();
  }
}

async function readPage(page: PDFPageProxy, number: number): Promise<Block[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marked = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== undefined);
      if (id) marked.set(id, (marked.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.type === 'beginMarkedContentProps' ? item.id : undefined);
  }
  const pieces: { owner: TreeNode; text: string }[] = [];
  const holders = new Map<TreeNode, Holder>();
  const visit = (node: TreeNode, path: readonly string[]): void => {
    holders.set(node, { path, holders: [], alt: node.alt ?? '', language: node.lang ?? '' });
    for (const child of node.children ?? []) {
      if (child.type === 'content') pieces.push({ owner: node, text: marked.get(child.id ?? '') ?? '' });
      else if (child.role) visit(child, [...path, child.role]);
    }
  };
  const tree = (await page.getStructTree()) as TreeNode | null;
  if (tree) visit(tree, []);
  page.cleanup();
  return gather(number, pieces, (owner) => holders.get(owner) ?? { path: [], holders: [], alt: '', language: '' });
}

/** Blocks as one line each, to be compared: white space apart, which the two readers guess each in their own way. */
export const lineOf = ({ page, path, text, alt, language }: Block): string =>
  [page, path.join('>'), language, alt, bare(text)].join(' | ');
