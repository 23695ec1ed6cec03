/** Reads XML of an office program as it comes, element by element; what it declares itself is refused, so nothing outside is ever asked for. */
import { SaxesParser } from 'saxes';

export interface XmlListener {
  /** Names without their prefix: programs choose these as they like. */
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  /** All text of a piece, entities and CDATA in their place. */
  text?(text: string): void;
  close?(name: string): void;
}

/** Far deeper than any part of a document goes. */
const MOST_DEPTH = 200;
/** The parser takes text in pieces; one of a whole sheet would be copied several times. */
const PIECE = 1 << 20;

export class BadXml extends Error {}

/** @throws BadXml for what is no XML, for a DOCTYPE (entities that grow, files that are fetched) and for endless depth */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stop = (why: string): never => {
    throw new BadXml(why);
  };
  let depth = 0;
  parser.on('error', ({ message }) => stop(message));
  parser.on('doctype', () => stop('DOCTYPE'));
  parser.on('opentag', ({ local, attributes }) => {
    depth += 1;
    if (depth > MOST_DEPTH) stop('depth');
    listener.open?.(local, new Map(Object.values(attributes).map((each) => [each.local, each.value])));
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ local }) => {
    depth -= 1;
    listener.close?.(local);
  });
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
  parser.close();
}

/** Office writes UTF-8; the standard allows UTF-16 too. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
