/** Reads the content of all pages as the rules see it: is it tagged or an Artifact, in which language, with which fonts. */
import { PDFDict, PDFName, type PDFObject, PDFRawStream, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { KIND, type Operation, operatorCode, readOperations } from '../content/operations.js';
import { contentStreams, decodedBytes } from '../content/stream.js';
import { nameAt as nameIn, readString, type StringBytes } from '../content/strings.js';
import { dictAt, dictOf, itemsOf, nameAt } from '../objects.js';
import { annotationsOf } from '../structure.js';
import type { PageObject } from '../trees.js';
import type { ContentFacts, TreeProblem } from './facts.js';
import { readProperties } from './properties.js';
import { LANGUAGE_TAG } from './read-document.js';
import type { Structure } from './read-structure.js';

/** Which codes of a font are shown, apart for those that nobody sees: they need not be drawn, but have to be read. */
export interface FontUse {
  readonly page: number;
  readonly visible: ShownCodes;
  readonly invisible: ShownCodes;
}

export interface ShownCodes {
  readonly codes: Set<number>;
  /** Strings as they stand, for fonts whose codes are of several lengths. */
  readonly strings: Uint8Array[];
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

const NOTHING: Open = { isTagged: false, isArtifact: false, language: undefined };
const MAX_DEPTH = 12;
const TEXT = new Set('Tj TJ \' "'.split(' ').map(operatorCode));
const PAINT = new Set('Tj TJ \' " f F f* B B* b b* S s sh BI'.split(' ').map(operatorCode));
const [BDC, BMC, EMC, SAVE, RESTORE, TF, TR, DO, GS] = 'BDC BMC EMC q Q Tf Tr Do gs'.split(' ').map(operatorCode);
const INVISIBLE = 3;

export interface ContentInput {
  readonly pages: readonly PageObject[];
  readonly structure: Structure;
  readonly documentLanguage: string | undefined;
}

/** Gathers over all pages; a form that several pages paint is read for each, as it may stand in other tags there. */
export function readContent({
  pages,
  structure: { nodes, contentOwners, ownerOf },
  documentLanguage,
}: ContentInput): ContentRead {
  const fonts = new Map<PDFDict, FontUse>();
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
  const scratch: StringBytes = { bytes: new Uint8Array(256), length: 0 };

  const readPage = (page: number, ref: PDFRef, dict: PDFDict): void => {
    const parts = contentStreams(dict).flatMap((stream) => [decodedBytes(stream) ?? new Uint8Array(), LINE_BREAK]);
    const resources = dictAt(dict, 'Resources');
    run(Buffer.concat(parts), resources, { page, holder: ref, around: NOTHING, depth: 0 });
    for (const annotation of annotationsOf(dict)) readAppearance(annotation, page);
  };

  /** What an annotation paints is its own content; its fonts count (ISO 14289-1 7.21.4.1). */
  const readAppearance = (annotation: PDFDict, page: number): void => {
    const normal = dictAt(annotation, 'AP')?.lookup(PDFName.of('N'));
    const states = normal instanceof PDFDict ? normal.values().map((each) => normal.context.lookup(each)) : [normal];
    for (const state of states) {
      if (!(state instanceof PDFRawStream)) continue;
      const around = { isTagged: false, isArtifact: true, language: undefined };
      const bytes = decodedBytes(state) ?? new Uint8Array();
      run(bytes, dictAt(state.dict, 'Resources'), { page, holder: state, around, depth: 1 });
    }
  };

  const run = (
    bytes: Uint8Array,
    resources: PDFDict | undefined,
    place: { readonly page: number; readonly holder: PDFObject; readonly around: Open; readonly depth: number },
  ): void => {
    const { page, holder, around, depth } = place;
    const open: Open[] = [];
    const saved: { font: PDFDict | undefined; mode: number }[] = [];
    let font: PDFDict | undefined;
    let mode = 0;
    const fonts = dictAt(resources, 'Font');
    readOperations(bytes, (operation) => {
      const { code } = operation;
      const current = open.at(-1) ?? around;
      if (code === BDC || code === BMC) open.push(enter(bytes, operation, resources, current, page, holder));
      else if (code === EMC) open.pop();
      else if (code === SAVE) saved.push({ font, mode });
      else if (code === RESTORE) ({ font, mode } = saved.pop() ?? { font, mode });
      else if (code === TF) font = dictAt(fonts, nameIn(bytes, operation, 0));
      else if (code === GS) font = fontOfState(resources, nameIn(bytes, operation, 0)) ?? font;
      else if (code === TR) mode = operation.numbers[0] ?? 0;
      else if (code === DO) paintObject(bytes, operation, resources, { page, current, depth });
      else if (PAINT.has(code)) {
        paint(TEXT.has(code) ? 'text' : 'drawing', page, current);
        if (TEXT.has(code)) showText(bytes, operation, font, mode, page);
      }
    });
  };

  const enter = (
    bytes: Uint8Array,
    operation: Operation,
    resources: PDFDict | undefined,
    around: Open,
    page: number,
    holder: PDFObject,
  ): Open => {
    const tag = operation.count > 0 ? nameIn(bytes, operation, 0) : '';
    const { mcid, language, standIns } = readProperties(bytes, operation, dictAt(resources, 'Properties'));
    const owner = mcid === undefined ? undefined : ownerOf(holder, mcid);
    const isArtifact = tag === 'Artifact';
    if (mcid !== undefined) {
      seen.set(holder, (seen.get(holder) ?? new Set<number>()).add(mcid));
      if (owner === undefined && !isArtifact && !around.isTagged) unread.set(`${page} ${mcid}`, page);
    }
    if (isArtifact && (around.isTagged || owner !== undefined)) artifactsInTags.add(page);
    if (!isArtifact && owner !== undefined && around.isArtifact) tagsInArtifacts.add(page);
    if (language !== undefined && !LANGUAGE_TAG.test(language)) badLanguages.push({ text: language, page });
    const spoken = language ?? (owner === undefined ? undefined : nodes[owner]?.language) ?? around.language;
    if (tag === 'Span' && !spoken && !documentLanguage) {
      for (const kind of standIns) speechlessStandIns.push({ page, kind });
    }
    return {
      isTagged: around.isTagged || (owner !== undefined && !isArtifact),
      isArtifact: around.isArtifact || isArtifact,
      language: spoken,
    };
  };

  const paint = (what: string, page: number, { isTagged, isArtifact, language }: Open): void => {
    if (!isTagged && !isArtifact) {
      const known = untagged.get(page);
      if (known) known.count += 1;
      else untagged.set(page, { page, count: 1, what });
    }
    if (what === 'text' && isTagged && !language && !documentLanguage) speechless.add(page);
  };

  const paintObject = (
    bytes: Uint8Array,
    operation: Operation,
    resources: PDFDict | undefined,
    { page, current, depth }: { page: number; current: Open; depth: number },
  ): void => {
    const objects = dictAt(resources, 'XObject');
    const name = PDFName.of(nameIn(bytes, operation, 0));
    const stream = objects?.lookup(name);
    const isForm = stream instanceof PDFStream && nameAt(stream.dict, 'Subtype') === 'Form';
    if (!isForm) {
      paint('picture', page, current);
      return;
    }
    const { dict } = stream;
    if (dict.has(PDFName.of('Ref'))) foreign.add(page);
    const ref = objects?.get(name) ?? stream;
    const before = formPages.get(ref);
    if (before) before.push(page);
    else formPages.set(ref, [page]);
    if (dict.has(PDFName.of('StructParents'))) tagged.add(ref);
    if (depth >= MAX_DEPTH) return;
    const inside = decodedBytes(stream) ?? new Uint8Array();
    run(inside, dictAt(dict, 'Resources') ?? resources, {
      page,
      holder: ref,
      around: current,
      depth: depth + 1,
    });
  };

  const showText = (
    bytes: Uint8Array,
    operation: Operation,
    font: PDFDict | undefined,
    mode: number,
    page: number,
  ): void => {
    if (!font) return;
    const known = fonts.get(font) ?? { page, visible: noCodes(), invisible: noCodes() };
    fonts.set(font, known);
    const use = mode === INVISIBLE ? known.invisible : known.visible;
    const isComposite = nameAt(font, 'Subtype') === 'Type0';
    for (let at = 0; at < operation.count; at += 1) {
      if (operation.kinds[at] !== KIND.literal && operation.kinds[at] !== KIND.hex) continue;
      readString(bytes, operation, at, scratch);
      const { length } = scratch;
      const string = scratch.bytes;
      if (isComposite)
        for (let byte = 0; byte + 1 < length; byte += 2) use.codes.add((string[byte]! << 8) | string[byte + 1]!);
      else for (let byte = 0; byte < length; byte += 1) use.codes.add(string[byte]!);
      if (isComposite && use.strings.length < MAX_STRINGS && nameAt(font, 'Encoding') !== 'Identity-H')
        use.strings.push(string.slice(0, length));
    }
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

const noCodes = (): ShownCodes => ({ codes: new Set(), strings: [] });

/** Enough to see what the codes of a font are; those of Identity-H all have two bytes. */
const MAX_STRINGS = 4000;
const LINE_BREAK = Uint8Array.of(10);

/** ISO 32000-1 table 58: a graphics state may set the font too. */
const fontOfState = (resources: PDFDict | undefined, name: string): PDFDict | undefined =>
  dictOf(itemsOf(dictAt(dictAt(resources, 'ExtGState'), name)?.lookup(PDFName.of('Font')))[0]);
