/** Reads `glossary.yaml`: the terms that the book explains, each fault with its place. */
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { Config } from '../config/load.js';
import { isTooDeep } from '../config/parse.js';
import { TOO_DEEP, TOO_MANY_ALIASES, yamlFault } from '../config/yaml-fault.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import { termKey } from '../markup/terms.js';
import type { Chapter, GlossaryEntry, Place } from '../model.js';
import { nearest } from '../nearest.js';
import { remembered } from '../remember.js';
import { missingFile } from '../rules/content/files.js';
import { duplicateTerm, unusedTerm, wrongGlossary } from '../rules/content/glossary.js';
import type { Phrase } from '../rules/rule.js';
import { missingKey, unknownKey } from './key-faults.js';
import { readBookFile } from './read.js';
import { MATTER } from './sources.js';

export interface ReadGlossary {
  /** In the order of the file; undefined for a book without a glossary. */
  readonly entries: readonly GlossaryEntry[] | undefined;
  readonly problems: readonly Diagnostic[];
  /** Source text by file, for code frames; empty when there is no file. */
  readonly texts: readonly (readonly [file: string, text: string])[];
}

const PROBLEMS = {
  list: {
    en: 'it is a list: each term starts with "- term:"',
    nl: 'het is een lijst: elk begrip begint met “- term:”',
  },
  group: {
    en: 'each term is a group with the keys term, forms, means and example',
    nl: 'elk begrip is een groep met de sleutels term, forms, means en example',
  },
  forms: {
    en: '"forms" is a list of words, for example [inspreken, ingesproken]',
    nl: '“forms” is een lijst van woorden, bijvoorbeeld [inspreken, ingesproken]',
  },
} as const satisfies Record<string, Phrase>;
const notText = (key: string): Phrase => ({ en: `"${key}" must be a text`, nl: `bij “${key}” hoort een tekst` });

const KEYS = ['term', 'forms', 'means', 'example'] as const;
/** More aliases than this is no list of terms but an attack on memory. */
const MAX_ALIASES = 20;

export const glossaryFile = (bookDir: string): string => path.join(bookDir, 'glossary.yaml');

/** A book need not have the file. What cannot be used of an entry is left out; the rest of the file still counts. */
export async function readGlossary({ bookDir }: Pick<Config, 'bookDir'>): Promise<ReadGlossary> {
  const file = glossaryFile(bookDir);
  const found = await readBookFile(file, bookDir);
  if ('problem' in found) {
    const isThere = found.problem.rule !== missingFile.id;
    return { entries: undefined, problems: isThere ? [found.problem] : [], texts: [] };
  }
  return { ...parseOnce(`${file}\n${found.text}`), texts: [[file, found.text]] };
}

/** Of a book that stays open: the same entries for as long as nobody changes them. */
const parseOnce = remembered((text) => {
  const end = text.indexOf('\n');
  return parseGlossary(text.slice(end + 1), text.slice(0, end));
}, 2);

export function parseGlossary(text: string, file: string): Omit<ReadGlossary, 'texts'> {
  const lineCounter = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(Math.min(offset, text.length));
    // Nothing was counted in a file that is not parsed.
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems: Diagnostic[] = [];
  const fault = (problem: Phrase, offset = 0, code?: string) =>
    problems.push(diagnostic(wrongGlossary, { problem, ...(code && { code }) }, at(offset)));
  if (isTooDeep(text)) {
    fault(TOO_DEEP);
    return { entries: [], problems };
  }
  const document = parseDocument(text, { lineCounter, schema: 'failsafe', prettyErrors: false });
  for (const { message, pos, code } of document.errors) fault(yamlFault(code, message), pos[0], code);
  const { contents } = document;
  if (document.errors.length > 0 || contents === null) return { entries: [], problems };
  if (!isSeq(contents)) {
    fault(PROBLEMS.list, startOf(contents));
    return { entries: [], problems };
  }
  try {
    document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    fault(TOO_MANY_ALIASES);
    return { entries: [], problems };
  }
  const slugger = new GithubSlugger();
  const entries = contents.items.flatMap((item): GlossaryEntry[] => {
    const start = startOf(item as Node);
    if (!isMap(item)) {
      fault(PROBLEMS.group, start);
      return [];
    }
    const fields = fieldsOf(item.items as Pair[], fault);
    const { term, means, example, forms } = fields;
    for (const key of ['term', 'means'] as const) if (!fields[key]) fault(missingKey(key), start);
    if (!term || !means) return [];
    return [{ id: `${MATTER.glossary}--${slugger.slug(term)}`, term, forms, means, example, place: at(start) }];
  });
  return { entries, problems: [...problems, ...doubledTerms(entries)] };
}

interface Fields {
  term?: string;
  means?: string;
  example?: string;
  forms: string[];
}

function fieldsOf(pairs: readonly Pair[], fault: (problem: Phrase, offset: number) => void): Fields {
  const fields: Fields = { forms: [] };
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? String(key.value) : '';
    const start = startOf((value ?? key) as Node);
    if (name === 'forms') {
      if (isSeq(value) && value.items.every(isText)) fields.forms = value.items.map(textOf);
      else fault(PROBLEMS.forms, start);
    } else if (name === 'term' || name === 'means' || name === 'example') {
      if (isText(value)) fields[name] = textOf(value);
      else fault(notText(name), start);
    } else {
      fault(unknownKey(name, nearest(name, KEYS), KEYS), start);
    }
  }
  return fields;
}

const isText = (node: unknown): boolean => isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '';
const textOf = (node: unknown): string => (isScalar(node) ? String(node.value).replace(/\s+/g, ' ').trim() : '');
const startOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0;

/** A form that two terms claim would lead to one of them only. */
function doubledTerms(entries: readonly GlossaryEntry[]): Diagnostic[] {
  const first = new Map<string, GlossaryEntry>();
  return entries.flatMap((entry) =>
    [...new Set([entry.term, ...entry.forms].map(termKey))].flatMap((key) => {
      const earlier = first.get(key);
      if (!earlier) first.set(key, entry);
      if (!earlier || earlier === entry) return [];
      return [diagnostic(duplicateTerm, { term: key, line: earlier.place.line }, entry.place)];
    }),
  );
}

/** Terms that no chapter uses; of a term that stands there twice the first has all its uses, and that is told already. */
export function unusedTerms(entries: readonly GlossaryEntry[], chapters: readonly Chapter[]): Diagnostic[] {
  const used = new Set(chapters.flatMap(({ document }) => document.termUses.map(({ entry }) => entry)));
  const keys = entries.map(({ term }) => termKey(term));
  return entries
    .filter(({ id }, index) => !used.has(id) && keys.indexOf(keys[index] ?? '') === index)
    .map(({ term, place }) => diagnostic(unusedTerm, { term }, place));
}
