/** The sample book lives in content/ and art/ alone: its words, colours, readers and measures stand nowhere in the program. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { packagePath } from '../src/package.js';

const FOLDERS = ['src', 'styles', 'templates'];
/** Says what older books call things; and words of the language, which no book owns. */
const EXPLAINED = /^src\/(config\/old-keys\.ts|rules\/config\/old-key\.ts|language\/)/;

const files = FOLDERS.flatMap((folder) =>
  readdirSync(packagePath(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(packagePath(), path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
).filter((file) => !EXPLAINED.test(file));
const texts = new Map(files.map((file) => [file, readFileSync(packagePath(file), 'utf8')]));
const holding = (pattern: RegExp): string[] =>
  [...texts].flatMap(([file, text]) => {
    const found = pattern.exec(text);
    return found ? [`${file}: ${found[0]}`] : [];
  });

interface SampleBook {
  readonly title: string;
  readonly subtitle: string;
  readonly publisher: Readonly<Record<string, string>>;
  readonly parts: readonly { readonly title: string }[];
  readonly readers: Readonly<Record<string, { readonly label: string; readonly short: string }>>;
  readonly palette: Readonly<Record<string, unknown>>;
}
const sample = parse(readFileSync(packagePath('content', 'book.yaml'), 'utf8')) as SampleBook;
const roles = /^(ink|white|ground|line|writing-line|accent|warning)(-|$)/;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (words: readonly string[], flags = 'i'): RegExp =>
  new RegExp(`(?<![\\w-])(?:${words.map(escaped).join('|')})(?![\\w-])`, flags);

describe('the program knows nothing of the sample:', () => {
  it('no colour of its landscape', () => {
    const colours = Object.keys(sample.palette).filter((name) => !roles.test(name));
    assert.ok(colours.length > 40);
    assert.deepEqual(holding(new RegExp(`--colour-(?:${colours.join('|')})(?![\\w-])`)), []);
    const names = ['straw', 'sand', 'sand-deep', 'stone-deep', 'stone-light', 'brick', 'oak', 'lamp', 'skin'];
    assert.deepEqual(holding(new RegExp(`(?<![\\w-])["'\`]?(?:${names.join('|')})["'\`]?\\s*:`)), []);
  });

  it('no kind of reader', () => {
    const kinds = Object.keys(sample.readers).filter((name) => name !== 'beide');
    // The example of a rule is about some book, and has readers as any book has.
    assert.deepEqual(
      holding(anyOf(kinds)).filter((found) => !/^src\/rules\//.test(found)),
      [],
    );
    assert.deepEqual(holding(/["'`]beide["'`]/), []);
    assert.deepEqual(
      holding(
        anyOf(
          Object.values(sample.readers)
            .flatMap(({ label, short }) => [label, short])
            .filter((label) => !/iedereen/i.test(label)),
        ),
      ),
      [],
    );
  });

  it('no title, publisher or place', () => {
    const { title, subtitle, publisher, parts } = sample;
    const words = [title, subtitle, publisher.name ?? '', ...parts.map((part) => part.title)];
    const places = ['brink', 'hunebed', 'Omgevingswet', 'keukentafel', 'dorpshuis'];
    assert.deepEqual(holding(anyOf([...words.filter((word) => /\s/.test(word)), ...places])), []);
  });

  it('no measure of its drawings, and nothing that stands where only they have room', () => {
    const styles = (pattern: RegExp) => holding(pattern).filter((found) => found.startsWith('styles/'));
    assert.deepEqual(styles(/\b(?:218|232|238|121|154)mm\b/), []);
    assert.deepEqual(styles(/strip of earth|between the people|white hill/), []);
  });
});
