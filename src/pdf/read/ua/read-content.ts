/** Reads the content of all pages as the rules see it: is it tagged or an Artifact, in which language, with which fonts. */
import { PDFDict, PDFName, type PDFObject, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import type { PageObject } from '../../document/pages.js';
import { annotationsOf } from '../../document/pages.js';
import type { FontShelf } from '../../fonts/font.js';
import { dictAt } from '../../syntax/objects.js';
import type { ContentFacts, TreeProblem } from './facts.js';
import { LANGUAGE_TAG } from './read-document.js';
import {
  formAt,
  type OpenedMark,
  readPageMarks,
  readStreamMarks,
  type ShownFont,
  type StreamMarks,
  shownFont,
} from './read-marks.js';
import type { Structure } from './read-structure.js';

/** Which codes of a font are shown, apart for those that nobody sees: they need not be drawn, but have to be read. */
export interface FontUse {
  readonly page: number;
  readonly visible: ReadonlySet<number>;
  readonly invisible: ReadonlySet<number>;
}

export interface ContentRead {
  readonly facts: ContentFacts;
  readonly fonts: ReadonlyMap<PDFDict, FontUse>;
  readonly badLanguages: readonly { readonly text: string; readonly page: number }[];
}

interface Open {
  readonly isTagged: boolean;
  readonly isArtifact: boolean;
  readonly language: string | undefined;
}

interface StreamPlace {
  readonly page: number;
  readonly holder: PDFObject;
  readonly around: Open;
}

const NOTHING: Open = { isTagged: false, isArtifact: false, language: undefined };
export interface ContentInput {
  readonly pages: readonly PageObject[];
  readonly structure: Structure;
  readonly documentLanguage: string | undefined;
  readonly shelf: FontShelf;
  /** What is known of the pages' content already. */
  readonly marks?: readonly (StreamMarks | undefined)[] | undefined;
}

/** Gathers over all pages; a form that several pages paint is read for each, as it may stand in other tags there. */
export function readContent({
  pages,
  structure: { nodes, contentOwners, ownerOf },
  documentLanguage,
  shelf,
  marks = [],
}: ContentInput): ContentRead {
  const fonts = new Map<PDFDict, { page: number; visible: Set<number>; invisible: Set<number> }>();
  const badLanguages: { text: string; page: number }[] = [];
  const untagged = new Map<number, { page: number; count: number; what: string }>();
  const artifactsInTags = new Set<number>();
  const tagsInArtifacts = new Set<number>();
  const speechless = new Set<number>();
  const speechlessStandIns: { page: number; kind: 'ActualText' | 'Alt' | 'E' }[] = [];
  const foreign = new Set<number>();
  /** Forms with content of their own in the tree. */
  const tagged = new Set<PDFObject>();
  const formPages = new Map<PDFObject, number[]>();
  const seen = new Map<PDFObject, Set<number>>();
  const unread = new Map<string, number>();

  const readPage = (page: number, ref: PDFRef, dict: PDFDict): void => {
    const own = marks[page - 1] ?? readPageMarks(dict, shelf);
    run(own, dictAt(dict, 'Resources'), { page, holder: ref, around: NOTHING });
    for (const annotation of annotationsOf(dict)) readAppearance(annotation, page);
  };

  /** What an annotation paints is its own content; its fonts count (ISO 14289-1 7.21.4.1). */
  const readAppearance = (annotation: PDFDict, page: number): void => {
    const normal = dictAt(annotation, 'AP')?.lookup(PDFName.of('N'));
    const states = normal instanceof PDFDict ? normal.values().map((each) => normal.context.lookup(each)) : [normal];
    for (const state of states) {
      if (!(state instanceof PDFRawStream)) continue;
      const around = { isTagged: false, isArtifact: true, language: undefined };
      run(readStreamMarks(state, shelf), dictAt(state.dict, 'Resources'), { page, holder: state, around });
    }
  };

  const run = ({ events, fonts: shown }: StreamMarks, resources: PDFDict | undefined, place: StreamPlace): void => {
    const { page, holder, around } = place;
    const open: Open[] = [];
    for (const event of events) {
      const current = open.at(-1) ?? around;
      if (event[0] === 'open') open.push(enter(event[1], current, page, holder));
      else if (event[0] === 'close') open.pop();
      else if (event[0] === 'paint') paint(event[1], event[2], page, current);
      else paintObject(event[1], event[2], resources, page, current);
    }
    for (const each of shown) addFont(each, resources, page);
  };

  const enter = (
    { mcid, isArtifact = false, language, standIns = [] }: OpenedMark,
    around: Open,
    page: number,
    holder: PDFObject,
  ): Open => {
    const owner = mcid === undefined ? undefined : ownerOf(holder, mcid);
    if (mcid !== undefined) {
      seen.set(holder, (seen.get(holder) ?? new Set<number>()).add(mcid));
      if (owner === undefined && !isArtifact && !around.isTagged) unread.set(`${page} ${mcid}`, page);
    }
    if (isArtifact && (around.isTagged || owner !== undefined)) artifactsInTags.add(page);
    if (!isArtifact && owner !== undefined && around.isArtifact) tagsInArtifacts.add(page);
    if (language !== undefined && !LANGUAGE_TAG.test(language)) badLanguages.push({ text: language, page });
    const spoken = language ?? (owner === undefined ? undefined : nodes[owner]?.language) ?? around.language;
    if (!spoken && !documentLanguage) {
      for (const kind of standIns) speechlessStandIns.push({ page, kind });
    }
    return {
      isTagged: around.isTagged || (owner !== undefined && !isArtifact),
      isArtifact: around.isArtifact || isArtifact,
      language: spoken,
    };
  };

  const paint = (what: string, times: number, page: number, { isTagged, isArtifact, language }: Open): void => {
    if (!isTagged && !isArtifact) {
      const known = untagged.get(page);
      if (known) known.count += times;
      else untagged.set(page, { page, count: times, what });
    }
    if (what === 'text' && isTagged && !language && !documentLanguage) speechless.add(page);
  };

  const paintObject = (
    name: string,
    inside: StreamMarks | undefined,
    resources: PDFDict | undefined,
    page: number,
    current: Open,
  ): void => {
    const form = formAt(resources, name);
    if (!form || !inside) {
      paint('picture', 1, page, current);
      return;
    }
    const { dict } = form;
    if (dict.has(PDFName.of('Ref'))) foreign.add(page);
    const ref = dictAt(resources, 'XObject')?.get(PDFName.of(name)) ?? form;
    const before = formPages.get(ref);
    if (before) before.push(page);
    else formPages.set(ref, [page]);
    if (dict.has(PDFName.of('StructParents'))) tagged.add(ref);
    run(inside, dictAt(dict, 'Resources') ?? resources, { page, holder: ref, around: current });
  };

  const addFont = (shown: ShownFont, resources: PDFDict | undefined, page: number): void => {
    const font = shownFont(resources, shown);
    if (!font) return;
    const known = fonts.get(font) ?? { page, visible: new Set(), invisible: new Set() };
    fonts.set(font, known);
    for (const code of shown.visible ?? []) known.visible.add(code);
    for (const code of shown.invisible ?? []) known.invisible.add(code);
  };

  /** Between the tree and the content, both ways. */
  const findOrphans = (): TreeProblem[] => {
    const pageAt = new Map<PDFObject, number>(pages.map(({ ref }, index) => [ref, index + 1]));
    const lost = [...contentOwners].flatMap(([holder, own]) =>
      [...own]
        .filter(([mcid]) => !seen.get(holder)?.has(mcid))
        .map(([, node]): TreeProblem => {
          const { page = 0, type = '' } = nodes[node] ?? {};
          return { kind: 'not-painted', page: pageAt.get(holder) ?? page, element: type };
        }),
    );
    return [...[...unread.values()].map((page) => ({ kind: 'no-entry' as const, page, element: '' })), ...lost];
  };

  /** Pages that paint a form with tagged content for the second time: its content would stand in two places of the text. */
  const shared = (): ReadonlySet<number> =>
    new Set([...formPages].flatMap(([ref, [, ...later]]) => (tagged.has(ref) || seen.has(ref) ? later : [])));

  for (const [index, { ref, dict }] of pages.entries()) readPage(index + 1, ref, dict);
  const sorted = (set: ReadonlySet<number>): number[] => [...set].sort((a, b) => a - b);
  const facts: ContentFacts = {
    untagged: [...untagged.values()],
    artifactsInTags: sorted(artifactsInTags),
    tagsInArtifacts: sorted(tagsInArtifacts),
    speechless: sorted(speechless),
    speechlessStandIns,
    foreignForms: sorted(foreign),
    sharedForms: sorted(shared()),
    orphans: findOrphans(),
  };
  return { facts, fonts, badLanguages };
}
