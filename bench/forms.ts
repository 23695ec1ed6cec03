/**
 * Every field of every format, filled in by us, by pdf.js in a browser, MuPDF, pikepdf (qpdf) and PDFBox, and read back by us; what we
 * filled in is read by the last two; painted by three programs. Prints figures. `npx tsx bench/forms.ts out/formats` after a build.
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
import { type OtherProgram, otherPrograms } from './forms/speak.js';

const PAINTERS = ['pdf.js', ...['pdftoppm', 'mutool'].filter(installed)];
let worst = 0;

interface Tally {
  fields: number;
  values: number;
  wrong: number;
  /** Values of ours as others read them, and how many of these are others. */
  told: number;
  toldWrong: number;
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

async function tryFormat(
  pdfJs: PdfJs,
  others: readonly OtherProgram[],
  bytes: Uint8Array,
  file: string,
): Promise<Tally> {
  const form = await formIn(bytes, file);
  const widgets = await widgetsIn(bytes);
  const tally: Tally = {
    fields: form.fields.length,
    values: 0,
    wrong: 0,
    told: 0,
    toldWrong: 0,
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
    for (const [by, filled] of await fillBy(pdfJs, others, bytes, form, widgets, values, tally)) {
      const read = (await formIn(filled, `${file} by ${by}`)).values;
      for (const name of Object.keys(values)) {
        tally.values += 1;
        if (isDeepStrictEqual(read[name], values[name])) continue;
        tally.wrong += 1;
        console.log(
          `${file} ${by} ${name}: ${JSON.stringify(values[name])} came back as ${JSON.stringify(read[name])}`,
        );
      }
      if (by === 'werkboek') await readByOthers(others, form, filled, values, tally);
      if (round > 0 || others.some(({ name, paints }) => name === by && !paints)) continue;
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

/** Dates and numbers stand on the sheet in the way of the house, so of these only the rest is compared: that they are there. */
async function readByOthers(
  others: readonly OtherProgram[],
  form: FilledForm,
  filled: Uint8Array,
  values: FormValues,
  tally: Tally,
): Promise<void> {
  const written = new Set(form.fields.filter(({ writes }) => writes).map(({ name }) => `${form.code}.${name}`));
  for (const other of others) {
    const read = await other.read(filled);
    for (const [name, value] of Object.entries(flatValues(form, values))) {
      tally.told += 1;
      if (written.has(name) ? Boolean(read[name]) === Boolean(value) : read[name] === value) continue;
      tally.toldWrong += 1;
      console.log(`${other.name} reads ${name}: ${JSON.stringify(read[name])}, not ${JSON.stringify(value)}`);
    }
  }
}

async function fillBy(
  pdfJs: PdfJs,
  others: readonly OtherProgram[],
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
  const all: [string, Uint8Array][] = [['werkboek', ours], ['pdf.js', await pdfJs.fill(bytes, flat)], ...mutool];
  for (const other of others) all.push([other.name, await other.fill(bytes, flat)]);
  return all;
}

const [folder = 'out/formats'] = process.argv.slice(2);
const files = readdirSync(folder).filter((name) => /^[A-Z]\d\d-.*(?<!-blanco)\.pdf$/.test(name));
const { here, missing } = otherPrograms();
for (const line of missing) console.log(line);
const pdfJs = await openPdfJs();
const sum = { fields: 0, values: 0, wrong: 0, told: 0, toldWrong: 0 };
try {
  for (const file of files) {
    const bytes = readFileSync(path.join(folder, file));
    const tally = await tryFormat(pdfJs, here, bytes, file);
    const { fields, values, wrong, told, toldWrong, outside, unseen, unruled: bare, fillMs } = tally;
    for (const each of Object.keys(sum) as (keyof typeof sum)[]) sum[each] += tally[each];
    const size = `${Math.round(bytes.length / 1000)} kB`;
    console.log(
      `${file.slice(0, 3)} ${size}: ${fields} fields, ${values} values read back, ${wrong} wrong; ${told} read by others, ${toldWrong} wrong; ` +
        `${outside} pixels outside, ${unseen} not seen; ${bare} edges without their line in 1 bit; filled in ${Math.round(fillMs)} ms`,
    );
  }
  console.log(
    `${files.length} formats, ${sum.fields} fields: ${sum.values} values filled in by werkboek, pdf.js, ` +
      `${[...(installed('mutool') ? ['mutool'] : []), ...here.map(({ name }) => name)].join(', ')}, ${sum.wrong} wrong; ` +
      `${sum.told} values of ours read by others, ${sum.toldWrong} wrong`,
  );
  console.log(`slowest filling ${Math.round(worst)} ms; painted by ${PAINTERS.join(', ')}`);
} finally {
  await pdfJs.close();
  for (const other of here) other.close();
}
