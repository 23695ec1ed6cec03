/** Formats with fields: filled in by us, by pdf.js in a browser and by MuPDF, read back, and painted inside their boxes. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PDFName } from '@cantoo/pdf-lib';
import { terminalFields } from '../../src/pdf/document/fields/terminal-fields.js';
import { BadValues, type FilledForm } from '../../src/pdf/document/fields/values.js';
import { fillForm } from '../../src/pdf/make/forms/fill-form.js';
import { readForm } from '../../src/pdf/read/forms/read-form.js';
import { openPdf } from '../../src/pdf/syntax/open.js';
import { fillWithMutool } from '../pdf/forms/in-mutool.js';
import { openPdfJs, type PdfJs } from '../pdf/forms/in-pdfjs.js';
import { differences, paintWith } from '../pdf/forms/painted.js';
import { unruled } from '../pdf/forms/ruled.js';
import { type DrawnWidget, flatValues, NAMES, samplesFor, widgetsIn } from '../pdf/forms/samples.js';
import { bookIn, emptyBook, HOME, temporaryFolder } from './harness.js';
import { installed, said } from './tools.js';

interface Made {
  readonly bytes: Uint8Array;
  readonly form: FilledForm;
  readonly widgets: readonly DrawnWidget[];
}

const KINDS = `---
code: F01
title: Soorten
version: '2.1'
date: 2026-01-01
sheets: 1
---
## Taken

:::tabel[Wie doet wat?]{#taken rijen=2 breedtes="5 4 3 4"}
- Taak
- Klaar op [datum]
- Kosten [€]
- Gelukt? [ja/één keer/nee]
:::

::kort[Naam]{#naam}
`;

/** As they write it, with nothing of how we do. */
async function throughQpdf(flag: string, bytes: Uint8Array): Promise<Uint8Array> {
  const [from, to] = ['from.pdf', 'to.pdf'].map((name) => path.join(scratch, name));
  await writeFile(from!, bytes);
  said('qpdf', flag, from!, to!);
  return readFile(to!);
}

let scratch: string;
const made = new Map<string, Made>();
let blank: Uint8Array;
let pdfJs: PdfJs;

before(async () => {
  const tmp = await temporaryFolder();
  scratch = tmp;
  // Only runs the command: the formats are those of the workbook itself.
  const place = await emptyBook(tmp).write({ 'notes.txt': '' });
  const run = (...args: string[]) =>
    place.run(['format', ...args, '-q', '-b', path.join(HOME, 'content'), '-o', path.join(tmp, 'out')]);
  for (const result of [await run('F08', 'F16'), await run('F08', '--blank')])
    assert.equal(result.code, 0, result.stderr);
  const read = (name: string) => readFile(path.join(tmp, 'out/formats', name));
  for (const [code, name] of Object.entries({ F08: 'F08-reactiekaart.pdf', F16: 'F16-evaluatie.pdf' })) {
    const bytes = await read(name);
    made.set(code, { bytes, form: await formIn(bytes), widgets: await widgetsIn(bytes) });
  }
  const small = await bookIn(path.join(tmp, 'small'), { 'content/formats/F01-proef.md': KINDS });
  const result = await small.run(['format', 'F01', '-q']);
  assert.equal(result.code, 0, result.stderr);
  const bytes = await readFile(small.path('out/formats/F01-proef.pdf'));
  made.set('F01', { bytes, form: await formIn(bytes), widgets: await widgetsIn(bytes) });
  blank = await read('F08-reactiekaart-blanco.pdf');
  pdfJs = await openPdfJs();
});
after(() => pdfJs?.close());

async function formIn(bytes: Uint8Array): Promise<FilledForm> {
  const reading = await readForm(bytes);
  assert.ok(reading.kind === 'form');
  return reading.forms[0]!;
}

async function same(filled: Uint8Array, values: unknown): Promise<void> {
  const form = await formIn(filled);
  assert.deepEqual(form.values, values);
  // Other programs make type as small as it takes.
  assert.deepEqual(
    form.doubts.filter(({ problem }) => problem !== 'long'),
    [],
  );
}

