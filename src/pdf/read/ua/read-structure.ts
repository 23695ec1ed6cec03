/** Reads the structure tree: every element with what the rules ask of it, and which element holds which content. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { kidsOf } from '../../document/elements.js';
import type { PageObject } from '../../document/pages.js';
import { deeper } from '../../syntax/budget.js';
import { dictAt, dictOf, itemsOf, nameAt, nameOf, numberAt, textAt } from '../../syntax/objects.js';
import { numberTree, textOf } from '../../syntax/trees.js';
import type { RoleFacts, StructureNode, TreeProblem } from './facts.js';
import { readRoles } from './standard-types.js';

export interface Structure {
  readonly roles: RoleFacts;
  readonly nodes: readonly StructureNode[];
  /** The element that says it holds a piece of marked content, by its MCID, for each page or form that has such pieces. */
  readonly contentOwners: Owners;
  /** The element that holds an annotation. */
  readonly objectOwners: ReadonlyMap<PDFObject, number>;
  /**
   * The element of a piece of marked content as the ParentTree tells it, which is how a reader finds it: −1 for one that
   * stands outside the tree, undefined for none.
   */
  ownerOf(holder: PDFObject, mcid: number): number | undefined;
  /** What the ParentTree says of a link or a field: a reader goes this way from it to its element. */
  holderOf(annotation: PDFDict): Holder | undefined;
  readonly problems: readonly TreeProblem[];
}

export interface Holder {
  /** The standard type of the element, else its own. */
  readonly type: string;
  readonly alt: string | undefined;
  /** Its own language or the nearest one around it. */
  readonly language: string | undefined;
}

/** Marked content is numbered per stream: that of a page, or of a form. */
export type Owners = ReadonlyMap<PDFObject, ReadonlyMap<number, number>>;

type MutableNode = { -readonly [Key in keyof StructureNode]: StructureNode[Key] } & { kids: number[] };

const MCID = PDFName.of('MCID');
const PG = PDFName.of('Pg');
const STM = PDFName.of('Stm');
const CLASS = PDFName.of('C');
const ATTRIBUTES = PDFName.of('A');
/** These stand for nothing: what is in them counts as what is around them (ISO 32000-1 14.8.4.2). */
const PASSED = new Set(['NonStruct', 'Private']);

