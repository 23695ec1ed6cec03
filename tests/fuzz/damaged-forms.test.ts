/** A filled form that is damaged gives its answers whole, or a finding: never fewer without a word. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { Failure } from '../../src/diagnostic.js';
import { terminalFields } from '../../src/pdf/document/fields/terminal-fields.js';
import type { FieldValue, FilledForm } from '../../src/pdf/document/fields/values.js';
import { fillForm } from '../../src/pdf/make/forms/fill-form.js';
import { readForm } from '../../src/pdf/read/forms/read-form.js';
import { type OpenPdf, openPdf } from '../../src/pdf/syntax/open.js';
import { writePdf } from '../../src/pdf/syntax/write.js';
import { appendChanges } from '../pdf/forms/incremental.js';
import { madeForm, VALUES } from '../pdf/forms/made-form.js';

async function formIn(bytes: Uint8Array): Promise<FilledForm> {
  const reading = await readForm(bytes, 'f.pdf');
  assert.ok(reading.kind === 'form');
  return reading.forms[0]!;
}

/** '' when it was read. */
const refusal = (bytes: Uint8Array): Promise<string> =>
  readForm(bytes, 'f.pdf').then(
    () => '',
    (problem: unknown) => (problem instanceof Failure ? String(problem.diagnostics[0]?.data.problem) : String(problem)),
  );

/** Letters of a text, ticks of a list: another letter may be what was typed. */
const sizeOf = (value: FieldValue | undefined): number | undefined =>
  typeof value === 'object' ? value.length : typeof value === 'string' ? value.length : Number(value);

const empty = madeForm();
const filled = await fillForm(empty, VALUES);

describe('a form that is whole', () => {
  for (const listed of [true, false]) {
    it(`gives its answers, however it was saved${listed ? '' : ', also without a list of its fields'}`, async () => {
      const blank = madeForm({ listed });
      const full = await fillForm(blank, VALUES);
      const saved = await Promise.all((['table', 'packed'] as const).map((way) => appendChanges(blank, full, way)));
      const again = await appendChanges(saved[0]!, await fillForm(saved[0]!, { ...VALUES, naam: 'An' }), 'packed');
      for (const [index, bytes] of [full, ...saved, again].entries()) {
        const { values, doubts } = await formIn(bytes);
        assert.deepEqual(doubts, [], `${index}`);
        assert.deepEqual(values, index === 3 ? { ...VALUES, naam: 'An' } : VALUES, `${index}`);
      }
    });
  }

  it('may have something before and behind it, and tables that say other places', async () => {
    const saved = await appendChanges(empty, filled, 'table');
    const moved = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), saved, Buffer.from('\n<html></html>')]);
    assert.deepEqual((await formIn(moved)).values, VALUES);
  });
});

describe('a save that was cut off', () => {
  for (const way of ['table', 'packed'] as const) {
    it(`is refused wherever it ends (${way})`, async () => {
      const saved = await appendChanges(empty, filled, way);
      // Right at its end, with or without the last line break, it is the empty form.
      for (let length = empty.length + 1; length < saved.length - 1; length += 13)
        assert.match(await refusal(saved.subarray(0, length)), /^(?:cut|object)$/, `${length} of ${saved.length}`);
      for (let length = 1000; length < empty.length - 1; length += 997)
        assert.notEqual(await refusal(saved.subarray(0, length)), '', `${length} of ${saved.length}`);
    });
  }
});

describe('one wrong byte', () => {
  for (const [name, make] of Object.entries({
    'written whole': async () => Buffer.from(filled),
    appended: () => appendChanges(empty, filled, 'table'),
  })) {
    it(`in what holds the answers loses none without a word (${name})`, async () => {
      const bytes = await make();
      const from = bytes.lastIndexOf('/V <FEFF0141') - 300;
      let damaged = 0;
      for (let at = from; at < from + 4000 && at < bytes.length; at += 7) {
        const broken = Buffer.from(bytes);
        broken[at] = at % 2 === 0 ? 0x78 : broken[at]! ^ 0x10;
        const reading = await readForm(broken, 'f.pdf').catch(() => undefined);
        const form = reading?.kind === 'form' ? reading.forms[0] : undefined;
        if (!form || form.doubts.length > 0) {
          damaged += 1;
          continue;
        }
        for (const [field, value] of Object.entries(VALUES))
          assert.equal(sizeOf(form.values[field]), sizeOf(value), `${field} at ${at}`);
      }
      assert.ok(damaged > 50, `only ${damaged}`);
    });
  }

  it('in an object of an update does not bring back the one before it', async () => {
    const saved = await appendChanges(empty, filled, 'table');
    const text = saved.toString('latin1');
    const object = text.lastIndexOf('obj', text.lastIndexOf('/V <FEFF0141'));
    const [name, length] = [text.slice(0, object + 3), object + 3];
    const cases = [
      `${name}${text.slice(length).replace('<<', '<!')}`,
      text.slice(0, object).replace(/ 0 $/, ' x ') + text.slice(object),
    ];
    for (const each of cases) assert.match(await refusal(Buffer.from(each, 'latin1')), /object|missing/);
  });
});

