/** Sums up what a page shows, so that two files can be compared page by page without reading their text again. */
import { createHash } from 'node:crypto';
import { PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { contentStreams } from '../content/page-content.js';
import { readCMap } from '../fonts/cmap.js';
import { decodedBytes } from '../syntax/stream.js';

/** What pages show; plain data. */
export interface ContentSums {
  /** Per page, over the packed bytes of its streams, forms and images: equal digests mean equal codes in fonts of equal names. */
  readonly digests: readonly string[];
  /** Per page: which of `letters` each of its fonts has, by name; those of forms behind the form's name. */
  readonly fonts: readonly Readonly<Record<string, number>>[];
  /** What each code of a font stands for. */
  readonly letters: readonly Letters[];
}

export type Letters = Readonly<Record<number, string>>;

const FONT = PDFName.of('Font');
const RESOURCES = PDFName.of('Resources');
const TO_UNICODE = PDFName.of('ToUnicode');
const X_OBJECT = PDFName.of('XObject');

/** Objects that were renumbered make no difference; fonts that were merged have more letters. */
export function sumUpContent(pages: readonly PDFDict[]): ContentSums {
  const letters: Letters[] = [];
  const maps = new Map<PDFObject, number>();
  const streams = new Map<PDFObject, string>();

  const lettersOf = (map: PDFRawStream): number => {
    const known = maps.get(map);
    if (known !== undefined) return known;
    const bytes = decodedBytes(map);
    const index = letters.push(bytes ? Object.fromEntries(readCMap(bytes).texts) : {}) - 1;
    maps.set(map, index);
    return index;
  };
  const digestStream = (stream: PDFRawStream): string => {
    const digest = streams.get(stream) ?? createHash('sha256').update(stream.contents).digest('base64');
    streams.set(stream, digest);
    return digest;
  };

  const sumUpPage = (page: PDFDict): readonly [digest: string, fonts: Readonly<Record<string, number>>] => {
    const hash = createHash('sha256');
    const fonts: Record<string, number> = {};
    // A form that paints itself is damage, but it must come to an end.
    const around = new Set<PDFObject>();
    const add = (resources: PDFObject | undefined, path: string): void => {
      if (!(resources instanceof PDFDict)) return;
      for (const [name, font] of entriesOf(resources, FONT)) {
        hash.update(`${path}${name}`);
        const map = font instanceof PDFDict ? font.lookup(TO_UNICODE) : undefined;
        if (map instanceof PDFRawStream) fonts[`${path}${name}`] = lettersOf(map);
      }
      for (const [name, object] of entriesOf(resources, X_OBJECT)) {
        hash.update(`${path}${name}`);
        if (!(object instanceof PDFRawStream) || around.has(object)) continue;
        hash.update(digestStream(object));
        around.add(object);
        add(object.dict.lookup(RESOURCES), `${path}${name}`);
        around.delete(object);
      }
    };
    for (const { contents } of contentStreams(page)) hash.update('content').update(contents);
    add(page.lookup(RESOURCES), '');
    return [hash.digest('base64'), fonts];
  };

  const sums = pages.map(sumUpPage);
  return { digests: sums.map(([digest]) => digest), fonts: sums.map(([, fonts]) => fonts), letters };
}

function entriesOf(resources: PDFDict, category: PDFName): (readonly [string, PDFObject])[] {
  const dict = resources.lookup(category);
  if (!(dict instanceof PDFDict)) return [];
  return dict.keys().flatMap((name) => {
    const object = dict.lookup(name);
    return object ? [[name.asString(), object] as const] : [];
  });
}
