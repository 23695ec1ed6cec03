/** Reads an e-book as a reading system does: its files, its order of reading, and what is said between two printed pages. */
import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from '../../src/markup/walk.js';
import { squeeze } from './pdf-facts.js';

export interface ReadEpub {
  /** By path in the zip, in the order in which they stand there. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  text(path: string): string;
  /** Paths from package.opf, of what is read, in order. */
  readonly spine: readonly string[];
  /** Per printed page what stands on it. */
  readonly pages: readonly { readonly folio: string; readonly text: string }[];
}

export function readEpub(bytes: Uint8Array): ReadEpub {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const text = (path: string): string => {
    const found = files.get(path);
    assert.ok(found, `no ${path} in the e-book`);
    return Buffer.from(found).toString('utf8');
  };
  const opf = text('EPUB/package.opf');
  const hrefs = new Map([...opf.matchAll(/<item id="([^"]+)" href="([^"]+)"/g)].map(([, id, href]) => [id, href]));
  const spine = [...opf.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => {
    const href = hrefs.get(id);
    assert.ok(href, `no item ${id}`);
    return decodeURI(href);
  });
  const pages: { folio: string; text: string }[] = [];
  for (const path of spine) {
    if (path === 'omslag.xhtml') continue;
    const read = (nodes: readonly (ElementContent | Root['children'][number])[]): void => {
      for (const node of nodes) {
        const page = pages.at(-1);
        if (node.type === 'text' && page) page.text += node.value;
        if (node.type !== 'element' || node.properties.ariaHidden === 'true') continue;
        if (/^(title|desc|head)$/.test(node.tagName)) continue;
        if (node.properties.role === 'doc-pagebreak')
          pages.push({ folio: String(node.properties.dataFolio), text: '' });
        else read(node.children);
      }
    };
    read(bodyOf(fromHtml(text(`EPUB/${path}`))).children);
  }
  return {
    files,
    text,
    spine,
    pages: pages.map(({ folio, text }) => ({ folio, text: squeeze(text.replaceAll('\u00ad', '')) })),
  };
}

export function bodyOf(root: Root): Element {
  let body: Element | undefined;
  visit(root, 'element', (element) => {
    if (element.tagName === 'body') body = element;
  });
  assert.ok(body);
  return body;
}
