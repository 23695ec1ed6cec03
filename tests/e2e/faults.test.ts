/** A book or a folder that is not what it should be: one clear message each, and nothing half made. */
import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import sharp from 'sharp';
import { assertCode, type BookFolder, bookIn, type Run, rulesIn, temporaryFolder } from './harness.js';
import { type Files, FORMAT, SHORT, YAML } from './small-book.js';

const chapter = (text: string): Files => ({
  'content/chapters/02-tweede.md': `# Tweede\n\nTekst vooraf.\n\n${text}\n`,
});

/** Builds a book that cannot be built: exit code 1, these rules, and no edition. */
async function refused(changes: Files, rules: readonly string[]): Promise<{ book: BookFolder; run: Run }> {
  return refusal(await bookIn(await temporaryFolder(), { ...SHORT, ...changes }), rules);
}

async function refusal(book: BookFolder, rules: readonly string[]): Promise<{ book: BookFolder; run: Run }> {
  const run = await book.run(['build', 'digital']);
  assertCode(run, 1);
  assert.deepEqual(rulesIn(run), rules);
  assert.equal(run.stdout, '');
  assert.deepEqual([...(await book.files('out')).keys()], ['report.json']);
  const report = JSON.parse(await book.text('out/report.json'));
  assert.deepEqual(
    [...new Set(report.diagnostics.map(({ rule }: { rule: string }) => rule))]
      .filter((rule) => rule !== 'browser/no-sandbox')
      .sort(),
    rules,
  );
  assert.deepEqual(report.outputs, []);
  return { book, run };
}

/** A picture of which the last part did not arrive. */
const half = async (kind: 'png' | 'jpeg'): Promise<Uint8Array> => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const image = sharp({ create: { width: 300, height: 200, channels: 3, background: '#fff', noise } });
  const whole = await image[kind]().toBuffer();
  return whole.subarray(0, whole.length / 2);
};

describe('a book that names what it has not', () => {
  const alone: readonly { what: string; changes: Files; rules: readonly string[] }[] = [
    {
      what: 'a typeface that is not there',
      changes: {
        'content/book.yaml': `${YAML}styles: [eigen.css]\n`,
        'content/eigen.css': "@font-face { font-family: Weg; src: url('/book/weg.ttf') }\nh1 { font-family: Weg }\n",
      },
      rules: ['layout/font-missing', 'layout/refused-request'],
    },
    {
      what: 'a typeface that is broken',
      changes: {
        'content/book.yaml': `${YAML}styles: [eigen.css]\n`,
        'content/eigen.css': "@font-face { font-family: Stuk; src: url('/book/stuk.ttf') }\nh1 { font-family: Stuk }\n",
        'content/stuk.ttf': 'geen letters',
      },
      rules: ['layout/font-missing'],
    },
    {
      what: 'a chapter that is not there',
      changes: { 'content/book.yaml': YAML.replace('02-tweede.md', '03-derde.md') },
      rules: ['content/missing-file', 'markup/link-outside'],
    },
    {
      what: 'a drawing that is not there',
      changes: { 'content/book.yaml': YAML.replace('drawing: plek.svg', 'drawing: weg.svg') },
      rules: ['content/missing-file'],
    },
  ];
  for (const { what, changes, rules } of alone) {
    it(`such as ${what} is refused`, async () => {
      await refused(changes, rules);
    });
  }

  // All in one book, which is refused for each of them.
  const pictures: readonly { what: string; source: string; rule: string }[] = [
    { what: 'a picture that is not there', source: '../figures/weg.png', rule: 'markup/missing-image' },
    { what: 'a picture that is broken', source: '../figures/stuk.png', rule: 'markup/bad-image' },
    { what: 'half a PNG', source: '../figures/half.png', rule: 'markup/bad-image' },
    { what: 'half a JPEG', source: '../figures/half.jpg', rule: 'markup/bad-image' },
    {
      what: 'a picture outside the book',
      source: '../../../../../../etc/hostname.png',
      rule: 'content/outside-book',
    },
    { what: 'a picture outside, in disguise', source: '..%2F..%2F..%2Fgeheim.svg', rule: 'content/outside-book' },
    { what: 'a picture behind a link that leads out', source: '../figures/buiten.svg', rule: 'content/outside-book' },
  ];
  const inSettings: readonly { what: string; name: string; rule: string }[] = [
    { what: 'a chapter outside the book', name: '../../../geheim.md', rule: 'content/outside-book' },
    { what: 'a stylesheet that is not there', name: 'weg.css', rule: 'content/missing-file' },
    { what: 'a stylesheet outside the book', name: '../../geheim.css', rule: 'content/outside-book' },
  ];
  const yaml = YAML.replace('- chapters/02-tweede.md', '$&\n      - ../../../geheim.md').concat(
    'styles: [weg.css, ../../geheim.css]\n',
  );
  const text = chapter(pictures.map(({ source }) => `![Plaatje](${source})`).join('\n\n'));
  let told: readonly string[];
  before(async () => {
    const book = await bookIn(await temporaryFolder(), {
      ...SHORT,
      ...text,
      'content/book.yaml': yaml,
      'content/figures/stuk.png': 'geen plaatje',
      'content/figures/half.png': await half('png'),
      'content/figures/half.jpg': await half('jpeg'),
      '../geheim.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text>geheim</text></svg>',
    });
    await symlink(path.resolve(book.folder, '../geheim.svg'), book.path('content/figures/buiten.svg'));
    const rules = ['content/missing-file', 'content/outside-book', 'markup/bad-image', 'markup/missing-image'];
    const { run } = await refusal(book, rules);
    assert.doesNotMatch(run.stderr, /\/tmp\/.*geheim/);
    const { diagnostics } = JSON.parse(await book.text('out/report.json'));
    told = diagnostics
      .filter(({ severity }: { severity: string }) => severity === 'error')
      .map(
        ({ place, rule }: { place: { file: string; line: number }; rule: string }) =>
          `${place.file}:${place.line} ${rule}`,
      );
  });
  const lineWith = (source: string, words: string): number => source.slice(0, source.indexOf(words)).split('\n').length;

  for (const [file, source, faults] of [
    [
      'content/chapters/02-tweede.md',
      Object.values(text).join(),
      pictures.map(({ source: name, ...rest }) => ({ name, ...rest })),
    ],
    ['content/book.yaml', yaml, inSettings],
  ] as const) {
    for (const { what, name, rule } of faults) {
      it(`such as ${what} is refused, at its line`, () => {
        const at = `${file}:${lineWith(source, name)} ${rule}`;
        assert.ok(told.includes(at), `${at} is not in\n${told.join('\n')}`);
      });
    }
  }

  it('is told of nothing else', () => assert.equal(told.length, pictures.length + inSettings.length));
});

