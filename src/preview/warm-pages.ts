/** Layouts that are kept in memory between one look and the next, so that only what changed is laid out, what is seen first. */
import { type Diagnostic, EXIT, Failure } from '../diagnostic.js';
import { keyOf } from '../engine/key.js';
import type { Section } from '../model.js';
import type { Pages } from '../outputs/paged/pages.js';
import type { LaidOut } from '../paginate/layout.js';

/** What the sections of an edition looked like, by the hash of all that makes them. */
export interface Memory {
  readonly layouts: Map<string, LaidOut>;
  /** Per section the last pages without an error that keeps it from having any. */
  readonly last: Map<string, LaidOut>;
  /** Per section its last pages with the hash of all that moves a line in them: of all but its colours. */
  readonly shapes: Map<string, { readonly shape: string; readonly laidOut: LaidOut }>;
}

export interface WarmOptions {
  readonly memory: Memory;
  /** Whether somebody looks at it. */
  readonly isSeen: (section: Section) => boolean;
  /** Whether its source is at fault: then its last pages stay. */
  readonly isBroken: (section: Section) => boolean;
  /** The rules for its colours, as they stand in the sheets of each section. */
  readonly palette: string;
  /** Whether pages of which only the colours changed are laid out too: what is hard to read depends on these. */
  readonly isExact: boolean;
  /** One that was painted anew, and not laid out. */
  readonly onPainted: () => void;
  /** One that somebody looks at is about to be laid out; `before` is as it is seen now. */
  readonly onBegin: (section: Section, before: LaidOut) => void;
  /** One that had to be laid out. */
  readonly onLaidOut: (laidOut: LaidOut, left: number) => void;
  /** Of a section that cannot be laid out: its last pages stay. */
  readonly onFailure: (found: readonly Diagnostic[]) => void;
  /** One piece of work in the browser at a time. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Throws when the files changed again. */
  readonly goOn: () => void;
}

export const emptyMemory = (): Memory => ({ layouts: new Map(), last: new Map(), shapes: new Map() });

/** A section that was not composed anew is the same object. */
const sectionKeys = new WeakMap<Section, string>();

/** After each so many sections it is asked whether that is still what is wanted. */
const AT_ONCE = 4;
/** The same when nobody waits for them: whoever saves a file then does. */
const AT_REST = 2;

export function warmPages(pages: Pages, options: WarmOptions): Pages {
  const { memory, palette, isExact, isSeen, isBroken, onPainted, onBegin, onLaidOut, onFailure, inTurn, goOn } =
    options;
  const cssKeys = new Map<string, string>();
  const inCss = (css: string): string => {
    const key = cssKeys.get(css) ?? keyOf(css);
    cssKeys.set(css, key);
    return key;
  };
  /** All that moves a line; where its headings stand in the source does not. */
  const keyFor = (section: Section): string => {
    const { css, breaksCss, headings, form, file, ...rest } = section;
    const key = sectionKeys.get(section) ?? keyOf(rest, inCss(css), inCss(breaksCss));
    sectionKeys.set(section, key);
    return key;
  };
  const shapeOf = ({ css, breaksCss, headings, form, file, ...rest }: Section): string =>
    keyOf(rest, inCss(css.replace(palette, '')), inCss(breaksCss));
  const keep = (section: Section, laidOut: LaidOut): void => {
    memory.layouts.set(keyFor(section), laidOut);
    memory.last.set(section.id, laidOut);
    memory.shapes.set(section.id, { shape: shapeOf(section), laidOut });
  };
  /** The same pages in other colours. */
  const painted = (section: Section): LaidOut | undefined => {
    const before = isExact ? undefined : memory.shapes.get(section.id);
    if (before?.shape !== shapeOf(section)) return undefined;
    onPainted();
    const { layout, diagnostics } = before.laidOut;
    const html = layout.html.replace('</head>', () => `<style>${palette}</style></head>`);
    // Whoever keeps what was made of the pages knows them by these facts.
    return { diagnostics, layout: { ...layout, section, html, pages: [...layout.pages] } };
  };
  const inPlaceOf = (section: Section): LaidOut | undefined => {
    const before = memory.last.get(section.id);
    // What decides whether the others are settled is what was asked for.
    return before && { ...before, layout: { ...before.layout, section } };
  };
  const layOutSome = async (sections: readonly Section[]): Promise<(LaidOut | undefined)[]> => {
    try {
      return await inTurn(() => pages.layOut(sections));
    } catch (problem) {
      // What is missing here is no fault of a section.
      if (!(problem instanceof Failure) || problem.exitCode === EXIT.missing) throw problem;
      if (sections.length > 1) {
        const found: (LaidOut | undefined)[] = [];
        for (const each of sections) found.push(...(await layOutSome([each])));
        return found;
      }
      onFailure(problem.diagnostics);
      return [undefined];
    }
  };
  const layOut = async (sections: readonly Section[]): Promise<LaidOut[]> => {
    const results: (LaidOut | undefined)[] = sections.map((section) => {
      if (isBroken(section)) return inPlaceOf(section);
      const key = keyFor(section);
      const known = memory.layouts.get(key);
      if (known) {
        memory.layouts.delete(key);
        memory.layouts.set(key, known);
        // Changed back: what is at fault next leaves these.
        if (memory.last.get(section.id) !== known) keep(section, known);
      }
      return known ? { ...known, layout: { ...known.layout, section } } : painted(section);
    });
    const missing = sections.flatMap((section, index) => (results[index] ? [] : [{ section, index }]));
    const inOrder = [
      ...missing.filter(({ section }) => isSeen(section)),
      ...missing.filter((each) => !isSeen(each.section)),
    ];
    const seen = missing.filter(({ section }) => isSeen(section)).length;
    for (const { section } of inOrder.slice(0, seen)) {
      const before = memory.last.get(section.id);
      if (before && !isExact) onBegin(section, before);
    }
    for (let at = 0; at < inOrder.length; ) {
      goOn();
      const some = inOrder.slice(at, at < seen ? seen : at + (isExact ? AT_REST : AT_ONCE));
      const made = await layOutSome(some.map(({ section }) => section));
      at += some.length;
      for (const [number, { section, index }] of some.entries()) {
        const laidOut = made[number];
        results[index] = laidOut ?? inPlaceOf(section);
        if (!laidOut) continue;
        keep(section, laidOut);
        onLaidOut(laidOut, inOrder.length - at);
      }
    }
    return results.map((each) => {
      if (!each) throw new NoPages();
      return each;
    });
  };
  return {
    ...pages,
    layOut,
  };
}

/** Nothing can be shown of a section, now or earlier; what was found says why. */
export class NoPages extends Error {}

/** Of each section its last pages are kept, and some before these: what was changed is often changed back. */
const VERSIONS_KEPT = 3;

export function forgetOld({ layouts }: Memory): void {
  const kept = new Map<string, number>();
  for (const [key, { layout }] of [...layouts].reverse()) {
    const { id } = layout.section;
    const count = (kept.get(id) ?? 0) + 1;
    kept.set(id, count);
    if (count > VERSIONS_KEPT) layouts.delete(key);
  }
}
