/** A small book on disk: links over files, figure numbers, doubled codes, and one format on its own. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { type LoadedBook, type LoadOptions, loadBook } from '../../src/content/load.js';
import { bookOf, type Files, FORMAT, findings } from './books.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g id="a"/></svg>';

/** Loads a book of all these files: those in formats/ are its formats, other markdown its chapters. */
async function load(test: TestContext, files: Files, options: LoadOptions = {}): Promise<LoadedBook> {
  const names = Object.keys(files).filter((name) => name.endsWith('.md'));
  const isFormat = (name: string) => name.startsWith('formats/');
  const config = await bookOf(test, files, {
    chapters: names.filter((name) => !isFormat(name)),
    formats: names.filter(isFormat),
  });
  return loadBook(config, options);
}

const chapters = ({ book }: LoadedBook) => book.parts.flatMap((part) => part.chapters);
const html = (loaded: LoadedBook): string =>
  chapters(loaded)
    .map(({ document }) => toHtml(document.tree))
    .join('\n');

describe('loadBook', () => {
  it('reads chapters and formats', async (test) => {
    const loaded = await load(test, {
      'a/01-een.md': '---\nreader: inwoner\ndrawing: x.svg\n---\n# Eén\n\nTekst → ✓\n',
      'a/02-twee.md': '---\ntitle: Twee\n---\n\nTekst.\n',
      'formats/F01-start.md': `${FORMAT('F01')}\n## Kop\n\n::kort[Naam]{#naam}\n`,
    });
    assert.deepEqual(findings(loaded.diagnostics), []);
    assert.deepEqual(
      chapters(loaded).map(({ id, number, title, reader, drawing }) => [id, number, title, reader, drawing]),
      [
        ['een', 1, 'Eén', 'inwoner', 'x.svg'],
        ['twee', 2, 'Twee', undefined, undefined],
      ],
    );
    const [format] = loaded.book.formats;
    assert.deepEqual(
      [format?.id, format?.code, format?.version, format?.document.fields.map(({ id }) => id)],
      ['f01', 'F01', '1.10', ['naam']],
    );
    assert.equal(loaded.texts.size, 3);
  });

  it('leads links to headings, fields, anchors and files of the book', async (test) => {
    const loaded = await load(test, {
      'a/een.md': '# Eén\n\n## Vóór het plan\n\n<a id="plek"></a>Tekst[^1].\n\n[^1]: Noot.\n',
      'b/twee.md':
        '# Twee\n\n[kop](../a/een.md#vóór-het-plan) [](../a/een.md) [plek](../a/een.md#Plek) [noot](../a/een.md#fn-1) [](../formats/F01-start.md#naam)\n',
      'formats/F01-start.md': `${FORMAT('F01')}\n## Kop\n\n::kort[Naam]{#naam}\n`,
    });
    assert.deepEqual(findings(loaded.diagnostics), []);
    const expected = ['een--vóór-het-plan', 'een', 'een--plek', 'een--fn-1', 'f01--naam'];
    const [, two = ''] = html(loaded).split('\n<p>');
    for (const id of expected) assert.ok(html(loaded).includes(`href="#${id}"`), `${id} in ${two}`);
    assert.match(html(loaded), />hoofdstuk\s1<\/a>/);
    assert.match(html(loaded), />format\sF01<\/a>/);
  });

  it('reports a link that leads nowhere, with the nearest heading of that file', async (test) => {
    const loaded = await load(test, {
      'een.md':
        '# Eén\n\n## Het begin\n\n[a](#het-begn) [b](twee.md#slto) [c](twee.md#iets-heel-anders) [d](drie.md)\n',
      'twee.md': '# Twee\n\n## Slot\n',
    });
    assert.deepEqual(findings(loaded.diagnostics), [
      'een.md:5:64 markup/link-outside {"target":"drie.md"}',
      'een.md:5:1 markup/broken-link {"target":"#het-begn","suggestion":"#het-begin"}',
      'een.md:5:16 markup/broken-link {"target":"twee.md#slto","suggestion":"twee.md#slot"}',
      'een.md:5:34 markup/broken-link {"target":"twee.md#iets-heel-anders","suggestion":""}',
    ]);
    assert.ok(!html(loaded).includes('<a '));
  });

  it('keeps ids of two files apart', async (test) => {
    const loaded = await load(test, {
      'plan.md': '# Plan\n\n## Maken\n',
      'plan-maken.md': '# Maken\n\n[x](plan.md#maken)\n',
    });
    assert.deepEqual(
      chapters(loaded).map(({ id, document }) => [id, document.headings[0]?.id]),
      [
        ['plan', 'plan--maken'],
        ['plan-maken', undefined],
      ],
    );
  });

  it('leaves out the page of a format that no list and no card shows, and no other page', async (test) => {
    const files = {
      'een.md': '# Eén\n\nLees [](twee.md "bladzijde"), en dan [](formats/F01-start.md "bladzijde").\n',
      'twee.md': '# Twee\n\nZie [](formats/F02-slot.md "bladzijde")!\n\n::format[F02]\n',
      'formats/F01-start.md': FORMAT('F01'),
      'formats/F02-slot.md': FORMAT('F02'),
    };
    const config = await bookOf(test, files, {
      chapters: ['een.md', 'twee.md'],
      formats: ['formats/F01-start.md', 'formats/F02-slot.md'],
      more: 'matter: { formats: false }',
    });
    const said = html(await loadBook(config))
      .match(/<p[^>]*>(?:Lees|Zie).*?<\/p>/g)
      ?.map((paragraph) => paragraph.replace(/<[^>]*>/g, '').replace(/\u00a0/g, ' '));
    assert.deepEqual(said, ['Lees hoofdstuk 2 (bladzijde 000), en dan format F01.', 'Zie format F02 (bladzijde 000)!']);
  });

  it('numbers figures over the chapters; drawings keep their own ids', async (test) => {
    const loaded = await load(test, {
      'p.svg': SVG,
      'een.md': '# Eén\n\n![A](p.svg "Een.")\n\n![B](p.svg)\n\n![C](p.svg "Twee.")\n',
      'twee.md': '# Twee\n\n![D](p.svg "Drie.")\n',
    });
    const captions = html(loaded)
      .match(/Figuur\s\d/g)
      ?.map((text) => text.replace(/\s/, ' '));
    assert.deepEqual(captions, ['Figuur 1', 'Figuur 2', 'Figuur 3']);
    const ids: string[] = html(loaded).match(/ id="[^"]+"/g) ?? [];
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.includes(' id="twee-t1-a"'), 'a drawing more in chapter 1 changes nothing in chapter 2');
  });

  it('reports a code that two formats have', async (test) => {
    const loaded = await load(test, {
      'een.md': '# Eén\n',
      'formats/F01-start.md': FORMAT('F01'),
      'formats/F02-slot.md': FORMAT('F01'),
    });
    assert.deepEqual(findings(loaded.diagnostics), [
      'F02-slot.md:1:1 content/duplicate-code {"code":"F01","other":"F01-start.md"}',
    ]);
  });

  it('goes on without a file that is missing, and says nothing of links into it', async (test) => {
    const files = { 'een.md': '# Eén\n\n[x](weg.md#kop)\n', 'twee.md': '# Twee\n' };
    const config = await bookOf(test, files, { chapters: ['een.md', 'weg.md', '../uit.md', 'twee.md'] });
    const loaded = await loadBook(config);
    assert.deepEqual(
      loaded.diagnostics.map(({ rule, data }) => `${rule} ${data.file}`),
      ['content/missing-file weg.md', 'content/outside-book ../uit.md'],
    );
    assert.deepEqual(
      loaded.diagnostics.map(({ place }) => place?.file),
      [config.bookFile, config.bookFile],
    );
    assert.deepEqual(
      chapters(loaded).map(({ number }) => number),
      [1, 4],
    );
  });

  it('loads one format without the book; links out of it become text', async (test) => {
    const files = {
      'een.md': '# Eén\n\n[kapot](#weg)\n',
      'formats/F01-start.md': `${FORMAT('F01')}\n## Kop\n\n[boek](../een.md), [hier](#kop), [web](https://example.org)\n`,
      'formats/F02-slot.md': FORMAT('kapot'),
    };
    const loaded = await load(test, files, { onlyFormats: (file) => path.basename(file).startsWith('F01') });
    assert.deepEqual(findings(loaded.diagnostics), []);
    assert.deepEqual(chapters(loaded), []);
    assert.deepEqual(
      loaded.book.formats.map(({ code }) => code),
      ['F01'],
    );
    const text = toHtml(loaded.book.formats[0]!.document.tree);
    assert.match(text, /<span>boek<\/span>, <a href="#f01--kop">hier<\/a>, <a href="https:\/\/example.org">web<\/a>/);
  });

  it('prints links that leave a sheet as their text, also when the whole book is made', async (test) => {
    const loaded = await load(test, {
      'een.md': '# Eén\n\nZie [blad](formats/F01-start.md).\n',
      'formats/F01-start.md': `${FORMAT('F01')}\n## Kop\n\n[](../een.md), [ander](F02-slot.md), [hier](#kop)\n`,
      'formats/F02-slot.md': FORMAT('F02'),
    });
    assert.deepEqual(findings(loaded.diagnostics), []);
    const text = toHtml(loaded.book.formats[0]!.document.tree);
    assert.match(text, /<span>hoofdstuk\s1<\/span>, <span>ander<\/span>, <a href="#f01--kop">hier<\/a>/);
    assert.match(html(loaded), /<a href="#f01">blad<\/a>/);
  });

  it('understands links as other programs write them', async (test) => {
    const ways = [
      'deel/twee.html',
      'deel/twee',
      'deel/',
      'deel/drie/index.html#kop',
      'deel\\\\twee.md',
      '/deel/twee.md',
    ];
    const loaded = await load(test, {
      'een.md': `# Eén\n\n${ways.map((way) => `[x](${way})`).join('\n')}\n`,
      'deel/twee.md': '# Twee\n',
      'deel/index.md': '# Deel\n',
      'deel/drie/index.md': '# Drie\n\n## Kop\n\nTekst.\n',
    });
    assert.deepEqual(findings(loaded.diagnostics), []);
    const leads = [...html(loaded).matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    assert.equal(leads.length, ways.length);
    assert.ok(
      leads.every((href) => href?.startsWith('#')),
      String(leads),
    );
  });

  it('leads a link without a file to the one place that has the id, and words it by its number', async (test) => {
    const loaded = await load(test, {
      '01-een.md': '# Eén\n\nZie [](#ladder), [](#zaak), [](#w04), [](#f01), [](#twee) en [](#twee "bladzijde").\n',
      '02-twee.md': `# Twee\n\n![alt](a.svg "Nog een.")\n\n:::figuur[De ladder]{#ladder src=a.svg alt=Trap}\n:::\n\nTabel: Zaken. {#zaak}\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n${CARD}`,
      'formats/F01-start.md': `${FORMAT('F01')}\n::kort[Naam]{#naam}\n`,
      'a.svg': SVG,
    });
    assert.deepEqual(findings(loaded.diagnostics), []);
    const [, links = ''] = /Zie (.*)<\/p>/.exec(html(loaded)) ?? [];
    assert.equal(
      links.replaceAll('\u00a0', ' '),
      '<a href="#twee--ladder">figuur 2</a>, <a href="#twee--zaak">tabel 1</a>, <a href="#twee--w04">werkvorm W04</a>, ' +
        '<a href="#f01">format F01</a>, <a href="#twee">hoofdstuk 2</a> en <span class="page-reference">' +
        '<a href="#twee">hoofdstuk 2</a> (bladzijde <span class="page-number page-after-2" data-page-of="twee">000).</span></span>',
    );
  });

  it('names both places of an id that a link cannot tell apart, and the place of a link to none', async (test) => {
    const figure = ':::figuur[De ladder]{#ladder src=a.svg alt=Trap}\n:::\n';
    const loaded = await load(test, {
      '01-een.md': '# Eén\n\nZie [](#ladder), [](#ladder) en [de trap](#trap "bladzijde").\n',
      '02-twee.md': `# Twee\n\n${figure}`,
      '03-drie.md': `# Drie\n\n${figure}`,
      'a.svg': SVG,
    });
    assert.deepEqual(findings(loaded.diagnostics), [
      '03-drie.md:3:1 markup/duplicate-id {"id":"ladder","other":"02-twee.md:3"}',
      '01-een.md:3:33 markup/broken-link {"target":"#trap","suggestion":""}',
    ]);
    assert.match(html(loaded), /en <span class="page-reference"><span>de trap<\/span>\.<span><\/span>/);
  });

  it('gives chapters outside the parts no number, and words a link to one by its title', async (test) => {
    const config = await bookOf(
      test,
      {
        'voor.md': '# Zo werkt het\n\nTekst.\n',
        'een.md': '# Eén\n\nLees [](voor.md) en [](na.md).\n',
        'na.md': '# Wijzigingen\n',
      },
      { chapters: ['een.md'], more: 'front: [voor.md]\nback: [na.md]' },
    );
    const { book, diagnostics } = await loadBook(config);
    assert.deepEqual(findings(diagnostics), []);
    const shown = [...book.front, ...book.parts.flatMap(({ chapters }) => chapters), ...book.back];
    assert.deepEqual(
      shown.map(({ id, number }) => `${id} ${number}`),
      ['voor 0', 'een 1', 'na 0'],
    );
    assert.match(
      toHtml(shown[1]!.document.tree),
      /<a href="#voor">Zo werkt het<\/a> en <a href="#na">Wijzigingen<\/a>/,
    );
  });
});

const CARD = `:::::werkvorm[Muur]{code=W04 duur="1 uur" groep="5 mensen" doel="Horen" trede=meedenken}
:::materiaal
- papier
:::

:::stappen
1. Eén
2. Twee
3. Drie
:::

:::let-op
Let op.
:::

:::toegankelijk
Voor iedereen.
:::
:::::
`;
