/** Workbooks as Excel in the Netherlands and others write them: dates, formulas and texts as people see them, and nothing of what is hostile. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readRows } from '../../src/rows/read-rows.js';
import { momentText, shownAs } from '../../src/rows/xlsx/number-formats.js';
import { writeWorkbook } from '../../src/rows/xlsx/write-workbook.js';
import { bomb, type Parts, workbook } from './workbook.js';

const read = (bytes: Uint8Array) => {
  const { columns, rows, problems } = readRows(bytes, '/d/straat.xlsx');
  return {
    columns: columns.map(({ name }) => name),
    rows: rows.map(({ code, cells }) => [
      ...(code ? [code] : []),
      ...cells.map(({ column, value, place }) => `${place.line}:${place.column} ${column}=${value}`),
    ]),
    problems: problems.map(
      ({ rule, data, place }) => `${rule} ${data.reason ?? data.others} ${place?.line}:${place?.column}`,
    ),
  };
};

const made = (parts: Parts = {}): Uint8Array => workbook(parts);

describe('a workbook of Excel', () => {
  it('gives dates as days, times as times, formulas as what they gave, and shared texts with their bold words', () => {
    assert.deepEqual(read(made()), {
      columns: ['naam', 'datum', 'van', 'bedrag', 'huisnummer', 'telefoon', 'komt', 'som'],
      rows: [
        [
          '2:1 naam=Ünal & zoon',
          '2:2 datum=3-12-2026',
          '2:3 van=19:30',
          '2:4 bedrag=1250.5',
          '2:5 huisnummer=3-12',
          '2:6 telefoon=0612345678',
          '2:7 komt=true',
          '2:8 som=0.3',
        ],
        ['4:1 naam=De tweede\nregel', '4:2 datum=1-3-2024 09:05', '4:8 som=Dorpsstraat 4'],
      ],
      problems: [],
    });
  });

  it('counts days from 1904 where Excel on a Mac did', () => {
    const { rows } = read(
      made({ 'xl/workbook.xml': (xml) => xml.replace('<workbookPr/>', '<workbookPr date1904="1"/>') }),
    );
    assert.match(rows[0]![1]!, /datum=4-12-2030/);
  });

  it('names the cell of a formula that does not work out, and makes nothing of its row', () => {
    const bad = (xml: string) =>
      xml
        .replace(
          '<c r="H2"><f>0.1+0.2</f><v>0.30000000000000004</v></c>',
          '<c r="H2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
        )
        .replace('<c r="H4" t="str"><f>A4</f><v>Dorpsstraat 4</v></c>', '<c r="H4"><f>A4</f></c>');
    const { rows, problems } = read(made({ 'xl/worksheets/sheet1.xml': bad }));
    assert.deepEqual(rows, []);
    assert.deepEqual(problems, ['fill/bad-value formula 2:8', 'fill/bad-value formula 4:8']);
  });

  it('reads the first sheet that is seen and has something, and says so of the others', () => {
    const two = (xml: string) =>
      xml.replace(
        '</sheets>',
        '<sheet name="Geheim" sheetId="2" state="hidden" r:id="rId1"/><sheet name="Blad2" sheetId="3" r:id="rId1"/></sheets>',
      );
    const { rows, problems } = read(made({ 'xl/workbook.xml': two }));
    assert.equal(rows.length, 2);
    assert.deepEqual(problems, ['fill/other-sheets Blad2 1:1']);
  });

  it('reads the sheets that are named as formats, each for its own', async () => {
    const bytes = await writeWorkbook([
      { name: 'Toelichting', lines: [['lees mij'], ['eerst']] },
      { name: 'F04 Uitnodiging', lines: [['beste'], ['An']] },
      { name: 'F10', lines: [['wie'], ['Bo']] },
    ]);
    assert.deepEqual(read(bytes).rows, [
      ['F04', '2:1 beste=An'],
      ['F10', '2:1 wie=Bo'],
    ]);
  });
});

describe('a workbook that means harm, or is none', () => {
  const reasons: readonly (readonly [name: string, bytes: () => Uint8Array, problem: string])[] = [
    ['no workbook in a zip', () => zipSync({ 'a.txt': strToU8('a') }), 'kind'],
    ['a zip that was cut off', () => made().subarray(0, 900), 'broken'],
    ['an old Excel', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'old'],
    ['entities that grow', () => made({ 'xl/sharedStrings.xml': (xml) => xml.replace('<sst', BILLION) }), 'broken'],
    [
      'an entity from outside',
      () => made({ 'xl/worksheets/sheet1.xml': (xml) => xml.replace('<worksheet', OUTSIDE) }),
      'broken',
    ],
    ['a bomb', () => bomb(200), 'too-big'],
    ['a bomb that lies about its size', () => lie(bomb(200)), 'too-big'],
    ['depth without end', () => made({ 'xl/worksheets/sheet1.xml': () => '<a>'.repeat(100_000) }), 'broken'],
    ['XML that breaks off', () => made({ 'xl/worksheets/sheet1.xml': (xml) => xml.slice(0, -40) }), 'broken'],
  ];
  for (const [name, bytes, reason] of reasons)
    it(`is refused: ${name}`, () => {
      const { rows, problems } = read(bytes());
      assert.deepEqual(rows, []);
      assert.deepEqual(problems, [`fill/unreadable ${reason} 1:1`]);
    });

  it('may hold macros and links: nothing of them is looked at', () => {
    const bytes = made({
      'xl/vbaProject.bin': () => 'macro',
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="x" Type="http://a/externalLink" TargetMode="External" Target="file:///etc/passwd"/></Relationships>',
        ),
    });
    assert.equal(read(bytes).rows.length, 2);
  });
});

const BILLION = '<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst';
const OUTSIDE = '<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet';

/** Says in the directory that each part unpacks to 9 bytes. */
function lie(bytes: Uint8Array): Uint8Array {
  const zip = Buffer.from(bytes);
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4))
    zip.writeUInt32LE(9, at + 24);
  return zip;
}

