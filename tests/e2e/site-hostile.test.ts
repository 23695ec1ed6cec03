/** A site and an e-book made of a book that means harm: sixty ways to run a script, of which none runs, nor stands in a page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { visit } from '../../src/markup/walk.js';
import { readXml } from '../../src/office/read-xml.js';
import { readEpub } from './epub-facts.js';
import { assertCode, type BookFolder, bookIn, temporaryFolder } from './harness.js';
import { siteBook } from './site-book.js';
import { visit as openSite, type Visitor } from './site-visit.js';

/** What each tries to do. */
const ACT = "globalThis.harmed='yes'";

/** Markup that runs something where it is taken as it is. */
const MARKUP = [
  `<script>${ACT}</script>`,
  `<SCRIPT SRC=data:text/javascript,${ACT}></SCRIPT>`,
  `<scr<script>ipt>${ACT}</script>`,
  `<img src=x onerror="${ACT}">`,
  `<img src="x" OnError=${ACT}>`,
  `<svg onload="${ACT}"></svg>`,
  `<svg><script>${ACT}</script></svg>`,
  `<svg><a xlink:href="javascript:${ACT}"><text y="20">x</text></a></svg>`,
  `<svg><animate onbegin="${ACT}" attributeName="x"></animate></svg>`,
  `<svg><foreignObject><img src=x onerror="${ACT}"></foreignObject></svg>`,
  `<math><mtext><img src=x onerror="${ACT}"></mtext></math>`,
  `<math href="javascript:${ACT}">x</math>`,
  `<iframe src="javascript:${ACT}"></iframe>`,
  `<iframe srcdoc="<script>parent.harmed='yes'</script>"></iframe>`,
  `<object data="data:text/html,<script>${ACT}</script>"></object>`,
  `<embed src="javascript:${ACT}">`,
  `<a href="javascript:${ACT}">klik</a>`,
  `<a href="JaVaScRiPt:${ACT}">klik</a>`,
  `<a href="&#106;avascript:${ACT}">klik</a>`,
  `<a href="java&#10;script:${ACT}">klik</a>`,
  `<a href="data:text/html,<script>${ACT}</script>">klik</a>`,
  `<a href="vbscript:${ACT}">klik</a>`,
  `<details open ontoggle="${ACT}"><summary>x</summary></details>`,
  `<input autofocus onfocus="${ACT}">`,
  `<select autofocus onfocus="${ACT}"></select>`,
  `<textarea autofocus onfocus="${ACT}"></textarea>`,
  `<video><source onerror="${ACT}"></video>`,
  `<audio src=x onerror="${ACT}"></audio>`,
  `<body onload="${ACT}">`,
  `<style>@import "javascript:${ACT}";</style>`,
  `<link rel="stylesheet" href="javascript:${ACT}">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${ACT}">`,
  `<base href="javascript:${ACT}//">`,
  `<form action="javascript:${ACT}"><button>x</button></form>`,
  `<button formaction="javascript:${ACT}">x</button>`,
  `<div style="background:url(javascript:${ACT})">x</div>`,
  `<template><script>${ACT}</script></template>`,
  `<noscript><img src=x onerror="${ACT}"></noscript>`,
  `</article></main><script>${ACT}</script>`,
  `--><script>${ACT}</script>`,
  `<![CDATA[<script>${ACT}</script>]]>`,
  `<p title='"><script>${ACT}</script>'>x</p>`,
];
/** In the markdown itself. */
const MARKDOWN = [
  `[klik](javascript:${ACT})`,
  `[klik](<javascript:${ACT}>)`,
  `[klik](JAVASCRIPT:${ACT})`,
  `[klik](data:text/html,${ACT})`,
  `[klik][k]\n\n[k]: javascript:${ACT}`,
  `<javascript:${ACT}>`,
  `\`<script>${ACT}</script>\``,
  `    <script>${ACT}</script>`,
  `&lt;script&gt;${ACT}&lt;/script&gt;`,
];
/** Text that stands in attributes, in JSON and in the index that is searched. */
const TEXTS = [
  `"><script>${ACT}</script>`,
  `' onmouseover='${ACT}`,
  `</script><script>${ACT}</script>`,
  `<!--<script>${ACT}</script>`,
  `\u2028${ACT}\u2029`,
  `\${${ACT}}`,
  `</title><script>${ACT}</script>`,
  `javascript:${ACT}`,
  `<svg/onload=${ACT}>`,
];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const drawing = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 162 60" width="162mm" height="60mm" role="img" ${attributes}><title>Harm</title><rect width="162" height="60" fill="var(--colour-ground)"/>${inside}</svg>`;

let book: BookFolder;
let visitor: Visitor;
let files: ReadonlyMap<string, string>;

