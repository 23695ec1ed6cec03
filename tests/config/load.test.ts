/** Loading book.yaml: what is found, what is filled in, and where each fault is said to be. */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { findBook } from '../../src/config/find.js';
import { loadConfig } from '../../src/config/load.js';
import { EXIT, Failure } from '../../src/diagnostic.js';
import { inLanguage } from '../../src/report/messages.js';
import { changed, FILE, failure, findings, folderWith, GOOD, parse } from './book.js';

const notFound = (error: unknown) =>
  error instanceof Failure && error.exitCode === EXIT.usage && error.diagnostics[0]?.rule === 'config/not-found';

describe('a good book', () => {
  test('gets its defaults', () => {
    const config = parse(GOOD);
    assert.equal(config.language, 'nl');
    assert.deepEqual(config.editions, ['digital', 'print', 'formats']);
    const { bleedMm, pageMultiple, profile, paper } = config.print;
    const { widthMm, heightMm } = config.page;
    assert.deepEqual(
      { widthMm, heightMm, bleedMm, pageMultiple },
      { widthMm: 210, heightMm: 297, bleedMm: 3, pageMultiple: 4 },
    );
    assert.deepEqual({ profile, paper }, { profile: 'fogra39', paper: 'coated' });
    assert.deepEqual(config.styles, []);
  });

  test('keeps texts as written where YAML sees a number or a date', () => {
    const config = parse(GOOD);
    assert.equal(config.version, '1.10');
    assert.equal(config.date, '2026-01-31');
    assert.equal(config.publisher.phone, '0201234567');
    for (const date of ['!!timestamp 2026-01-31', '"2026-01-31"']) {
      assert.equal(parse(changed('date: 2026-01-31', `date: ${date}`)).date, '2026-01-31');
    }
    assert.equal(parse(`%YAML 1.1\n---\n${GOOD}`).date, '2026-01-31');
  });

  test('knows its folders and the place of each value', () => {
    const config = parse(GOOD);
    assert.equal(config.bookDir, '/book/content');
    assert.equal(config.projectDir, '/book');
    assert.deepEqual(config.places.get('title'), { file: FILE, line: 2, column: 8 });
    assert.deepEqual(config.places.get('parts.0.chapters.1'), { file: FILE, line: 16, column: 9 });
    assert.deepEqual(config.places.get('formats.0'), { file: FILE, line: 17, column: 11 });
    assert.deepEqual(config.places.get('palette.ink'), { file: FILE, line: 19, column: 3 });
  });

  test('may have chapters without parts, and a byte order mark', () => {
    const plain = GOOD.replace(/parts:[\s\S]*?formats/, 'chapters: [chapters/01.md]\nformats');
    assert.deepEqual(parse(`\uFEFF${plain}`).chapters, ['chapters/01.md']);
  });
});

describe('finding the book', () => {
  test('looks in the folder, in content/ and upwards', async (t) => {
    const folder = await folderWith(t, 'content/book.yaml', 'other/book.yaml');
    await mkdir(join(folder, 'content/chapters/deep'), { recursive: true });
    const inContent = join(folder, 'content/book.yaml');
    for (const start of [folder, join(folder, 'content'), join(folder, 'content/chapters/deep')]) {
      assert.equal(findBook(start), inContent);
    }
    assert.equal(findBook(join(folder, 'other')), join(folder, 'other/book.yaml'));
  });

  test('loads by project, by folder and by file', async (t) => {
    const folder = await folderWith(t, 'content/book.yaml', 'book/book.yaml');
    for (const given of [folder, join(folder, 'content'), join(folder, 'content/book.yaml')]) {
      const config = await loadConfig(given);
      assert.equal(config.bookFile, join(folder, 'content/book.yaml'));
      assert.equal(config.projectDir, folder);
    }
    assert.equal((await loadConfig(join(folder, 'book'))).projectDir, join(folder, 'book'));
  });

  test('says so when there is none', async (t) => {
    const folder = await folderWith(t);
    assert.throws(() => findBook(folder), notFound);
    await assert.rejects(loadConfig(folder), notFound);
    await assert.rejects(loadConfig(join(folder, 'no.yaml')), notFound);
  });
});

