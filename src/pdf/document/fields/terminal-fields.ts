/** Finds the fields of a PDF that hold values, with their full names and what they inherit (ISO 32000-1 12.7.3). */
import { PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { deeper } from '../../syntax/budget.js';
import { dictAt, dictOf, refsAt, textAt } from '../../syntax/objects.js';

/** A field without fields below it; its kids, if any, are widgets. */
export interface TerminalField {
  /** Partial names from the root on. */
  readonly path: readonly string[];
  readonly dict: PDFDict;
  /** The field itself when it is drawn once; empty for one that is not drawn. */
  readonly widgets: readonly PDFDict[];
}

const T = PDFName.of('T');
const SUBTYPE = PDFName.of('Subtype');

/** In the order of the file, which of ours is the order of reading. */
export function terminalFields(catalog: PDFDict): TerminalField[] {
  const found: TerminalField[] = [];
  const seen = new Set<PDFDict>();
  const visit = (object: PDFObject, path: readonly string[], depth: number): void => {
    const dict = dictOf(catalog.context.lookup(object));
    if (!dict || seen.has(dict)) return;
    seen.add(dict);
    const own = [...path, ...(dict.has(T) ? [textAt(dict, 'T') ?? ''] : [])];
    const kids = refsAt(dict, 'Kids');
    const fields = kids.filter((kid) => dictOf(dict.context.lookup(kid))?.has(T));
    if (fields.length > 0) for (const kid of fields) visit(kid, own, deeper(depth));
    else
      found.push({ path: own, dict, widgets: kids.length > 0 ? widgetsIn(dict, kids) : isDrawn(dict) ? [dict] : [] });
  };
  for (const field of refsAt(dictAt(catalog, 'AcroForm'), 'Fields')) visit(field, [], 0);
  return found;
}

const isDrawn = (dict: PDFDict): boolean => dict.has(SUBTYPE);

const widgetsIn = ({ context }: PDFDict, kids: readonly PDFObject[]): PDFDict[] =>
  kids.flatMap((kid) => {
    const dict = context.lookup(kid);
    return dict instanceof PDFDict ? [dict] : [];
  });

/** The value of a key at the field or at the nearest parent that has it. */
export function inherited(field: PDFDict, key: string): PDFObject | undefined {
  const name = PDFName.of(key);
  const seen = new Set<PDFDict>();
  for (let at: PDFDict | undefined = field; at && !seen.has(at); at = dictAt(at, 'Parent')) {
    seen.add(at);
    const own = at.lookup(name);
    if (own !== undefined) return own;
  }
  return undefined;
}
