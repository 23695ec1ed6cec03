/** Word files of formats: their text is that of the source, block by block; each field is a control with its title and tag; the package is whole. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SaxesParser } from 'saxes';
import { loadConfig } from '../../src/config/load.js';
import { loadBook } from '../../src/content/load.js';
import { composeDocx } from '../../src/editions/docx/compose.js';
import { formatSections } from '../../src/editions/editions.js';
import type { Section } from '../../src/model.js';
import { HOME } from '../imports.js';

interface Read {
  readonly section: Section;
  readonly bytes: Uint8Array;
  readonly parts: Readonly<Record<string, string>>;
  readonly word: Word;
}

/** One paragraph: its style, its own text without what only waits for an answer, and its controls. */
interface Word {
  readonly paragraphs: { style: string; text: string; isCell: boolean }[];
  readonly controls: { title: string; tag: string; id: string; kind: string; options: string[] }[];
  readonly heads: number;
}

function readWord(xml: string): Word {
  const paragraphs: Word['paragraphs'] = [];
  const controls: Word['controls'] = [];
  const stack: string[] = [];
  let heads = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    stack.push(name);
    const value = String(attributes['w:val'] ?? '');
    if (name === 'w:p') paragraphs.push({ style: '', text: '', isCell: stack.includes('w:tc') });
    if (name === 'w:pStyle') paragraphs.at(-1)!.style = value;
    if (name === 'w:tblHeader') heads += 1;
    if (name === 'w:br') paragraphs.at(-1)!.text += ' ';
    if (name === 'w:sdt') controls.push({ title: '', tag: '', id: '', kind: '', options: [] });
    const control = controls.at(-1);
    if (!control) return;
    if (name === 'w:alias') control.title = value;
    if (name === 'w:tag') control.tag = value;
    if (name === 'w:id') control.id = value;
    if (/^(w:text|w:date|w:dropDownList|w14:checkbox)$/.test(name)) control.kind = name.replace(/.*:/, '');
    if (name === 'w:listItem') control.options.push(String(attributes['w:value']));
  });
  parser.on('text', (text) => {
    if (stack.at(-1) === 'w:t' && !stack.includes('w:sdtContent')) paragraphs.at(-1)!.text += text;
  });
  parser.on('closetag', () => void stack.pop());
  parser.write(xml).close();
  return { paragraphs, controls, heads };
}

const BLOCKS = /^(h[1-6]|p|li|td|th|dt|dd|caption|div|section|header|main|ul|ol|table|thead|tbody|tr|colgroup)$/;

/** Text of each block that holds some of its own, as a page has it. */
function blocksOf(html: string): string[] {
  const found: string[] = [''];
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type === 'text') found[found.length - 1] += child.value;
      // Words of a field in a line wait in its control.
      if (child.type !== 'element' || child.properties.ariaHidden || isWaiting(child)) continue;
      const isBlock = BLOCKS.test(child.tagName) && !String(child.properties.className).includes('writing-line');
      const isUnit = String(child.properties.className) === 'number';
      if (isBlock || isUnit) found.push('');
      visit(child);
      if (isBlock) found.push('');
    }
  };
  visit(fromHtml(html, { fragment: true }));
  return found.map(plain).filter(Boolean);
}

const isWaiting = ({ properties }: Element): boolean => properties.className?.toString() === 'inline-label';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** ECMA-376 part 1, of what we write: CT_PPr, CT_RPr, CT_SdtPr, CT_TblPr, CT_TcPr, CT_SectPr, CT_Style, CT_Lvl. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr': 'pStyle keepNext keepLines numPr pBdr spacing ind outlineLvl',
  'w:rPr': 'rStyle rFonts b bCs i color sz szCs u vertAlign lang',
  'w:sdtPr': 'alias tag id showingPlcHdr text date dropDownList checkbox',
  'w:sdt': 'sdtPr sdtContent',
  'w:date': 'dateFormat lid storeMappedDataAs calendar',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblPr': 'tblStyle tblW tblInd tblBorders tblCellMar tblLook tblCaption',
  'w:tc': 'tcPr p',
  'w:tcPr': 'tcW gridSpan',
  'w:sectPr': 'headerReference footerReference pgSz pgMar titlePg',
  'w:style': 'name basedOn next qFormat pPr rPr tblPr',
  'w:lvl': 'start numFmt lvlText lvlJc pPr',
  'w:settings': 'defaultTabStop compat themeFontLang',
  'w:styles': 'docDefaults style',
  'w:numbering': 'abstractNum num',
};

