/** Tags printed sections that are kept as a build does, and joins them to one file for readers. */
import { proveTask } from '../../src/outputs/paged/prove.js';
import { type AssembleInput, assemblePdf } from '../../src/pdf/make/join/assemble.js';
import { readPdfFacts } from '../../src/pdf/read/pdf-facts.js';
import { type FixtureName, printedFixture } from './printed-fixtures.js';

/** Of the chapter, once it is joined. */
const TARGETS = ['doel', 'elders', 'noot-1', 'nootref-1'];

export const METADATA = {
  title: 'Proef',
  author: 'Iemand',
  subject: 'Een proef',
  language: 'nl',
  creator: 'proef',
  date: new Date(0),
  claimsUa: true,
};

export async function tagged(name: FixtureName): Promise<Uint8Array> {
  return (await proveTask({ ...printedFixture(name), forReaders: true })).bytes;
}

/** What joins these sections, each with a bookmark to its first page. */
export async function joining(names: readonly FixtureName[]): Promise<AssembleInput> {
  const sections: AssembleInput['sections'][number][] = [];
  const outline: AssembleInput['outline'][number][] = [];
  let page = 0;
  for (const name of names) {
    const { section, content, trim, bleedMm } = printedFixture(name);
    const bytes = await tagged(name);
    const { id, title } = section;
    sections.push({ id, title, bytes, carriers: content.tags.length, trim, bleedMm });
    outline.push({ title, level: 1, page, topMm: 0, id });
    page += (await readPdfFacts(bytes)).pageCount;
  }
  const destinations = new Map(TARGETS.map((id) => [id, { page: 0, topMm: 20 }] as const));
  return { sections, pageBleedMm: 0, outline, destinations, pageLabels: [], metadata: METADATA, isPacked: true };
}

export const joined = async (...names: readonly FixtureName[]): Promise<Uint8Array> =>
  assemblePdf(await joining(names));
