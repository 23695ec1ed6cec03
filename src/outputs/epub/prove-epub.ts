/** Reads a finished e-book back, and proves that it says what its sections say. */
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { proveReading, type ReadText } from '../../check/prove-reading.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { Section } from '../../model.js';
import { blocksOf } from '../reading/blocks.js';
import { isRead } from '../reading/reading-book.js';

export async function proveEpub(
  file: string,
  bytes: Uint8Array,
  sections: readonly Section[],
): Promise<readonly Diagnostic[]> {
  const { unzipSync, strFromU8 } = await import('fflate');
  const files = unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xhtml') });
  const texts = sections.filter(isRead).map(({ id, title, file: source, html }): ReadText => {
    const found = files[`EPUB/${id}.xhtml`];
    const section = found && sectionIn(fromHtml(strFromU8(found)));
    return {
      title,
      source,
      wanted: blocksOf(fromHtml(html, { fragment: true }).children as ElementContent[]),
      found: section ? blocksOf(section.children) : [],
    };
  });
  return proveReading(file, texts);
}

/** The first: all others stand in it. */
function sectionIn(node: Root | Element): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === 'section' ? child : sectionIn(child);
    if (found) return found;
  }
  return undefined;
}
