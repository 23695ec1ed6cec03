/** Front matter: values as written, every fault at its key, and the keys that chapters and formats have. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ForeignKey, foreignFindings } from '../../src/content/foreign-keys.js';
import { readFrontMatter } from '../../src/content/front-matter.js';
import { readChapterKeys, readFormatKeys } from '../../src/content/keys.js';
import type { Diagnostic } from '../../src/diagnostic.js';
import { FORMAT, findings } from './books.js';

const FILE = '/book/formats/F04-uitnodiging.md';

const data = (text: string) => readFrontMatter(text, FILE).frontMatter.data;

/** Findings as `line:column problem`. */
const problems = (found: readonly Diagnostic[]): string[] =>
  findings(found).map((text) =>
    text.replace(
      /^.*?\.md:(\S+) content\/front-matter (\{.*\})$/,
      (_, at, data) => `${at} ${JSON.parse(data).problem}`,
    ),
  );

const faults = (text: string): string[] => problems(readFrontMatter(text, FILE).problems);

function format(text: string): { keys: ReturnType<typeof readFormatKeys>; faults: string[] } {
  const found: Diagnostic[] = [];
  return { keys: readFormatKeys(text, FILE, found, new Map(), [], READERS), faults: problems(found) };
}

const READERS = ['inwoner', 'medewerker'];

function chapterFaults(text: string, readers: readonly string[] = READERS): string[] {
  const found: Diagnostic[] = [];
  readChapterKeys(text, '/book/chapters/01.md', found, new Map(), [], readers);
  return problems(found);
}

describe('readFrontMatter', () => {
  it('keeps values as written, also with CRLF', () => {
    assert.deepEqual(data('---\ntitle: A\nversion: 1.10\n---\nText'), { title: 'A', version: '1.10' });
    assert.deepEqual(data("---\r\ntitle: 'A'\r\nversion: 007\r\n---\r\nText"), { title: 'A', version: '007' });
    assert.deepEqual(data('---\n---\n'), {});
    assert.deepEqual(data('---\n# only a comment\n---\n'), {});
  });

  it('finds none where there is none', () => {
    for (const text of [
      '',
      '# Title\n',
      'text\n---\ntitle: A\n---\n',
      '---\n',
      '---\n\nA thematic break.\n',
      '----\ntitle: A\n---\n',
    ]) {
      assert.deepEqual([data(text), faults(text)], [{}, []], text);
    }
  });

  it('says that the end is missing; three points are no end', () => {
    assert.deepEqual(faults('---\ntitle: A\n\n# Title\n'), ['1:1 the closing --- line is missing']);
    assert.deepEqual(faults('---\ntitle: A\n...\n'), ['1:1 the closing --- line is missing']);
  });

  it('gives broken YAML its line in the file', () => {
    assert.deepEqual(
      faults('---\ntitle: A\nversion: [1\n---\n').map((text) => text.replace(/ .*/, '')),
      ['4:1'],
    );
    assert.deepEqual(faults('---\r\ntitle: A\r\ntitle: B\r\n---\r\n'), ['3:1 Map keys must be unique']);
    assert.deepEqual(faults('---\n- a\n- b\n---\n'), ['1:1 it holds no `key: value` lines']);
    assert.deepEqual(faults('---\nJust text\n---\n'), ['1:1 it holds no `key: value` lines']);
  });

  it('reads TOML and JSON, with the place of each key', () => {
    const toml = readFrontMatter('+++\ntitle = "A"\nversion = 1.10\ndate = 2026-01-31\n+++\nText', FILE).frontMatter;
    assert.deepEqual(toml.data, { title: 'A', version: '1.1', date: '2026-01-31' });
    assert.equal(toml.places.version?.line, 3);
    const json = readFrontMatter('{\n  "title": "A",\n  "version": "1"\n}\n\nText', FILE).frontMatter;
    assert.deepEqual([json.data, json.places.version?.line], [{ title: 'A', version: '1' }, 3]);
    assert.deepEqual(
      faults('+++\ntitle = \n+++\n').map((text) => text.replace(/ .*/, '')),
      ['2:9'],
    );
    assert.deepEqual(data('{\na text that begins with a bracket\n}\n'), {});
  });

  it('does not unfold a bomb of aliases', () => {
    const lines = Array.from({ length: 30 }, (_, index) =>
      index ? `k${index}: &a${index} [${`*a${index - 1},`.repeat(9)}]` : 'k0: &a0 [x]',
    );
    assert.ok(faults(`---\n${lines.join('\n')}\n---\n`).includes('1:1 it holds too many aliases (*name)'));
  });
});

