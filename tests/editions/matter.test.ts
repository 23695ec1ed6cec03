/**
 * Every part around the chapters of the book in book/, as it is laid out: the HTML in expected/, the same for each
 * edition. `UPDATE=1` rewrites it.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fromHtml } from 'hast-util-from-html';
import { checkContent } from '../../src/api/check-content.js';
import { type Config, loadConfig } from '../../src/config/load.js';
import { iconFinder } from '../../src/content/icons.js';
import { loadBook } from '../../src/content/load.js';
import { bookSections, composed } from '../../src/editions/editions.js';
import { composeReadMe } from '../../src/editions/formats-read-me.js';
import { notesSection } from '../../src/editions/matter.js';
import { formatIndexSection } from '../../src/editions/overviews.js';
import type { PageOf } from '../../src/editions/page-number.js';
import type { Section } from '../../src/model.js';
import { pretty } from '../markup/pretty.js';

const HOME = fileURLToPath(new URL('.', import.meta.url));
const config = await loadConfig(path.join(HOME, 'book'));

async function sections(changes: Partial<Config['matter']> = {}, pageOf?: PageOf): Promise<readonly Section[]> {
  const changed = { ...config, matter: { ...config.matter, ...changes } };
  const loaded = await loadBook(changed);
  const planned = await bookSections(changed, loaded, iconFinder(changed), (finding) => assert.fail(finding.rule));
  return planned.map((each) => composed(each, pageOf));
}

const html = ({ html, furniture }: Section): string =>
  [html, ...Object.values(furniture)].map((part) => pretty(fromHtml(part, { fragment: true }))).join('\n');

/** The references in the text, and the list that they lead to. */
const notesOf = ({ html }: Section): string => {
  const kept = [...html.matchAll(/<sup>.*?<\/sup>|<section data-footnotes[\s\S]*?<\/section>/g)].map(([text]) => text);
  return pretty(fromHtml(kept.join('\n'), { fragment: true }));
};

function expectFile(name: string, text: string): void {
  const file = path.join(HOME, 'expected', `${name}.html`);
  if (process.env.UPDATE) writeFileSync(file, text);
  assert.equal(text, existsSync(file) ? readFileSync(file, 'utf8') : 'no such file: run with UPDATE=1');
}

/** The Brink is on pages 7 and 8, the talk twice on page 7. */
const pageOf: PageOf = (id) => (id.startsWith('een--I') ? 6 : id.startsWith('twee--I') ? 7 : 0);

describe('what stands around the chapters', () => {
  it('raises no findings', async () => assert.deepEqual(await checkContent(config), []));

  it('comes in this order', async () => {
    const ids = (await sections()).map(({ id }) => id);
    const front = ['titel', 'inhoud', 'gebruik', 'deel-a', 'een', 'twee'];
    assert.deepEqual(ids, [...front, 'formats', 'werkvormen', 'begrippen', 'wijzigingen', 'figuren', 'register']);
  });

  for (const name of ['titel', 'inhoud', 'gebruik', 'deel-a', 'formats', 'werkvormen', 'begrippen', 'figuren'])
    it(name, async () => expectFile(name, html((await sections()).find(({ id }) => id === name)!)));

  it('register, before any page is known', async () => expectFile('register', html((await sections()).at(-1)!)));

  it('register, with pages in a row as a range', async () =>
    expectFile('register-pages', html((await sections({}, pageOf)).at(-1)!)));

  it('aantekeningen', () => expectFile('aantekeningen', html(notesSection(config, 2, 'recto'))));

  it('formatlijst, the sheet before the set of formats', async () =>
    expectFile('formatlijst', html(formatIndexSection(config, (await loadBook(config)).book.formats))));

  it('lees-mij, the page that goes with the zip', async () => {
    const { formats } = (await loadBook(config)).book;
    const { name, html: page } = composeReadMe(config, formats, 'formats.pdf');
    assert.equal(name, '0-LEES-MIJ.html');
    expectFile('lees-mij', pretty(fromHtml(page.replace(/\/\*[\s\S]*(?=<\/style>)/, ''))));
  });

  it('noten of a chapter, with links there and back', async () =>
    expectFile('noten', notesOf((await sections()).find(({ id }) => id === 'een')!)));
});

describe('matter in book.yaml', () => {
  it('leaves out what is false, and leads nothing there', async () => {
    const off = { title: false, contents: false, parts: false, formats: false, werkvormen: false } as const;
    const left = await sections({ ...off, glossary: false, figures: false, index: false });
    assert.deepEqual(
      left.map(({ id }) => id),
      ['gebruik', 'een', 'twee', 'wijzigingen'],
    );
    const all = left.map(html).join('\n');
    const ids = new Set([...all.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id).concat(left.map(({ id }) => id)));
    const wanted = [...all.matchAll(/(?:href="#|data-page-of=")([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(
      wanted.filter((id) => !ids.has(id)),
      [],
    );
  });

  it('leads from the contents to no part that has no opening', async () => {
    const contents = (await sections({ parts: false })).find(({ id }) => id === 'inhoud');
    assert.doesNotMatch(contents!.html, /deel-a/);
    assert.match(contents!.html, /Het begin/);
  });

  it('takes the colophon from the title page', async () => {
    const [title] = await sections({ colophon: false });
    assert.doesNotMatch(title!.html, /Over dit boek|Versie/);
  });

  it('leaves pages for notes empty', () => {
    const off = { ...config, matter: { ...config.matter, notes: false } };
    const { html, furniture, unlisted } = notesSection(off, 2, 'recto');
    assert.doesNotMatch(html, /writing-line|Aantekeningen/);
    assert.deepEqual([furniture.every, unlisted], ['', 'on screens'], 'no number, and no bookmark');
    assert.equal(html.match(/notes-page/g)?.length, 2);
  });

  it('fills a template of the book, without what may not be on a page', async () => {
    const contents = (await sections({ contents: 'templates/inhoud.html' })).find(({ id }) => id === 'inhoud');
    expectFile('inhoud-eigen', html(contents!));
  });

  it('falls back on ours when the template cannot be read', async () => {
    const found = await loadBook({ ...config, matter: { ...config.matter, contents: 'templates/weg.html' } });
    assert.deepEqual(
      found.diagnostics.map(({ rule }) => rule),
      ['content/missing-file'],
    );
    const ours = (await sections()).find(({ id }) => id === 'inhoud');
    const fallen = (await sections({ contents: 'templates/weg.html' })).find(({ id }) => id === 'inhoud');
    assert.equal(fallen!.html, ours!.html);
  });
});
