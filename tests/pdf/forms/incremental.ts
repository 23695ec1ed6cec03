/** Saves a filled form as viewers do: what changed is appended, with a table or with packed objects (ISO 32000-1 7.5.6). */
import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { openPdf } from '../../../src/pdf/syntax/open.js';

export type Way = 'table' | 'packed';

/** @param filled the same file with values in it, as `fillForm` makes it */
export async function appendChanges(before: Uint8Array, filled: Uint8Array, way: Way): Promise<Buffer> {
  const old = await openPdf(before, 'before');
  const now = await openPdf(filled, 'filled');
  const changes = changesBetween(old.context, now.context);
  const base = Buffer.from(before);
  const root = old.context.trailerInfo.Root as PDFRef;
  const size = Math.max(old.context.largestObjectNumber, ...changes.map(([number]) => number)) + 1;
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(base.toString('latin1', base.length - 64))?.[1]);
  const trailer = `/Size ${size} /Root ${root} /Prev ${previous} /ID [<00FF> <01FF>]`;
  return way === 'table' ? withTable(base, changes, trailer) : withPacked(base, changes, trailer, size);
}

type Change = readonly [number: number, object: PDFObject];

/** Numbers are those of the file before; both files say the same in the same order, so fields are found by their path. */
function changesBetween(before: PDFContext, now: PDFContext): Change[] {
  const changes: Change[] = [];
  const known = new Map<PDFRef, PDFRef>();
  let next = before.largestObjectNumber;
  const pair = (own: PDFObject | undefined, other: PDFObject | undefined): void => {
    if (own instanceof PDFRef && other instanceof PDFRef) {
      if (known.has(other) || isAnotherStream(before.lookup(own), now.lookup(other))) return;
      known.set(other, own);
      pair(before.lookup(own), now.lookup(other));
    } else if (own instanceof PDFDict && other instanceof PDFDict)
      for (const [key, value] of other.entries()) pair(own.get(key), value);
    else if (own && other && 'asArray' in own && 'asArray' in other) {
      const [left, right] = [own, other] as unknown as { asArray(): PDFObject[] }[];
      for (const [index, each] of right!.asArray().entries()) pair(left!.asArray()[index], each);
    }
  };
  pair(before.trailerInfo.Root, now.trailerInfo.Root);
  const rename = (object: PDFObject): PDFObject => {
    if (object instanceof PDFRef) {
      const own = known.get(object);
      if (own) return own;
      next += 1;
      const fresh = PDFRef.of(next);
      known.set(object, fresh);
      changes.push([fresh.objectNumber, rename(now.lookup(object)!)]);
      return fresh;
    }
    if (object instanceof PDFRawStream) {
      const dict = rename(object.dict) as PDFDict;
      dict.set(PDFName.of('Length'), now.obj(object.contents.length));
      return PDFRawStream.of(dict, object.contents);
    }
    if (object instanceof PDFDict) {
      const dict = PDFDict.withContext(now);
      for (const [key, value] of object.entries()) dict.set(key, rename(value));
      return dict;
    }
    if ('asArray' in object) return now.obj((object as unknown as { asArray(): PDFObject[] }).asArray().map(rename));
    return object;
  };
  for (const [other, own] of [...known]) {
    const object = now.lookup(other);
    const earlier = before.lookup(own);
    if (!(object instanceof PDFDict)) continue;
    const renamed = rename(object);
    if (String(renamed) !== String(earlier)) changes.push([own.objectNumber, renamed]);
  }
  return changes.sort(([left], [right]) => left - right);
}

/** What a widget shows gets a number of its own: those of one size shared what shows nothing. */
const isAnotherStream = (before: PDFObject | undefined, now: PDFObject | undefined): boolean =>
  before instanceof PDFRawStream && now instanceof PDFRawStream && Buffer.compare(before.contents, now.contents) !== 0;

function written(object: PDFObject): Buffer {
  if (!(object instanceof PDFRawStream)) return Buffer.from(String(object), 'latin1');
  return Buffer.concat([
    Buffer.from(`${object.dict}\nstream\n`, 'latin1'),
    object.contents,
    Buffer.from('\nendstream'),
  ]);
}

const indirect = (number: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${number} 0 obj\n`), content, Buffer.from('\nendobj\n')]);

function withTable(base: Buffer, changes: readonly Change[], trailer: string): Buffer {
  const parts = [base];
  let at = base.length;
  const rows = changes.map(([number, object]) => {
    const part = indirect(number, written(object));
    const row = `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
    parts.push(part);
    at += part.length;
    return row;
  });
  const tail = `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n<<${trailer}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(tail)]);
}

function withPacked(base: Buffer, changes: readonly Change[], trailer: string, size: number): Buffer {
  const plain = changes.filter(([, object]) => object instanceof PDFRawStream);
  const inside = changes.filter(([, object]) => !(object instanceof PDFRawStream));
  const parts = [base];
  const rows: (readonly [number: number, kind: number, place: number, index: number])[] = [];
  let at = base.length;
  const add = (number: number, content: Buffer): void => {
    const part = indirect(number, content);
    rows.push([number, 1, at, 0]);
    parts.push(part);
    at += part.length;
  };
  for (const [number, object] of plain) add(number, written(object));
  const [packed, table] = [size, size + 1];
  const texts = inside.map(([, object]) => String(object));
  let offset = 0;
  const places = inside.map(([number], index) => {
    const place = `${number} ${offset}`;
    offset += Buffer.byteLength(texts[index]!, 'latin1') + 1;
    rows.push([number, 2, packed, index]);
    return place;
  });
  const head = `${places.join(' ')}\n`;
  const stream = (dict: string, bytes: Buffer): Buffer => {
    const data = deflateSync(bytes);
    const opening = `<<${dict} /Filter /FlateDecode /Length ${data.length}>>\nstream\n`;
    return Buffer.concat([Buffer.from(opening, 'latin1'), data, Buffer.from('\nendstream')]);
  };
  const body = Buffer.from(head + texts.map((text) => `${text}\n`).join(''), 'latin1');
  add(packed, stream(`/Type /ObjStm /N ${inside.length} /First ${head.length}`, body));
  const start = at;
  const sorted = rows.toSorted(([left], [right]) => left - right);
  const entries = Buffer.alloc(7 * sorted.length);
  for (const [index, [, kind, place, own]] of sorted.entries()) {
    entries.writeUInt8(kind, 7 * index);
    entries.writeUInt32BE(place, 7 * index + 1);
    entries.writeUInt16BE(own, 7 * index + 5);
  }
  const index = sorted.map(([number]) => `${number} 1`).join(' ');
  const dict = `/Type /XRef /W [1 4 2] /Index [${index}] ${trailer.replace(/\/Size \d+/, `/Size ${size + 2}`)}`;
  add(table, stream(dict, entries));
  return Buffer.concat([...parts, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
}
