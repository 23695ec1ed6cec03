/** Checks the structure tree of a file against its content streams, written apart from the code that joins them. */
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

const name = PDFName.of;

export interface TreeReport {
  /** Marked content in pages that no element holds, and the other way round. */
  readonly problems: readonly string[];
  readonly marked: number;
  readonly elements: readonly PDFDict[];
  readonly nextKey: number;
  readonly keys: readonly number[];
}

export async function checkTree(bytes: Uint8Array): Promise<TreeReport> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = document;
  const root = catalog.lookup(name('StructTreeRoot'), PDFDict);
  const problems: string[] = [];
  const parents = new Map<number, PDFObject>();
  const numbers = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
  for (let index = 0; index < numbers.size(); index += 2) {
    parents.set(numbers.lookup(index, PDFNumber).asNumber(), numbers.get(index + 1));
  }
  // What elements say they hold: `page ref/MCID` → the element's own reference.
  const held = new Map<string, PDFRef>();
  const objects = new Map<string, PDFRef>();
  const elements: PDFDict[] = [];
  const visit = (ref: PDFObject, parent: PDFRef) => {
    const element = context.lookup(ref, PDFDict);
    if (!(ref instanceof PDFRef)) return problems.push('an element is not indirect');
    elements.push(element);
    if (element.get(name('P')) !== parent) problems.push(`${ref}: /P is ${element.get(name('P'))}, not ${parent}`);
    const kids = element.lookup(name('K'));
    for (const kid of kids instanceof PDFArray ? kids.asArray() : kids ? [element.get(name('K')) as PDFObject] : []) {
      const value = context.lookup(kid);
      if (value instanceof PDFNumber) held.set(`${element.get(name('Pg'))}/${value}`, ref);
      else if (value instanceof PDFDict && value.has(name('MCID'))) {
        const where = value.get(name('Stm')) ?? value.get(name('Pg')) ?? element.get(name('Pg'));
        held.set(`${where}/${value.get(name('MCID'))}`, ref);
      } else if (value instanceof PDFDict && value.has(name('Obj'))) objects.set(`${value.get(name('Obj'))}`, ref);
      else visit(kid, ref);
    }
    return undefined;
  };
  visit(root.get(name('K')) as PDFObject, context.getObjectRef(root) as PDFRef);

  const found = new Set<string>();
  for (const page of document.getPages()) {
    for (const { owner, key, mcid } of markedIn(page.node, page.ref)) {
      const entry = context.lookupMaybe(key === undefined ? undefined : parents.get(key), PDFArray);
      const place = `${owner}/${mcid}`;
      found.add(place);
      if (held.get(place) === undefined) problems.push(`${place} is in no element`);
      if (entry?.get(mcid) !== held.get(place)) problems.push(`${place}: ParentTree says ${entry?.get(mcid)}`);
    }
    for (const each of page.node.Annots()?.asArray() ?? []) {
      const own = context.lookup(each, PDFDict).lookup(name('StructParent'), PDFNumber).asNumber();
      if (parents.get(own) !== objects.get(each.toString())) problems.push(`annotation ${each}: ParentTree differs`);
      objects.delete(each.toString());
    }
  }
  for (const place of held.keys()) if (!found.has(place)) problems.push(`${place} is held but not painted`);
  for (const each of objects.keys()) problems.push(`OBJR ${each} is on no page`);
  const nextKey = root.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber();
  return { problems, marked: found.size, elements, nextKey, keys: [...parents.keys()] };
}

interface Marked {
  /** The page, or a form with a key of its own. */
  readonly owner: PDFObject | undefined;
  readonly key: number | undefined;
  readonly mcid: number;
}

const keyOf = (dict: PDFDict): number | undefined => dict.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber();

/** MCIDs of a page, with those in forms that Skia makes for groups: without a key of their own they count as the page's. */
function markedIn(page: PDFDict, pageRef: PDFRef): Marked[] {
  const contents = page.lookup(name('Contents'));
  const key = keyOf(page);
  const ids = (contents instanceof PDFRawStream ? mcidsOf(contents) : []).map((mcid) => ({
    owner: pageRef,
    key,
    mcid,
  }));
  const resources = page.lookup(name('Resources'));
  const forms = resources instanceof PDFDict ? resources.lookup(name('XObject')) : undefined;
  for (const [, ref] of forms instanceof PDFDict ? forms.entries() : []) {
    const form = page.context.lookup(ref);
    if (form instanceof PDFRawStream && form.dict.lookup(name('Subtype')) === name('Form')) {
      const own = keyOf(form.dict);
      const owner = own === undefined ? pageRef : (ref as PDFRef);
      ids.push(...mcidsOf(form).map((mcid) => ({ owner, key: own ?? key, mcid })));
    }
  }
  return ids;
}

function mcidsOf(stream: PDFRawStream): number[] {
  // Chromium writes a blank page as no bytes at all, which is not what Flate calls empty.
  if (stream.contents.length === 0) return [];
  const text = inflateSync(stream.contents).toString('latin1');
  return [...text.matchAll(/\/MCID (\d+)/g)].map((match) => Number(match[1]));
}

/** How many font files there are, and how many different ones. */
export async function countFontFiles(bytes: Uint8Array): Promise<{ readonly all: number; readonly different: number }> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const files: string[] = [];
  const refs = new Set<PDFObject>();
  for (const [, object] of context.enumerateIndirectObjects()) {
    const ref = object instanceof PDFDict ? object.get(name('FontFile2')) : undefined;
    const file = context.lookup(ref);
    if (ref && !refs.has(ref) && file instanceof PDFRawStream)
      files.push(Buffer.from(file.contents).toString('base64'));
    if (ref) refs.add(ref);
  }
  return { all: files.length, different: new Set(files).size };
}
