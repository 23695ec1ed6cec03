/** Takes out of a file what its use has no room for: whatever is not named goes. */
import { type PDFDict, PDFName } from '@cantoo/pdf-lib';

export const namesOf = (...keys: readonly string[]): ReadonlySet<PDFName> =>
  new Set(keys.map((key) => PDFName.of(key)));

/** Of a page that is painted, and neither read aloud nor clicked. */
export const OF_A_PAINTED_PAGE = namesOf(
  'Type',
  'Parent',
  'MediaBox',
  'TrimBox',
  'BleedBox',
  'Contents',
  'Resources',
  'Group',
  'Rotate',
);

export function keepOnly(dict: PDFDict, keys: ReadonlySet<PDFName>): void {
  for (const key of dict.keys()) if (!keys.has(key)) dict.delete(key);
}
