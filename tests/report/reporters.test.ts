/** What each reporter writes of the same findings. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatDiagnostics } from '../../src/report/console.js';
import { formatGithub } from '../../src/report/github.js';
import { formatJsonLines, formatReport } from '../../src/report/json.js';
import { REPORTERS } from '../../src/report/reporters.js';
import { formatSarif } from '../../src/report/sarif.js';
import { CHAPTER, sample } from './samples.js';

const source = '# Titel\n\n:::tipp\nTekst\n:::\n';
const options = { language: 'nl', colour: false, cwd: '/project', readSource: () => source };
const bookFile = { file: '/project/content/book.yaml', line: 2, column: 1 };
const mixed = [
  sample('browser/no-sandbox', 'nowhere'),
  sample('markup/raw-html', 4),
  sample('markup/unknown-directive', { file: CHAPTER, line: 3, column: 1 }),
  sample('config/unknown-key', bookFile),
];

describe('text', () => {
  test('shows place, message, rule, frame and how to fix it', () => {
    assert.equal(
      formatDiagnostics([sample('markup/unknown-directive', { file: CHAPTER, line: 3, column: 4 })], options),
      `content/chapters/01.md:3:4 fout: Onbekende richtlijn \`:::tipp\`. [markup/unknown-directive]
    2 |
  > 3 | :::tipp
      |    ^
    4 | Tekst
  Oplossing: Bedoelt u \`tip\`?

1 fout gevonden.
`,
    );
  });

  test('is grouped by file, sorted by place, and ends with what has no place and a summary', () => {
    const heads = formatDiagnostics(mixed, options)
      .split('\n')
      .filter((line) => /^\S/.test(line));
    assert.deepEqual(
      heads.map((line) => line.split(' ').slice(0, 2).join(' ')),
      [
        'content/book.yaml:2:1 fout:',
        'content/chapters/01.md:3:1 fout:',
        'content/chapters/01.md:4:3 waarschuwing:',
        'werkboek melding:',
        '2 fouten',
      ],
    );
  });

  test('folds the same message in one file into lines', () => {
    const many = Array.from({ length: 9 }, (_, index) => sample('markup/raw-html', index + 1));
    const text = formatDiagnostics(many, options);
    assert.equal(text.match(/raw-html/g)?.length, 1);
    assert.match(text, /01\.md:1:3 .*\n(.*\n)+ {2}Ook op regel 2, 3, 4, 5, 6, en op 3 andere plaatsen\.\n/);
    assert.match(text, /9 waarschuwingen gevonden/);
    assert.match(formatDiagnostics([sample('ua/title', 'nowhere'), sample('ua/title', 'nowhere')], options), /× 2/);
  });

  test('tells of a rule that many places break in some of them, and names the others', () => {
    const many = Array.from({ length: 40 }, (_, index) => {
      const place = { file: `/project/content/chapters/${String(index % 4)}.md`, line: index + 1, column: 1 };
      return { ...sample('markup/unknown-directive', place), data: { name: `x${index}`, suggestion: '' } };
    });
    const text = formatDiagnostics([...many, sample('browser/no-sandbox', 'nowhere')], options);
    assert.equal(text.match(/Onbekende richtlijn `/g)?.length, 6);
    assert.match(
      text,
      /fout: nog 34 keer: .+ \[markup\/unknown-directive\]\n {2}content\/chapters\/0\.md:25, 29, 33, 37\n/,
    );
    for (const [file, lines] of [
      ['1', '2, 6, 10, 14'],
      ['2', '3, 7, 11, 15'],
      ['3', '4, 8, 12, 16'],
    ])
      assert.ok(text.includes(`\n  content/chapters/${file}.md:${lines}`), text);
    assert.match(text, /browser\/no-sandbox/);
    assert.match(text, /40 fouten gevonden/);
  });

  test('does without the source, and colours only when asked', () => {
    const text = formatDiagnostics(mixed, { ...options, readSource: () => undefined });
    assert.ok(!text.includes(' | ') && !text.includes('\u001B'));
    const coloured = formatDiagnostics(mixed, { ...options, colour: true });
    assert.ok(coloured.includes('\u001B[1;31mfout:\u001B[0m'));
  });

  test('reads each source once, and shows files elsewhere by their whole path', () => {
    let reads = 0;
    const readSource = () => {
      reads += 1;
      return source;
    };
    const text = formatDiagnostics(mixed, { ...options, cwd: '/elsewhere', readSource });
    assert.equal(reads, 2);
    assert.match(text, /^\/project\/content\/book\.yaml:2:1 /);
  });

  test('of nothing is the summary', () => {
    assert.equal(formatDiagnostics([], { ...options, language: 'en' }), 'Found no errors or warnings.\n');
  });
});

test('github: one escaped command per finding', () => {
  const file = { file: '/project/a,b:c%.md', line: 3, column: 1 };
  assert.equal(
    formatGithub([sample('content/front-matter', file, { problem: '100%' }), sample('browser/no-sandbox', 'nowhere')], {
      ...options,
      language: 'en',
    }),
    '::error file=a%2Cb%3Ac%25.md,line=3,col=1,title=content/front-matter::The front matter (between the lines `---`)' +
      ' is wrong: 100%25. Change the front matter. The manual says what belongs in it.\n' +
      '::notice title=browser/no-sandbox::The browser runs without a sandbox, because this system does not allow one.' +
      ' Run werkboek as an ordinary user, not as root. Build only texts that you trust here.\n',
  );
});

test('sarif: every result points at its rule and its place', () => {
  const log = JSON.parse(
    formatSarif([...mixed, sample('ua/title', { file: '/a b/é.md', line: 1, column: 2 })], {
      ...options,
      subject: bookFile.file,
    }),
  );
  assert.equal(log.version, '2.1.0');
  const [run] = log.runs;
  assert.equal(run.tool.driver.name, 'werkboek');
  for (const result of run.results) {
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    assert.match(result.level, /^(error|warning|note)$/);
    assert.ok(result.message.text.length > 0);
  }
  assert.deepEqual(run.results[1].locations, [
    {
      physicalLocation: {
        artifactLocation: { uri: 'content/book.yaml', uriBaseId: '%SRCROOT%' },
        region: { startLine: 2, startColumn: 1 },
      },
    },
  ]);
  assert.equal(run.results[0].locations[0].physicalLocation.artifactLocation.uri, 'file:///a%20b/%C3%A9.md');
  const last = run.results.at(-1).locations[0].physicalLocation;
  assert.equal(last.artifactLocation.uri, 'content/book.yaml');
  assert.deepEqual(JSON.parse(formatSarif([], options)).runs[0].results, []);
  const elsewhere = { file: 'D:/a b/x.md', line: 1, column: 1 };
  const { artifactLocation } = JSON.parse(formatSarif([sample('ua/title', elsewhere)], options)).runs[0].results[0]
    .locations[0].physicalLocation;
  assert.match(artifactLocation.uri, /^file:\/\/\/.*D:\/a%20b\/x\.md$/);
  assert.equal(artifactLocation.uriBaseId, undefined);
});

describe('json', () => {
  const output = { edition: 'digital', pages: 2, bytes: 10, sha256: 'ab' } as const;
  const report = {
    diagnostics: mixed,
    outputs: [
      { ...output, file: '/project/out/b.pdf' },
      { ...output, file: '/project/out/a.pdf' },
    ],
    statements: [],
    pageMap: new Map([
      ['z', { page: 1, folio: '2', topMm: 20 }],
      ['a', { page: 0, folio: '1', topMm: 10 }],
    ]),
    versions: { node: '20', browser: '143' },
  };

  test('the report has the same bytes whatever the order of its parts', () => {
    const text = formatReport(report, options);
    const shuffled = {
      versions: { browser: '143', node: '20' },
      pageMap: new Map([...report.pageMap].toReversed()),
      outputs: report.outputs.toReversed(),
      diagnostics: mixed.toReversed(),
      statements: [],
    };
    assert.equal(formatReport(shuffled, options), text);
    const json = JSON.parse(text);
    assert.deepEqual(Object.keys(json), ['version', 'versions', 'outputs', 'statements', 'diagnostics', 'pageMap']);
    assert.deepEqual(json.outputs[0], { edition: 'digital', file: 'out/a.pdf', pages: 2, bytes: 10, sha256: 'ab' });
    assert.deepEqual(Object.keys(json.pageMap), ['a', 'z']);
    assert.doesNotMatch(text, /\/project/);
  });

  test('the reporter writes one object per line', () => {
    const lines = formatJsonLines(mixed, options)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(lines.length, mixed.length);
    assert.deepEqual(lines[0], {
      rule: 'config/unknown-key',
      severity: 'error',
      place: { file: 'content/book.yaml', line: 2, column: 1 },
      message: 'Onbekende instelling `subtitel`.',
      hint: 'Bedoelt u `subtitle`?',
      data: { key: 'subtitel', path: 'subtitel', suggestion: 'subtitle' },
    });
  });
});

test('each reporter copes with no findings', () => {
  for (const reporter of Object.values(REPORTERS)) assert.equal(typeof reporter([], options), 'string');
});
