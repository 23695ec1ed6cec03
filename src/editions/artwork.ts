/** Reads the drawings that stand outside the text: openings, the title page, thumb tabs and strips. */
import path from 'node:path';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Config } from '../config/load.js';
import { drawingIn } from '../content/drawings.js';
import { pictureFinder } from '../content/pictures.js';
import { readBookFile } from '../content/read.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { copyTree } from '../markup/copy-tree.js';
import { readSvg } from '../markup/svg/svg.js';
import type { Place } from '../model.js';
import { packageReader } from '../package-file.js';
import { PHOTO } from '../paginate/photos.js';
import { badImage, NO_SVG } from '../rules/markup/images.js';

export type Artwork = (name: string | undefined, mentioned?: Place) => Promise<ElementContent[]>;

/** Drawings by file name in the book's `figures/`; decorative, so hidden from assistive technology. */
export function artworkFinder(config: Config, report: (finding: Diagnostic) => void): Artwork {
  const find = pictureFinder(config.bookDir, config.date);
  const photo = async (name: string, mentioned: Place | undefined): Promise<ElementContent[]> => {
    const found = await find(name, config.bookFile);
    if (found.kind === 'drawing') return [];
    const problems = found.kind === 'problem' ? [found.problem] : found.problems;
    for (const problem of problems) report({ ...(mentioned && { place: mentioned }), ...problem });
    return found.kind === 'photo' ? [h('img', { src: found.src, alt: '' })] : [];
  };
  return async (name, mentioned) => {
    if (!name) return [];
    if (PHOTO.test(name)) return photo(name, mentioned);
    const read = await readBookFile(path.resolve(config.bookDir, 'figures', name), config.bookDir, mentioned);
    if ('problem' in read) {
      report(read.problem);
      return [];
    }
    const shown = path.posix.join('figures', name);
    const { element, problems } = await drawingIn(read.text, shown, `a-${path.basename(name, '.svg')}`);
    if (!element) {
      report(diagnostic(badImage, { file: shown, problem: NO_SVG }, mentioned));
      return [];
    }
    for (const problem of problems) report({ ...problem, ...(mentioned && { place: mentioned }) });
    return [decorative(element)];
  };
}

const readDrawing = packageReader((text) => readSvg(text));

/** Who made the photos on title page, cover and parts: nothing stands below these. */
export async function makersOfPhotos(config: Config): Promise<string[]> {
  const { drawing, cover, parts = [], matter, bookDir, bookFile, date } = config;
  const openings = matter.parts === false ? [] : parts;
  const find = pictureFinder(bookDir, date);
  const names = [drawing, cover?.drawing, ...openings.flatMap((part) => [part.drawing, part.picture])];
  const found = await Promise.all(names.map((name) => (name && PHOTO.test(name) ? find(name, bookFile) : undefined)));
  return [...new Set(found.flatMap((each) => (each?.kind === 'photo' && each.maker ? each.maker : [])))];
}

/** A pattern of the styles, as `tab` or `strip`, in the colours of the part on whose page it stands. */
export function pattern(name: string, shape: 'tab' | 'strip'): ElementContent[] {
  const drawing = readDrawing('styles', 'patterns', `${name}-${shape}.svg`);
  return drawing ? [decorative(copyTree(drawing))] : [];
}

function decorative(drawing: Element): Element {
  const { role, ariaLabel, ...properties } = drawing.properties;
  const children = drawing.children.filter(
    (child) => child.type !== 'element' || !/^(title|desc)$/.test(child.tagName),
  );
  return { ...drawing, properties: { ...properties, ariaHidden: 'true' }, children };
}
