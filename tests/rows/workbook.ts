/** A workbook as Excel 365 with Dutch settings writes it, of which a test may change parts. */
import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** Of a part that is there, what becomes of its text; or the text of a new one. */
export type Parts = Readonly<Record<string, (xml: string) => string>>;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const IDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const relations = (...list: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${RELATIONS}">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${IDS}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The fourth to the seventh: a date, a time, both, an amount; the last a telephone number of ten digits. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="3">
<numFmt numFmtId="44" formatCode="_ &quot;€&quot;\\ * #,##0.00_ ;_ &quot;€&quot;\\ * \\-#,##0.00_ "/>
<numFmt numFmtId="164" formatCode="d/m/yyyy\\ h:mm;@"/><numFmt numFmtId="165" formatCode="0000000000"/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0"/>
<xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="44"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

const TEXTS = `${HEAD}<sst xmlns="${MAIN}" count="9" uniqueCount="9"><si><t>naam</t></si><si><t>datum</t></si><si><t>van</t></si>
<si><t>bedrag</t></si><si><t>huisnummer</t></si><si><t>telefoon</t></si><si><t>komt</t></si><si><t xml:space="preserve"> som </t></si>
<si><r><rPr><b/></rPr><t>Ünal</t></r><r><t xml:space="preserve"> &amp; zoon</t></r><rPh sb="0" eb="1"><t>uunal</t></rPh></si>
<si><t>3-12</t></si><si><t>De tweede_x000D_
regel</t></si></sst>`;

const SHEET = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${IDS}"><dimension ref="A1:H4"/><sheetData>
<row r="1" spans="1:8"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>
<c r="E1" t="s"><v>4</v></c><c r="F1" t="s"><v>5</v></c><c r="G1" t="s"><v>6</v></c><c r="H1" t="s"><v>7</v></c></row>
<row r="2"><c r="A2" t="s"><v>8</v></c><c r="B2" s="1"><v>46359</v></c><c r="C2" s="2"><v>0.8125</v></c><c r="D2" s="4"><v>1250.5</v></c>
<c r="E2" t="s"><v>9</v></c><c r="F2" s="5"><v>612345678</v></c><c r="G2" t="b"><v>1</v></c><c r="H2"><f>0.1+0.2</f><v>0.30000000000000004</v></c></row>
<row r="3"><c r="A3" s="1"/></row>
<row r="4"><c r="A4" t="s"><v>10</v></c><c r="B4" s="3"><v>45352.378472222219</v></c><c r="H4" t="str"><f>A4</f><v>Dorpsstraat 4</v></c></row>
</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

export const workbook = (changes: Parts = {}): Uint8Array => zipSync(partsOf(changes));

const DIRECTORY_ENTRY = 'PK\x01\x02';
const METHOD_AT = 10;
const DEFLATED = 8;

/** A workbook of which the texts unpack to that much: made of one piece that comes again and again, as it takes seconds to pack it all. */
export function bomb(mebibytes: number): Uint8Array {
  const name = 'xl/sharedStrings.xml';
  const piece = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...Array.from({ length: mebibytes }, () => piece), deflateRawSync('')]);
  const zip = Buffer.from(zipSync({ ...partsOf({}), [name]: [packed, { level: 0 }] }));
  let at = zip.indexOf(DIRECTORY_ENTRY);
  while (!zip.subarray(at).toString('latin1', 46).startsWith(name)) at = zip.indexOf(DIRECTORY_ENTRY, at + 1);
  zip.writeUInt16LE(DEFLATED, at + METHOD_AT);
  return zip;
}

function partsOf(changes: Parts): Record<string, Uint8Array> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${IDS}"><workbookPr/><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', '/xl/sharedStrings.xml'],
    ),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': TEXTS,
    'xl/worksheets/sheet1.xml': SHEET,
  };
  for (const [name, change] of Object.entries(changes)) parts[name] = change(parts[name] ?? '');
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
}