before(async () => {
  const honest = await siteBook();
  const yaml = String(honest['content/book.yaml']);
  book = await bookIn(await temporaryFolder(), {
    ...honest,
    'content/book.yaml': yaml
      .replace('title: Klein boek', `title: ${quoted(`Klein ${TEXTS[6]}`)}`)
      .replace('subtitle: Om mee te proeven', `subtitle: ${quoted(TEXTS[0] ?? '')}\nnotice: ${quoted(TEXTS[2] ?? '')}`)
      .replace('intro: In dit deel staat alles wat er is.', `intro: ${quoted(TEXTS[8] ?? '')}`)
      .replace('licence: CC BY 4.0', `licence: ${quoted(TEXTS[3] ?? '')}`),
    'content/glossary.yaml': `- term: bewonersavond\n  means: ${quoted(TEXTS[0] ?? '')}\n`,
    'content/figures/kwaad.svg': drawing(
      `<script>${ACT}</script><a xlink:href="javascript:${ACT}"><text y="20">x</text></a>`,
      `onload="${ACT}"`,
    ),
    'content/chapters/02-werkvormen.md': [
      `---\ndrawing: kwaad.svg\n---\n# Kwaad ${TEXTS[7]}`,
      ...[...MARKUP, ...MARKDOWN].map((text, index) => `## Kop ${index}\n\n${text}`),
      ...TEXTS.map(
        (text, index) =>
          `### ${text.replace(/[\u2028\u2029]/g, '')} ${index}\n\n${text}\n\n[${index}](01-eerste.md "${text.replaceAll('"', '')}")`,
      ),
      '![Kwaad](../figures/kwaad.svg "Kwaad")',
    ].join('\n\n'),
    'content/formats/F01-startformulier.md': `---\ncode: F01\ntitle: ${quoted(TEXTS[1] ?? '')}\nversion: ${quoted(TEXTS[2] ?? '')}\ndate: 2026-01-31\nreader: inwoner\nsheets: 1\nabout: ${quoted(TEXTS[0] ?? '')}\n---\nVul in.\n\n## Een\n\n::kort[${TEXTS[4]}]{#een hint="${(TEXTS[3] ?? '').replaceAll('"', '')}"}\n\n:::kies[${TEXTS[5]}]{#twee}\n- ${ACT}\n- \`${TEXTS[2]}\`\n:::\n`,
  });
  const run = await book.run(['build', 'web', 'epub', '-q', ...ACCEPTED.flatMap((rule) => ['--allow', rule])]);
  assertCode(run, 0);
  const names = (await readdir(book.path('out/web'))).filter((name) => name.endsWith('.html'));
  files = new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(book.path('out/web'), name), 'utf8')] as const),
    ),
  );
  visitor = await openSite(book.path('out/web'));
});
after(() => visitor?.close());

/** That it means harm is told of; somebody goes on all the same. */
const ACCEPTED = ['content/unknown-term', 'markup/bad-image', 'markup/missing-alt'];

describe('sixty hostile texts', () => {
  it('are as many as are said', () => assert.ok(MARKUP.length + MARKDOWN.length + TEXTS.length >= 60));

  it('run nothing on any page, also when everything is clicked, focused and searched', async () => {
    for (const [name, html] of files) {
      // Leads on to a page that is looked at itself.
      if (html.includes('http-equiv="refresh"')) continue;
      const page = await visitor.open(name, 'http', { bypass: true });
      page.on('dialog', (dialog) => void dialog.dismiss());
      await page.evaluate(`
        for (const each of document.querySelectorAll('main *')) {
          each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
          each.dispatchEvent(new Event('toggle'));
          each.focus?.();
        }
        for (const each of document.querySelectorAll('main a[href^="javascript" i], main a[href^="data" i]')) each.click();`);
      assert.equal(await page.evaluate('globalThis.harmed'), undefined, name);
      await page.close();
    }
    const page = await visitor.open(
      `zoeken.html?q=${encodeURIComponent(`"><img src=x onerror=${ACT}> harmed`)}`,
      'http',
      { bypass: true },
    );
    await page.waitForFunction(`document.querySelector('#search-count').textContent !== ''`);
    assert.equal(await page.evaluate('globalThis.harmed'), undefined);
    await page.close();
  });

  it('leave an e-book that any reader of XML takes, with nothing that runs', () => {
    const epub = readEpub(readFileSync(book.path('out/epub/klein.epub')));
    for (const [name, content] of epub.files)
      if (/\.(xhtml|opf|xml)$/.test(name)) readXml(Buffer.from(epub.text(name).replace('<!DOCTYPE html>', '')), {});
      else assert.doesNotMatch(name, /html?$|js$/, String(content.length));
    const documents = new Map(
      [...epub.files.keys()].filter((name) => name.endsWith('.xhtml')).map((name) => [name, epub.text(name)]),
    );
    assert.ok(documents.size > 5);
    assert.deepEqual(
      faultsIn(documents).filter((fault) => !fault.endsWith(' style')),
      [],
    );
  });

  it('are no script, no handler and no address that runs in any page', () => {
    assert.deepEqual(faultsIn(files), []);
  });
});

function faultsIn(texts: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  for (const [name, html] of texts) {
    visit(fromHtml(html), 'element', ({ tagName, properties, children }) => {
      const attributes = Object.entries(properties);
      const isOurs = /^assets\/[\w.-]+$/.test(String(properties.src)) && children.length === 0;
      if (tagName === 'script' && !isOurs && properties.type !== 'application/ld+json') faults.push(`${name}: script`);
      if (/^(iframe|object|embed|base|template|foreignobject|animate|video|audio)$/i.test(tagName))
        faults.push(`${name}: ${tagName}`);
      for (const [key, value] of attributes) {
        if (/^on|^style$|^srcDoc$|^formAction$/i.test(key)) faults.push(`${name}: ${tagName} ${key}`);
        if (/^\s*(javascript|data|vbscript):/i.test(String(value)) && /href|src|action|data$/i.test(key))
          faults.push(`${name}: ${tagName} ${key}=${value}`);
      }
    });
  }
  return faults;
}