describe('a file that cannot be read', () => {
  test('YAML errors stand at their line', () => {
    assert.deepEqual(findings(changed('slug: samen-doen', 'slug: "samen-doen')).slice(0, 1), ['config/syntax 3:7']);
    assert.deepEqual(findings(changed('  name: Gem', '\tname: Gem')).slice(0, 1), ['config/syntax 7:1']);
    assert.equal(failure(GOOD.replace('slug', '\tslug')).exitCode, EXIT.usage);
  });

  test('a key that stands there twice', () => {
    assert.deepEqual(findings(changed('slug: samen-doen', 'slug: a\nslug: b')), ['config/syntax 4:1']);
  });

  test('tags, second documents and dangling aliases', () => {
    assert.deepEqual(findings(changed('title: Samen Doen', 'title: !js Samen')), ['config/syntax 2:8']);
    assert.match(findings(`${GOOD}---\ntitle: b\n`)[0] ?? '', /^config\/syntax 35:1/);
    assert.deepEqual(findings(changed('title: Samen Doen', 'title: *no')), ['config/syntax 2:8']);
  });

  test('YAML bombs end quickly and say so', () => {
    const levels = Array.from({ length: 12 }, (_, i) => `b${i}: &b${i} [${Array(9).fill(i ? `*b${i - 1}` : 'x')}]`);
    assert.deepEqual(findings(`${levels.join('\n')}\n`), ['config/syntax 1:1']);
    assert.deepEqual(findings('['.repeat(20_000)), ['config/syntax 1:1']);
    assert.deepEqual(findings('- '.repeat(20_000)), ['config/syntax 1:1']);
  });

  test('bytes that are not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('title: één\nslug: x'), Buffer.from([0xeb]), Buffer.from('y\n')]);
    assert.deepEqual(failure(bytes).diagnostics, [
      {
        rule: 'content/not-utf8',
        severity: 'error',
        data: { file: FILE, offset: 20 },
        place: { file: FILE, line: 2, column: 8 },
      },
    ]);
  });
});

describe('a key that is unknown', () => {
  const unknown = (text: string) =>
    failure(text)
      .diagnostics.filter(({ rule }) => rule === 'config/unknown-key')
      .map(({ data }) => data);

  test('stands at the key, with the key that looks like it', () => {
    const text = changed('slug:', 'sluug: x\nslug:');
    assert.deepEqual(findings(text), ['config/unknown-key 3:1 sluug']);
    assert.deepEqual(unknown(text), [{ key: 'sluug', path: 'sluug', suggestion: 'slug' }]);
  });

  test('is compared with the keys beside it only', () => {
    const suggestion = (from: string, to: string) => unknown(changed(from, to)).map((data) => data.suggestion);
    assert.deepEqual(suggestion('    colour: a', '    colour: a\n    patern: x'), ['pattern']);
    assert.deepEqual(suggestion('publisher:', 'print: { page-multiple: 4 }\npublisher:'), ['pageMultiple']);
    assert.deepEqual(suggestion("ink: { screen: '#111111'", "ink: { sceen: '#111111'"), ['screen']);
    assert.deepEqual(suggestion('publisher:', 'something: 1\npublisher:'), ['']);
    assert.deepEqual(suggestion('    colour: a', '    colour: a\n    slug: x'), ['']);
  });
});

