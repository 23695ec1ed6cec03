/** The words of a book between two looks: a text that did not change is not judged again. */
import type { Config } from '../config/load.js';
import { type LanguageChecker, languageChecker } from '../content/language.js';
import { listSources } from '../content/sources.js';
import type { Diagnostic } from '../diagnostic.js';
import { keyOf } from '../engine/key.js';
import type { ReadingView } from './protocol.js';

export interface Reading {
  readonly found: readonly Diagnostic[];
  readonly levels: ReadonlyMap<string, ReadingView>;
}

interface Judged {
  readonly text: string;
  readonly findings: readonly Diagnostic[];
  readonly level: ReadingView;
}

/** Between two texts whoever saves a file goes first. */
type Rest = () => Promise<void>;

export function openReading(): (config: Config, texts: ReadonlyMap<string, string>, rest: Rest) => Promise<Reading> {
  let judgedBy = '';
  let checker: LanguageChecker | undefined;
  const known = new Map<string, Judged>();
  return async (config, texts, rest) => {
    const { bookFile, language, abbreviations, subtitle, notice, parts } = config;
    const glossary = [...texts].filter(([file]) => !file.endsWith('.md'));
    const by = keyOf(bookFile, language, abbreviations, subtitle, notice, parts, glossary);
    if (by !== judgedBy) {
      known.clear();
      checker = await languageChecker(config);
      judgedBy = by;
    }
    if (!checker) return { found: [], levels: new Map() };
    const found: Diagnostic[] = checker.judgeSettings();
    const levels = new Map<string, ReadingView>();
    for (const { file, kind } of listSources(config)) {
      const text = texts.get(file);
      if (text === undefined) continue;
      const before = known.get(file);
      if (before?.text !== text) await rest();
      const judged = before?.text === text ? before : { text, ...checker.weighText(file, text, kind === 'chapter') };
      known.set(file, judged);
      found.push(...judged.findings);
      levels.set(file, judged.level);
    }
    return { found, levels };
  };
}
