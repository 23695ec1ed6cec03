/** The book's own templates: checked before a section is composed, and read from inside the book only. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Config } from '../config/load.js';
import { MATTER_TEMPLATES, type MatterPart } from '../config/matter-parts.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { isDeep } from '../markup/depth.js';
import { visit } from '../markup/walk.js';
import type { Place } from '../model.js';
import { nearest } from '../nearest.js';
import { own } from '../own.js';
import { packageReader } from '../package-file.js';
import { unreadableFile } from '../rules/content/files.js';
import { missingSlot, strayTemplate, unknownSlot } from '../rules/content/template.js';
import { decodeAddress } from './address.js';
import { findInBook, readBookFile, textInBook } from './read.js';
import { TEMPLATE_NAMES, TEMPLATES } from './template-slots.js';
import { witness } from './witness.js';

/** In the folder of book.yaml: what stands here under the name of one of ours comes in its place. */
export const TEMPLATE_FOLDER = 'templates';

const readTemplate = packageReader((text): Root => fromHtml(text));
export const packageTemplate = (name: string): Root => readTemplate('templates', `${name}.html`);

interface OwnTemplate {
  readonly file: string;
  /** Which of ours it stands in for. */
  readonly ours: string;
  readonly mentioned: Place | undefined;
}

export async function checkTemplates(config: Config): Promise<Diagnostic[]> {
  const { bookDir } = config;
  const named = namedInMatter(config);
  const found: Diagnostic[] = [];
  for (const { file, ours, mentioned } of [...named, ...inFolder(bookDir, named, found)]) {
    const read = await readBookFile(file, bookDir, mentioned, 'template');
    if ('problem' in read) found.push(read.problem);
    else if (isDeep(read.text)) found.push(tooDeep(file));
    else found.push(...slotFaults(read.text, file, ours), ...(await missingPictures(read.text, file, bookDir)));
  }
  return found;
}

function namedInMatter({ matter, bookDir, places }: Config): OwnTemplate[] {
  return (Object.entries(MATTER_TEMPLATES) as [MatterPart, string][]).flatMap(([part, ours]) => {
    const name = matter[part];
    if (typeof name !== 'string') return [];
    return [{ file: path.resolve(bookDir, name), ours, mentioned: places.get(`matter.${part}`) }];
  });
}

/** @param found hears of those that seem to be meant for one of ours, under another name */
function inFolder(bookDir: string, named: readonly OwnTemplate[], found: Diagnostic[]): OwnTemplate[] {
  const folder = path.join(bookDir, TEMPLATE_FOLDER);
  return htmlIn(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (named.some((each) => each.file === file)) return [];
    const ours = path.basename(name, '.html');
    if (TEMPLATE_NAMES.includes(ours)) return [{ file, ours, mentioned: undefined }];
    const suggestion = nearest(ours, TEMPLATE_NAMES);
    // Others lie there for another day.
    if (suggestion) found.push(diagnostic(strayTemplate, { name: ours, suggestion }, { file, line: 1, column: 1 }));
    return [];
  });
}

/** Each of ours counts as looked for: it may come. */
function htmlIn(folder: string): string[] {
  for (const name of TEMPLATE_NAMES) witness(path.join(folder, `${name}.html`));
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.html'))
      .sort();
  } catch {
    return [];
  }
}

function tooDeep(file: string): Diagnostic {
  const place = { file, line: 1, column: 1 };
  return diagnostic(unreadableFile, { file: path.basename(file), reason: 'deep', mostMb: 0 }, place);
}

function slotFaults(text: string, file: string, ours: string): Diagnostic[] {
  const slots = TEMPLATES[ours]?.slots ?? {};
  const known = Object.keys(slots);
  const there = slotsOf(fromHtml(text));
  const meant = new Set<string>();
  const unknown = there.flatMap(({ name, element }) => {
    if (own(slots, name)) return [];
    const data = { slot: name, suggestion: nearest(name, known), known: known.toSorted().join(', ') };
    meant.add(data.suggestion);
    return [diagnostic(unknownSlot, data, { file, ...startOf(element) })];
  });
  const missing = Object.entries(slots)
    .filter(([name, { isNeeded }]) => isNeeded && !meant.has(name) && !there.some((each) => each.name === name))
    .map(([slot, { about }]) => diagnostic(missingSlot, { slot, about }, { file, line: 1, column: 1 }));
  return [...unknown, ...missing];
}

async function missingPictures(text: string, file: string, bookDir: string): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  const pictures: Element[] = [];
  everyElement(fromHtml(text), (element) => {
    if (element.tagName === 'img') pictures.push(element);
  });
  for (const picture of pictures) {
    const target = fileNamed(picture.properties.src, file, bookDir);
    if (!target) continue;
    const there = await findInBook(target, bookDir);
    if ('fault' in there)
      found.push(diagnostic(there.fault, { file: path.relative(bookDir, target) }, { file, ...startOf(picture) }));
  }
  return found;
}

function startOf(element: Element): { readonly line: number; readonly column: number } {
  const { line, column } = element.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}

function slotsOf(root: Root): { name: string; element: Element }[] {
  const slots: { name: string; element: Element }[] = [];
  everyElement(root, (element) => {
    if (element.tagName === 'slot') slots.push({ name: String(element.properties.name ?? ''), element });
  });
  return slots;
}

/** Also in its templates, which are no children in HTML. */
function everyElement(root: Root, see: (element: Element) => void): void {
  visit(root, 'element', (element) => {
    see(element);
    if (element.tagName === 'template' && element.content) everyElement(element.content, see);
  });
}

const BOOK_URL = '/book/';

/** The file that a picture names, from where the template stands; undefined for what is no file of the book. */
function fileNamed(src: unknown, file: string, bookDir: string): string | undefined {
  const address = String(src ?? '');
  if (address.startsWith(BOOK_URL)) return path.join(bookDir, decodeAddress(address.slice(BOOK_URL.length)));
  if (address === '' || /^(?:[a-z][a-z0-9+.-]*:|[/#])/i.test(address)) return undefined;
  return path.resolve(path.dirname(file), decodeAddress(address));
}

/** The book's own in place of one of ours, with pictures as a page asks for them; undefined where it has none. */
export function ownTemplate({ bookDir }: Pick<Config, 'bookDir'>, ours: string, named?: string): Root | undefined {
  const file = path.resolve(bookDir, named ?? path.join(TEMPLATE_FOLDER, `${ours}.html`));
  const text = textInBook(file, bookDir, 'template');
  if (text === undefined || isDeep(text)) return undefined;
  const root = fromHtml(text);
  everyElement(root, (element) => {
    const target = element.tagName === 'img' ? fileNamed(element.properties.src, file, bookDir) : undefined;
    if (!target) return;
    const parts = path.relative(bookDir, target).split(path.sep);
    element.properties.src = BOOK_URL + parts.map(encodeURIComponent).join('/');
  });
  return root;
}
