/** The light table: keeps the pages of a book as its files say they are, and tells whoever looks at them. */
import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import type { Config } from '../config/load.js';
import { openBook } from '../content/open-book.js';
import { type Diagnostic, Failure } from '../diagnostic.js';
import type { Engine } from '../engine/engine.js';
import { exceptionsOf } from '../engine/exceptions.js';
import { gatherFindings } from '../engine/findings.js';
import type { Section } from '../model.js';
import type { SectionDocument } from './documents.js';
import { draftOf } from './draft.js';
import { lastBuild } from './earlier.js';
import { type Edition, editionsOf } from './editions.js';
import { findingView } from './findings.js';
import { firstDrafts } from './first-words.js';
import type { Before } from './moved.js';
import { faultsOf, layOutEdition, type Read, readBook } from './pass.js';
import type { EditionView, TableEvent } from './protocol.js';
import { openReading, type Reading } from './reading.js';
import { openSettings } from './settings-now.js';
import { changedSections, documentMaker, editionView, type Shown, show } from './shown.js';
import { openTurns, type Turns } from './turns.js';
import { emptyMemory, forgetOld, type Memory } from './warm-pages.js';
import { watchFolder } from './watch.js';

export interface TableOptions {
  readonly engine: Engine;
  readonly config: Config;
  /** Of messages: `nl` or `en`. */
  readonly language: string;
  readonly signal: AbortSignal;
  readonly tell: (event: TableEvent) => void;
  /** What is no fault of the book. */
  readonly onTrouble: (problem: unknown) => void;
}

export interface Table {
  readonly turns: Turns;
  config(): Config;
  editions(): readonly Edition[];
  /** Made when it is first asked for. */
  shown(edition: string): Promise<Shown | undefined>;
  view(edition: string): Promise<EditionView | undefined>;
  /** Of this key, or undefined where the pages are others by now; the last one where no key is asked for. */
  document(edition: string, id: string, key: string | undefined): SectionDocument | undefined;
  /** Is made before all else. */
  look(edition: string, page: number): void;
  before(edition: string): Before | undefined;
  /** What moves from now on. */
  mark(edition: string): Promise<void>;
  /** Pages of this text of book.yaml, which is not saved; of the file itself where it is undefined. */
  tryText(text: string | undefined): void;
  /** As it was read last; undefined as long as nothing of it can be read. */
  book(): Promise<Read | undefined>;
  close(): void;
  /** When nothing is made any more. */
  atRest(): Promise<void>;
}

class Superseded extends Error {}

