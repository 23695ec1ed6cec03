/** Finds the formats that are asked for: by code, by file name, by title, or by a part of these that no other format has. */
import path from 'node:path';
import type { Config } from '../config/load.js';
import { readFrontMatter } from '../content/front-matter.js';
import { textInBook } from '../content/read.js';
import { type Diagnostic, diagnostic, EXIT, Failure } from '../diagnostic.js';
import { nearest } from '../nearest.js';
import { ambiguousFormat, unknownFormat } from '../rules/format/unknown.js';

interface Known {
  /** Of the file, without its folder. */
  readonly name: string;
  readonly code: string;
  readonly slug: string;
  readonly title: string;
}

/** Titles are only read where nothing else tells which format is meant. */
export type TitleOf = (file: string) => string;

/**
 * File names are `F04-uitnodiging.md`: code and slug can be told without opening them. Returns names without their folder.
 * @throws Failure `format/unknown`, `format/ambiguous`
 */
export function findFormats(
  paths: readonly string[],
  wanted: readonly string[],
  titleOf: TitleOf,
): ReadonlySet<string> {
  const byFile = paths.map((file) => knownBy(file, ''));
  const isPlain = wanted.every((wish) => byFile.some((format) => isExactly(format, wordsOf(wish))));
  const formats = isPlain ? byFile : paths.map((file) => knownBy(file, titleOf(file)));
  const found = wanted.map((wish) => find(formats, wish));
  const problems = found.flatMap((each) => (typeof each === 'string' ? [] : [each]));
  if (problems.length > 0) throw new Failure(problems, EXIT.usage);
  return new Set(found.filter((each) => typeof each === 'string'));
}

/** From the front matter of the book's formats. */
export const titlesIn =
  ({ bookDir }: Config): TitleOf =>
  (file) => {
    const text = textInBook(path.resolve(bookDir, file), bookDir, 'text');
    const { title } = text === undefined ? {} : readFrontMatter(text, file).frontMatter.data;
    return typeof title === 'string' ? title : '';
  };

function knownBy(file: string, title: string): Known {
  const name = path.basename(file);
  const whole = name.replace(/\.\w+$/, '');
  const [, code = '', slug = whole] = /^([a-z]\d{2})[-_ ]*(.*)$/i.exec(whole) ?? [];
  return { name, code: code.toUpperCase(), slug: wordsOf(slug), title };
}

function find(formats: readonly Known[], wish: string): string | Diagnostic {
  const words = wordsOf(wish);
  const exact = formats.find((format) => isExactly(format, words));
  if (exact) return exact.name;
  const parts = formats.filter(({ slug, title }) => words && (slug.includes(words) || wordsOf(title).includes(words)));
  const [only, ...others] = parts;
  if (only && others.length === 0) return only.name;
  const list = (some: readonly Known[]): string => some.map(inOneName).join(', ');
  if (only) return diagnostic(ambiguousFormat, { code: wish, known: list(parts) });
  const keys = formats.flatMap(({ code, slug, title }) => [code.toLowerCase(), slug, wordsOf(title)]).filter(Boolean);
  const near = nearest(words, keys);
  const meant = formats.find((format) => near && isExactly(format, near));
  return diagnostic(unknownFormat, { code: wish, suggestion: meant ? inOneName(meant) : '', known: list(formats) });
}

/** `F4` is F04. */
function isExactly({ name, code, slug, title }: Known, words: string): boolean {
  const padded = words.replace(/^([a-z])(\d)$/, '$10$2').toUpperCase();
  return (
    words !== '' && (padded === code || [slug, wordsOf(title), wordsOf(name.replace(/\.\w+$/, ''))].includes(words))
  );
}

const inOneName = ({ name, code, title }: Known): string =>
  title ? `${code} ${title}`.trim() : name.replace(/\.\w+$/, '');

/** The same for all ways to write a name: `Verslag van participatie`, `verslag-van-participatie`. */
const wordsOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
