/** The fields of a printed format, from the browser's print to what is filled in and read back. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { judgeUa } from '../../../src/check/judge-ua.js';
import { proveTask } from '../../../src/outputs/paged/prove.js';
import { interpretPage } from '../../../src/pdf/content/interpret.js';
import type { Listener } from '../../../src/pdf/content/listener.js';
import { BadValues, type FormValues } from '../../../src/pdf/document/fields/values.js';
import { pagesOf } from '../../../src/pdf/document/pages.js';
import { fillForm } from '../../../src/pdf/make/forms/fill-form.js';
import { assemblePdf } from '../../../src/pdf/make/join/assemble.js';
import { readForm } from '../../../src/pdf/read/forms/read-form.js';
import { readUaFacts } from '../../../src/pdf/read/ua/read-ua.js';
import { openPdf } from '../../../src/pdf/syntax/open.js';
import { joining } from '../joined-fixtures.js';
import { printedFixture } from '../printed-fixtures.js';

const A4_MM = 297;
/** As wide as a line to write on is drawn. */
const LINE_PT = 0.75;

const VALUES: FormValues = {
  plan: 'Een bank bij de bushalte.\nEn een prullenbak.',
  plek: 'Dorpsstraat 1',
  merken: ['buren'],
  goed: 'ja',
  begin: '2026-12-03',
  aantal: 12,
  totaal: 250,
  'taken.1.taak': 'verven',
  'taken.1.klaar-op': '2026-12-04',
  'taken.1.gelukt': 'deels',
  'taken.1.af': true,
};

describe('a printed format', () => {
  const sheet = printedFixture('sheet');
  let file: Uint8Array;
  before(async () => {
    file = await assemblePdf(await joining(['sheet']));
  });

  it('holds every word of its source, and every field that is drawn but the signature', async () => {
    assert.deepEqual((await proveTask(sheet)).diagnostics, []);
    const drawn = sheet.content.entries.filter(({ entry }) => sheet.form?.entries[entry]?.kind !== 'signature');
    const document = await PDFDocument.load(file);
    // The version of the format is a field that is drawn nowhere.
    const widgets = document
      .getForm()
      .getFields()
      .filter((field) => !field.getName().endsWith('._versie'))
      .flatMap((field) => field.acroField.getWidgets());
    assert.equal(widgets.length, drawn.length);
    for (const widget of widgets) {
      const { x, y, width, height } = widget.getRectangle();
      assert.ok(x >= 0 && y >= 0 && x + width <= 596 && y + height <= 842 && width > 5 && height > 5);
    }
  });

  it('leaves the last line to write on uncovered: viewers put a white ground in the box of long texts', async () => {
    const { box } = sheet.content.entries.find(({ entry }) => sheet.form?.entries[entry]?.name === 'plan')!;
    const [widget] = (await PDFDocument.load(file)).getForm().getField('F01.plan').acroField.getWidgets();
    const drawnPt = (A4_MM - box[3]) * (72 / 25.4);
    assert.ok(Math.abs(widget!.getRectangle().y - drawnPt - LINE_PT) < 0.05, `${widget!.getRectangle().y} ${drawnPt}`);
  });

  it('is filled in from the top where there is room for more than a line, and in the middle of a cell', async () => {
    const filled = await PDFDocument.load(
      await fillForm(file, { 'ruimte.dit-staat-vast': 'de plek', 'taken.1.taak': 'verven' }),
    );
    const above = (name: string): number => {
      const [widget] = filled.getForm().getField(`F01.${name}`).acroField.getWidgets();
      const shown = widget!.getNormalAppearance();
      const stream = filled.context.lookup(shown);
      assert.ok(stream instanceof PDFRawStream);
      const [, y] = /([\d.]+) Tm/.exec(Buffer.from(stream.contents).toString('latin1')) ?? [];
      return (widget!.getRectangle().height - Number(y)) / widget!.getRectangle().height;
    };
    assert.ok(above('ruimte.dit-staat-vast') < 0.3, `${above('ruimte.dit-staat-vast')}`);
    assert.ok(above('taken.1.taak') > 0.5);
  });

  it('has all its words and lines to write on in black: of a grey office printers make dots', async () => {
    const colours = new Set<string>();
    const add = ({ values }: { readonly values: readonly number[] }) => colours.add(values.join(' '));
    const listener: Listener = {
      show: (_, { state }) => add(state.fill),
      paint: ({ strokes }, { state }) => void (strokes && add(state.stroke)),
    };
    for (const { dict } of pagesOf((await openPdf(sheet.printed, '')).catalog))
      interpretPage(dict, { listeners: [listener], fonts: new Map() });
    assert.deepEqual([...new Set([...colours].flatMap((each) => each.split(' ')))], ['0']);
  });

  it('passes all rules, empty and filled in', async () => {
    assert.deepEqual(judgeUa(await readUaFacts(file), true), []);
    assert.deepEqual(judgeUa(await readUaFacts(await fillForm(file, VALUES)), true), []);
  });

  it('gives back what was filled in, and the same file for the same values', async () => {
    const filled = await fillForm(file, VALUES);
    const read = await readForm(filled);
    assert.ok(read.kind === 'form');
    const [form] = read.forms;
    assert.deepEqual(form?.doubts, []);
    for (const [name, value] of Object.entries(VALUES)) assert.deepEqual(form?.values[name], value, name);
    assert.ok(Buffer.from(filled).equals(await fillForm(file, VALUES)));
  });

  it('refuses what does not fit, all at once', async () => {
    const wrong = { plekje: 'x', goed: 'misschien', begin: '31-02-2026', plek: '漢', 'taken.1.af': 'ja' };
    await assert.rejects(fillForm(file, wrong), (problem) => {
      assert.ok(problem instanceof BadValues);
      const kinds = problem.problems.map(({ kind }) => kind).sort();
      assert.deepEqual(kinds, ['no-letter', 'unfit', 'unknown-field', 'unknown-option', 'wrong-kind']);
      return true;
    });
  });
});
