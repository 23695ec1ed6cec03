/** Hard CSV and JSON: what comes in as rows, with which places, and what goes out so that no spreadsheet runs it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeText } from '../../src/files/decode.js';
import { readRows } from '../../src/rows/read-rows.js';
import { splitCsv } from '../../src/rows/split-csv.js';
import { BYTE_ORDER_MARK, writeCsv } from '../../src/rows/write-csv.js';

describe('splitCsv', () => {
  const cases: readonly (readonly [name: string, text: string, records: readonly string[]])[] = [
    ['commas', 'a,b\n1,2\n', ['1: a|b', '2: 1|2']],
    ['semicolons, with commas in numbers', 'a;b\r\n1,5;2,5\r\n', ['1: a|b', '2: 1,5|2,5']],
    ['tabs', 'a\tb\n1;x\t2', ['1: a|b', '2: 1;x|2']],
    ['lines that end as on an old Mac', 'a;b\r1;2\r', ['1: a|b', '2: 1|2']],
    ['the separator that Excel names', 'sep=,\r\na;x,b\r\n1,2', ['2: a;x|b', '3: 1|2']],
    ['separators inside quotes', '"a;b",c,"d;e;f"\n"x,y",z,w', ['1: a;b|c|d;e;f', '2: x,y|z|w']],
    ['doubled quotes', 'a;b\n"zij zei ""ja""";""""\n', ['1: a|b', '2: zij zei "ja"|"']],
    ['a quote inside a plain cell', 'a;b\nbuis 5" dik;2\n', ['1: a|b', '2: buis 5" dik|2']],
    [
      'line breaks inside quotes',
      'a;b\n"een\r\ntwee";"drie\rvier"\nx;y',
      ['1: a|b', '2: een↵twee|drie↵vier', '5: x|y'],
    ],
    ['empty cells', ';b;\n;;\n"";2;', ['1: |b|', '2: ||', '3: |2|']],
    ['lines of other lengths', 'a;b\n1\n1;2;3', ['1: a|b', '2: 1', '3: 1|2|3']],
    ['one column', 'a\n1\n\n2\n', ['1: a', '2: 1', '3: ', '4: 2']],
    ['a separator at the very end', 'a;b\n1;', ['1: a|b', '2: 1|']],
    ['nothing', '', []],
  ];
  for (const [name, text, expected] of cases)
    it(`takes ${name}`, () => {
      const split = splitCsv(text);
      assert.ok('records' in split);
      assert.deepEqual(
        split.records.map(({ line, cells }) => `${line}: ${cells.join('|').replaceAll('\n', '↵')}`),
        expected,
      );
    });

  it('refuses quotes that leave the rest in doubt', () => {
    assert.deepEqual(splitCsv('a;b\n1;"open\n2;3\n'), { problem: 'open', line: 2 });
    assert.deepEqual(splitCsv('a;b\n1;2\n"x"y;3\n'), { problem: 'text', line: 3 });
  });
});

it('decodeText reads what spreadsheets write', () => {
  const text = 'naam;café\n€ 5;Ünal “Łódź”';
  const western = text.replace('Łódź', 'Lódz');
  const windows = Buffer.from(western.replace('€', '\x80').replace('“', '\x93').replace('”', '\x94'), 'latin1');
  assert.equal(decodeText(Buffer.from(text)), text);
  assert.equal(decodeText(Buffer.from(`${BYTE_ORDER_MARK}${text}`)), text);
  assert.equal(decodeText(Buffer.from(`${BYTE_ORDER_MARK}${text}`, 'utf16le')), text);
  assert.equal(decodeText(Buffer.from(`${BYTE_ORDER_MARK}${text}`, 'utf16le').swap16()), text);
  assert.equal(decodeText(windows), western);
});

describe('readRows', () => {
  const read = (text: string, file = '/d/straat.csv') => {
    const { columns, rows, problems } = readRows(Buffer.from(text), file);
    return {
      columns: columns.map(({ name, place }) => `${place.line}:${place.column} ${name}`),
      rows: rows.map(({ number, place, cells }) => [
        `${number} on ${place.line}`,
        ...cells.map(({ column, value }) => `${column}=${JSON.stringify(value)}`),
      ]),
      problems: problems.map(({ rule, place, data }) => `${place?.line} ${rule} ${JSON.stringify(data)}`),
    };
  };

  it('takes rows of CSV; empty lines do not count, empty cells are no values', () => {
    assert.deepEqual(read("naam ; datum;\n\n An ;3-12-2026\n;;\n'=An;\n'An;\n"), {
      columns: ['1:1 naam', '1:1 datum'],
      rows: [
        ['1 on 3', 'naam="An"', 'datum="3-12-2026"'],
        ['2 on 5', 'naam="=An"'],
        ['3 on 6', 'naam="\'An"'],
      ],
      problems: [],
    });
  });

  it('leaves out a row with a value that has no column, and says so', () => {
    const { rows, problems } = read('a;b\n1;2;3\n4;5\n');
    assert.deepEqual(rows, [['2 on 3', 'a="4"', 'b="5"']]);
    assert.deepEqual(problems, ['2 fill/extra-value {"value":"3","row":1}']);
  });

  it('takes one object of JSON for one row, and what is nothing for no value', () => {
    const { columns, rows, problems } = read('{"a": " x ", "b": null,\n "c": [], "d": ["p", 3], "e": 1.50}', 'x.JSON');
    assert.deepEqual(columns, ['1:2 a', '1:14 b', '2:2 c', '2:11 d', '2:26 e']);
    assert.deepEqual(rows, [['1 on 1', 'a="x"', 'd=["p","3"]', 'e=1.5']]);
    assert.deepEqual(problems, []);
  });

  it('keeps each digit of a number, and says when it is no number at all', () => {
    const { rows, problems } = read(
      '[{"iban": 91829200000417164300, "pi": 3.14159265358979323846, "n": -0.50, "m": 1e3}, {"a": 1e400}, {"b": 1e-400}]',
      'x.json',
    );
    assert.deepEqual(rows, [
      ['1 on 1', 'iban="91829200000417164300"', 'pi="3.14159265358979323846"', 'n=-0.5', 'm=1000'],
    ]);
    assert.match(problems.join('\n'), /"value":"1e400","reason":"no-number"[\s\S]*"value":"1e-400"/);
  });

  it('leaves out a row of JSON with a group in it', () => {
    const { rows, problems } = read('[\n {"a": {"b": 1}},\n {"a": true}\n]', 'x.json');
    assert.deepEqual(rows, [['2 on 3', 'a=true']]);
    assert.match(problems.join(), /^2 fill\/bad-value .*"reason":"shape"/);
  });

  const refused: readonly (readonly [text: string, file: string, problem: RegExp])[] = [
    ['', 'a.csv', /^1 fill\/unreadable .*empty/],
    [' ; \n', 'a.csv', /^1 fill\/unreadable .*empty/],
    ['PK\x03\x04 straat', 'a.xlsx', /^1 fill\/unreadable .*broken/],
    ['\na;b\n', 'a.csv', /^2 fill\/unreadable .*no-rows/],
    ['a;"b\n1;2', 'a.csv', /^1 fill\/unreadable .*quote-open/],
    ['a;b;a\n1;2;3', 'a.csv', /^1 fill\/doubled-column .*"a"/],
    ['[{"a": 1},\n{"a" 2}]', 'a.json', /^2 fill\/unreadable .*syntax/],
    ['[{"a": 1}', 'a.json', /^1 fill\/unreadable .*syntax/],
    ['{"a": 1,\n "a": 2}', 'a.json', /^2 fill\/unreadable .*doubled-key/],
    ['[1, 2]', 'a.json', /^1 fill\/unreadable .*no-table/],
    ['[]', 'a.json', /^1 fill\/unreadable .*no-rows/],
    ['['.repeat(20000) + ']'.repeat(20000), 'a.json', /^1 fill\/unreadable .*no-table/],
  ];
  for (const [text, file, problem] of refused)
    it(`refuses ${file}: ${JSON.stringify(text.slice(0, 24))}`, () => {
      const { rows, problems } = read(text, file);
      assert.deepEqual(rows, []);
      assert.match(problems.join('\n'), problem);
    });
});

describe('writeCsv', () => {
  it('leaves no formula to a spreadsheet that separates with another sign', () => {
    const values = [
      "ja,=cmd|' /C calc'!A0",
      'a;@SUM(B1)',
      'x\t+1',
      'p| -2+3',
      'kost 12,- of 1.250,-',
      'rood, - en blauw',
    ];
    for (const separator of [';', ',', '\t']) {
      const csv = writeCsv([values.map((_, index) => `c${index}`), values], { separator, byteOrderMark: false });
      for (const other of [/;/, /,/, /\t/, /\|/]) {
        const cells = csv.split(/\r\n/).flatMap((line) => line.split(other));
        assert.deepEqual(
          cells.filter((cell) => /^\s*"?\s*(?:[=+@]|-[\p{L}\p{N}(])/u.test(cell)),
          [],
        );
      }
      const [row] = readRows(Buffer.from(csv), 'a.csv').rows;
      assert.deepEqual(
        row?.cells.map(({ value }) => value),
        values,
      );
    }
  });

  it('shows what a terminal would obey', () => {
    assert.equal(writeCsv([['a\u001b[2Jb\u009b']], { separator: ';', byteOrderMark: false }), 'a\ufffd[2Jb\ufffd\r\n');
  });

  it('makes text of what a spreadsheet would run, and gives it back', () => {
    const values = ['=1+1', '+31 6 12', '-2+3', '@SUM(A1)', '\tx', '-12,50', 'a;b', 'zij zei "ja"', 'een\ntwee', ' x '];
    const csv = writeCsv([values.map((_, index) => `c${index}`), values], { separator: ';', byteOrderMark: true });
    assert.ok(csv.startsWith(`${BYTE_ORDER_MARK}c0;c1;`));
    assert.match(
      csv,
      /\r\n"'=1\+1";"'\+31 6 12";"'-2\+3";"'@SUM\(A1\)";"'\tx";"-12,50";"a;b";"zij zei ""ja""";"een\ntwee";" x "\r\n$/,
    );
    const [row] = readRows(Buffer.from(csv), 'a.csv').rows;
    assert.deepEqual(
      row?.cells.map(({ value }) => value),
      values.map((value) => (value === '\tx' ? '\tx' : value.trim())),
    );
  });
});
