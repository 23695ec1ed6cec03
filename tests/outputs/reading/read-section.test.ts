/** Documents of sections: without paper, with roles for notes, with links that lead to files. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Section } from '../../../src/model.js';
import { asXhtml } from '../../../src/outputs/epub/serialise.js';
import { blocksOf } from '../../../src/outputs/reading/blocks.js';
import { cardsIn } from '../../../src/outputs/reading/cards.js';
import { placesIn, withLinks } from '../../../src/outputs/reading/links.js';
import { withPageReferences } from '../../../src/outputs/reading/page-references.js';
import { picturesIn, withPictures } from '../../../src/outputs/reading/pictures.js';
import { readSection } from '../../../src/outputs/reading/read-section.js';
import { asHtml } from '../../../src/outputs/reading/serialise.js';
import { SECTION } from './section.js';

const section = (html: string, own: Partial<Section> = {}): Section => ({ ...SECTION, html, ...own });
const nodes = (html: string): ElementContent[] => fromHtml(html, { fragment: true }).children as ElementContent[];

it('leaves out what only pages need', () => {
  const html =
    '<div class="opening-end"></div><main class="text"><p data-line="3" role="paragraph">a</p><figure role="group"><svg viewBox="0 0 4 4" width="12mm" height="12mm" overflow="hidden"></svg></figure><table role="table"><tr><td role="rowheader">b</td><td align="right">c</td></tr></table><!-- d --></main>';
  const { content, className } = readSection(section(html));
  assert.equal(
    asHtml(content),
    '<div class="text"><p>a</p><figure><svg viewBox="0 0 4 4"></svg></figure><table><tbody><tr><th scope="row">b</th><td class="align-right">c</td></tr></tbody></table></div>',
  );
  assert.equal(className, 'part-a chapter');
});

it('takes the drawing of an opening apart from the text', () => {
  const first = '<p class="folio"></p><div class="art art-top"><svg viewBox="0 0 1 1" aria-hidden="true"></svg></div>';
  const { art } = readSection(section('<h1>a</h1>', { furniture: { first, rest: '', every: '' } }));
  assert.equal(asHtml(art), '<svg viewBox="0 0 1 1" aria-hidden="true"></svg>');
});

it('says what notes are', () => {
  const html =
    '<p>a<sup><a href="#een--fn-1" id="een--fnref-1" data-footnote-ref>1</a></sup></p><section data-footnotes class="footnotes"><ol><li id="een--fn-1">b <a href="#een--fnref-1" data-footnote-backref>↩</a></li></ol></section>';
  const made = asHtml(readSection(section(html)).content);
  assert.match(made, /<a href="#een--fn-1" id="een--fnref-1" role="doc-noteref">1<\/a>/);
  assert.match(made, /<section class="footnotes" role="doc-endnotes">/);
  assert.match(made, /<a href="#een--fnref-1" role="doc-backlink">/);
});

it('leads links to the document that holds their place, and makes words of the others', () => {
  const documents = [
    readSection(section('<p id="een--x">a</p>')),
    readSection(section('<tr id="f01">', { id: 'twee' })),
  ];
  const placeOf = placesIn(documents);
  const addressOf = (id: string): string | undefined => {
    const found = placeOf(id);
    return found && `${found.document.name}.xhtml${found.id ? `#${found.id}` : ''}`;
  };
  const links =
    '<a href="#een--x">a</a><a href="#twee" class="c">b</a><a href="#weg" title="x" class="d">c</a><a href="https://a.nl">d</a>';
  assert.equal(
    asHtml(withLinks(nodes(links), addressOf)),
    '<a href="een.xhtml#een--x">a</a><a class="c" href="twee.xhtml">b</a><span class="d">c</span><a href="https://a.nl">d</a>',
  );
});

const LIST =
  '<a class="page-number page-after-1" href="#x" title="woord, bladzijde 000" data-page-of="x">000,</a> <a class="page-range" href="#x" title="woord, bladzijde 000–000" data-page-of="x" data-page-to="y">000–000</a>';
const SENTENCE =
  '<span class="page-reference"><a href="#x">hoofdstuk 3</a> (bladzijde <span class="page-number page-after-2" data-page-of="x">000).</span></span>';

it('fills in the numbers that are printed', () => {
  const folios = new Map([
    ['x', '41'],
    ['y', '43'],
  ]);
  const naming = { folioOf: (id: string) => folios.get(id), titleOf: () => 'Drie', page: 'bladzijde' };
  assert.equal(
    asHtml(withPageReferences(nodes(LIST + SENTENCE), naming)),
    '<a class="page-number page-after-1" href="#x" title="woord, bladzijde 41">41,</a> <a class="page-range" href="#x" title="woord, bladzijde 41–43">41–43</a><span class="page-reference"><a href="#x">hoofdstuk 3</a> (bladzijde <span class="page-number page-after-2">41).</span></span>',
  );
});

it('says where a link leads in words while no pages are known', () => {
  const naming = { folioOf: () => undefined, titleOf: () => 'Drie', page: 'bladzijde' };
  assert.equal(
    asHtml(withPageReferences(nodes(LIST + SENTENCE), naming)),
    '<a class="page-number page-after-1" href="#x">Drie,</a> <a class="page-range" href="#x">Drie</a><span class="page-reference"><a href="#x">hoofdstuk 3</a>.</span>',
  );
  const words =
    '<span class="page-reference"><a href="#x">Zie bladzijde</a>\u00a0<span data-page-of="x">000.</span></span>';
  assert.equal(
    asHtml(withPageReferences(nodes(words), naming)),
    '<span class="page-reference"><a href="#x">Zie bladzijde</a>\u00a0‘Drie’.</span>',
  );
});

it('tells blocks as they are read, without the numbers of pages', () => {
  const html = `<h2 data-line="4">Kop</h2><div data-line="6"><p data-line="7">Een <b>vet</b>te\n zin.${LIST}</p>los<svg><title>weg</title><text>in</text></svg></div>${SENTENCE}`;
  assert.deepEqual(
    blocksOf(nodes(html)).map(({ text, line }) => [text, line]),
    [
      ['Kop', 4],
      ['Een vette zin.', 7],
      ['los', 6],
      ['in', 6],
      ['hoofdstuk 3', undefined],
    ],
  );
});

it('cuts cards out of their chapter', () => {
  const document = readSection(section('<p>a</p><div class="werkvorm" id="een--w01"><h3>b</h3></div>'));
  const place = { file: 'x.md', line: 1, column: 1 };
  const werkvorm = { id: 'een--w01', endId: '', code: 'W01', title: 'Lopen', duration: '', group: '', rung: '', place };
  const [card] = cardsIn([document], [werkvorm]);
  assert.deepEqual([card?.name, card?.title, card?.kind], ['w01', 'W01 Lopen', 'card']);
  assert.equal(asHtml(card?.content ?? []), '<div class="werkvorm" id="een--w01"><h3>b</h3></div>');
});

it('names the files of photos, each once, and none outside the book', () => {
  const html =
    '<img src="/book/photos/Brug%20é.jpg?width=1600" alt=""><img src="/book/x/brug-e.png" alt=""><img src="/book/photos/Brug%20é.jpg" alt=""><img src="/book/../weg.jpg" alt=""><img src="/book/%2e%2e/weg.jpg" alt="">';
  const document = readSection(section(html));
  const pictures = picturesIn([document], '/b');
  assert.deepEqual(
    pictures.map(({ name, file }) => [name, file]),
    [
      ['brug-e', '/b/photos/Brug é.jpg'],
      ['brug-e-2', '/b/x/brug-e.png'],
    ],
  );
  const names = new Map(pictures.map(({ src, name }) => [src, `${name}.jpg`]));
  assert.equal(
    asHtml(withPictures(document.content, (src) => names.get(src))),
    '<img src="brug-e.jpg" alt=""><img src="brug-e-2.jpg" alt=""><img src="brug-e.jpg" alt="">',
  );
});

it('writes XHTML that any XML reader takes', () => {
  const [html] = nodes(
    '<div lang="en"><p>a&nbsp;&lt;b]]&gt;<br></p><svg viewBox="0 0 1 1"><path d=""/></svg><math><mi>x</mi></math><b></b><img src="a" alt="" data-entry="1"></div>',
  );
  assert.ok(html?.type === 'element');
  assert.equal(
    asXhtml(html),
    '<div xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en"><p>a\u00a0&#x3C;b]]&gt;<br/></p><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d=""></path></svg><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math><b></b><img src="a" alt=""/></div>',
  );
});
