/**
 * Two hundred files as they come back: cut off, saved again and again, locked, flattened, printed, of others, of before. Each
 * gives its answers, or a word on why not; none gives an empty or another answer in silence.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { Failure } from '../../../src/diagnostic.js';
import { terminalFields } from '../../../src/pdf/document/fields/terminal-fields.js';
import type { FormValues } from '../../../src/pdf/document/fields/values.js';
import { fillForm } from '../../../src/pdf/make/forms/fill-form.js';
import { readForm } from '../../../src/pdf/read/forms/read-form.js';
import { openPdf } from '../../../src/pdf/syntax/open.js';
import { writePdf } from '../../../src/pdf/syntax/write.js';
import { installed } from '../../e2e/tools.js';
import { appendChanges } from './incremental.js';
import { madeForm, VALUES } from './made-form.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'werkboek-odd-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** How it was read: `whole`, `told`, or the name of what it was taken for. `SILENT` is what may never be. */
async function read(bytes: Uint8Array, values: FormValues = VALUES): Promise<string> {
  const reading = await readForm(bytes, 'f.pdf').catch((problem: unknown) => {
    if (problem instanceof Failure) return String(problem.diagnostics[0]?.data.problem);
    throw problem;
  });
  if (typeof reading === 'string') return reading;
  if (reading.kind !== 'form') return reading.kind;
  const [form] = reading.forms;
  if (form && form.doubts.length > 0) return 'told';
  return form && isDeepStrictEqual({ ...form.values }, { ...values }) ? 'whole' : 'SILENT';
}

/** Undefined where the program is not there, or does not do it. */
function through(program: string, args: (from: string, to: string) => string[], bytes: Uint8Array): Buffer | undefined {
  const [from, to] = [path.join(folder, 'from.pdf'), path.join(folder, 'to.pdf')];
  rmSync(to, { force: true });
  writeFileSync(from, bytes);
  spawnSync(program, args(from, to), { stdio: 'ignore' });
  try {
    return readFileSync(to);
  } catch {
    return undefined;
  }
}

const empty = madeForm();
const filled = await fillForm(empty, VALUES);
let files = 0;
const tried = async (bytes: Uint8Array, values?: FormValues): Promise<string> => {
  files += 1;
  return read(bytes, values);
};

