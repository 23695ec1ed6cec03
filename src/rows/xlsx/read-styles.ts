/** Reads from the styles of a workbook as what the numbers of a cell are shown. */
import { readXml } from '../../office/read-xml.js';
import { type Shown, shownAs } from './number-formats.js';

/** By the number that a cell names. */
export function readStyles(bytes: Uint8Array | undefined): readonly Shown[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  if (!bytes) return [];
  readXml(bytes, {
    open(name, attributes) {
      const id = Number(attributes.get('numFmtId') ?? 0);
      if (name === 'numFmt') codes.set(id, attributes.get('formatCode') ?? '');
      // Those of `cellStyleXfs` are only what these were made from.
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) ids.push(id);
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return ids.map((id) => shownAs(id, codes.get(id)));
}
