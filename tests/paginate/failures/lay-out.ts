/** Lays out one fixture and reads back what stands on its pages. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Diagnostic } from '../../../src/diagnostic.js';
import type { Section } from '../../../src/model.js';
import { layoutSection } from '../../../src/paginate/layout.js';
import type { Bench, Session } from '../../../src/paginate/session.js';
import { htmlSection } from '../compose.js';
import { compareWords, sourceWords, textOf, wordsInPieces } from '../count.js';
import { wordsIn } from '../random.js';

export interface Pages {
  /** Text per page, without what layout repeats. */
  readonly texts: readonly string[];
  /** Elements per page, in order. */
  readonly elements: readonly (readonly Element[])[];
  readonly html: string;
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
  /** Words lost, doubled and moved. */
  readonly off: readonly string[];
}

export interface Fixture {
  /** Number in §3.3 of knowledge/peers-and-pagedjs.md; 0 for what is not in that list. */
  readonly number: number;
  readonly title: string;
  readonly html: string;
  readonly css?: string;
  readonly pages: number;
  /** Rule and source line of the refusal; without it the fixture must come out whole. */
  readonly refused?: { readonly rule: string; readonly line: number };
  /** All warnings, as `rule:line`; without it none is asked for. */
  readonly told?: readonly string[];
  readonly check?: (pages: Pages) => void;
  /** Device pixels per CSS pixel. */
  readonly scale?: number;
  readonly furniture?: string;
  readonly bodyClass?: string;
}

export async function layOutFixture(session: Session, fixture: Fixture): Promise<Pages> {
  const { number, title, html, css = '', scale = 1, furniture = '', bodyClass } = fixture;
  const plain = htmlSection(`fixture-${number}`, html, css);
  const section: Section = {
    ...plain,
    title,
    furniture: { ...plain.furniture, every: furniture },
    bodyClass: bodyClass ?? plain.bodyClass,
  };
  const [pages] = await session.forEach([section], async (bench, each) => {
    await bench.page.setViewport({ width: 800, height: 600, deviceScaleFactor: scale });
    return read(bench, each);
  });
  return pages!;
}

async function read(bench: Bench, section: Section): Promise<Pages> {
  const { layout, diagnostics } = await layoutSection(bench, section, 20_000);
  const boxes = find(fromHtml(layout.html), 'pagedjs_page_content');
  const texts = boxes.map((box) => textOf(box, true));
  const { lost, doubled, moved } = compareWords(
    sourceWords(section.html),
    wordsIn(texts.join('')),
    wordsInPieces(layout.html),
  );
  return {
    texts,
    elements: boxes.map((box) => find(box, undefined)),
    html: layout.html,
    errors: diagnostics.filter(({ severity }) => severity === 'error'),
    warnings: diagnostics.filter(({ severity }) => severity === 'warning'),
    off: [
      ...lost.map((word) => `lost ${word}`),
      ...doubled.map((word) => `doubled ${word}`),
      ...moved.map((word) => `moved ${word}`),
    ],
  };
}

function find(node: Nodes, className: string | undefined): Element[] {
  if (!('children' in node)) return [];
  const inner = node.children.flatMap((child) => find(child, className));
  if (node.type !== 'element') return inner;
  const own = [node.properties.className ?? []].flat().includes(className ?? '');
  return className === undefined || own ? [node, ...inner] : inner;
}

/** The page, from 0, of the element with an id. */
export function pageOf({ elements }: Pages, id: string): number {
  return elements.findIndex((page) => page.some(({ properties }) => properties.id === id));
}