describe('a value that is wrong', () => {
  const problem = (from: string, to: string) => {
    const { data, place } = failure(changed(from, to)).diagnostics[0] ?? assert.fail('no diagnostic');
    return `${place?.line}:${place?.column} ${data.path}: ${inLanguage(data, 'en').problem}`;
  };

  test('says what was found and what was expected, at the value', () => {
    const cases: [from: string, to: string, expected: string][] = [
      ['title: Samen', 'title:\n#', '2:1 title: found nothing, expected a text'],
      ['title: Samen', 'ttl: Samen', '2:1 title: missing, expected a text'],
      ['title: Samen Doen', 'title: ""', '2:8 title: found an empty text'],
      ['title: Samen Doen', 'title: [a]', '2:1 title: found a list, expected a text'],
      ['slug: samen-doen', 'slug: Samen', '3:7 slug: found "Samen", expected small letters a to z, digits and hyphens'],
      ['2026-01-31', '2026-02-30', '5:7 date: found "2026-02-30", expected a date such as 2026-01-31'],
      ['2026-01-31', '2026', '5:7 date: found "2026", expected a date such as 2026-01-31'],
      [
        'pattern: dots',
        'pattern: dot',
        '13:14 parts.0.pattern: found "dot", expected one of dots, slants, roofs, waves, crosses',
      ],
      ['letter: A', 'letter: a', '10:13 parts.0.letter: found "a", expected a capital letter, A to Z'],
      [
        "'#333333'",
        "'#333'",
        '20:23 palette.ink-soft.screen: found "#333", expected a colour such as #1A2B3C, or the name of one in the palette',
      ],
      ['[0, 0, 0, 100]', '[0, 0, 0, 101]', '19:45 palette.ink.cmyk.3: found 101, expected at most 100'],
      ['[0, 0, 0, 100]', '[0, 0, 0]', '19:29 palette.ink.cmyk: found 3 items, expected at least 4'],
      [
        'formats: [',
        'editions: [paper]\nformats: [',
        '17:12 editions.0: found "paper", expected one of digital, print, large-print, formats, docx, epub, web',
      ],
      [
        'formats: [',
        'print: {pageMultiple: 1.5}\nformats: [',
        '17:23 print.pageMultiple: found 1.5, expected a whole number',
      ],
      [
        'formats: [',
        'site: http://x.nl\nformats: [',
        '17:7 site: found "http://x.nl", expected an address that starts with https://',
      ],
      ['      - chapters/02.md', '      - 2: x', '16:9 parts.0.chapters.1: found a group of keys, expected a text'],
    ];
    for (const [from, to, expected] of cases) assert.equal(problem(from, to), expected);
  });

  test('is one of parts and chapters', () => {
    assert.deepEqual(findings(changed('formats:', 'chapters: [x.md]\nformats:')), ['config/invalid 17:1 chapters']);
    assert.deepEqual(findings(GOOD.replace(/parts:[\s\S]*?formats/, 'formats')), ['config/invalid 2:1']);
  });

  test('is a part with a colour that is not there', () => {
    const text = changed('colour: a', 'colour: zee');
    assert.deepEqual(findings(text), ['config/invalid 12:13 parts.0.colour']);
    assert.equal(failure(text).diagnostics[0]?.data.names, 'zee');
  });

  test('is a file that is named twice', () => {
    const text = changed('chapters/02.md', './chapters/01.md');
    assert.deepEqual(findings(text), ['config/duplicate-chapter 16:9 chapters/01.md']);
    assert.equal(failure(text).diagnostics[0]?.data.line, 15);
  });

  test('does not hide the next one', () => {
    const text = changed('slug: samen-doen', 'slug: X').replace('pattern: dots', 'patern: dots').replace('/02', '/01');
    assert.deepEqual(findings(text), [
      'config/invalid 3:7 slug',
      'config/unknown-key 13:5 parts.0.patern',
      'config/duplicate-chapter 16:9 chapters/01.md',
    ]);
  });

  test('is an empty file, or no group at all', () => {
    assert.deepEqual(findings(''), ['config/invalid 1:1']);
    assert.deepEqual(findings('- a\n- b\n'), ['config/invalid 1:1']);
  });
});