export function readStructure(root: PDFDict | undefined, pages: readonly PageObject[]): Structure {
  const roles = readRoles(dictAt(root, 'RoleMap'));
  const nodes: MutableNode[] = [];
  const contentOwners = new Map<PDFObject, Map<number, number>>();
  const objectOwners = new Map<PDFObject, number>();
  const refs = new Map<string, number>();
  const problems: TreeProblem[] = [];
  const pageAt = new Map<PDFObject, number>(pages.map(({ ref }, index) => [ref, index + 1]));
  const seen = new Set<PDFDict>();
  const classes = dictAt(root, 'ClassMap');

  const visit = (parent: PDFDict, index: number, around: PDFObject | undefined, depth: number): void => {
    for (const kid of kidsOf(parent)) {
      const object = parent.context.lookup(kid);
      if (object instanceof PDFNumber) hold(around, object.asNumber(), index, around);
      else if (!(object instanceof PDFDict)) continue;
      else if (object.has(MCID)) {
        const holder = object.get(STM) ?? object.get(PG) ?? around;
        hold(holder, numberAt(object, 'MCID') ?? -1, index, object.get(PG) ?? around);
      } else if (nameAt(object, 'Type') === 'OBJR') {
        const target = object.get(PDFName.of('Obj'));
        if (target) objectOwners.set(target, index);
        const node = nodes[index];
        if (node) {
          node.objects += 1;
          if (node.page === 0) node.page = pageAt.get(object.get(PG) ?? PG) ?? 0;
        }
      } else if (!seen.has(object)) {
        seen.add(object);
        if (kid instanceof PDFRef) refs.set(kid.tag, nodes.length);
        enter(object, index, object.get(PG) ?? around, deeper(depth));
      }
    }
  };
  const hold = (holder: PDFObject | undefined, mcid: number, index: number, page: PDFObject | undefined): void => {
    const number = pageAt.get(page ?? PG) ?? 0;
    const node = nodes[index];
    if (node) node.pieces += 1;
    if (node && node.page === 0) node.page = number;
    const own = contentOwners.get(holder ?? PG) ?? new Map<number, number>();
    if (own.has(mcid)) problems.push({ kind: 'twice', page: number, element: node?.type ?? '' });
    contentOwners.set(holder ?? PG, own.set(mcid, index));
  };
  const enter = (element: PDFDict, parent: number, page: PDFObject | undefined, depth: number): void => {
    const index = nodes.length;
    const node = describe(element, attributesOf(element, classes), {
      index,
      given: parent,
      nodes,
      standardOf: roles.standardOf,
    });
    nodes.push(node);
    visit(element, index, page, depth);
    if (node.page === 0) node.page = pageAt.get(element.get(PG) ?? PG) ?? 0;
  };
  if (root) visit(root, -1, undefined, 0);
  for (const node of nodes) if (!PASSED.has(node.standard ?? '')) nodes[node.parent]?.kids.push(node.index);
  // From the leaves up, so that an element's page is that of its first content.
  for (const node of [...nodes].reverse()) {
    const parent = nodes[node.parent];
    if (parent && node.page > 0 && (parent.page === 0 || node.page < parent.page)) parent.page = node.page;
  }
  for (const each of compareParentTree(root, { nodes, contentOwners, objectOwners, refs, pages })) problems.push(each);
  const parents = numberTree(root?.lookup(PDFName.of('ParentTree')));
  return {
    roles: roles.problemsOf(nodes.map(({ type }) => type)),
    nodes,
    contentOwners,
    objectOwners,
    ownerOf: ownerFinder(parents, refs, contentOwners, root),
    holderOf(annotation) {
      const key = numberAt(annotation, 'StructParent');
      const entry = key === undefined ? undefined : parents.get(key);
      const element = dictOf(annotation.context.lookup(entry));
      if (!element) return undefined;
      const node = entry instanceof PDFRef ? nodes[refs.get(entry.tag) ?? -1] : undefined;
      const type = nameAt(element, 'S') ?? '';
      return {
        type: roles.standardOf(type) ?? type,
        alt: textAt(element, 'Alt'),
        language: node?.language ?? textAt(element, 'Lang'),
      };
    },
    problems,
  };
}

/** Its own, and those of its classes, which its own stand before (ISO 32000-1 14.7.5.2). */
function attributesOf(element: PDFDict, classes: PDFDict | undefined): ReadonlyMap<string, PDFObject> {
  const attributes = new Map<string, PDFObject>();
  const add = (value: PDFObject | undefined): void => {
    for (const each of value instanceof PDFDict ? [value] : itemsOf(value)) {
      for (const [name, item] of dictOf(each)?.entries() ?? []) {
        const own = element.context.lookup(item);
        if (own) attributes.set(nameOf(name)!, own);
      }
    }
  };
  const named = element.lookup(CLASS);
  for (const each of named instanceof PDFName ? [named] : itemsOf(named))
    if (each instanceof PDFName) add(classes?.lookup(each));
  add(element.lookup(ATTRIBUTES));
  return attributes;
}

interface NodePlace {
  readonly index: number;
  /** The element around it, NonStruct too. */
  readonly given: number;
  readonly nodes: readonly StructureNode[];
  standardOf(type: string): string | undefined;
}

/** Forms without a key of their own are found by what the elements say. */
function ownerFinder(
  parents: ReadonlyMap<number, PDFObject>,
  refs: ReadonlyMap<string, number>,
  contentOwners: Owners,
  root: PDFDict | undefined,
): Structure['ownerOf'] {
  const lists = new Map<PDFObject, readonly PDFObject[] | undefined>();
  const listOf = (holder: PDFObject): readonly PDFObject[] | undefined => {
    const dict = holder instanceof PDFRef ? dictOf(root?.context.lookup(holder)) : undefined;
    const key = numberAt(dict, 'StructParents');
    if (key === undefined) return nameAt(dict, 'Type') === 'Page' ? [] : undefined;
    const list = root?.context.lookup(parents.get(key));
    return list instanceof PDFArray ? list.asArray() : [];
  };
  return (holder, mcid) => {
    if (!lists.has(holder)) lists.set(holder, listOf(holder));
    const list = lists.get(holder);
    if (!list) return contentOwners.get(holder)?.get(mcid);
    const entry = list[mcid];
    if (!(entry instanceof PDFRef)) return undefined;
    return refs.get(entry.tag) ?? (dictOf(root?.context.lookup(entry)) ? -1 : undefined);
  };
}