describe('an output folder that cannot be written', () => {
  // Folders without rights do not stop root; a file in the way stops everyone.
  it('is one clear error, and nothing half is left', async () => {
    const book = await bookIn(await temporaryFolder(), { ...SHORT, uit: 'een bestand, geen map' });
    const run = await book.run(['build', 'digital', '-o', 'uit']);
    assertCode(run, 1);
    assert.deepEqual(rulesIn(run), ['output/write']);
    assert.equal(await book.text('uit'), 'een bestand, geen map');
  });

  it('leaves all editions as they were when one of them cannot be written', async () => {
    const book = await bookIn(await temporaryFolder(), {
      ...SHORT,
      'out/digital/klein.pdf': 'vorige',
      'out/formats': 'in de weg',
    });
    const run = await book.run(['build']);
    assertCode(run, 1);
    assert.deepEqual(rulesIn(run), ['output/write']);
    const files = await book.files('out');
    assert.deepEqual([...files.keys()], ['digital/klein.pdf', 'formats', 'report.json']);
    assert.equal(String(files.get('digital/klein.pdf')), 'vorige');
  });
});

describe('a format', () => {
  it('that has other sheets than it says is an error', async () => {
    const book = await bookIn(await temporaryFolder(), {
      ...SHORT,
      'content/formats/F01-proef.md': FORMAT.replace('sheets: 1', 'sheets: 2'),
    });
    const run = await book.run(['format', 'F01']);
    assertCode(run, 1);
    assert.deepEqual(rulesIn(run), ['format/sheets']);
  });

  it('is filled for the rows whose columns it knows; the other columns are told of', async () => {
    const book = await bookIn(await temporaryFolder(), { ...SHORT, 'rijen.csv': 'plan;plaats\nEen plein;Hier\n' });
    const run = await book.run(['format', 'F01', '--fill', 'rijen.csv']);
    assertCode(run, 1);
    assert.deepEqual(rulesIn(run), ['fill/unknown-column']);
    assert.match(run.stderr, /rijen\.csv:1:1 .*`plaats`/);
  });
});

describe('content that does not fit', () => {
  it('is an error at its line, which --allow lifts', async () => {
    // Each list indents the next, until no room is left for a letter.
    const deep = chapter(`${'- '.repeat(20)}woord`);
    const { book, run } = await refused(deep, ['layout/overflow']);
    assert.match(run.stderr, /content\/chapters\/02-tweede\.md:5:1 /);
    const told = ['layout/overflow', 'proof/count', 'proof/missing-text'];
    const allowed = await book.run(['build', 'digital', ...told.flatMap((rule) => ['--allow', rule])]);
    assertCode(allowed, 0);
    assert.deepEqual(rulesIn(allowed), told);
  });

  it('may take only so long', async () => {
    const book = await bookIn(await temporaryFolder(), { ...SHORT, ...chapter('Regel.\n\n'.repeat(4000)) });
    const run = await book.run(['build', 'digital', '--timeout', '1']);
    assertCode(run, 1);
    assert.deepEqual(rulesIn(run), ['layout/timeout']);
    assert.match(run.stderr, /Tweede/);
  });
});
