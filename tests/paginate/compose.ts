/** Makes sections for layout tests: a chapter of markdown in the book's own styles, or bare HTML with CSS of its own. */
import path from 'node:path';
import type { Element, ElementContent, Text } from 'hast';
import { h, s } from 'hastscript';
import type { Config } from '../../src/config/load.js';
import type { Diagnostic } from '../../src/diagnostic.js';
import { diagnostic } from '../../src/diagnostic.js';
import { chapterSection } from '../../src/editions/chapter.js';
import { breaksCss } from '../../src/editions/styles.js';
import { fontFaceCss } from '../../src/fonts/faces.js';
import type { Picture } from '../../src/markup/context.js';
import { processMarkdown } from '../../src/markup/processor.js';
import { visit } from '../../src/markup/walk.js';
import type { Section } from '../../src/model.js';
import { packagePath } from '../../src/package.js';
import { findBrowser } from '../../src/paginate/find-browser.js';
import { openSession, type Session } from '../../src/paginate/session.js';
import { missingImage } from '../../src/rules/markup/images.js';
import { bookWords } from '../../src/words.js';

export { plainConfig as bookConfig } from '../plain-config.js';

export async function openLayoutSession(jobs: number, timeoutMs = 60_000): Promise<Session> {
  const files = { folders: { '/book/': packagePath('content') } };
  return openSession({ location: await findBrowser(), files, jobs, timeoutMs, signal: new AbortController().signal });
}

/** A chapter; `![…](box-200x300.svg)` draws a box of that size in CSS pixels. */
export async function chapterOf(
  config: Config,
  id: string,
  markdown: string,
  findings: Diagnostic[] = [],
  orientation?: 'landscape',
): Promise<Section> {
  let figures = 0;
  let tables = 0;
  const document = await processMarkdown(markdown, {
    file: path.resolve(`${id}.md`),
    language: 'nl',
    words: bookWords({ language: 'nl' }),
    placeholders: new Map(),
    abbreviations: new Map(),
    ownClasses: new Set(),
    ownBlocks: new Map(),
    ownFaces: [],
    idPrefix: id,
    nextFigure: () => ++figures,
    nextTable: () => ++tables,
    icon: () => s('svg', { width: 20, height: 20, viewBox: '0 0 20 20', ariaHidden: 'true' }),
    picture: async (reference) => box(reference),
    leastPpi: 150,
    linkTarget: () => undefined,
    nearTarget: () => '',
    fields: [],
    entries: [],
    werkvormen: [],
    figures: [],
    tables: [],
    terms: undefined,
    termUses: [],
    indexEntries: [],
    blocks: new Set(),
    report: (finding) => findings.push(finding),
  });
  visit(document.tree, { tagName: 'td' }, (cell) => {
    cell.children = cell.children.flatMap((child) => (child.type === 'text' ? listIn(child) : [child]));
  });
  const part = { id: 'deel', letter: 'A', title: 'Deel', intro: '', chapters: [] };
  const chapter = {
    id,
    number: 1,
    title: document.title,
    reader: undefined,
    drawing: undefined,
    orientation,
    document,
  };
  return chapterSection(config, {
    part,
    partIndex: 0,
    chapter,
    artwork: async () => [],
    icon: () => h('span'),
  });
}

/** A list in a cell, which markdown cannot write: `Een ⁂ Twee ⁂ Drie`; every third item stands in a list of its own. */
function listIn(text: Text): ElementContent[] {
  const items = text.value.split(' ⁂ ');
  if (items.length < 2) return [text];
  const list: Element = h('ul');
  for (const [index, item] of items.entries()) {
    const last = list.children.at(-1);
    if (index % 3 === 2 && last?.type === 'element') last.children.push(h('ol', [h('li', item)]));
    else list.children.push(h('li', item));
  }
  return [list];
}

function box(reference: string): Picture {
  const [, width, height] = (/(\d+)x(\d+)/.exec(reference) ?? []).map(Number);
  if (!width || !height) return { kind: 'problem', problem: diagnostic(missingImage, { file: reference }) };
  const element = s('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, [
    s('rect', { width, height, fill: '#ccc' }),
  ]);
  return { kind: 'drawing', element };
}

/**
 * Bare HTML on pages of 120 × 160 mm with margins of 10 mm: small, so that a fixture needs little text. In the book's own
 * typeface: with one of the machine, each fixture would have other pages elsewhere.
 */
export function htmlSection(id: string, html: string, css = ''): Section {
  return {
    id,
    title: id,
    kind: 'chapter',
    file: path.resolve(`${id}.md`),
    lang: 'nl',
    html,
    furniture: { first: '', rest: '', every: '' },
    bodyClass: '',
    breaksCss: breaksCss(),
    css: `@page { size: 120mm 160mm; margin: 10mm; }\n${fontFaceCss(['text'])}\n${PLAIN}\n${css}`,
    trim: { widthMm: 120, heightMm: 160 },
    headings: [],
    startSide: 'recto',
    padToLeaf: false,
  };
}

const PLAIN = `body, p, h1, h2, h3, ul, ol, table, figure, blockquote, pre { margin: 0 }
body { font: 13px/16px 'Atkinson Hyperlegible Next' } p, li { orphans: 2; widows: 2 } table { border-collapse: collapse; width: 100% }`;
