/** Reads the YAML between `---` lines at a file's start, with the place of every key. */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { isTooDeep } from '../config/parse.js';
import { TOO_DEEP, TOO_MANY_ALIASES, yamlFault } from '../config/yaml-fault.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { FrontMatter, Place } from '../model.js';
import { nearest } from '../nearest.js';
import { wrongFrontMatter } from '../rules/content/front-matter.js';
import type { Phrase } from '../rules/rule.js';
import { unknownKey } from './key-faults.js';

export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter;
  readonly problems: readonly Diagnostic[];
}

const OPENING = /^---[ \t]*\r?\n/;
/** Only what remark-frontmatter takes for the end too: `...` would leave the rest on the page. */
const CLOSING = /^---[ \t]*$/m;

const UNCLOSED = { en: 'the closing --- line is missing', nl: 'de regel --- aan het eind ontbreekt' };
const NO_KEYS = { en: 'it holds no `key: value` lines', nl: 'er staan geen regels in zoals `sleutel: waarde`' };

const NONE: FrontMatter = { data: {}, places: {} };
/** More aliases than this is no front matter but an attack on memory. */
const MAX_ALIASES = 20;

/**
 * Every value is a text, a list or a group, as written: `version: 1.10` stays 1.10.
 * @param known the keys this kind of file may have; another key is an error with a suggestion
 */
export function readFrontMatter(text: string, file: string, known: readonly string[]): ReadFrontMatter {
  const opening = OPENING.exec(text);
  if (!opening) return { frontMatter: NONE, problems: [] };
  const body = text.slice(opening[0].length);
  const end = CLOSING.exec(body);
  const fault = (problem: Phrase, place: Place = { file, line: 1, column: 1 }, code?: string) =>
    diagnostic(wrongFrontMatter, { problem, ...(code && { code }) }, place);
  const nothing = (...problems: Diagnostic[]): ReadFrontMatter => ({ frontMatter: NONE, problems });
  // Without an end this is a thematic break, as CommonMark reads it; a key right below says that it was meant otherwise.
  if (!end) return /^[\w-]+:/.test(body) ? nothing(fault(UNCLOSED)) : nothing();

  const lineCounter = new LineCounter();
  const source = body.slice(0, end.index);
  if (isTooDeep(source)) return nothing(fault(TOO_DEEP));
  const document = parseDocument(source, { lineCounter, schema: 'failsafe', prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(Math.min(offset, source.length));
    return { file, line: line + 1, column: col };
  };
  if (document.errors.length)
    return nothing(
      ...document.errors.map(({ message, pos, code }) => fault(yamlFault(code, message), place(pos[0]), code)),
    );
  if (source.trim() === '' || document.contents === null) return nothing();
  if (!isMap(document.contents)) return nothing(fault(NO_KEYS));

  const places: Record<string, Place> = {};
  const problems: Diagnostic[] = [];
  for (const { key } of document.contents.items) {
    if (!isScalar(key) || !key.range) continue;
    const name = String(key.value);
    const keyPlace = place(key.range[0]);
    places[name] = keyPlace;
    if (!known.includes(name)) problems.push(fault(unknownKey(name, nearest(name, known), known), keyPlace));
  }
  try {
    return { frontMatter: { data: document.toJS({ maxAliasCount: MAX_ALIASES }), places }, problems };
  } catch {
    return nothing(fault(TOO_MANY_ALIASES));
  }
}
