/** What an e-book says of itself: metadata that follow from the book and from what is in it. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { parseConfig } from '../../../src/config/load.js';
import { accessOf } from '../../../src/outputs/epub/accessibility.js';
import { coloursOf, inColours, withColours } from '../../../src/outputs/epub/colours.js';
import { contentDocument, propertiesIn } from '../../../src/outputs/epub/content-document.js';
import { packageDocument } from '../../../src/outputs/epub/package-document.js';
import { semanticsOf } from '../../../src/outputs/epub/semantics.js';
import type { ReadingDocument } from '../../../src/outputs/reading/document.js';
import { asHtml } from '../../../src/outputs/reading/serialise.js';
import { YAML } from '../../e2e/small-book.js';

const nodes = (html: string): ElementContent[] => fromHtml(html, { fragment: true }).children as ElementContent[];
const documentOf = (html: string, own: Partial<ReadingDocument> = {}): ReadingDocument => ({
  id: 'een',
  name: 'een',
  title: 'Een & twee',
  kind: 'chapter',
  lang: 'nl',
  className: 'part-a chapter',
  content: nodes(html),
  art: [],
  headings: [],
  file: undefined,
  ...own,
});
const configOf = (changed = YAML) => parseConfig(Buffer.from(changed), path.resolve('/boek/book.yaml'));
const PAGES = [{ id: 'blz-1', folio: '1', document: 'een' }];

describe('how it can be read', () => {
  const access = (html: string, pages = PAGES) => accessOf({ documents: [documentOf(html)], pages });

  it('is said of what is there', () => {
    const { modes, sufficient, features } = access(
      '<svg role="img" aria-label="a"></svg><p class="figure-about">b</p><math></math>',
    );
    assert.deepEqual([modes, sufficient], [['textual', 'visual'], ['textual']]);
    assert.deepEqual(
      features.filter((name) => /^(alternativeText|longDescription|MathML|page)/.test(name)),
      ['MathML', 'alternativeText', 'longDescription', 'pageBreakMarkers', 'pageNavigation'],
    );
  });

  it('is not said of what is missing', () => {
    const { modes, features } = access('<p>a</p><svg aria-hidden="true"></svg>', []);
    assert.deepEqual(modes, ['textual']);
    assert.deepEqual(features, [
      'ARIA',
      'displayTransformability',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
    ]);
    const silent = access('<svg role="img" aria-label="a"></svg><span class="missing-picture">b</span>');
    assert.ok(!silent.features.includes('alternativeText'));
    assert.deepEqual(silent.sufficient, ['textual,visual']);
  });
});

describe('package.opf', () => {
  const opf = (config = configOf()) =>
    packageDocument({
      config,
      date: new Date('2026-01-31T12:00:00Z'),
      access: { modes: ['textual'], sufficient: ['textual'], features: ['ARIA'] },
      files: [
        {
          path: 'é b.xhtml',
          mediaType: 'application/xhtml+xml',
          content: Buffer.from(''),
          properties: ['svg'],
          isRead: true,
        },
      ],
      hasPages: true,
    });

  it('escapes what the book says, and its paths', () => {
    const text = opf(configOf(YAML.replace('Klein boek', 'Groot & <klein>')));
    assert.match(text, /<dc:title id="title">Groot &amp; &lt;klein&gt;<\/dc:title>/);
    assert.match(text, /href="%C3%A9%20b.xhtml" media-type="application\/xhtml\+xml" properties="svg"/);
  });

  it('names the same publication in every version, and another for another book', () => {
    const id = (text: string): string => /urn:uuid:[0-9a-f-]{36}/.exec(text)?.[0] ?? '';
    assert.match(id(opf()), /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(id(opf()), id(opf(configOf(YAML.replace("version: '1.0'", "version: '2.0'")))));
    assert.notEqual(id(opf()), id(opf(configOf(YAML.replace('slug: klein', 'slug: ander')))));
  });

  it('says whose page numbers it has', () => {
    assert.match(opf(), /<meta property="pageBreakSource">Klein boek\. Versie 1\.0, 31 januari 2026<\/meta>/);
  });
});

describe('a document', () => {
  it('says what it is, and what its notes and pages are', () => {
    const document = documentOf(
      '<p><a href="#n" role="doc-noteref">1</a><span role="doc-pagebreak" id="blz-1"></span></p><section role="doc-endnotes"><ol><li id="n">a</li></ol></section>',
    );
    const text = contentDocument(
      { document, path: 'een.xhtml', styles: ['styles/text.css'], semantics: semanticsOf(document) },
      'Concept',
    );
    assert.match(
      text,
      /<title>Een &#x26; twee<\/title><link rel="stylesheet" href="styles\/text.css" type="text\/css"\/>/,
    );
    assert.match(
      text,
      /<body class="part-a chapter"><p class="draft">Concept<\/p><section epub:type="chapter" role="doc-chapter" aria-label="Een &#x26; twee">/,
    );
    assert.match(text, /<a href="#n" role="doc-noteref" epub:type="noteref">/);
    assert.match(text, /role="doc-pagebreak" id="blz-1" epub:type="pagebreak">/);
    assert.match(text, /<section role="doc-endnotes" epub:type="endnotes"><ol><li id="n" epub:type="endnote">/);
  });

  it('tells what a reading system has to be ready for', () => {
    assert.deepEqual(propertiesIn(nodes('<p><svg></svg></p><math></math>')), ['mathml', 'svg']);
  });
});

describe('colours', () => {
  const config = configOf();

  it('are those of the part, and ink outside', () => {
    const [inPart, outside] = ['a', ''].map((letter) => coloursOf(config, letter));
    assert.equal(withColours('a { color: var(--part) }', inPart ?? {}), 'a { color: #1B3A57 }');
    assert.equal(withColours('a { color: var(--part) }', outside ?? {}), 'a { color: #111111 }');
    assert.equal(withColours('var(--none) var(--constructor)', inPart ?? {}), 'var(--none) var(--constructor)');
  });

  it('stand in drawings, too', () => {
    const drawing = nodes(
      '<svg viewBox="0 0 1 1"><path fill="var(--part-tint)" style="stroke: var(--colour-ink)"></path></svg>',
    );
    assert.match(asHtml(inColours(drawing, coloursOf(config, 'a'))), /fill="#EAF3FA" style="stroke: #111111"/);
  });
});
