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
}

export interface WarmOptions {
  readonly memory: Memory;
  /** Whether somebody looks at it. */
  readonly isSeen: (section: Section) => boolean;
  /** Whether its source is at fault: then its last pages stay. */
  readonly isBroken: (section: Section) => boolean;
  /** One that had to be laid out. */
  readonly onLaidOut: (laidOut: LaidOut, left: number) => void;
  /** Of a section that cannot be laid out: its last pages stay. */
  readonly onFailure: (found: readonly Diagnostic[]) => void;
  /** One piece of work in the browser at a time. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Throws when the files changed again. */
  readonly goOn: () => void;
}

export const emptyMemory = (): Memory => ({ layouts: new Map(), last: new Map() });

/** A section that was not composed anew is the same object. */
const sectionKeys = new WeakMap<Section, string>();

/** After each so many sections it is asked whether that is still what is wanted. */
const AT_ONCE = 4;

export function warmPages(pages: Pages, options: WarmOptions): Pages {
  const { memory, isSeen, isBroken, onLaidOut, onFailure, inTurn, goOn } = options;
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
      return known && { ...known, layout: { ...known.layout, section } };
    });
    const missing = sections.flatMap((section, index) => (results[index] ? [] : [{ section, index }]));
    const inOrder = [
      ...missing.filter(({ section }) => isSeen(section)),
      ...missing.filter((each) => !isSeen(each.section)),
    ];
    const seen = missing.filter(({ section }) => isSeen(section)).length;
    for (let at = 0; at < inOrder.length; ) {
      goOn();
      const some = inOrder.slice(at, at < seen ? seen : at + AT_ONCE);
      const made = await layOutSome(some.map(({ section }) => section));
      at += some.length;
      for (const [number, { section, index }] of some.entries()) {
        const laidOut = made[number];
        results[index] = laidOut ?? inPlaceOf(section);
        if (!laidOut) continue;
        memory.layouts.set(keyFor(section), laidOut);
        memory.last.set(section.id, laidOut);
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

/** What was not used for long is no page of this book any more. */
export function forgetOld({ layouts }: Memory, most: number): void {
  for (const key of layouts.keys()) {
    if (layouts.size <= most) return;
    layouts.delete(key);
  }
}
