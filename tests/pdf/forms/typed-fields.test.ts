/** Dates, amounts and so on in a PDF: written in one way, read as what they mean, and told of where they mean nothing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { terminalFields } from '../../../src/pdf/document/fields/terminal-fields.js';
import { BadValues, type FilledForm, type FormValues } from '../../../src/pdf/document/fields/values.js';
import { fillForm } from '../../../src/pdf/make/forms/fill-form.js';
import { readForm } from '../../../src/pdf/read/forms/read-form.js';
import { openPdf } from '../../../src/pdf/syntax/open.js';
import { writePdf } from '../../../src/pdf/syntax/write.js';
import { madeForm } from './made-form.js';

const formIn = async (bytes: Uint8Array): Promise<FilledForm> => {
  const reading = await readForm(bytes, 'f.pdf');
  assert.equal(reading.kind, 'form');
  return reading.forms[0]!;
};
const empty = madeForm();

/** As a viewer leaves it that only writes the value. */
async function typedIn(values: Readonly<Record<string, string>>): Promise<FilledForm> {
  const opened = await openPdf(empty, 'f.pdf');
  for (const { path, dict, widgets } of terminalFields(opened.catalog)) {
    const value = values[path.slice(1).join('.')];
    if (value === undefined) continue;
    dict.set(PDFName.of('V'), PDFHexString.fromText(value));
    for (const widget of widgets) widget.delete(PDFName.of('AP'));
  }
  return formIn(writePdf(opened.context, { id: '00FF' }));
}

describe('what people type in a viewer', () => {
  it('is read as what it means', async () => {
    for (const datum of ['03122026', '3-12-2026', '3 dec 2026', 'donderdag 3 december 2026']) {
      const { values, doubts } = await typedIn({ datum, 'taken.1.kosten': '1.250,5' });
      assert.deepEqual([values.datum, values['taken.1.kosten'], doubts], ['2026-12-03', 1250.5, []]);
    }
  });

  it('is given as it stands, with a word, where it means nothing', async () => {
    const { values, doubts } = await typedIn({ datum: '31-02-2026', 'taken.1.kosten': 'ca. 20' });
    assert.deepEqual([values.datum, values['taken.1.kosten']], ['31-02-2026', 'ca. 20']);
    assert.deepEqual(doubts, [
      { problem: 'unfit', name: 'datum', value: '31-02-2026', page: 1, fault: 'no-day' },
      { problem: 'unfit', name: 'taken.1.kosten', value: 'ca. 20', page: 1, fault: 'no-number' },
    ]);
  });
});

it('each field shows what is typed in a stream of its own: PDFBox and pypdf write into the one that is there', async () => {
  const { catalog } = await openPdf(empty, 'f.pdf');
  const written = terminalFields(catalog).filter(({ dict }) => dict.get(PDFName.of('FT')) !== PDFName.of('Btn'));
  const streams = written.flatMap(({ widgets }) =>
    widgets.map((each) => each.lookup(PDFName.of('AP'), PDFDict).get(PDFName.of('N'))),
  );
  assert.equal(streams.length, 6);
  assert.equal(new Set(streams).size, streams.length);
});

describe('what a row fills in', () => {
  it('is written in the way of the house', async () => {
    const ways: readonly FormValues[] = [
      { datum: '3 december 2026', 'taken.1.kosten': '1250,5' },
      { datum: '2026-12-03', 'taken.1.kosten': 1250.5 },
    ];
    const [first, second] = await Promise.all(ways.map((values) => fillForm(empty, values)));
    assert.deepEqual(first, second);
    const { values } = await formIn(first!);
    assert.deepEqual([values.datum, values['taken.1.kosten']], ['2026-12-03', 1250.5]);
  });

  it('is refused with its reason where it means nothing', async () => {
    await assert.rejects(fillForm(empty, { datum: '31-02-2026', 'taken.1.kosten': 'ca. 20' }), (problem) => {
      assert.ok(problem instanceof BadValues);
      const told = problem.problems.map(
        ({ name, ...each }) => `${name} ${each.kind === 'unfit' ? each.fault : each.kind}`,
      );
      assert.deepEqual(told, ['datum no-day', 'taken.1.kosten no-number']);
      return true;
    });
  });
});

describe('a long text', () => {
  it('gets smaller type, and none that is too small to read', async () => {
    const { doubts } = await formIn(await fillForm(empty, { naam: 'x '.repeat(38).trim() }));
    assert.deepEqual(doubts, []);
    await assert.rejects(fillForm(empty, { naam: 'x '.repeat(60).trim() }), BadValues);
  });

  it('that a viewer shrank too far, or cut off, is told of', async () => {
    const opened = await openPdf(await fillForm(empty, { naam: 'An' }), 'f.pdf');
    const widget = terminalFields(opened.catalog).find(({ path }) => path[1] === 'naam')!.widgets[0]!;
    const stream = opened.context.lookup(widget.lookup(PDFName.of('AP'))) as never as {
      lookup(name: PDFName): { contents: Uint8Array };
    };
    const shown = stream.lookup(PDFName.of('N'));
    shown.contents = Buffer.from(Buffer.from(shown.contents).toString('latin1').replace(/12 Tf/, '6 Tf'), 'latin1');
    const { doubts } = await formIn(writePdf(opened.context, { id: '00FF' }));
    assert.deepEqual(doubts, [{ problem: 'long', name: 'naam', value: 'An', page: 1 }]);
  });
});