describe('number formats', () => {
  const cases: readonly (readonly [code: string, shown: unknown])[] = [
    ['General', 'number'],
    ['#,##0.00', 'number'],
    ['"€" #,##0.00', 'number'],
    ['0" dagen"', 'number'],
    ['[Red]0.00E+00', 'number'],
    ['dd/mm/yyyy', 'date'],
    ['[$-413]d mmmm yyyy;@', 'date'],
    ['mmm-yy', 'date'],
    ['h:mm', 'time'],
    ['[h]:mm:ss', 'time'],
    ['mm:ss.0', 'time'],
    ['d-m-yyyy h:mm', 'moment'],
    ['0000000000', { digits: 10 }],
    ['@', 'number'],
  ];
  for (const [code, shown] of cases) it(code, () => assert.deepEqual(shownAs(164, code), shown));

  it('days of Excel, with the leap day that 1900 never had', () => {
    const day = (serial: number) => momentText(serial, 'date', false);
    assert.deepEqual([1, 59, 61, 46_359, 2_958_465].map(day), [
      '1-1-1900',
      '28-2-1900',
      '1-3-1900',
      '3-12-2026',
      '31-12-9999',
    ]);
    assert.equal(day(-1), undefined);
    assert.equal(day(1e9), undefined);
  });
});

describe('writeWorkbook', () => {
  const lines = [
    ['naam', 'telefoon', 'nummer', 'aantal'],
    ['=HYPERLINK("x")', '0612345678', '3-12', 12],
    [' spatie\n\u0001regel ', '_x0041_', '', 0.5],
  ];

  it('gives texts that come back as they went in, whatever Excel would make of them', async () => {
    const { rows } = read(await writeWorkbook([{ name: 'F01', lines }]));
    assert.deepEqual(rows, [
      ['F01', '2:1 naam==HYPERLINK("x")', '2:2 telefoon=0612345678', '2:3 nummer=3-12', '2:4 aantal=12'],
      ['F01', '3:1 naam=spatie\n\uFFFDregel', '3:2 telefoon=_x0041_', '3:4 aantal=0.5'],
    ]);
  });

  it('names sheets as Excel allows, keeps texts as text, and offers choices', async () => {
    const bytes = await writeWorkbook([
      {
        name: "F01 [a]/b: 'c'",
        lines,
        choices: new Map([
          [0, ['ja', 'nee']],
          [1, ['a, b', 'c']],
        ]),
      },
      { name: 'f01  a  b  ', lines },
      { name: 'x'.repeat(40), lines },
      { name: 'X'.repeat(40), lines },
    ]);
    const parts = unzipSync(bytes);
    const names = [...strFromU8(parts['xl/workbook.xml']!).matchAll(/<sheet name="([^"]*)"/g)].map(
      ([, name = '']) => name,
    );
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, 4);
    for (const name of names) assert.ok(name.length <= 31 && !/[[\]:*?/\\]/.test(name), name);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    assert.match(sheet, /<c r="B2" s="1" t="inlineStr">/);
    assert.equal(sheet.match(/<dataValidation /g)?.length, 1);
  });

  it('gives the same bytes for the same tables', async () => {
    const [one, two] = [await writeWorkbook([{ name: 'a', lines }]), await writeWorkbook([{ name: 'a', lines }])];
    assert.deepEqual(one, two);
  });
});
