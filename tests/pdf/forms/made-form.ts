/** A format with a field of every kind, made without a browser, and what may be filled in on it. */
import { PDFArray, PDFContext, type PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { Entry } from '../../../src/model.js';
import type { FormValues } from '../../../src/pdf/document/fields/values.js';
import { joinForms } from '../../../src/pdf/make/forms/join-forms.js';
import { addFields } from '../../../src/pdf/make/tags/add-fields.js';
import { makeNode } from '../../../src/pdf/make/tags/node.js';
import { writePdf } from '../../../src/pdf/syntax/write.js';

const entry = (name: string, kind: Entry['kind'], more: Partial<Entry> = {}): Entry => {
  const asks = `Wat is ${name}?`;
  return { name, kind, asks, says: asks, required: false, ...more };
};

const ENTRIES: readonly Entry[] = [
  entry('naam', 'line', { required: true }),
  entry('plan', 'lines'),
  entry('datum', 'date', { writes: 'date' }),
  entry('taken.1.taak', 'cell'),
  entry('taken.1.kosten', 'cell', { writes: 'number' }),
  entry('taken.1.gelukt', 'cell', { options: ['ja', 'één keer', 'nee'] }),
  entry('taken.1.klaar', 'tick'),
  ...['brief', 'gesprek', 'anders'].map((option) => entry(`hoe.${option}`, 'tick', { option })),
  ...['heel goed', 'matig', 'slecht'].map((option) => entry('oordeel', 'round', { option })),
];

/** Every field filled. */
export const VALUES: FormValues = {
  naam: 'Łukasz Şahin Čapek',
  plan: 'Eerst met de buren praten.\nDan een brief aan de gemeente, met “alle” wensen.',
  datum: '2026-12-03',
  'taken.1.taak': 'koffie',
  'taken.1.kosten': 12.5,
  'taken.1.gelukt': 'één keer',
  'taken.1.klaar': true,
  hoe: ['brief', 'anders'],
  oordeel: 'matig',
};

const PAGE = { left: 0, bottom: 0, right: 595, top: 842 };

/** @param listed whether it says which fields it has, as formats of before did not */
export function madeForm({ listed = true } = {}): Uint8Array {
  const context = PDFContext.create();
  const page = context.obj({ Type: 'Page', MediaBox: [0, 0, 595, 842], Resources: {} }) as PDFDict;
  const ref = context.register(page);
  const pages = context.obj({ Type: 'Pages', Kids: [ref], Count: 1 });
  const pagesRef = context.register(pages);
  page.set(PDFName.of('Parent'), pagesRef);
  const catalog = context.obj({ Type: 'Catalog', Pages: pagesRef }) as PDFDict;
  const info = context.obj({}) as PDFDict;
  info.set(PDFName.of('Title'), PDFHexString.fromText('F01 Proef'));
  context.trailerInfo = { Root: context.register(catalog), Info: context.register(info) };
  const drawn = ENTRIES.map(({ kind }, index) => ({
    carrier: index,
    entry: index,
    page: 0,
    box: [20, 15 + index * 20, kind === 'tick' || kind === 'round' ? 26 : 160, 33 + index * 20] as const,
    lines: kind === 'lines' ? 2 : 0,
  }));
  const elements = {
    tagOf: () => '',
    factsOf: () => ({}),
    parentOf: () => -1,
    childrenOf: () => [],
    textOf: () => '',
    firstOf: (carrier: number) => carrier,
  };
  const form = { code: 'F01', version: '2.1', entries: ENTRIES };
  const input = { form, drawn, pages: [{ ref, dict: page }], frames: [{ trim: PAGE, area: PAGE }] };
  addFields({ context, catalog }, makeNode('Document', []), elements, input);
  const joined = joinForms(context, [catalog])!;
  const [root] = joined.lookup(PDFName.of('Fields'), PDFArray).asArray();
  if (!listed) (context.lookup(root) as PDFDict).delete(PDFName.of('WerkboekFields'));
  catalog.set(PDFName.of('AcroForm'), joined);
  return writePdf(context, { id: '00FF' });
}
