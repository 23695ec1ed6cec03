/** Fields are locked as they went out: what is written is read back, and only what breaks filled-in files is an error. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { openBook } from '../../src/api/book.js';
import { lockFormats } from '../../src/api/lock-formats.js';
import type { Config } from '../../src/config/load.js';
import { loadBook } from '../../src/content/load.js';
import { Failure } from '../../src/diagnostic.js';
import { wordDiagnostic } from '../../src/report/messages.js';
import { bookOf, FORMAT, findings } from './books.js';

const BODY = `
::kort[Hoe heet u?]{#naam}

:::vink[Wat wilt u?]{#wens anders}
- koffie
- thee
:::

:::tabel[Wie komen er?]{#gasten rijen=2}
- Naam
- Participatiemedewerkersoverzicht
:::

:::vakken[Wat vindt u?]{#vakken}
- Goed: dit blijft
- Slecht: dit gaat weg
:::

::schaal[Hoe was het?]{#oordeel}

::handtekening[Handtekening]{#handtekening}
`;

const book = (test: TestContext, body = BODY): Promise<Config> =>
  bookOf(
    test,
    { 'een.md': '# Een\n', 'F01-blad.md': `${FORMAT('F01')}${body}` },
    { chapters: ['een.md'], formats: ['F01-blad.md'] },
  );

const change = async ({ bookDir }: Config, edit: (text: string) => string): Promise<void> => {
  const file = path.join(bookDir, 'F01-blad.md');
  await writeFile(file, edit(await readFile(file, 'utf8')));
};

const lock = async ({ bookFile }: Config): Promise<string> => lockFormats(await openBook(bookFile));

const lockRules = async (config: Config): Promise<string[]> =>
  findings((await loadBook(config)).diagnostics).filter((each) => /-field|format-lock/.test(each));

describe('the lock file', () => {
  it('holds a line per field, without signatures', async (test) => {
    const config = await book(test);
    assert.deepEqual(await lockRules(config), []);
    assert.equal(
      await readFile(await lock(config), 'utf8'),
      `{
  "F01": {
    "version": "1.10",
    "fields": {
      "naam": { "kind": "kort" },
      "wens": { "kind": "vink", "options": ["koffie", "thee", "anders"] },
      "gasten": { "kind": "tabel", "columns": ["naam", "participatiemedewerkersoverzicht"], "rows": 2 },
      "vakken": { "kind": "vakken", "columns": ["goed", "slecht"] },
      "oordeel": { "kind": "schaal", "options": ["helemaal niet", "niet zo goed", "een beetje", "best goed", "heel goed"] }
    }
  }
}
`,
    );
    assert.deepEqual(await lockRules(config), []);
  });

  it('of which a name stands twice, as after a merge, is told of in its line', async (test) => {
    const config = await book(test);
    const file = await lock(config);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"naam": { "kind": "kort" },', '$&\n      "naam": { "kind": "lang" },'));
    const [found] = (await loadBook(config)).diagnostics.filter(({ rule }) => rule === 'content/format-lock');
    assert.equal(found?.place?.line, 6);
  });

  it('lets a format grow, and says what is not locked yet', async (test) => {
    const config = await book(test);
    await lock(config);
    await change(config, (text) =>
      text.replace('- thee\n', '- thee\n- water\n').replace('rijen=2', 'rijen=3').replace('dit blijft', 'dit mag'),
    );
    assert.deepEqual(await lockRules(config), [
      'F01-blad.md:1:1 content/new-field {"code":"F01","ids":"wens, gasten","version":"1.10"}',
    ]);
  });

  it('knows a field by its new name', async (test) => {
    const config = await book(test);
    await lock(config);
    await change(config, (text) => text.replace('{#naam}', '{#uw-naam}'));
    const [lost, added] = await lockRules(config);
    assert.match(
      lost!,
      /^F01-blad\.md:\d+:1 content\/changed-field .*"line":5,"change":"lost","was":"kort","now":"uw-naam"/,
    );
    assert.match(added!, /content\/new-field .*"ids":"uw-naam"/);
  });

  const changes: readonly (readonly [from: string, to: string, said: string])[] = [
    ['::kort[Hoe heet u?]', '::datum[Hoe heet u?]', 'It was `kort` and is now `datum`.'],
    ['- thee', '- melk', 'Its answers were “koffie | thee | anders” and are now “koffie | melk | anders”.'],
    ['rijen=2', 'rijen=1', 'It had 2 rows and has 1.'],
    [
      '- Naam\n',
      '- Adres\n',
      'Its boxes were called “naam | participatiemedewerkersoverzicht”, and now “adres | participatiemedewerkersoverzicht”.',
    ],
  ];
  for (const [from, to, said] of changes)
    it(`says what a field was and is: ${said}`, async (test) => {
      const config = await book(test);
      await lock(config);
      await change(config, (text) => text.replace(from, to));
      const { diagnostics } = await loadBook(config);
      const found = diagnostics.filter(({ rule }) => rule === 'content/changed-field');
      assert.deepEqual(
        found.map((each) => wordDiagnostic(each, 'en').message.replace(/^.* has changed\. | It was locked .*$/g, '')),
        [said],
      );
    });

  it('is not written for other fields under the same version', async (test) => {
    const config = await book(test);
    const before = await readFile(await lock(config), 'utf8');
    await change(config, (text) => text.replace('::kort[Hoe heet u?]{#naam}', '::lang[Hoe heet u?]{#naam}'));
    const refused = await lock(config).catch((problem) => problem);
    assert.ok(refused instanceof Failure);
    assert.deepEqual(findings(refused.diagnostics), [
      'F01-blad.md:1:1 format/same-version {"code":"F01","version":"1.10"}',
    ]);
    assert.equal(await readFile(path.join(config.bookDir, 'formats.lock.json'), 'utf8'), before);
    await change(config, (text) => text.replace('version: 1.10', 'version: 1.11'));
    assert.match(
      await readFile(await lock(config), 'utf8'),
      /"version": "1\.11",\n {4}"fields": \{\n {6}"naam": \{ "kind": "lang" \}/,
    );
    assert.deepEqual(await lockRules(config), []);
  });

  it('is made again from nothing when it cannot be read', async (test) => {
    const config = await book(test);
    await writeFile(path.join(config.bookDir, 'formats.lock.json'), '{\n"F01": [}');
    assert.deepEqual(await lockRules(config), ['formats.lock.json:2:9 content/format-lock {"reason":"syntax"}']);
    await lock(config);
    assert.deepEqual(await lockRules(config), []);
  });
});
