/** The site of the book of this repository, made in this process without a browser: what it leads to is there, and only what changed is made anew. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { build, openBook } from '../../src/index.js';
import { visit } from '../../src/markup/walk.js';
import { packagePath } from '../../src/package.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'werkboek-site-'));
const content = path.join(folder, 'content');
const CHAPTER = path.join(content, 'chapters', '09-een-goed-gesprek.md');

interface Made {
  readonly findings: readonly string[];
  /** Content by name under `web/`. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly sums: ReadonlyMap<string, string>;
}

async function make(...outputs: readonly string[]): Promise<Made> {
  const out = path.join(folder, 'out');
  const { files, findings } = await build(await openBook(content), { outputs, out });
  const named = files.map(
    ({ file, sha256 }) => [path.relative(out, file).split(path.sep).join('/'), file, sha256] as const,
  );
  return {
    findings: findings.map(({ rule }) => rule),
    files: new Map(named.map(([name, file]) => [name, readFileSync(file)])),
    sums: new Map(named.map(([name, , sum]) => [name, sum])),
  };
}

const elementsOf = (tree: Root): Element[] => {
  const found: Element[] = [];
  visit(tree, 'element', (element) => void found.push(element));
  return found;
};

describe('the site of a whole book', () => {
  let site: Made;
  const pages = new Map<string, readonly Element[]>();

  before(async () => {
    cpSync(packagePath('content'), content, { recursive: true });
    site = await make('web');
    for (const [name, bytes] of site.files)
      if (name.endsWith('.html')) pages.set(name, elementsOf(fromHtml(bytes.toString('utf8'))));
  });
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

  it('is made without a finding, with a page for each text', () => {
    assert.deepEqual(site.findings, []);
    assert.ok(pages.size > 70, `${pages.size} pages`);
    for (const name of ['index', 'zoeken', 'toegankelijkheid', 'een-goed-gesprek', 'f01'])
      assert.ok(pages.has(`web/${name}.html`), name);
  });

  it('leads to nothing that is not there: each page, place, picture, style and script', () => {
    let links = 0;
    for (const [page, elements] of pages) {
      for (const { tagName, properties } of elements) {
        const address = properties.href ?? properties.src;
        if (typeof address !== 'string' || /^[a-z]+:/.test(address)) continue;
        const url = new URL(address, `http://site/${page}`);
        const name = decodeURI(url.pathname.slice(1));
        assert.ok(site.files.has(name), `${page}: <${tagName}> leads to ${address}`);
        links += 1;
        const id = decodeURIComponent(url.hash.slice(1));
        if (id === '' || !name.endsWith('.html')) continue;
        const isThere = pages.get(name)?.some((each) => each.properties.id === id);
        assert.ok(isThere, `${page}: ${address} is no place of ${name}`);
      }
    }
    assert.ok(links > 5000, `${links} links`);
  });

  it('has one heading of the first level, one language and no id twice on each page', () => {
    for (const [page, elements] of pages) {
      const ids = elements.flatMap(({ properties }) => properties.id ?? []);
      assert.equal(new Set(ids).size, ids.length, page);
      assert.equal(elements.filter(({ tagName }) => tagName === 'h1').length, 1, page);
      assert.equal(elements.find(({ tagName }) => tagName === 'html')?.properties.lang, 'nl', page);
    }
  });

  it('is the same again, and of a changed paragraph only what shows it is another', async () => {
    assert.deepEqual((await make('web')).sums, site.sums);
    writeFileSync(CHAPTER, `${readFileSync(CHAPTER, 'utf8')}\nEen zin over zwaluwstaarten.\n`);
    const changed = await make('web');
    const others = [...changed.sums].filter(([name, sum]) => site.sums.get(name) !== sum).map(([name]) => name);
    assert.deepEqual(others.toSorted(), [
      'web/assets/search-index.js',
      'web/een-goed-gesprek.html',
      // It counts the blocks that were proven.
      'web/toegankelijkheid.html',
    ]);
    assert.match(String(changed.files.get('web/een-goed-gesprek.html')), /zwaluwstaarten/);
    assert.match(String(changed.files.get('web/assets/search-index.js')), /zwaluwstaart/);
  });

  it('has its formats for Word, one by one', async () => {
    const { files, findings } = await make('docx');
    assert.deepEqual(findings, []);
    const sheets = [...files.keys()].filter((name) => name.endsWith('.docx'));
    assert.equal(sheets.length, 19);
    for (const name of sheets) assert.equal(files.get(name)?.subarray(0, 2).toString('latin1'), 'PK', name);
  });
});
