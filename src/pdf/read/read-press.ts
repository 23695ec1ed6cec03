/** Reads what a PDF says of itself to a press, and what in it no press can use. */
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { readIccProfile } from '../document/icc-profile.js';
import type { PageObject } from '../document/pages.js';
import { annotationsOf } from '../document/pages.js';
import type { OpenPdf } from '../syntax/open.js';
import { decodedBytes } from '../syntax/stream.js';

export interface PressFacts {
  /** Whether an output intent for print is there, with a profile in the file, of a press with four inks. */
  readonly intent: 'good' | 'missing' | 'profile' | 'damaged' | 'kind';
  /** The value of pdfxid:GTS_PDFXVersion in XMP. */
  readonly claim: string | undefined;
  /** As Info says it: True, False or something else. */
  readonly trapped: string | undefined;
  readonly hasFileId: boolean;
  /** Parts of the file as a whole that do something: form, script, action. */
  readonly active: readonly ('form' | 'script' | 'action')[];
  /** Pages (from 0) with links, notes or fields. */
  readonly annotated: readonly number[];
}

const name = (text: string): PDFName => PDFName.of(text);

export function readPressFacts({ context, catalog }: OpenPdf, pages: readonly PageObject[]): PressFacts {
  const info = context.lookup(context.trailerInfo.Info);
  const trapped = info instanceof PDFDict ? info.lookup(name('Trapped')) : undefined;
  const names = catalog.lookup(name('Names'));
  const active = [
    catalog.has(name('AcroForm')) && 'form',
    names instanceof PDFDict && names.has(name('JavaScript')) && 'script',
    (catalog.has(name('OpenAction')) || catalog.has(name('AA'))) && 'action',
  ] as const;
  return {
    intent: readIntent(catalog),
    claim: /<pdfxid:GTS_PDFXVersion>([^<]*)</.exec(packetOf(catalog))?.[1],
    trapped: trapped instanceof PDFName ? trapped.decodeText() : undefined,
    hasFileId: context.trailerInfo.ID !== undefined,
    active: active.filter((part) => part !== false),
    annotated: pages.flatMap(({ dict }, page) => (annotationsOf(dict).length > 0 ? [page] : [])),
  };
}

function readIntent(catalog: PDFDict): PressFacts['intent'] {
  const list = catalog.lookup(name('OutputIntents'));
  const intents = list instanceof PDFArray ? list.asArray().map((each) => catalog.context.lookup(each)) : [];
  const isPrint = (each: PDFObject | undefined): each is PDFDict =>
    each instanceof PDFDict && each.lookup(name('S')) === name('GTS_PDFX');
  const intent = intents.find(isPrint);
  if (!intent) return 'missing';
  const bytes = bytesOf(intent.lookup(name('DestOutputProfile')));
  if (!bytes) return 'profile';
  const kind = readIccProfile(bytes);
  if (!kind) return 'damaged';
  return kind.device === 'prtr' && kind.space === 'CMYK' ? 'good' : 'kind';
}

const packetOf = (catalog: PDFDict): string =>
  Buffer.from(bytesOf(catalog.lookup(name('Metadata'))) ?? []).toString('utf8');

/** Undefined for what is no stream, or a damaged one. */
function bytesOf(object: PDFObject | undefined): Uint8Array | undefined {
  if (!(object instanceof PDFRawStream)) return undefined;
  return decodedBytes(object);
}
