/** What is left of a drawing that means harm, and what is said of a drawing that would change by being made safe. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { completeSize, drawingSize } from '../../../src/markup/svg/size.js';
import { nothingLost, readSvg } from '../../../src/markup/svg/svg.js';
import { packagePath } from '../../../src/package.js';
import { filesIn } from '../../imports.js';

const read = (text: string, prefix = '') => {
  const lost = nothingLost();
  const element = readSvg(`<svg>${text}</svg>`, prefix, lost);
  return {
    html: element && toHtml(element).replace(/^<svg>|<\/svg>$/g, ''),
    lost: [...lost.parts, ...lost.faces].join(' '),
  };
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
    const text = readFileSync(new URL('../fixtures/evil-svg/kwaad.svg', import.meta.url), 'utf8');
    const element = readSvg(text, 'p');
    const html = element ? toHtml(element) : '';
    assert.doesNotMatch(html, /alert|script|style|href|onload|example\.org|foreignObject|lang=|class=|tabindex/i);
    assert.match(html, /<linearGradient id="p-g">.*stroke="url\(#p-g\)".*clip-path="url\(#p-g\)".*Goed &#x26; wel/s);
  });

  it('says what a drawing loses', () => {
    assert.equal(
      read('<script>1</script><foreignObject></foreignObject><animate to="1"></animate>').lost,
      '<script> <foreignObject> <animate>',
    );
    assert.equal(
      read('<use href="a.svg#b"></use><image href="https://example.org/a.png"></image>').lost,
      '<use> <image>',
    );
    assert.equal(read('<path fill="url(https://example.org/#a)"></path>').lost, 'fill="…"');
    assert.equal(read('<path fill="u\\72l(#a)"></path>').lost, 'fill="…"');
    assert.equal(read('<metadata>x</metadata><path class="a" data-name="b" onclick="c"></path>').lost, '');
  });

  it('writes styles on the elements, by the weight of their selectors', () => {
    const css =
      '.a,.b{fill:red}#x{fill:blue}g > .b{stroke:green}g g .c{fill:lime}.d + .a{fill:navy}@media screen{.c{opacity:.5}}';
    const { html, lost } = read(
      `<style>/*<![CDATA[*/${css}/*]]>*/</style><g><path class="a" id="x"></path><path class="b" style="stroke-width:2px;-inkscape-x:1"></path></g><path class="c"></path>`,
    );
    assert.equal(
      html,
      '<g><path id="x" fill="blue"></path><path fill="red" stroke="green" stroke-width="2px"></path></g><path opacity=".5"></path>',
    );
    assert.equal(lost, '');
  });

  it('keeps copies, clips, masks, markers, patterns and filters that lead into the drawing', () => {
    const text =
      '<defs><symbol id="s" viewBox="0 0 1 1"><path d="M0 0"></path></symbol><filter id="f"><feGaussianBlur stdDeviation="3"></feGaussianBlur></filter></defs><use filter="url(#p-f)" mask="url(#p-m)" marker-end="url(#p-n)" href="#p-s"></use>';
    const { html, lost } = read(text.replaceAll('#p-', '#'), 'p');
    assert.equal(html, text.replaceAll('id="', 'id="p-'));
    assert.equal(lost, '');
    assert.match(read('<use xlink:href="#s"></use>').html ?? '', /<use href="#s">/);
  });

  it('draws no millions of copies', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(9)}</g>`,
    ).join('');
    const { html, lost } = read(`<path id="l0" d="M0 0"/>${levels}<use href="#l9"/>`);
    assert.doesNotMatch(html ?? '', /<use/);
    assert.equal(lost, '<use>');
    assert.equal(read('<g id="a"><use href="#a"/></g>').lost, '<use>');
  });

  it('sets words in the typeface of the book, and names the one that it asked for', () => {
    const { html, lost } = read(
      '<text style="font:bold 12px \'Comic Sans MS\', cursive" x="1">a</text><text font-family="Bricolage Grotesque">b</text>',
    );
    assert.equal(
      html,
      '<text x="1" font-style="normal" font-weight="bold" font-size="12px">a</text><text font-family="Bricolage Grotesque">b</text>',
    );
    assert.equal(lost, 'Comic Sans MS');
  });

  it('writes entities out, and refuses a drawing that ends too early', () => {
    const declared = '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg"><!ENTITY rood "#c00">]>';
    const element = readSvg(`<?xml version="1.0"?>${declared}<svg xmlns="&ns;"><path fill="&rood;"/></svg>`);
    assert.match(element ? toHtml(element) : '', /<path fill="#c00">/);
    for (const cut of ['<svg viewBox="0 0 1 1"><circle cx="50"', '<svg><g><path d="M0"/></g>', '<svg><path d="M0 0'])
      assert.equal(readSvg(cut), undefined, cut);
    assert.ok(readSvg('<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:path d="M0 0"/></svg:svg>'));
  });

  it('knows how large a drawing is in any unit, and completes what is missing', () => {
    const sizes: readonly (readonly [string, readonly unknown[]])[] = [
      ['width="80mm" height="40mm" viewBox="0 0 200 100"', ['0 0 200 100', '80mm', '40mm', true]],
      ['width="200" height="100"', ['0 0 200 100', '200', '100', true]],
      ['viewBox="0 0 24 12"', ['0 0 24 12', 24, 12, false]],
      ['width="100%" viewBox="0,0,30,60"', ['0,0,30,60', 30, 60, false]],
      ['width="1in"  viewBox="0 0 10 20"', ['0 0 10 20', '1in', 192, true]],
      ['', ['0 0 300 150', 300, 150, false]],
    ];
    for (const [attributes, [viewBox, width, height, isFixed]] of sizes) {
      const element = readSvg(`<svg ${attributes}></svg>`)!;
      assert.equal(drawingSize(element).isFixed, isFixed, attributes);
      completeSize(element);
      const { properties } = element;
      assert.deepEqual([properties.viewBox, properties.width, properties.height], [viewBox, width, height], attributes);
    }
  });

  it('does not take text for a drawing', () => {
    for (const text of ['', 'svg', '<p>x</p>', '<!-- <svg/> -->']) assert.equal(readSvg(text), undefined);
  });

  it('takes all drawings of this repository without loss', () => {
    const files = ['content/figures', 'styles/icons', 'styles/patterns'].flatMap((folder) => filesIn(folder, '.svg'));
    assert.ok(files.length > 20);
    for (const file of files) {
      const lost = nothingLost();
      assert.ok(readSvg(readFileSync(packagePath(file), 'utf8'), 'p', lost), file);
      assert.deepEqual([...lost.parts, ...lost.faces], [], file);
    }
  });
});
