/** What is left of a drawing that means harm, and what is said of a drawing that would change by being made safe. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { readSvg } from '../../src/markup/svg.js';
import { packagePath } from '../../src/package.js';
import { filesIn } from '../imports.js';

const read = (text: string, prefix = '') => {
  const lost = new Set<string>();
  const element = readSvg(`<svg>${text}</svg>`, prefix, lost);
  return { html: element && toHtml(element).replace(/^<svg>|<\/svg>$/g, ''), lost: [...lost].join(' ') };
};

describe('readSvg', () => {
  it('keeps drawings as they are', () => {
    const text =
      '<g id="a" transform="scale(2)"><path d="M0 0h1" fill="var(--colour-ink)" stroke-width="2"></path></g>';
    assert.deepEqual(read(text), { html: text, lost: '' });
  });

  it('gives ids a prefix, and what points at them', () => {
    const { html } = read(`<g id="a"></g><path fill="url(#a)" stroke="url('#b')"></path>`, 'p');
    assert.equal(html, '<g id="p-a"></g><path fill="url(#p-a)" stroke="url(#p-b)"></path>');
  });

  it('drops what runs or reaches out, whatever its spelling', () => {
    const text = readFileSync(new URL('fixtures/evil-svg/kwaad.svg', import.meta.url), 'utf8');
    const element = readSvg(text, 'p');
    const html = element ? toHtml(element) : '';
    assert.doesNotMatch(html, /alert|script|style|href|onload|example\.org|foreignObject|lang=|class=|tabindex/i);
    assert.match(html, /<linearGradient id="p-g">.*stroke="url\(#p-g\)".*clip-path="url\(#p-g\)".*Goed &#x26; wel/s);
  });

  it('says what a drawing loses', () => {
    assert.equal(read('<style>a{}</style><use href="#a"></use>').lost, '<style> <use>');
    assert.equal(read('<path style="fill:red" filter="url(#a)"></path>').lost, 'style="…" filter="…"');
    assert.equal(read('<path fill="url(https://example.org/#a)"></path>').lost, 'fill="…"');
    assert.equal(read('<path fill="u\\72l(#a)"></path>').lost, 'fill="…"');
    assert.equal(read('<metadata>x</metadata><path class="a" data-name="b" onclick="c"></path>').lost, '');
  });

  it('does not take text for a drawing', () => {
    for (const text of ['', 'svg', '<p>x</p>', '<!-- <svg/> -->']) assert.equal(readSvg(text), undefined);
  });

  it('takes all drawings of this repository without loss', () => {
    const files = ['content/figures', 'styles/icons', 'styles/patterns'].flatMap((folder) => filesIn(folder, '.svg'));
    assert.ok(files.length > 20);
    for (const file of files) {
      const lost = new Set<string>();
      assert.ok(readSvg(readFileSync(packagePath(file), 'utf8'), 'p', lost), file);
      assert.deepEqual([...lost], [], file);
    }
  });
});
