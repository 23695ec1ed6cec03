/** Reads a drawing of the book: made safe, as large as it says, its own pictures without what a camera noted. */
import type { Element } from 'hast';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Picture } from '../markup/context.js';
import { copyTree } from '../markup/copy-tree.js';
import { nothingLost, readSvg } from '../markup/svg/svg.js';
import { visit } from '../markup/walk.js';
import { remembered } from '../remember.js';
import { notUtf8, outsideBook, unreadableFile } from '../rules/content/files.js';
import { badImage, changedDrawing, foreignTypeface, missingImage, NO_SVG } from '../rules/markup/images.js';
import type { Phrase } from '../rules/rule.js';
import { NOT_UTF8, readBookFile } from './read.js';

export async function readDrawing(file: string, bookDir: string, shown: string, idPrefix: string): Promise<Picture> {
  const read = await readBookFile(file, bookDir, undefined, 'drawing');
  if ('problem' in read) {
    const { rule } = read.problem;
    if (rule === notUtf8.id) return bad(shown, NOT_UTF8);
    return { kind: 'problem', problem: rule === unreadableFile.id ? read.problem : missing(rule, shown) };
  }
  const { element, problems } = await drawingIn(read.text, shown, idPrefix);
  return element ? { kind: 'drawing', element, problems } : bad(shown, NO_SVG);
}

/** A text as a drawing, and what it lost on the way; no element when it holds no whole SVG. */
export async function drawingIn(
  text: string,
  shown: string,
  idPrefix: string,
): Promise<{ readonly element: Element | undefined; readonly problems: readonly Diagnostic[] }> {
  const { drawing, lost } = readOnce(`${idPrefix}\n${text}`);
  if (!drawing) return { element: undefined, problems: [] };
  const element = copyTree(drawing);
  await cleanPictures(element);
  const problems = [
    ...(lost.parts.size > 0 ? [diagnostic(changedDrawing, { file: shown, lost: [...lost.parts].join(', ') })] : []),
    ...(lost.faces.size > 0 ? [diagnostic(foreignTypeface, { file: shown, faces: [...lost.faces].join(', ') })] : []),
  ];
  return { element, problems };
}

/** With fewer, the last one of a text would put out the first one, which is asked for next. */
const MOST_IN_A_TEXT = 128;

/** Those of a text that is being written are asked for at every look. Whoever gets one changes it. */
const readOnce = remembered((named) => {
  const end = named.indexOf('\n');
  const lost = nothingLost();
  return { drawing: readSvg(named.slice(end + 1), named.slice(0, end), lost), lost };
}, MOST_IN_A_TEXT);

/** A photo tells where it was taken also when a drawing holds it. */
async function cleanPictures(root: Element): Promise<void> {
  const held: Element[] = [];
  visit(root, { tagName: 'image' }, (element) => void held.push(element));
  for (const element of held) {
    const [, packed = ''] = String(element.properties.href ?? '').split(',');
    const { default: sharp } = await import('sharp');
    // Nothing at all is no picture either.
    const pixels = packed ? Buffer.from(packed, 'base64') : Buffer.from(' ');
    const png = await sharp(pixels)
      .autoOrient()
      .toColourspace('srgb')
      .png()
      .toBuffer()
      .catch(() => undefined);
    if (png) element.properties.href = `data:image/png;base64,${png.toString('base64')}`;
    else delete element.properties.href;
  }
}

export const missing = (rule: string, file: string): Diagnostic =>
  diagnostic(rule === outsideBook.id ? outsideBook : missingImage, { file });

export const bad = (file: string, problem: Phrase): Picture => ({
  kind: 'problem',
  problem: diagnostic(badImage, { file, problem }),
});
