/**
 * Every field of every format, filled in by us, by pdf.js in a browser and by MuPDF, read back, and painted by three
 * programs; prints figures. `npx tsx bench/forms.ts out/formats` after `werkboek build formats`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FilledForm, FormValues } from '../src/pdf/document/fields/values.js';
import { fillForm } from '../src/pdf/make/forms/fill-form.js';
import { readForm } from '../src/pdf/read/forms/read-form.js';
import { installed } from '../tests/e2e/tools.js';
import { fillWithMutool } from '../tests/pdf/forms/in-mutool.js';
import { openPdfJs, type PdfJs } from '../tests/pdf/forms/in-pdfjs.js';
import { differences, paintWith } from '../tests/pdf/forms/painted.js';
import { unruled } from '../tests/pdf/forms/ruled.js';
import { type DrawnWidget, flatValues, roundsFor, samplesFor, widgetsIn } from '../tests/pdf/forms/samples.js';

const PAINTERS = ['pdf.js', ...['pdftoppm', 'mutool'].filter(installed)];
let worst = 0;

interface Tally {
  fields: number;
  values: number;
  wrong: number;
  outside: number;
  unseen: number;
  /** Edges of fields without their line, printed in 1 bit at 300 dpi. */
  unruled: number;
  fillMs: number;
}

async function formIn(bytes: Uint8Array, file: string): Promise<FilledForm> {
  const reading = await readForm(bytes, file);
  if (reading.kind !== 'form') throw new Error(`${file} is ${reading.kind}`);
  return reading.forms[0]!;
}

async function tryFormat(pdfJs: PdfJs, bytes: Uint8Array, file: string): Promise<Tally> {
  const form = await formIn(bytes, file);
  const widgets = await widgetsIn(bytes);
  const tally: Tally = {
    fields: form.fields.length,
    values: 0,
    wrong: 0,
    outside: 0,
    unseen: 0,
    unruled: 0,
    fillMs: 0,
  };
  if (installed('pdftoppm')) tally.unruled = unruled(bytes, widgets).length;
  const empty = new Map<string, Awaited<ReturnType<typeof paint>>>();
  const paint = async (painter: string, each: Uint8Array) =>
    painter === 'pdf.js' ? pdfJs.paint(each) : paintWith(painter, each);
  for (let round = 0; round < roundsFor(form); round += 1) {
    const values = samplesFor(form, widgets, round);
    for (const [by, filled] of await fillBy(pdfJs, bytes, form, widgets, values, tally)) {
      const read = (await formIn(filled, `${file} by ${by}`)).values;
      for (const name of Object.keys(values)) {
        tally.values += 1;
        if (!isDeepStrictEqual(read[name], values[name])) tally.wrong += 1;
      }
      if (round > 0) continue;
      const flat = flatValues(form, values);
      for (const painter of PAINTERS) {
        const before = empty.get(painter) ?? (await paint(painter, bytes));
        empty.set(painter, before);
        const { outside, inside } = differences(before, await paint(painter, filled), widgets);
        tally.outside += outside.length;
        tally.unseen += new Set(
          widgets.filter(({ name }) => flat[name] && !inside.has(name)).map((each) => each.name),
        ).size;
      }
    }
  }
  return tally;
}

async function fillBy(
  pdfJs: PdfJs,
  bytes: Uint8Array,
  form: FilledForm,
  widgets: readonly DrawnWidget[],
  values: FormValues,
  tally: Tally,
): Promise<[string, Uint8Array][]> {
  const flat = flatValues(form, values);
  const start = performance.now();
  const ours = await fillForm(bytes, values);
  const ms = performance.now() - start;
  tally.fillMs += ms;
  worst = Math.max(worst, ms);
  const mutool: [string, Uint8Array][] = installed('mutool') ? [['mutool', fillWithMutool(bytes, widgets, flat)]] : [];
  return [['werkboek', ours], ['pdf.js', await pdfJs.fill(bytes, flat)], ...mutool];
}

const [folder = 'out/formats'] = process.argv.slice(2);
const files = readdirSync(folder).filter((name) => /^[A-Z]\d\d-.*(?<!-blanco)\.pdf$/.test(name));
const pdfJs = await openPdfJs();
try {
  for (const file of files) {
    const bytes = readFileSync(path.join(folder, file));
    const { fields, values, wrong, outside, unseen, unruled: bare, fillMs } = await tryFormat(pdfJs, bytes, file);
    const size = `${Math.round(bytes.length / 1000)} kB`;
    console.log(
      `${file.slice(0, 3)} ${size}: ${fields} fields, ${values} values read back, ${wrong} wrong; ` +
        `${outside} pixels outside, ${unseen} not seen; ${bare} edges without their line in 1 bit; filled in ${Math.round(fillMs)} ms`,
    );
  }
  console.log(`slowest filling ${Math.round(worst)} ms; painted by ${PAINTERS.join(', ')}`);
} finally {
  await pdfJs.close();
}