describe('a file that comes back', () => {
  for (const way of ['table', 'packed'] as const) {
    it(`cut off at 40 places of an update (${way}), and at 40 of the whole, is never read`, async () => {
      const saved = await appendChanges(empty, filled, way);
      const step = (from: number, to: number, index: number): number => Math.floor(from + ((to - from) * index) / 40);
      for (let index = 1; index < 40; index += 1) {
        const places = [step(empty.length, saved.length - 2, index), step(0, empty.length - 2, index)];
        for (const length of places) {
          const result = await tried(saved.subarray(0, length));
          assert.ok(!['whole', 'told', 'SILENT', 'form'].includes(result), `${length} of ${saved.length}: ${result}`);
        }
      }
    });
  }

  it('with a stretch of it wiped out is told of, or whole', async () => {
    const saved = await appendChanges(empty, filled, 'table');
    for (let index = 0; index < 40; index += 1) {
      const from = empty.length + Math.floor(((saved.length - empty.length) * index) / 40);
      const broken = Buffer.from(saved);
      broken.fill(0x20, from, from + 24);
      assert.notEqual(await tried(broken), 'SILENT', `wiped at ${from}`);
    }
  });

  it('saved by others is whole', { skip: !installed('qpdf') }, async () => {
    const ways = [
      ['--linearize'],
      ['--object-streams=generate'],
      ['--object-streams=disable'],
      ['--qdf'],
      ['--newline-before-endstream'],
    ];
    for (const flags of ways) {
      const bytes = through('qpdf', (from, to) => [...flags, from, to], filled);
      assert.equal(bytes && (await tried(bytes)), 'whole', flags.join(' '));
    }
  });

  it('with an owner’s password only is whole, with one to open it is refused', {
    skip: !installed('qpdf'),
  }, async () => {
    for (const bits of ['40', '128', '256']) {
      for (const [user, result] of [
        ['', 'whole'],
        ['geheim', 'encrypted'],
      ] as const) {
        const weak = bits === '256' ? [] : ['--allow-weak-crypto'];
        const args = (from: string, to: string) => [...weak, '--encrypt', user, 'eigenaar', bits, '--', from, to];
        const bytes = through('qpdf', args, filled);
        assert.equal(bytes && (await tried(bytes)), result, `${bits} ${user}`);
      }
    }
  });

  it('flattened or printed has no fields, and says so', async (test) => {
    const ways: readonly (readonly [string, (from: string, to: string) => string[]])[] = [
      ['qpdf', (from, to) => ['--flatten-annotations=all', from, to]],
      ['qpdf', (from, to) => ['--flatten-annotations=print', from, to]],
      [
        'gs',
        (from, to) => ['-q', '-dNOPAUSE', '-dBATCH', '-dPreserveAnnots=false', '-sDEVICE=pdfwrite', `-o${to}`, from],
      ],
      ['gs', (from, to) => ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfimage24', '-r50', `-o${to}`, from]],
      ['mutool', (from, to) => ['convert', '-o', to, from]],
    ];
    for (const [program, args] of ways) {
      const bytes = installed(program) ? through(program, args, filled) : undefined;
      if (!bytes) {
        test.diagnostic(`${program} is not there, or cannot do this`);
        continue;
      }
      const result = await tried(bytes);
      assert.ok(['flattened', 'foreign', 'whole', 'told'].includes(result), `${program}: ${result}`);
    }
  });

  it('of somebody else is not taken for ours', async () => {
    for (const name of ['naam', 'F4.naam', 'form1[0].naam[0]', 'f01.naam']) {
      const document = await PDFDocument.create();
      const page = document.addPage([200, 200]);
      document.setTitle('Aangifte');
      const field = document.getForm().createTextField(name);
      field.addToPage(page);
      field.setText('An');
      assert.equal(await tried(await document.save()), 'foreign', name);
    }
  });

  it('of before there were kinds and lists is whole: dates in cells too', async () => {
    const old = await openPdf(madeForm({ listed: false }), 'f.pdf');
    for (const { dict, path: name } of terminalFields(old.catalog)) {
      if (dict.lookup(PDFName.of('WerkboekKind')) === PDFName.of('date')) {
        dict.set(PDFName.of('WerkboekDate'), old.context.obj(true));
        dict.set(PDFName.of('Ff'), PDFNumber.of(1 << 24));
        dict.set(PDFName.of('MaxLen'), PDFNumber.of(10));
      }
      if (name.length > 0) dict.delete(PDFName.of('WerkboekKind'));
    }
    const blank = writePdf(old.context, { id: '00FF' });
    const values = { ...VALUES, 'taken.1.kosten': '12,50' };
    const full = await fillForm(blank, values);
    assert.equal(await tried(full, values), 'whole');
    for (const way of ['table', 'packed'] as const)
      assert.equal(await tried(await appendChanges(blank, full, way), values), 'whole');
  });

  it('with a box that only shows its tick is ticked', async () => {
    const opened = await openPdf(filled, 'f.pdf');
    for (const { path: name, dict, widgets } of terminalFields(opened.catalog)) {
      if (name.at(-1) !== 'gesprek') continue;
      dict.delete(PDFName.of('V'));
      for (const widget of widgets) widget.set(PDFName.of('AS'), PDFName.of('gesprek'));
    }
    const values = { ...VALUES, hoe: ['brief', 'gesprek', 'anders'] };
    assert.equal(await tried(writePdf(opened.context, { id: '00FF' }), values), 'whole');
  });
});

it('they are two hundred', () => assert.ok(files >= 200 || !installed('qpdf'), `${files}`));