const MOST_PAGES_AT_ONCE = 2;
/** Between new pages and the judgement of their words. */
const CALM_MS = 150;
/** Also as it was, or will be: an editor leaves such beside the text that it saves. */
const TEXT = /\.(?:md|ya?ml|css|html)(?:~|#|\.(?:tmp|bak|orig|swp))?$/i;
/** Two people, or one who compares. */
const MOST_IN_SIGHT = 2;

export function openTable({ engine, config: opened, language, signal, tell, onTrouble }: TableOptions): Table {
  const { bookDir } = opened;
  const turns = openTurns();
  const make = documentMaker();
  const judge = openReading();
  const settingsNow = openSettings(opened, tell);
  const remembered = openBook();
  const memories = new Map<string, Memory>();
  const shown = new Map<string, Shown>();
  const early = new Map<string, SectionDocument>();
  const befores = new Map<string, Before>();
  /** Editions that somebody looks at, the last one first; the others are made when they are asked for. */
  let inSight: readonly string[] = ['book'];
  const asked = new Set<string>();
  const madeOf = new Map<string, Read>();
  let read: Read | undefined;
  let reading: Reading = { found: [], levels: new Map() };
  let common: readonly Diagnostic[] = [];
  let looked = { edition: 'book', page: 0 };
  let serial = 0;
  let round = 0;
  let underWay = 0;
  let running: Promise<void> = Promise.resolve();
  const memoryOf = (edition: string): Memory => {
    const known = memories.get(edition) ?? emptyMemory();
    memories.set(edition, known);
    return known;
  };
  const config = (): Config => read?.config ?? opened;

  const stay = (found: readonly Diagnostic[]): void => {
    common = found;
    for (const [edition, each] of shown) {
      serial += 1;
      shown.set(edition, { ...each, isStale: true, serial });
      tell({ kind: 'stale', edition, serial });
    }
  };
  const judged = (settings: Config, found: readonly Diagnostic[]): readonly Diagnostic[] => {
    const findings = gatherFindings({ allow: new Set(), strict: false, exceptions: exceptionsOf(settings) });
    findings.add(found);
    return findings.all();
  };
  const isSeen = (edition: string) => {
    const here = shown.get(edition);
    const near = (here?.made.placed ?? []).filter(({ firstPage, layout }) => {
      const { page } = looked;
      return firstPage < page + MOST_PAGES_AT_ONCE && firstPage + layout.pages.length > page - MOST_PAGES_AT_ONCE + 1;
    });
    const ids = new Set(looked.edition === edition ? near.map(({ layout }) => layout.section.id) : []);
    return ({ id }: Section): boolean => ids.has(id);
  };
  /** @returns whether pages of it are painted only */
  const makeEdition = async (book: Read, edition: Edition, goOn: () => void, isExact = false): Promise<boolean> => {
    const { name } = edition;
    const { files } = faultsOf(book);
    const memory = memoryOf(name);
    const seen = isSeen(name);
    let isPainted = false;
    const { made, found } = await layOutEdition(book, edition, {
      memory,
      goOn,
      isSeen: seen,
      isBroken: ({ file, id }) => file !== undefined && files.has(file) && memory.last.has(id),
      isExact,
      onPainted() {
        isPainted = true;
      },
      inTurn: isExact ? turns.later : turns.now,
      onBegin({ id, html }, before) {
        const blocks = draftOf(before.layout.section.html, html);
        if (blocks.length > 0) tell({ kind: 'draft', edition: name, id, blocks });
      },
      onLaidOut(laidOut, left) {
        tell({ kind: 'working', left });
        const { id } = laidOut.layout.section;
        const before = shown.get(name);
        const index = before?.made.placed.findIndex(({ layout }) => layout.section.id === id) ?? -1;
        const request = before?.made.requests[index];
        if (!request || !seen(laidOut.layout.section)) return;
        // With the numbers that it had: where these stay, it is the one that is shown in the end.
        const document = make({ ...request, layout: laidOut.layout });
        early.set(`${name}/${id}`, document);
        tell({ kind: 'early', edition: name, id, key: document.key });
      },
    });
    goOn();
    const before = shown.get(name);
    serial += 1;
    const now = { ...show(made, found, serial, make), isStale: files.size > 0 };
    shown.set(name, now);
    early.clear();
    forgetOld(memory);
    const built = name === 'book' && !befores.has(name) ? lastBuild(config()) : undefined;
    if (!befores.has(name)) befores.set(name, built ?? { since: 'start', name: '', places: now.pageMap });
    tell({ kind: 'made', edition: name, serial, changed: changedSections(before, now) });
    return isPainted;
  };
  const look = async (mine: number): Promise<void> => {
    const goOn = (): void => {
      signal.throwIfAborted();
      if (mine !== round) throw new Superseded();
    };
    goOn();
    const settings = settingsNow.read();
    const book = await readBook(engine, settings, signal, remembered);
    goOn();
    const { ofBook } = faultsOf(book);
    if (ofBook.length > 0 && shown.size > 0) return stay(book.found);
    read = book;
    common = judged(settings, [...book.found, ...reading.found]);
    const here = editionsOf(settings);
    /** Somebody may ask for another while this one is made. */
    const next = (): Edition | undefined =>
      [...inSight, ...asked]
        .flatMap((name) => here.find((each) => each.name === name) ?? [])
        .find(({ name }) => madeOf.get(name) !== book);
    const toLayOut: Edition[] = [];
    for (let edition = next(); edition; edition = next()) {
      if (await makeEdition(book, edition, goOn)) toLayOut.push(edition);
      madeOf.set(edition.name, book);
      asked.delete(edition.name);
    }
    // Whoever looks asks for the pages first.
    await pause(CALM_MS, undefined, { signal });
    goOn();
    reading = await judge(settings, book.loaded.texts, async () => {
      await setImmediate();
      goOn();
    });
    common = judged(settings, [...book.found, ...reading.found]);
    serial += 1;
    for (const [name, each] of shown) {
      shown.set(name, { ...each, serial });
      tell({ kind: 'checked', edition: name, serial });
    }
    for (const edition of toLayOut) await makeEdition(book, edition, goOn, true);
  };
  const lookAgain = (): Promise<void> => {
    round += 1;
    underWay += 1;
    const mine = round;
    settingsNow.paint();
    running = running.then(async () => {
      try {
        if (mine !== round || signal.aborted) return;
        await look(mine);
        tell({ kind: 'idle' });
      } catch (problem) {
        if (problem instanceof Superseded || signal.aborted) return;
        if (problem instanceof Failure) stay(problem.diagnostics);
        else onTrouble(problem);
        tell({ kind: 'idle' });
      } finally {
        underWay -= 1;
      }
    });
    return running;
  };
  const atRest = async (): Promise<void> => {
    for (let at: Promise<void> | undefined; at !== running; ) {
      at = running;
      await at;
    }
  };
  const watcher = watchFolder(bookDir, (files) => {
    const seen = inSight.map((edition) => ({ edition, shown: shown.get(edition), read: madeOf.get(edition) }));
    firstDrafts(files, seen, config()).then((drafts) => drafts.forEach(tell), onTrouble);
    // What a page shows of another file is not in the text of its section.
    if (files.some((file) => !TEXT.test(file)))
      for (const each of memories.values()) {
        each.layouts.clear();
        each.shapes.clear();
      }
    void lookAgain();
  });
  const shownOf = async (name: string): Promise<Shown | undefined> => {
    if (!editionsOf(config()).some((each) => each.name === name)) return undefined;
    // Who sees it already is told when there is another.
    if (shown.has(name) && (inSight.includes(name) || madeOf.get(name) === read)) return shown.get(name);
    asked.add(name);
    if (underWay === 0) void lookAgain();
    await atRest();
    // That look may have been over the editions by then.
    if (asked.has(name)) await lookAgain();
    asked.delete(name);
    return shown.get(name);
  };
  void lookAgain();
  return {
    turns,
    config,
    editions: () => editionsOf(config()),
    shown: shownOf,
    async view(edition) {
      const here = await shownOf(edition);
      if (here) return editionView(here, { language, common, levels: reading.levels });
      const placing = { config: config(), lines: new Map(), placed: [], language };
      const findings = common.map((each) => findingView(each, placing));
      return { edition, serial, sections: [], isStale: true, spots: [], findings };
    },
    document(edition, id, key) {
      const here = shown.get(edition);
      const index = here?.made.placed.findIndex(({ layout }) => layout.section.id === id) ?? -1;
      const known = [early.get(`${edition}/${id}`), here?.documents[index]];
      return known.find((each) => each !== undefined && (key === undefined || each.key === key));
    },
    look(edition, page) {
      looked = { edition, page };
      inSight = [...new Set([edition, ...inSight])].slice(0, MOST_IN_SIGHT);
    },
    before: (edition) => befores.get(edition),
    async mark(edition) {
      const here = await shownOf(edition);
      if (here) befores.set(edition, { since: 'mark', name: '', places: here.pageMap });
    },
    tryText(text) {
      settingsNow.tryText(text);
      void lookAgain();
    },
    async book() {
      if (!read) await atRest();
      return read;
    },
    close: () => watcher.close(),
    atRest,
  };
}
