/** Takes results from earlier builds where everything they depend on is as it was, and keeps the new ones. */
import type { Cache } from './cache.js';
import { type Entry, KINDS, type Kind } from './item.js';

/** How the results of a stage are kept. */
export interface Stage<Item, Result> {
  readonly kind: Kind;
  /** Section id or file name, for the report. */
  id(item: Item): string;
  key(item: Item): Promise<string>;
  /** Undefined for a result that is not to be kept. */
  pack(result: Result, item: Item): Entry | undefined;
  unpack(entry: Entry, item: Item): Result;
}

export interface Kept<Result> {
  readonly result: Result;
  /** Undefined when it is not kept. */
  readonly key: string | undefined;
}

export interface StageTally {
  /** How many came from the cache. */
  readonly hit: number;
  readonly miss: number;
  /** Ids of those that were made anew. */
  readonly made: readonly string[];
}

export type Tally = Readonly<Record<Kind, StageTally>>;

/** Makes results one by one and hands each to `keep` as soon as it is there: one failure must not lose the others. */
export type Make<Item, Result> = (
  missing: readonly Item[],
  keep: (item: Item, result: Result) => Promise<Kept<Result>>,
) => Promise<readonly Kept<Result>[]>;

export interface Shelf {
  /**
   * Results in the order of the items; `make` is called with those that were not there, or not at all. `whenThere` hears of
   * each as soon as it is known.
   */
  takeOrMake<Item, Result>(
    stage: Stage<Item, Result>,
    items: readonly Item[],
    make: Make<Item, Result>,
    whenThere?: (result: Result, index: number) => void,
  ): Promise<Kept<Result>[]>;
  /** For what is taken or made without `takeOrMake`. */
  count(kind: Kind, id: string, hit: boolean): void;
  tally(): Tally;
}

/** @param cache undefined when nothing is to be read or written */
export function openShelf(cache: Cache | undefined): Shelf {
  const counted: { kind: Kind; id: string; hit: boolean }[] = [];
  const count = (kind: Kind, id: string, hit: boolean): void => void counted.push({ kind, id, hit });
  return {
    async takeOrMake<Item, Result>(
      stage: Stage<Item, Result>,
      items: readonly Item[],
      make: Make<Item, Result>,
      whenThere: (result: Result, index: number) => void = () => undefined,
    ) {
      const keys = new Map(
        cache ? await Promise.all(items.map(async (item) => [item, await stage.key(item)] as const)) : [],
      );
      const isThere = (item: Item): boolean => {
        const key = keys.get(item);
        return key !== undefined && cache?.has(stage.kind, key) === true;
      };
      const take = async (item: Item): Promise<Kept<Result> | undefined> => {
        const key = keys.get(item);
        const entry = key && (await cache?.get(stage.kind, key));
        return entry ? { result: stage.unpack(entry, item), key } : undefined;
      };
      const keep = async (item: Item, result: Result): Promise<Kept<Result>> => {
        whenThere(result, items.indexOf(item));
        const key = keys.get(item);
        const entry = cache && stage.pack(result, item);
        // A file that changed meanwhile is in the result as it was or as it is: nobody knows.
        if (!key || !entry || (await stage.key(item)) !== key) return { result, key: undefined };
        cache.put(stage.kind, key, entry);
        return { result, key };
      };
      const made = new Map<Item, Kept<Result>>();
      const makeAll = async (missing: readonly Item[]): Promise<void> => {
        if (missing.length === 0) return;
        for (const [index, each] of (await make(missing, keep)).entries()) made.set(missing[index]!, each);
      };
      const there = new Set(items.filter(isThere));
      // What is missing is begun with while the rest is read.
      const making = makeAll(items.filter((item) => !there.has(item)));
      // Told below, when all is read.
      making.catch(() => undefined);
      const taken = new Map<Item, Kept<Result>>();
      const damaged: Item[] = [];
      for (const [item, found] of await Promise.all(
        [...there].map(async (item) => [item, await take(item)] as const),
      )) {
        if (found) taken.set(item, found);
        else damaged.push(item);
        if (found) whenThere(found.result, items.indexOf(item));
      }
      for (const item of items) count(stage.kind, stage.id(item), taken.has(item));
      await making;
      await makeAll(damaged);
      return items.map((item) => (taken.get(item) ?? made.get(item))!);
    },
    count,
    tally: () => {
      const of = (wanted: Kind): StageTally => {
        const all = counted.filter(({ kind }) => kind === wanted);
        const made = all.filter(({ hit }) => !hit).map(({ id }) => id);
        return { hit: all.length - made.length, miss: made.length, made: made.sort() };
      };
      return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Tally;
    },
  };
}
