/** Fills in the numbers of pages that a text names, as they are printed; without them a link says where it leads in words. */
import type { Element, ElementContent, Properties } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

/** The number that is printed on the page where an id stands; undefined where nobody knows. */
export type FolioOf = (id: string) => string | undefined;

export interface Naming {
  readonly folioOf: FolioOf;
  /** What the text that an id stands in is called: it says where a link leads when there is no number to say it. */
  readonly titleOf: (id: string) => string | undefined;
  /** The word before a number, as the book says it. */
  readonly page: string;
}

export const withPageReferences = (nodes: readonly ElementContent[], naming: Naming): ElementContent[] =>
  nodes.flatMap((node) => referred(node, naming));

function referred(node: ElementContent, naming: Naming): ElementContent[] {
  // A drawing names no page.
  if (node.type !== 'element' || node.tagName === 'svg') return [node];
  const { dataPageOf, dataPageTo: _, ...properties } = node.properties;
  if (typeof dataPageOf === 'string') {
    return filled(node, properties, dataPageOf, naming);
  }
  const [box] = node.children.filter((child) => child.type === 'element' && child.properties.dataPageOf !== undefined);
  const isReference = [node.properties.className ?? []].flat().includes('page-reference');
  if (isReference && box?.type === 'element' && numbersFor(box, naming) === undefined)
    return [{ ...node, children: withoutNumber(node.children, box, naming) }];
  return [{ ...node, children: withPageReferences(node.children, naming) }];
}

function numbersFor({ properties: { dataPageOf, dataPageTo } }: Element, { folioOf }: Naming): string[] | undefined {
  const numbers = [dataPageOf, dataPageTo].filter((id) => typeof id === 'string').map(folioOf);
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}

/** What stands around the number, such as a full stop, belongs to its box. */
function filled(node: Element, properties: Properties, of: string, naming: Naming): ElementContent[] {
  const numbers = numbersFor(node, naming);
  const put = (text: string, values: readonly string[]): string => {
    const left = [...values];
    return text.replace(/0+/g, () => left.shift() ?? '');
  };
  const written = textOf(node);
  if (numbers) {
    const title =
      typeof properties.title === 'string'
        ? { title: properties.title.replace(/ 000(?:–000)?$/, (found) => put(found, numbers)) }
        : {};
    return [
      { ...node, properties: { ...properties, ...title }, children: [{ type: 'text', value: put(written, numbers) }] },
    ];
  }
  // A number that leads nowhere, in a list of which each line is a link already.
  if (node.tagName !== 'a') return [];
  const { title: _, ...bare } = properties;
  const value = written.replace(/0+(?:–0+)?/, naming.titleOf(of) ?? '→');
  return [{ ...node, properties: bare, children: [{ type: 'text', value }] }];
}

/** `hoofdstuk 3 (bladzijde 000).` says less, and no less than it knows: `hoofdstuk 3.` */
function withoutNumber(children: readonly ElementContent[], box: Element, naming: Naming): ElementContent[] {
  const at = children.indexOf(box);
  const before = children[at - 1];
  const words = before?.type === 'text' ? before.value : '';
  const after = textOf(box).replace(/^0+/, '');
  const said = new RegExp(`[,\\s]*(\\(?)${naming.page}\\s*$`, 'i').exec(words);
  // "… op bladzijde": the number is a word of the sentence, and what stands there takes its place.
  const title = naming.titleOf(String(box.properties.dataPageOf)) ?? '';
  const text = said ? words.slice(0, said.index) + after.slice(said[1]?.length) : `${words}‘${title}’${after}`;
  return [...children.slice(0, Math.max(0, at - 1)), ...(text ? [{ type: 'text', value: text } as const] : [])];
}
