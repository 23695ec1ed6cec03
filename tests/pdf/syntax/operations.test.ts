/** The tokenizer: every operation with its place, whatever stands between. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fixedLength, readCMap } from '../../../src/pdf/fonts/cmap.js';
import { KIND, operatorCode, readOperations } from '../../../src/pdf/syntax/operations.js';
import { decodeTextString, nameAt, readString } from '../../../src/pdf/syntax/strings.js';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** The source of each operation, and what it was taken for. */
function operationsOf(text: string): string[] {
  const bytes = bytesOf(text);
  const found: string[] = [];
  readOperations(bytes, ({ start, end, count }) => found.push(`${text.slice(start, end)} [${count}]`));
  return found;
}

it('gives each operation with its bytes and the number of its operands', () => {
  assert.deepEqual(operationsOf('q 1 0 0 -1 .5 -2.25 cm\n/G3 gs % comment q Q\n(a(b)\\)c)Tj<0041>Tj[(x)-20<41>]TJ Q'), [
    'q [0]',
    '1 0 0 -1 .5 -2.25 cm [6]',
    '/G3 gs [1]',
    '(a(b)\\)c)Tj [1]',
    '<0041>Tj [1]',
    '[(x)-20<41>]TJ [5]',
    'Q [0]',
  ]);
});

it('passes over inline images whatever bytes they hold', () => {
  const image = 'BI /W 2 /H 1 ID \u0001(EI<<\u00ff\nEI';
  assert.deepEqual(operationsOf(`q ${image} Q`), ['q [0]', `${image} [0]`, 'Q [0]']);
});

it('reads numbers, names and nested dictionaries', () => {
  const bytes = bytesOf('/a#20b <</MCID 12/X[<</Y true>>]>> BDC -0.125 +3 4. x');
  readOperations(bytes, (operation) => {
    const { code, numbers, kinds, count } = operation;
    if (code === operatorCode('BDC')) {
      assert.equal(nameAt(bytes, operation, 0), 'a b');
      assert.equal(numbers[3], 12);
      assert.equal(kinds[8], KIND.word);
      assert.equal(count, 12);
    } else assert.deepEqual([...numbers.slice(0, 3)], [-0.125, 3, 4]);
  });
});

it('keeps the place of each of hundreds of operands', () => {
  const text = `[${Array.from({ length: 300 }, (_, index) => `(${index})`).join('')}] TJ`;
  const bytes = bytesOf(text);
  readOperations(bytes, (operation) => {
    const string = { bytes: new Uint8Array(1), length: 0 };
    for (let index = 0; index < 300; index += 1) {
      readString(bytes, operation, index + 1, string);
      assert.equal(Buffer.from(string.bytes.subarray(0, string.length)).toString(), String(index));
    }
  });
});

it('reads escapes, octals and odd hexadecimals', () => {
  const read = (text: string): string => {
    const bytes = bytesOf(`${text} Tj`);
    const string = { bytes: new Uint8Array(1), length: 0 };
    readOperations(bytes, (operation) => readString(bytes, operation, 0, string));
    return decodeTextString(string);
  };
  assert.equal(read('(a\\053\\n\\(\\\\\\\nb\\8)'), 'a+\n(\\b8');
  assert.equal(read('<4 1 4>'), 'A@');
  assert.equal(read('<FEFF00E90133>'), 'éĳ');
});

it('survives damage', () => {
  for (const text of ['(open', '<41', '[1 2', '<<', ')>]}', 'BI ID', '1-2..3 m', '/', '%', '--', '\\']) {
    assert.doesNotThrow(() => operationsOf(text));
  }
});

it('reads ToUnicode maps: characters, ligatures, ranges, lists and characters beyond the first plane', () => {
  const map = readCMap(
    bytesOf(`/CIDInit /ProcSet findresource begin
1 begincodespacerange <0000> <FFFF> endcodespacerange
3 beginbfchar <0003> <0020> <0010> <006600660069> <0011> <D83DDE00> endbfchar
3 beginbfrange <0041> <0043> <0061> <0050> <0051> [<0066006C> <00E9>] <0060> <0061> <0041004D> endbfrange
endcmap`),
  );
  assert.equal(fixedLength(map), 2);
  assert.deepEqual(
    [3, 0x10, 0x11, 0x41, 0x43, 0x50, 0x51, 0x61, 0x62].map((code) => map.texts.get(code)),
    [' ', 'ffi', '😀', 'a', 'c', 'fl', 'é', 'AN', undefined],
  );
});
