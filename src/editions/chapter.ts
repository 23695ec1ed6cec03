/** Composes the section of a chapter: opening page, text, furniture. */
import type { Element, ElementContent } from 'hast';
import type { Config } from '../config/load.js';
import { turned } from '../config/page-geometry.js';
import { readerIcon, readerLabel } from '../content/readers.js';
import type { Chapter, Part, Section } from '../model.js';
import { bookWords, inLanguage } from '../words.js';
import { type Artwork, pattern } from './artwork.js';
import { runningTitle } from './running.js';
import { makeSection } from './section.js';
import { siteCode } from './site-code.js';

export interface ChapterInput {
  /** Undefined for a chapter before or behind the parts. */
  readonly part: Part | undefined;
  readonly partIndex: number;
  readonly chapter: Chapter;
  readonly artwork: Artwork;
  readonly icon: (name: string) => Element;
}

export async function chapterSection(config: Config, input: ChapterInput): Promise<Section> {
  const { part, partIndex, chapter, artwork, icon } = input;
  const settings = inLanguage(config, chapter.lang);
  const words = bookWords(settings);
  const isTurned = chapter.orientation === 'landscape';
  const drawing = await artwork(chapter.drawing, { file: chapter.document.file, line: 1, column: 1 });
  const { intro, summary, content } = splitOpening(
    chapter.document.tree.children as ElementContent[],
    drawing.length > 0,
  );
  const readerSign = readerIcon(config, chapter.reader);
  const number = chapter.number ? String(chapter.number) : '';
  const named = part?.letter ? `${words.part} ${part.letter}` : '';
  const { widthMm, heightMm } = isTurned ? turned(config.page) : config.page;
  const trim = { widthMm, heightMm };
  const section = makeSection(config, {
    id: chapter.id,
    title: chapter.title,
    kind: part ? 'chapter' : 'matter',
    template: 'chapter',
    file: chapter.document.file,
    lang: chapter.lang,
    headings: chapter.document.headings,
    bodyClass: `${partClass(part)} chapter ${drawing.length > 0 ? 'with-drawing' : 'without-drawing'}${number && ' numbered'}${isTurned ? ' landscape' : ''}`,
    ...(isTurned && { trim }),
    slots: {
      number,
      heading: chapter.document.titleContent ?? chapter.title,
      running: runningTitle(chapter.short ?? chapter.title, number, trim),
      reader: readerLabel(settings, chapter.reader),
      'reader-icon': readerSign ? [icon(readerSign)] : '',
      drawing,
      part: named,
      'part-title': part?.title ?? '',
      'running-part': part ? runningTitle(part.title, named, trim) : '',
      letter: part?.letter ?? '',
      tab: tabOf(config, partIndex),
    },
    set: { intro, summary, content: content.length > 0 ? [...content, ...siteCode(settings, chapter.id)] : content },
  });
  const ratio = ratioOf(drawing);
  return ratio ? { ...section, css: `${section.css}\n:root { --art-ratio: ${ratio}; }` } : section;
}

/** Height and width of a drawing, as CSS divides them. */
function ratioOf([drawing]: readonly ElementContent[]): string | undefined {
  if (drawing?.type !== 'element' || drawing.tagName !== 'svg') return undefined;
  const [, , width, height] = String(drawing.properties.viewBox ?? '').split(/[\s,]+/);
  return Number(width) > 0 && Number(height) > 0 ? `${Number(height)} / ${Number(width)}` : undefined;
}

export const partClass = (part: Part | undefined): string =>
  part?.letter ? `part-${part.letter.toLowerCase()}` : 'part-none';

export function tabOf(config: Config, partIndex: number): ElementContent[] {
  const described = config.parts?.[partIndex];
  return described ? pattern(described.pattern, 'tab') : [];
}

/**
 * An opening page takes the chapter's first paragraph and its `:::kern`, wherever that stands.
 * Without a drawing there is no opening page, and a first paragraph stays text unless a kern follows.
 */
function splitOpening(children: readonly ElementContent[], withDrawing: boolean) {
  const blocks = children.filter((child) => child.type === 'element');
  const summary = blocks.filter((block) => hasClass(block, 'summary'));
  const first = blocks.find((block) => !summary.includes(block));
  const intro = first?.tagName === 'p' && (withDrawing || summary.length > 0) ? [first] : [];
  const content = children.filter((child) => !(summary as ElementContent[]).includes(child) && child !== intro[0]);
  return { intro, summary, content: content.some((child) => child.type === 'element') ? content : [] };
}

const hasClass = (element: Element, name: string): boolean =>
  [element.properties.className ?? []].flat().includes(name);