function disordered(xml: string): string[] {
  const wrong: string[] = [];
  const stack: { name: string; last: number }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    const above = stack.at(-1);
    const order = above && ORDER[above.name]?.split(' ');
    if (above && order) {
      const at = order.indexOf(name.replace(/.*:/, ''));
      if (at < above.last) wrong.push(`${name} in ${above.name}`);
      above.last = at;
    }
    stack.push({ name, last: 0 });
  });
  parser.on('closetag', () => void stack.pop());
  parser.write(xml).close();
  return wrong;
}

const made: Read[] = [];
before(async () => {
  const config = await loadConfig(path.join(HOME, 'content'));
  const loaded = await loadBook(config, { onlyFormats: () => true });
  for (const section of formatSections(config, loaded)) {
    const bytes = await composeDocx({ section, publisher: 'Uitgever' });
    const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
    made.push({ section, bytes, parts, word: readWord(parts['word/document.xml']!) });
  }
});

describe('a format for Word', () => {
  it('has all text of the source, block by block, and no other', () => {
    assert.ok(made.length > 10);
    for (const { section, word } of made) {
      const written = word.paragraphs.map(({ text }) => plain(text)).filter(Boolean);
      assert.deepEqual(written, blocksOf(section.html), section.title);
    }
  });

  it('has a control for each field, with a title and the name of the field, and none twice', () => {
    for (const { section, word } of made) {
      const { entries, code } = section.form!;
      const asked = new Set(
        entries.filter(({ kind }) => kind !== 'signature').map(({ name }) => `${code}.${name}`.slice(0, 64)),
      );
      assert.deepEqual(new Set(word.controls.map(({ tag }) => tag)), asked, section.title);
      assert.equal(new Set(word.controls.map(({ id }) => id)).size, word.controls.length);
      for (const { title, kind, tag } of word.controls) {
        assert.ok(title.length > 0 && title.length <= 64, `${tag}: ${title}`);
        assert.ok(kind, tag);
      }
      const kinds = new Map(word.controls.map(({ tag, kind, options }) => [tag, [kind, ...options]]));
      for (const { name, kind, options, writes } of entries) {
        const control = kinds.get(`${code}.${name}`);
        if (kind === 'tick' || kind === 'round') assert.deepEqual(control, ['checkbox'], name);
        else if (options) assert.deepEqual(control, ['dropDownList', ...options], name);
        else if (writes === 'date') assert.deepEqual(control, ['date'], name);
      }
    }
  });

  it('has real headings, heads of tables, its language and its title', () => {
    for (const { section, parts, word } of made) {
      const headings = word.paragraphs.filter(({ style }) => /^Heading/.test(style));
      const own = [...section.html.matchAll(/<h(\d)/g)].map(([, level]) => `Heading${level}`);
      assert.deepEqual(
        headings.map(({ style }) => style),
        own,
        section.title,
      );
      assert.equal(word.heads, section.html.split('<thead').length - 1, section.title);
      assert.match(
        parts['docProps/core.xml']!,
        new RegExp(`<dc:title>${section.title.replaceAll('&', '&amp;')}</dc:title>`),
      );
      assert.match(parts['word/styles.xml']!, /<w:lang w:val="nl-NL"/);
      const counted = section.furniture.every.includes('data-fill="sheets"');
      assert.equal(parts['word/footer1.xml']!.includes('w:instr="NUMPAGES"'), counted);
    }
  });

  it('is a whole package: parts are XML, and all that is related is there', () => {
    for (const { section, parts } of made) {
      for (const [name, xml] of Object.entries(parts)) {
        assert.doesNotThrow(() => new SaxesParser({ xmlns: true }).write(xml).close(), `${section.title} ${name}`);
        for (const [, target = '', mode] of xml.matchAll(/Target="([^"]*)"( TargetMode)?/g)) {
          const folder = path.posix.dirname(path.posix.dirname(name));
          if (!mode) assert.ok(parts[path.posix.join(folder, target)], `${name} → ${target}`);
        }
      }
      const related = new Set(
        [...parts['word/_rels/document.xml.rels']!.matchAll(/Id="([^"]*)"/g)].map(([, id]) => id),
      );
      for (const [, id] of parts['word/document.xml']!.matchAll(/r:id="([^"]*)"/g)) assert.ok(related.has(id), id);
      const styles = new Set([...parts['word/styles.xml']!.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id));
      for (const [, id] of parts['word/document.xml']!.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]*)"/g))
        assert.ok(styles.has(id), id);
    }
  });

  it('has its parts in the order that the schema asks: Word calls a file damaged that has not', () => {
    for (const { section, parts } of made)
      for (const [name, xml] of Object.entries(parts))
        assert.deepEqual(disordered(xml), [], `${section.title} ${name}`);
  });

  it('is the same each time', async () => {
    const { section, bytes } = made[0]!;
    assert.deepEqual(await composeDocx({ section, publisher: 'Uitgever' }), bytes);
  });
});
