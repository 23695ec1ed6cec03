/** Reads the structure tree that the browser wrote into nodes. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { carrierOf } from '../../document/carriers.js';
import { kidsOf, typeOf } from '../../document/elements.js';
import { decodeName } from '../../syntax/objects.js';
import { textOf } from '../../syntax/trees.js';
import { makeNode, type TagNode } from './node.js';

const A = PDFName.of('A');
const ALT = PDFName.of('Alt');
const LANG = PDFName.of('Lang');
const MCID = PDFName.of('MCID');
const O = PDFName.of('O');
const OBJ = PDFName.of('Obj');
const PG = PDFName.of('Pg');
const STM = PDFName.of('Stm');

/** @param pageAt index of a page by its reference */
export function parseTree(root: PDFDict, pageAt: ReadonlyMap<PDFObject, number>): TagNode {
  const { context } = root;
  const seen = new Set<PDFDict>();
  const pageOf = (dict: PDFDict, around: number): number => pageAt.get(dict.get(PG) ?? PG) ?? around;

  const fill = (node: TagNode, parent: PDFDict, page: number): TagNode => {
    for (const kid of kidsOf(parent)) {
      const object = context.lookup(kid);
      if (object instanceof PDFNumber) node.kids.push({ mcid: object.asNumber(), page, form: undefined });
      else if (!(object instanceof PDFDict) || seen.has(object)) continue;
      else if (object.has(MCID)) {
        const mcid = object.lookup(MCID);
        const form = object.get(STM);
        if (!(mcid instanceof PDFNumber)) continue;
        node.kids.push({
          mcid: mcid.asNumber(),
          page: pageOf(object, page),
          form: form instanceof PDFRef ? form : undefined,
        });
      } else if (object.has(OBJ)) {
        const ref = object.get(OBJ);
        const dict = object.lookup(OBJ);
        if (ref instanceof PDFRef && dict instanceof PDFDict)
          node.kids.push({ object: ref, dict, page: pageOf(object, page) });
      } else {
        seen.add(object);
        node.kids.push(fill(describe(object), object, pageOf(object, page)));
      }
    }
    return node;
  };
  return fill(makeNode('Sect', []), root, 0);
}

function describe(element: PDFDict): TagNode {
  return {
    type: typeOf(element) ?? 'NonStruct',
    carrier: carrierOf(element),
    lang: textOf(element.lookup(LANG)),
    alt: textOf(element.lookup(ALT)),
    attributes: attributesOf(element),
    kids: [],
  };
}

function attributesOf(element: PDFDict): TagNode['attributes'] {
  const found: TagNode['attributes'] = new Map();
  const given = element.lookup(A);
  for (const each of given instanceof PDFArray ? given.asArray() : [given]) {
    const attribute = element.context.lookup(each);
    const owner = attribute instanceof PDFDict ? attribute.lookup(O) : undefined;
    if (!(attribute instanceof PDFDict) || !(owner instanceof PDFName)) continue;
    const own = found.get(decodeName(owner)) ?? new Map<string, PDFObject>();
    found.set(decodeName(owner), own);
    for (const [name, value] of attribute.entries()) if (name !== O) own.set(decodeName(name), value);
  }
  return found;
}