describe('a format with fields', () => {
  it('gives back what is filled in, by us, by pdf.js and by MuPDF', async () => {
    for (const { bytes, form, widgets } of made.values()) {
      // The last leaves all empty.
      for (const round of [0, 1, 4]) {
        const values = samplesFor(form, widgets, round);
        await same(await fillForm(bytes, values), values);
        if (round > 0) continue;
        await same(await pdfJs.fill(bytes, flatValues(form, values)), values);
        if (installed('mutool')) await same(fillWithMutool(bytes, widgets, flatValues(form, values)), values);
      }
    }
  });

  it('shows each value inside its box, whoever paints it', async () => {
    const { bytes, form, widgets } = made.get('F08')!;
    const values = samplesFor(form, widgets, 0);
    const filled = await fillForm(bytes, values);
    const flat = flatValues(form, values);
    const shown = new Set(widgets.map(({ name }) => name).filter((name) => flat[name]));
    const painters = ['pdftoppm', 'mutool'].filter(installed);
    for (const painter of ['pdf.js', ...painters]) {
      const paint = (each: Uint8Array) => (painter === 'pdf.js' ? pdfJs.paint(each) : paintWith(painter, each));
      const { outside, inside } = differences(await paint(bytes), await paint(filled), widgets);
      assert.deepEqual(outside, [], painter);
      assert.deepEqual(new Set([...shown].filter((name) => !inside.has(name))), new Set(), painter);
    }
  });

  it('shows every line and box in black and white, within half a point of its field', {
    skip: !installed('pdftoppm'),
  }, () => {
    for (const { bytes, widgets } of made.values()) assert.deepEqual(unruled(bytes, widgets), []);
    assert.deepEqual(unruled(blank, made.get('F08')!.widgets), []);
  });

  it('has fields on the first of two cards only: the second is for the pen, and nobody hears it', async () => {
    const { bytes, widgets } = made.get('F08')!;
    assert.equal(widgets.filter(({ name }) => name === 'F08.goed').length, 1);
    const filled = await fillForm(bytes, { goed: NAMES, woont: 'elders' });
    const states = (await widgetsIn(filled)).filter(({ name }) => name === 'F08.woont');
    assert.deepEqual(
      states.map(({ dict }) => String(dict.get(PDFName.of('AS')))),
      ['/Off', '/Off', '/elders'],
    );
  });

  it('names everything that does not fit, and fills in nothing then', async () => {
    const { bytes } = made.get('F16')!;
    const values = { goed: 'x'.repeat(3000), begrepen: 'best god', plann: 'x', plan: 'ok 好' };
    await assert.rejects(fillForm(bytes, values), (problem: unknown) => {
      assert.ok(problem instanceof BadValues);
      const kinds = problem.problems.map(({ name, kind }) => `${name} ${kind}`).sort();
      const wanted = ['begrepen unknown-option', 'goed too-long', 'plan no-letter', 'plann unknown-field'];
      assert.deepEqual(kinds, wanted);
      return true;
    });
  });

  it('gives the same bytes for the same values', async () => {
    const { bytes, form, widgets } = made.get('F16')!;
    const values = samplesFor(form, widgets, 0);
    assert.ok(Buffer.from(await fillForm(bytes, values)).equals(Buffer.from(await fillForm(bytes, values))));
  });

  it('is read when other programs wrote it anew, and known when they flattened it', {
    skip: !installed('qpdf'),
  }, async () => {
    const { bytes, form, widgets } = made.get('F16')!;
    const values = samplesFor(form, widgets, 0);
    const rewritten = (flag: string) => throughQpdf(flag, filled);
    const filled = await pdfJs.fill(bytes, flatValues(form, values));
    await same(await rewritten('--object-streams=generate'), values);
    assert.deepEqual(await readForm(await rewritten('--flatten-annotations=all')), {
      kind: 'flattened',
      title: 'F16 Evaluatie',
    });
  });

  it('offers the choices of a column as a list', async () => {
    const { bytes, form, widgets } = made.get('F01')!;
    const choice = form.fields.find(({ name }) => name === 'taken.1.gelukt');
    assert.deepEqual(choice?.options, ['ja', 'één keer', 'nee']);
    const values = { 'taken.1.gelukt': 'één keer', 'taken.1.klaar-op': '2026-12-03', 'taken.1.kosten': 12.5 };
    const all = { ...form.values, ...values };
    await same(await fillForm(bytes, values), all);
    await same(await pdfJs.fill(bytes, flatValues(form, all)), all);
    if (installed('mutool')) await same(fillWithMutool(bytes, widgets, flatValues(form, all)), all);
  });

  it('has no fields for the pen, and says what it is', async () => {
    assert.equal(terminalFields((await openPdf(blank, 'blank.pdf')).catalog).length, 0);
    assert.deepEqual(await readForm(blank), { kind: 'flattened', title: 'F08 Reactiekaart' });
  });
});
