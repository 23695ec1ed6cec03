/** Writes the nodes of a section as structure elements, with the ParentTree that leads back from its pages. */
import {
  type PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { annotationsOf, type PageObject } from '../../document/pages.js';
import { nameString } from '../../syntax/trees.js';
import { isMarked, isNode, type Kid, type MarkedPiece, type TagNode } from './node.js';

const K = PDFName.of('K');
const MCR = PDFName.of('MCR');
const OBJR = PDFName.of('OBJR');
const OBJECT_KEY = PDFName.of('StructParent');
const PAGE_KEY = PDFName.of('StructParents');
const STRUCT_ELEM = PDFName.of('StructElem');

export interface WriteInput {
  readonly context: PDFContext;
  readonly pages: readonly PageObject[];
  /** Form XObjects that hold marked content. */
  readonly forms: readonly PDFRef[];
}

/** Replaces the content of the section's StructTreeRoot. */
export function writeTree(root: PDFDict, top: TagNode, { context, pages, forms }: WriteInput): void {
  const owners = new Map<PDFObject, PDFRef[]>();
  const objects: { readonly dict: PDFDict; readonly owner: PDFRef }[] = [];
  const order = new Map<PDFRef, number>();

  const own = ({ mcid, page, form }: MarkedPiece, owner: PDFRef): void => {
    const holder = form ?? pages[page]!.ref;
    const list = owners.get(holder) ?? [];
    list[mcid] = owner;
    owners.set(holder, list);
  };
  const write = (node: TagNode, parent: PDFObject): PDFRef => {
    const ref = context.nextRef();
    const dict = PDFDict.withContext(context);
    dict.set(PDFName.of('Type'), STRUCT_ELEM);
    dict.set(PDFName.of('S'), PDFName.of(node.type));
    dict.set(PDFName.of('P'), parent);
    describe(node, dict);
    const home = node.kids.find((kid) => isMarked(kid) && !kid.form) as MarkedPiece | undefined;
    if (home) dict.set(PDFName.of('Pg'), pages[home.page]!.ref);
    const kids = node.kids.map((kid) => writeKid(kid, ref, home?.page));
    if (kids.length === 1) dict.set(K, kids[0]!);
    else if (kids.length > 1) dict.set(K, context.obj(kids));
    context.assign(ref, dict);
    return ref;
  };
  const writeKid = (kid: Kid, owner: PDFRef, home: number | undefined): PDFObject => {
    if (isNode(kid)) return write(kid, owner);
    if (isMarked(kid)) {
      own(kid, owner);
      if (!kid.form && kid.page === home) return PDFNumber.of(kid.mcid);
      const piece = context.obj({ Type: MCR, Pg: pages[kid.page]!.ref, MCID: kid.mcid });
      if (kid.form) piece.set(PDFName.of('Stm'), kid.form);
      return piece;
    }
    objects.push({ dict: kid.dict, owner });
    order.set(kid.object, order.size);
    return context.obj({ Type: OBJR, Obj: kid.object, Pg: pages[kid.page]!.ref });
  };

  const rootRef = context.getObjectRef(root) ?? context.register(root);
  for (const key of root.keys()) root.delete(key);
  root.set(PDFName.of('Type'), PDFName.of('StructTreeRoot'));
  if (top.kids.length > 0) root.set(K, write(top, rootRef));
  const parents = context.obj([]);
  let key = 0;
  const enter = (holder: PDFDict, name: PDFName, value: PDFObject): void => {
    holder.set(name, PDFNumber.of(key));
    parents.push(PDFNumber.of(key));
    parents.push(value);
    key += 1;
  };
  for (const { ref, dict } of pages) enter(dict, PAGE_KEY, listOf(context, owners.get(ref) ?? []));
  for (const ref of forms) enter(context.lookup(ref, PDFStream).dict, PAGE_KEY, listOf(context, owners.get(ref) ?? []));
  for (const { dict, owner } of objects) enter(dict, OBJECT_KEY, owner);
  root.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: parents })));
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(key));
  for (const { dict } of pages) sortAnnotations(dict, order);
}

function describe({ lang, alt, expansion, actualText, id, box, attributes }: TagNode, dict: PDFDict): void {
  if (lang) dict.set(PDFName.of('Lang'), PDFString.of(lang));
  if (alt) dict.set(PDFName.of('Alt'), PDFHexString.fromText(alt));
  if (expansion) dict.set(PDFName.of('E'), PDFHexString.fromText(expansion));
  if (actualText) dict.set(PDFName.of('ActualText'), PDFHexString.fromText(actualText));
  if (id) dict.set(PDFName.of('ID'), nameString(id));
  const { context } = dict;
  const lists = [...attributes].filter(([, own]) => own.size > 0).map(([owner, own]) => attribute(context, owner, own));
  if (box) {
    const layout = attribute(context, 'Layout', new Map());
    layout.set(PDFName.of('BBox'), context.obj(box.map((value) => Math.round(value * 100) / 100)));
    // ISO 32000-1 14.8.5.4.3: what has a box of its own on the page says how it is placed.
    layout.set(PDFName.of('Placement'), PDFName.of('Block'));
    lists.push(layout);
  }
  if (lists.length > 0) dict.set(PDFName.of('A'), lists.length === 1 ? lists[0]! : context.obj(lists));
}

function attribute(context: PDFContext, owner: string, own: ReadonlyMap<string, PDFObject>): PDFDict {
  const dict = context.obj({ O: owner });
  for (const [name, value] of own) dict.set(PDFName.of(name), value);
  return dict;
}

/** Numbers that are not used (a decoration had them) stand as null. */
function listOf(context: PDFContext, owners: readonly (PDFRef | undefined)[]): PDFRef {
  const list: PDFArray = context.obj([]);
  for (let mcid = 0; mcid < owners.length; mcid += 1) list.push(owners[mcid] ?? PDFNull);
  return context.register(list);
}

/** Tab leads through links and fields in the order of the text (ISO 14289-1 7.18.3). */
function sortAnnotations(page: PDFDict, order: ReadonlyMap<PDFRef, number>): void {
  page.set(PDFName.of('Tabs'), PDFName.of('S'));
  if (annotationsOf(page).length === 0) return;
  const list = page.lookup(PDFName.of('Annots')) as PDFArray;
  const place = (ref: PDFObject): number => (ref instanceof PDFRef ? order.get(ref) : undefined) ?? order.size;
  const sorted = [...list.asArray()].sort((a, b) => place(a) - place(b));
  page.set(PDFName.of('Annots'), page.context.obj(sorted));
}
