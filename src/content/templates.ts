/** The book's own templates: checked before a section is composed, and read from inside the book only. */
import path from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Config } from '../config/load.js';
import { MATTER_TEMPLATES, type MatterPart } from '../config/matter-schema.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { isDeep } from '../markup/depth.js';
import { visit } from '../markup/walk.js';
import { nearest } from '../nearest.js';
import { packageReader } from '../package-file.js';
import { unreadableFile } from '../rules/content/files.js';
import { unknownSlot } from '../rules/content/template.js';
import { readBookFile, textInBook } from './read.js';

const readTemplate = packageReader((text): Root => fromHtml(text));
export const packageTemplate = (name: string): Root => readTemplate('templates', `${name}.html`);

export async function checkTemplates({ matter, bookDir, places }: Config): Promise<Diagnostic[]> {
  const named = Object.entries(MATTER_TEMPLATES) as [MatterPart, string][];
  const found = await Promise.all(
    named.map(async ([part, ours]): Promise<Diagnostic[]> => {
      const name = matter[part];
      if (typeof name !== 'string') return [];
      const read = await readBookFile(path.resolve(bookDir, name), bookDir, places.get(`matter.${part}`), 'template');
      if ('problem' in read) return [read.problem];
      const file = path.resolve(bookDir, name);
      return isDeep(read.text) ? [tooDeep(file)] : unknownSlots(read.text, file, ours);
    }),
  );
  return found.flat();
}

function tooDeep(file: string): Diagnostic {
  const place = { file, line: 1, column: 1 };
  return diagnostic(unreadableFile, { file: path.basename(file), reason: 'deep', mostMb: 0 }, place);
}

function unknownSlots(text: string, file: string, ours: string): Diagnostic[] {
  const known = slotsOf(packageTemplate(ours)).map(({ name }) => name);
  return slotsOf(fromHtml(text)).flatMap(({ name, element }) => {
    if (known.includes(name)) return [];
    const { line, column } = element.position?.start ?? { line: 1, column: 1 };
    const data = { slot: name, suggestion: nearest(name, known), known: [...new Set(known)].sort().join(', ') };
    return [diagnostic(unknownSlot, data, { file, line, column })];
  });
}

function slotsOf(root: Root): { name: string; element: Element }[] {
  const slots: { name: string; element: Element }[] = [];
  const walk = (tree: Root): void =>
    visit(tree, 'element', (element) => {
      if (element.tagName === 'slot') slots.push({ name: String(element.properties.name ?? ''), element });
      if (element.tagName === 'template' && element.content) walk(element.content);
    });
  walk(root);
  return slots;
}

/** Undefined for a file that is not there or not in the book, also when somebody accepts the finding about it. */
export function ownTemplate({ bookDir }: Config, name: string): Root | undefined {
  const text = textInBook(path.resolve(bookDir, name), bookDir, 'template');
  return text === undefined || isDeep(text) ? undefined : fromHtml(text);
}
