/** Reads the sheets of a workbook (.xlsx) as people see them: dates as dates, formulas as what they gave, nothing of macros or links. */
import { readXml } from '../../office/read-xml.js';
import { partOfKind, relationsOf } from '../../office/relations.js';
import type { Unzipped } from '../../office/unzip.js';
import type { TableRecord } from '../rows-of-records.js';
import { readSheet } from './read-sheet.js';
import { readStyles } from './read-styles.js';

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Those that have something; lines count as the sheet does, and cells from its first column on. */
  readonly records: readonly TableRecord[];
}

/** Undefined when it is no workbook. @throws BadZip, BadXml */
export function readWorkbook(zip: Unzipped): readonly Sheet[] | undefined {
  const main = partOfKind(relationsOf(zip, ''), 'officeDocument');
  const bytes = main === undefined ? undefined : zip.part(main);
  if (main === undefined || !bytes) return undefined;
  const found: { name: string; id: string; isHidden: boolean }[] = [];
  let from1904 = false;
  let isWorkbook = false;
  readXml(bytes, {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') from1904 = isOn(attributes.get('date1904'));
      if (name !== 'sheet') return;
      const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
      found.push({ name: attributes.get('name') ?? '', id: attributes.get('id') ?? '', isHidden: hidden });
    },
  });
  if (!isWorkbook) return undefined;
  const relations = relationsOf(zip, main);
  const part = (kind: string): Uint8Array | undefined => zip.part(partOfKind(relations, kind) ?? '');
  const ways = { texts: sharedTexts(part('sharedStrings')), styles: readStyles(part('styles')), from1904 };
  return found.flatMap(({ name, id, isHidden }) => {
    const relation = relations.get(id);
    // A sheet may also be a chart, or the macros of an old Excel.
    const content = relation?.kind === 'worksheet' ? zip.part(relation.part) : undefined;
    return content ? [{ name, isHidden, records: readSheet(content, ways) }] : [];
  });
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Each text once, in pieces where part of it is bold; how Japanese is said (`rPh`) is no part of it. */
function sharedTexts(bytes: Uint8Array | undefined): readonly string[] {
  const texts: string[] = [];
  if (!bytes) return texts;
  let current = '';
  let inside = false;
  let said = 0;
  readXml(bytes, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') said += 1;
      inside = name === 't' && said === 0;
    },
    text(text) {
      if (inside) current += text;
    },
    close(name) {
      inside = false;
      if (name === 'rPh') said -= 1;
      if (name === 'si') texts.push(current);
    },
  });
  return texts;
}
