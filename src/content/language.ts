/** Checks the words of a book: every file that was read, and what book.yaml and the glossary print. */
import type { Config } from '../config/load.js';
import type { Diagnostic } from '../diagnostic.js';
import { languageJudge, type ReadingLevel } from '../language/judge.js';
import { rulesFor } from '../language/language.js';
import { parseMarkdown } from '../markup/parse.js';
import type { GlossaryEntry, Place } from '../model.js';
import { readGlossary } from './glossary.js';
import { listSources } from './sources.js';

/**
 * Nothing for a language without rules.
 * @param texts source text by file
 */
export async function checkLanguage(config: Config, texts: ReadonlyMap<string, string>): Promise<Diagnostic[]> {
  const checker = await languageChecker(config);
  if (!checker) return [];
  const files = listSources(config).flatMap(({ file, kind }) => {
    const text = texts.get(file);
    return text === undefined ? [] : checker.weighText(file, text, kind === 'chapter').findings;
  });
  return [...checker.judgeSettings(), ...files];
}

export interface LanguageChecker {
  judgeSettings(): Diagnostic[];
  /** With how hard it is to read. */
  weighText(
    file: string,
    text: string,
    isChapter: boolean,
  ): { readonly findings: Diagnostic[]; readonly level: ReadingLevel };
}

/** Undefined for a language without rules. */
export async function languageChecker(config: Config): Promise<LanguageChecker | undefined> {
  const rules = await rulesFor(config.language);
  if (!rules) return undefined;
  const glossary = (await readGlossary(config)).entries ?? [];
  const judge = languageJudge(rules, {
    terms: glossary.flatMap(({ term, forms }) => [term, ...forms]),
    abbreviations: Object.keys(config.abbreviations),
  });
  return {
    judgeSettings: () =>
      [...printedSettings(config), ...explanations(glossary)].flatMap(({ text, place }) => {
        const { findings } = judge.judgePassage({ kind: 'prose', text }, () => place);
        return findings;
      }),
    weighText: (file, text, isChapter) => judge.weighFile({ file, ...parseMarkdown(text), isChapter }),
  };
}

/** Texts of book.yaml that readers see, with the place of the key or value. */
function printedSettings({ subtitle, notice, parts = [], places, bookFile }: Config): { text: string; place: Place }[] {
  const start = { file: bookFile, line: 1, column: 1 };
  const at = (key: string, text: string | undefined) => (text ? [{ text, place: places.get(key) ?? start }] : []);
  return [
    ...at('subtitle', subtitle),
    ...at('notice', notice),
    ...parts.flatMap(({ title, intro }, index) => [
      ...at(`parts.${index}.title`, title),
      ...at(`parts.${index}.intro`, intro),
    ]),
  ];
}

const explanations = (glossary: readonly GlossaryEntry[]): { text: string; place: Place }[] =>
  glossary.flatMap(({ means, example = '', place }) =>
    [means, example].flatMap((text) => (text ? [{ text, place }] : [])),
  );
