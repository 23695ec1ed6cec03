/** Finds everything on the pages of a PDF that has colour: streams of drawing, gradients, pictures, transparency groups. */
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PageObject } from '../../document/pages.js';
import type { ShadingPattern } from './gradients.js';
import type { Refusal } from './refusal.js';
import type { Ground } from './rewrite.js';

interface Found {
  readonly ground: Ground;
  /** The first page (from 0) that it is on. */
  readonly page: number;
}

export interface FoundStream extends Found {
  readonly ref: PDFRef;
  readonly stream: PDFRawStream;
  /** Where its names are looked up: its own, or those of the page or font around it. */
  readonly resources: PDFDict | undefined;
}

export interface FoundContent extends FoundStream {
  /** Whether its resources are its own or its page's: others look names up wherever they are used. */
  readonly hasOwnNames: boolean;
}

export interface FoundGradient extends Found {
  readonly shading: PDFDict;
  readonly pattern: ShadingPattern | undefined;
}

export interface Coloured {
  readonly contents: readonly FoundContent[];
  readonly gradients: readonly FoundGradient[];
  readonly pictures: readonly FoundStream[];
  readonly groups: readonly { readonly group: PDFDict; readonly ground: Ground }[];
  readonly masks: readonly PDFDict[];
  /** What is on a page but has no inks and never will. */
  readonly refused: readonly Refusal[];
}

const name = (text: string): PDFName => PDFName.of(text);

/** Objects that several pages share are found once. */
export function gatherColoured(context: PDFContext, pages: readonly PageObject[], ground: Ground = 'paper'): Coloured {
  const contents: FoundContent[] = [];
  const gradients: FoundGradient[] = [];
  const pictures: FoundStream[] = [];
  const groups: { group: PDFDict; ground: Ground }[] = [];
  const masks = new Set<PDFDict>();
  const refused: Refusal[] = [];
  const seen = new Map<PDFObject, Ground>();

  /** Once per object. What is both paint and mask would need two versions of itself; nothing that is printed does. */
  const isNew = (object: PDFObject, { ground, page }: Found): boolean => {
    const before = seen.get(object);
    if (before !== undefined && before !== ground) refused.push({ what: 'own-mask', page });
    seen.set(object, before ?? ground);
    return before === undefined;
  };
  const visitStream = (ref: PDFObject, around: PDFDict | undefined, at: Found, isOfPage = false): void => {
    const stream = context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream) || !isNew(stream, at)) return;
    const own = stream.dict.lookup(name('Resources'));
    const resources = own instanceof PDFDict ? own : around;
    contents.push({ ...at, ref, stream, resources, hasOwnNames: isOfPage || own instanceof PDFDict });
    const group = stream.dict.lookup(name('Group'));
    if (group instanceof PDFDict) groups.push({ group, ground: at.ground });
    visitResources(own, at);
  };
  const visitShading = (shading: PDFObject | undefined, at: Found, pattern?: ShadingPattern): void => {
    const dict = shading instanceof PDFRawStream ? shading.dict : shading;
    // Two patterns may share one gradient, each with a place of its own on the page.
    if (dict instanceof PDFDict && isNew(pattern?.dict ?? dict, at)) gradients.push({ ...at, shading: dict, pattern });
  };
  const visitState = (state: PDFObject | undefined, at: Found): void => {
    if (!(state instanceof PDFDict)) return;
    const mask = state.lookup(name('SMask'));
    if (!(mask instanceof PDFDict)) return;
    masks.add(mask);
    const ground = mask.lookup(name('S')) === name('Luminosity') ? 'mask' : at.ground;
    const form = mask.get(name('G'));
    if (form) visitStream(form, undefined, { ...at, ground });
  };
  const visitResources = (resources: PDFObject | undefined, at: Found): void => {
    if (!(resources instanceof PDFDict) || !isNew(resources, at)) return;
    for (const [ref, object] of valuesOf(resources, 'XObject')) {
      if (!(object instanceof PDFRawStream)) continue;
      if (object.dict.lookup(name('Subtype')) === name('Form')) visitStream(ref, resources, at);
      else if (ref instanceof PDFRef && isNew(object, at)) {
        pictures.push({ ...at, ref, stream: object, resources });
      }
    }
    for (const [ref, object] of valuesOf(resources, 'Pattern')) {
      if (object instanceof PDFRawStream) visitStream(ref, resources, at);
      else if (object instanceof PDFDict) {
        visitShading(object.lookup(name('Shading')), at, ref instanceof PDFRef ? { ref, dict: object } : undefined);
      }
    }
    for (const [, object] of valuesOf(resources, 'Shading')) visitShading(object, at);
    for (const [, object] of valuesOf(resources, 'ExtGState')) visitState(object, at);
    for (const [, font] of valuesOf(resources, 'Font')) visitFont(font, resources, at);
  };
  const visitFont = (font: PDFObject | undefined, around: PDFDict, at: Found): void => {
    if (!(font instanceof PDFDict) || font.lookup(name('Subtype')) !== name('Type3')) return;
    if (!isNew(font, at)) return;
    const own = font.lookup(name('Resources'));
    const glyphs = font.lookup(name('CharProcs'));
    for (const glyph of glyphs instanceof PDFDict ? glyphs.values() : []) {
      visitStream(glyph, own instanceof PDFDict ? own : around, at);
    }
    visitResources(own, at);
  };

  for (const [page, { dict }] of pages.entries()) {
    const at: Found = { ground, page };
    const resources = dict.lookup(name('Resources'));
    const content = dict.get(name('Contents'));
    const list = content && context.lookup(content);
    for (const each of list instanceof PDFArray ? list.asArray() : content ? [content] : []) {
      visitStream(each, resources instanceof PDFDict ? resources : undefined, at, resources instanceof PDFDict);
    }
    visitResources(resources, at);
    const group = dict.lookup(name('Group'));
    if (group instanceof PDFDict) groups.push({ group, ground });
  }
  return { contents, gradients, pictures, groups, masks: [...masks], refused };
}

/** As written and looked up: what is drawn has to be replaced where it is referred to. */
function valuesOf(resources: PDFDict, category: string): (readonly [PDFObject, PDFObject | undefined])[] {
  const dict = resources.lookup(name(category));
  return dict instanceof PDFDict ? dict.values().map((each) => [each, dict.context.lookup(each)] as const) : [];
}
