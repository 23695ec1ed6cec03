/** Packs objects and their table into streams, where like stands beside like and takes little room (ISO 32000-1 7.5.7 and 7.5.8). */
import { deflateSync } from 'node:zlib';

/** Where an object stands: in the file, or in a stream. */
export type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

export interface PackedStream {
  readonly dict: string;
  readonly bytes: Uint8Array;
  /** Of the objects in it, in their order. */
  readonly numbers: readonly number[];
}

/** Whoever looks for one object unpacks all of its stream. */
const MOST_OBJECTS = 250;
const LEVEL = 6;
/** Each row as the difference to the one above (7.4.4.4): tables count up. */
const UP = 2;

export function packObjects() {
  const batches: { readonly numbers: number[]; readonly texts: string[] }[] = [];
  return {
    add(number: number, text: string): void {
      if ((batches.at(-1)?.numbers.length ?? MOST_OBJECTS) === MOST_OBJECTS) batches.push({ numbers: [], texts: [] });
      batches.at(-1)?.numbers.push(number);
      batches.at(-1)?.texts.push(text);
    },
    *streams(): Generator<PackedStream> {
      for (const { numbers, texts } of batches) {
        let offset = 0;
        const head = numbers.map((number, index) => {
          const place = `${number} ${offset}`;
          offset += texts[index]!.length + 1;
          return place;
        });
        const begin = `${head.join(' ')}\n`;
        const bytes = deflateSync(Buffer.from(`${begin}${texts.join('\n')}`, 'latin1'), { level: LEVEL });
        const said = `/N ${numbers.length} /First ${begin.length} /Filter /FlateDecode`;
        yield { dict: `<</Type /ObjStm ${said} /Length ${bytes.length}>>`, bytes, numbers };
      }
    },
  };
}

/** @param places by number, from 1; the last is the table's own */
export function packTable(places: readonly Place[], trailer: string): Omit<PackedStream, 'numbers'> {
  const largest = Math.max(...places.slice(1).map((place) => ('offset' in place ? place.offset : place.stream)));
  const width = Math.ceil(Math.log2(largest + 1) / 8);
  // What kind, where, and which one there; before each row stands how it is packed.
  const row = 1 + width + 2;
  const rows = Buffer.alloc((row + 1) * places.length);
  let above = Buffer.alloc(row);
  for (let number = 0; number < places.length; number += 1) {
    const own = Buffer.alloc(row);
    const place = places[number];
    if (!place) own.writeUInt16BE(0xffff, 1 + width);
    else if ('offset' in place) {
      own[0] = 1;
      own.writeUIntBE(place.offset, 1, width);
    } else {
      own[0] = 2;
      own.writeUIntBE(place.stream, 1, width);
      own.writeUInt16BE(place.index, 1 + width);
    }
    rows[(row + 1) * number] = UP;
    for (let at = 0; at < row; at += 1) rows[(row + 1) * number + 1 + at] = own[at]! - above[at]!;
    above = own;
  }
  const bytes = deflateSync(rows, { level: LEVEL });
  const said = `/Size ${places.length} /W [1 ${width} 2]\n/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns ${row}>>`;
  return { dict: `<</Type /XRef ${said}\n${trailer}/Length ${bytes.length}>>`, bytes };
}
