/** Checks the words of a book: every file that was read, and what book.yaml prints. */
import path from 'node:path';
import { type Document, parseDocument } from 'yaml';
import type { Config } from '../config/load.js';
import { isTooDeep } from '../config/parse.js';
import type { Diagnostic } from '../diagnostic.js';
import { languageJudge } from '../language/judge.js';
import { rulesFor } from '../language/language.js';
import { parseMarkdown } from '../markup/processor.js';
import type { Place } from '../model.js';
import { readBookFile } from './read.js';
import { listSources } from './sources.js';

/**
 * Nothing for a language without rules.
 * @param texts source text by file
 */
export async function checkLanguage(config: Config, texts: ReadonlyMap<string, string>): Promise<Diagnostic[]> {
  const rules = await rulesFor(config.language);
  if (!rules) return [];
  const judge = languageJudge(rules, {
    terms: await glossaryTerms(config.bookDir),
    abbreviations: Object.keys(config.abbreviations),
  });
  const files = listSources(config).flatMap(({ file, kind }) => {
    const text = texts.get(file);
    return text === undefined ? [] : judge.judgeFile({ file, ...parseMarkdown(text), isChapter: kind === 'chapter' });
  });
  const settings = printedSettings(config).flatMap(({ text, place }) => {
    const { findings } = judge.judgePassage({ kind: 'prose', text }, () => place);
    return findings;
  });
  return [...settings, ...files];
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

const MAX_ALIASES = 20;

/** The terms that `glossary.yaml` explains, with their forms; what is wrong with that file is not judged here. */
export async function glossaryTerms(bookDir: string): Promise<string[]> {
  const found = await readBookFile(path.join(bookDir, 'glossary.yaml'), bookDir);
  if ('problem' in found || isTooDeep(found.text)) return [];
  const document = parseDocument(found.text, { schema: 'failsafe', logLevel: 'silent' });
  if (document.errors.length > 0) return [];
  const list = plain(document);
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { term, forms } = entry as { term?: unknown; forms?: unknown };
    return [term, ...(Array.isArray(forms) ? forms : [])].filter((word) => typeof word === 'string');
  });
}

/** Undefined when aliases multiply. */
function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    return undefined;
  }
}
