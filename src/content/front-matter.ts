/** Reads the YAML between `---` lines at a file's start, with the place of every key. */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { FrontMatter, Place } from '../model.js';
import { nearest } from '../nearest.js';

export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter;
  readonly problems: readonly Diagnostic[];
}

const OPENING = /^---[ \t]*\r?\n/;
/** Only what remark-frontmatter takes for the end too: `...` would leave the rest on the page. */
const CLOSING = /^---[ \t]*$/m;

/** @param known the keys this kind of file may have; another key is an error with a suggestion */
export function readFrontMatter(text: string, file: string, known: readonly string[]): ReadFrontMatter {
  const opening = OPENING.exec(text);
  if (!opening) return { frontMatter: { data: {}, places: {} }, problems: [] };
  const body = text.slice(opening[0].length);
  const end = CLOSING.exec(body);
  const start: Place = { file, line: 1, column: 1 };
  const problem = (text: string, place: Place = start) => diagnostic('content/front-matter', { problem: text }, place);
  // Without an end this is a thematic break, as CommonMark reads it; a key right below says that it was meant otherwise.
  if (!end) {
    const meant = /^[\w-]+:/.test(body);
    return {
      frontMatter: { data: {}, places: {} },
      problems: meant ? [problem('the closing --- line is missing')] : [],
    };
  }
  const counter = new LineCounter();
  const document = parseDocument(body.slice(0, end.index), { lineCounter: counter, uniqueKeys: true });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: line + 1, column: col };
  };
  const problems = document.errors.map((error) =>
    problem(error.message.split('\n')[0] ?? 'unreadable', place(error.pos[0])),
  );
  if (problems.length > 0) return { frontMatter: { data: {}, places: {} }, problems };
  if (document.contents === null) return { frontMatter: { data: {}, places: {} }, problems: [] };
  if (!isMap(document.contents))
    return { frontMatter: { data: {}, places: {} }, problems: [problem('it holds no `key: value` lines')] };
  const places: Record<string, Place> = {};
  for (const { key } of document.contents.items) {
    if (!isScalar(key) || !key.range) continue;
    const name = String(key.value);
    places[name] = place(key.range[0]);
    if (!known.includes(name)) problems.push(unknownKey(name, known, places[name]));
  }
  return { frontMatter: { data: document.toJS({ maxAliasCount: 20 }) as Record<string, unknown>, places }, problems };
}

function unknownKey(name: string, known: readonly string[], place: Place): Diagnostic {
  const suggestion = nearest(name, known);
  const problem = `the key "${name}" is not known${suggestion ? `; did you mean "${suggestion}"?` : ` (known: ${known.join(', ')})`}`;
  return diagnostic('content/front-matter', { problem }, place);
}
