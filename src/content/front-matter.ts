/** Reads what stands before a text: YAML between `---` lines, TOML between `+++` lines or JSON, with the place of every key. */
import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { isTooDeep } from '../config/parse.js';
import { TOO_DEEP, TOO_MANY_ALIASES, yamlFault } from '../config/yaml-fault.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { FrontMatter, Place } from '../model.js';
import { remembered } from '../remember.js';
import { wrongFrontMatter } from '../rules/content/front-matter.js';
import type { Phrase } from '../rules/rule.js';

export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter;
  readonly problems: readonly Diagnostic[];
}

/** Only what remark-frontmatter takes for an end too: `...` would leave the rest on the page. */
const KINDS = [
  { kind: 'yaml', opening: /^---[ \t]*\n/, closing: /^---[ \t]*$/m },
  { kind: 'toml', opening: /^\+\+\+[ \t]*\n/, closing: /^\+\+\+[ \t]*$/m },
  { kind: 'json', opening: /^\{[ \t]*\n/, closing: /^\}[ \t]*$/m },
] as const;

const UNCLOSED = { en: 'the closing --- line is missing', nl: 'de regel --- aan het eind ontbreekt' };
const NO_KEYS = { en: 'it holds no `key: value` lines', nl: 'er staan geen regels in zoals `sleutel: waarde`' };

const NONE: ReadFrontMatter = { frontMatter: { data: {}, places: {} }, problems: [] };
/** More aliases than this is no front matter but an attack on memory. */
const MAX_ALIASES = 20;

/** Every value is a text, a list or a group, as written: `version: 1.10` stays 1.10. */
export function readFrontMatter(given: string, file: string): ReadFrontMatter {
  const text = given.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const found = KINDS.find(({ opening }) => opening.test(text));
  if (!found) return NONE;
  const { kind, opening, closing } = found;
  const body = text.slice(opening.exec(text)?.[0].length);
  const end = closing.exec(body);
  const fault = faultIn(file);
  // Without an end this is a thematic break, as CommonMark reads it; a key right below says that it was meant otherwise.
  if (!end) return kind === 'yaml' && /^[\w-]+:/.test(body) ? nothing(fault(UNCLOSED)) : NONE;
  const source = body.slice(0, end.index);
  if (kind === 'toml') return readToml(source, file, fault);
  // A text that begins with a bracket may be a text.
  if (kind === 'json' && !/^\s*"/.test(source)) return NONE;
  return kind === 'json' ? readYaml(`{\n${source}}`, 0, file, fault) : readHead(`${file}\n${source}`);
}

/** A book that stays open is read again and again, and of nearly all its files these lines are what they were. */
const readHead = remembered((named): ReadFrontMatter => {
  const end = named.indexOf('\n');
  const file = named.slice(0, end);
  return readYaml(named.slice(end + 1), 1, file, faultIn(file));
}, 1024);

type Fault = (problem: Phrase, place?: Place, code?: string) => Diagnostic;

const faultIn =
  (file: string): Fault =>
  (problem, place = { file, line: 1, column: 1 }, code) =>
    diagnostic(wrongFrontMatter, { problem, ...(code && { code }) }, place);

const nothing = (...problems: Diagnostic[]): ReadFrontMatter => ({ ...NONE, problems });

/** @param before lines of the file before the source */
function readYaml(source: string, before: number, file: string, fault: Fault): ReadFrontMatter {
  if (isTooDeep(source)) return nothing(fault(TOO_DEEP));
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, schema: 'failsafe', prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(Math.min(offset, source.length));
    return { file, line: line + before, column: col };
  };
  if (document.errors.length)
    return nothing(
      ...document.errors.map(({ message, pos, code }) => fault(yamlFault(code, message), place(pos[0]), code)),
    );
  if (source.trim() === '' || document.contents === null) return NONE;
  if (!isMap(document.contents)) return nothing(fault(NO_KEYS));
  const keys = document.contents.items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [[String(key.value), place(key.range[0])] as const] : [],
  );
  const places: Readonly<Record<string, Place>> = Object.fromEntries(keys);
  try {
    return { frontMatter: { data: document.toJS({ maxAliasCount: MAX_ALIASES }), places }, problems: [] };
  } catch {
    return nothing(fault(TOO_MANY_ALIASES));
  }
}

function readToml(source: string, file: string, fault: Fault): ReadFrontMatter {
  try {
    const data = Object.fromEntries(Object.entries(parseToml(source)).map(([key, value]) => [key, asWritten(value)]));
    const lines = source.split('\n');
    const places = Object.keys(data).map((key) => {
      const at = lines.findIndex((line) => line.replace(/^\s*\[*\s*["']?/, '').startsWith(key));
      return [key, { file, line: Math.max(at, 0) + 2, column: 1 }] as const;
    });
    return { frontMatter: { data, places: Object.fromEntries(places) }, problems: [] };
  } catch (problem) {
    if (!(problem instanceof TomlError)) throw problem;
    const [message = ''] = problem.message.split('\n');
    return nothing(fault({ en: message, nl: message }, { file, line: problem.line + 1, column: problem.column }));
  }
}

/** Values are texts, as those of YAML. */
function asWritten(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().slice(0, value.isDate() ? 10 : undefined);
  if (Array.isArray(value)) return value.map(asWritten);
  return typeof value === 'object' && value !== null ? value : String(value);
}