function describe(
  element: PDFDict,
  attributes: ReadonlyMap<string, PDFObject>,
  { index, given, nodes, standardOf }: NodePlace,
): MutableNode {
  const type = nameAt(element, 'S') ?? '';
  let parent = given;
  while (PASSED.has(nodes[parent]?.standard ?? '')) parent = nodes[parent]?.parent ?? -1;
  const span = (name: string): number => {
    const value = attributes.get(name);
    return value instanceof PDFNumber ? Math.max(1, value.asNumber()) : 1;
  };
  return {
    index,
    type,
    standard: standardOf(type),
    parent,
    kids: [],
    page: 0,
    ownLanguage: textAt(element, 'Lang'),
    language: textAt(element, 'Lang') || nodes[given]?.language,
    hasParent: element.has(PDFName.of('P')),
    alt: textAt(element, 'Alt'),
    actualText: textAt(element, 'ActualText'),
    expansion: textAt(element, 'E'),
    id: textAt(element, 'ID'),
    scope: nameOf(attributes.get('Scope')),
    headers: itemsOf(attributes.get('Headers')).flatMap((each) => textOf(each) ?? []),
    columnSpan: span('ColSpan'),
    rowSpan: span('RowSpan'),
    hasFieldRole: attributes.has('Role') || attributes.has('checked'),
    hasBox: attributes.has('BBox'),
    objects: 0,
    pieces: 0,
  };
}

interface TreeInput {
  readonly nodes: readonly StructureNode[];
  readonly contentOwners: Owners;
  readonly objectOwners: ReadonlyMap<PDFObject, number>;
  readonly refs: ReadonlyMap<string, number>;
  readonly pages: readonly PageObject[];
}

/** The ParentTree has to lead from each piece of content back to the element that holds it (ISO 32000-1 14.7.4.4). */
function compareParentTree(root: PDFDict | undefined, input: TreeInput): TreeProblem[] {
  const { nodes, contentOwners, objectOwners, refs, pages } = input;
  const problems: TreeProblem[] = [];
  const entries = numberTree(root?.lookup(PDFName.of('ParentTree')));
  for (const [index, { ref, dict }] of pages.entries()) {
    const page = index + 1;
    const check = (owner: number | undefined, entry: PDFObject | undefined): void => {
      if (owner === undefined) return;
      const said = entry instanceof PDFRef ? refs.get(entry.tag) : undefined;
      if (said !== owner) problems.push({ kind: 'parent-tree', page, element: nodes[owner]?.type ?? '' });
    };
    const key = numberAt(dict, 'StructParents');
    const list = root?.context.lookup(key === undefined ? undefined : entries.get(key));
    const own = list instanceof PDFArray ? list.asArray() : [];
    const held = contentOwners.get(ref);
    for (const [mcid, owner] of held ?? []) check(owner, own[mcid]);
    for (const [mcid, entry] of own.entries()) {
      if (!(entry instanceof PDFRef) || held?.has(mcid)) continue;
      problems.push({ kind: 'parent-tree', page, element: nodes[refs.get(entry.tag) ?? -1]?.type ?? '' });
    }
    const annotations = dict.lookup(PDFName.of('Annots'));
    const raw = annotations instanceof PDFArray ? annotations.asArray() : [];
    for (const each of raw) {
      const owner = objectOwners.get(each);
      const number = numberAt(dictOf(dict.context.lookup(each)), 'StructParent');
      if (owner !== undefined) check(owner, number === undefined ? undefined : entries.get(number));
    }
  }
  return problems;
}