describe('what is told of a form', () => {
  async function doubts(change: (opened: OpenPdf, field: (name: string) => PDFDict) => void, listed = true) {
    const opened = await openPdf(listed ? filled : await fillForm(madeForm({ listed }), VALUES), 'f.pdf');
    const fields = new Map(terminalFields(opened.catalog).map(({ path, dict }) => [path.slice(1).join('.'), dict]));
    change(opened, (name) => fields.get(name)!);
    const form = await formIn(writePdf(opened.context, { id: '00FF' }));
    return { ...form, told: form.doubts.map(({ problem, name }) => `${problem} ${name}`) };
  }
  const key = (name: string): PDFName => PDFName.of(name);
  const LOST = ['kosten', 'gelukt', 'klaar'].map((name) => `lost taken.1.${name}`);
  /** The field around it forgets all others. */
  const firstOnly = (field: PDFDict): void => {
    const kids = field.lookup(key('Parent'), PDFDict).lookup(key('Kids'), PDFArray);
    while (kids.size() > 1) kids.remove(1);
  };

  it('a field that is gone, by its name', async () => {
    const { told, values } = await doubts((_, field) => firstOnly(field('taken.1.taak')));
    assert.deepEqual(told, LOST);
    assert.deepEqual([values['taken.1.kosten'], values.naam], [undefined, VALUES.naam]);
  });

  it('the same of a form of before there was a list', async () => {
    const { told } = await doubts((_, field) => firstOnly(field('taken.1.taak')), false);
    assert.deepEqual(told, LOST);
  });

  it('a field with another name or of another kind', async () => {
    const { told } = await doubts((_, field) => {
      field('naam').set(key('T'), PDFHexString.fromText('naan'));
      field('datum').delete(key('WerkboekKind'));
      field('oordeel').set(key('Ff'), PDFNumber.of(0));
    });
    assert.deepEqual(told, ['lost naam', 'changed datum', 'changed oordeel', 'unknown naan']);
  });

  it('a value that cannot be, and none where one is shown', async () => {
    const { told, values } = await doubts((_, field) => {
      field('naam').delete(key('V'));
      field('plan').set(key('V'), PDFNumber.of(7));
      field('datum').set(key('V'), PDFHexString.of('FEFF00010041'));
      field('taken.1.gelukt').set(key('V'), PDFHexString.fromText('misschien'));
      field('oordeel').set(key('V'), key('goee'));
    });
    assert.deepEqual(told, ['empty naam', 'value plan', 'value datum', 'value taken.1.gelukt', 'value oordeel']);
    assert.deepEqual(Object.keys(values), ['taken.1.taak', 'taken.1.kosten', 'taken.1.klaar', 'hoe']);
  });

  it('a value under a key that there is not', async () => {
    const { told } = await doubts((opened, field) => {
      const naam = field('naam');
      naam.set(key('W'), naam.get(key('V'))!);
      naam.delete(key('V'));
      naam.set(key('AP'), opened.context.obj({}));
    });
    assert.deepEqual(told, ['value naam']);
  });

  it('a value that is shown otherwise, which is given all the same', async () => {
    const { doubts: found, values } = await doubts((_, field) => {
      field('taken.1.taak').set(key('V'), PDFHexString.fromText('thee'));
      field('taken.1.klaar').set(key('V'), key('Off'));
    });
    assert.deepEqual(found, [
      { problem: 'unlike', name: 'taken.1.taak', value: 'thee', shown: 'koffie' },
      { problem: 'unlike', name: 'taken.1.klaar', value: '', shown: 'ja' },
    ]);
    assert.deepEqual([values['taken.1.taak'], values['taken.1.klaar']], ['thee', true]);
  });

  it('a damaged list, and one of another sheet', async () => {
    const rootOf = (field: (name: string) => PDFDict) => field('naam').lookup(key('Parent'), PDFDict);
    const list = await doubts((_, field) => rootOf(field).set(key('WerkboekFields'), PDFNumber.of(1)));
    assert.deepEqual(list.told, ['list ']);
    const sheet = await doubts((_, field) => rootOf(field).set(key('T'), PDFHexString.fromText('F02')));
    assert.deepEqual(sheet.told, ['sheet ']);
  });
});