describe('the keys of a format', () => {
  it('are read with their defaults', () => {
    const { keys, faults } = format(FORMAT('F04', 'purpose: Waarom\n'));
    assert.deepEqual(faults, []);
    assert.deepEqual(keys, {
      code: 'F04',
      slug: 'uitnodiging',
      title: 'Format F04',
      short: undefined,
      version: '1.10',
      date: '2026-11-23',
      reader: undefined,
      sheets: 1,
      orientation: 'portrait',
      kind: 'sheet',
      about: undefined,
      purpose: 'Waarom',
      retention: undefined,
    });
  });

  it('are checked, each fault at its own line', () => {
    const text =
      '---\ncode: f4\ntitle:\nversion: [1]\ndate: 2026-02-30\nreader: iedereen\nsheets: drie\norientation: scheef\n---\n';
    assert.deepEqual(format(text).faults, [
      '6:1 "reader": this must be one of inwoner, medewerker (`readers` in book.yaml)',
      '2:1 "code": this must be a capital and two digits, for example F04',
      '3:1 "title": this must be a text',
      '4:1 "version": this must be a text',
      '5:1 "date": this must be a date such as 2026-11-23',
      '7:1 "sheets": this must be a whole number from 1 to 20',
      '8:1 "orientation": this must be portrait or landscape',
    ]);
  });

  it('fall back on the file name when they are no use', () => {
    const { keys, faults } = format('# No front matter\n');
    assert.equal(faults.length, 5);
    assert.deepEqual([keys.code, keys.slug, keys.title, keys.sheets], ['F04', 'uitnodiging', 'F04-uitnodiging', 1]);
    assert.deepEqual(format('---\ncode: [\n---\n').faults.length, 1, 'one fault of YAML, not seven missing keys');
    assert.deepEqual(format(FORMAT('F04').replace('sheets: 1', 'sheets: 99')).faults, [
      '6:1 "sheets": this must be a whole number from 1 to 20',
    ]);
  });
});

describe('the keys of a chapter', () => {
  it('may all be absent', () => {
    assert.deepEqual(chapterFaults('# Title\n'), []);
    assert.deepEqual(chapterFaults('---\nreader: inwoner\n---\n'), []);
  });

  it('are checked', () => {
    assert.deepEqual(chapterFaults('---\nreader: Inwoner\ncode: F01\n---\n'), [
      '2:1 "reader": this must be one of inwoner, medewerker (`readers` in book.yaml)',
    ]);
  });
});

it('a reader that the book does not name is told of, and its text is printed all the same', () => {
  const problems: Diagnostic[] = [];
  readChapterKeys('---\nreader: beide\n---\n', '/book/1.md', problems, new Map(), [], []);
  const told = problems.map(({ rule, severity, place, data }) => [rule, severity, place?.line, data.reader]);
  assert.deepEqual(told, [['content/unnamed-reader', 'warning', 2, 'beide']]);
});

describe('keys of other programs', () => {
  const read = (...texts: string[]) => {
    const foreign: ForeignKey[] = [];
    const keys = texts.map((text, index) => readChapterKeys(text, `/book/${index + 1}.md`, [], new Map(), foreign));
    return { keys, found: findings(foreignFindings(foreign)) };
  };

  it('are one warning each, with the files that have them', () => {
    assert.deepEqual(read('---\nweight: 1\n---\n', '---\nweight: 2\nreadr: beide\n---\n').found, [
      '1.md:2:1 content/unknown-key {"key":"weight","files":"1.md, 2.md","more":0,"suggestion":""}',
      '2.md:3:1 content/unknown-key {"key":"readr","files":"2.md","more":0,"suggestion":"reader"}',
    ]);
  });

  it('are understood where they mean what ours do', () => {
    const { keys, found } = read(
      '---\nlanguage: en_GB\nsidebar_label: Kort\ndescription: Over iets\nid: Intro/Start\n---\n',
    );
    assert.deepEqual([keys[0], found], [{ lang: 'en-GB', short: 'Kort', id: 'intro-start' }, []]);
  });

  it('give way to ours, and are passed by where they mean something else', () => {
    const { keys, found } = read('---\ntitle: A\ntitel: B\nlocale: Nederlands\n---\n');
    assert.deepEqual(keys[0], { title: 'A' });
    assert.equal(found.length, 1);
  });
});

describe('front matter with a fault', () => {
  it('keeps the keys that are right, in formats and in chapters', () => {
    const { keys, faults: found } = format(
      "---\ncode: F07\ntitle: Plan\nversion: '2'\ndate: 2026-12-02\nsheets: veel\n---\nTekst",
    );
    assert.equal(found.length, 1);
    assert.deepEqual(
      [keys.code, keys.title, keys.version, keys.date, keys.sheets],
      ['F07', 'Plan', '2', '2026-12-02', 1],
    );
    const none = format('---\ntitle: Plan\ndate: gisteren\nversion: 1\nsheets: 2\n---\nTekst').keys;
    assert.deepEqual([none.title, none.date, none.sheets], ['Plan', '', 2]);
    const problemsOfChapter: Diagnostic[] = [];
    const chapter = readChapterKeys(
      '---\nshort: Kort\nfinder: misschien\n---\n',
      '/book/chapters/01.md',
      problemsOfChapter,
    );
    assert.deepEqual([chapter.short, chapter.finder, problemsOfChapter.length], ['Kort', undefined, 1]);
  });
});
