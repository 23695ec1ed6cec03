/** Knows the predefined CMaps of PDF 1.7 and reads what embedded ones say (ISO 32000-1 9.7.5). */
import { PDFDict, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { decodedBytes } from '../content/stream.js';
import { dictAt, nameAt, nameOf, numberAt, textAt } from '../objects.js';

export interface CollectionOf {
  readonly registry: string | undefined;
  readonly ordering: string | undefined;
  readonly supplement: number | undefined;
}

export interface EncodingMap {
  readonly name: string;
  readonly isIdentity: boolean;
  readonly isPredefined: boolean;
  readonly isEmbedded: boolean;
  readonly collection: CollectionOf | undefined;
  /** Writing mode in the dictionary and in the program. */
  readonly modes: readonly [dictionary: number, program: number] | undefined;
  /** Name of the map it goes by, when that is not embedded. */
  readonly uses: string | undefined;
  /** Codes of one and of two bytes, where the program tells; undefined means two bytes. */
  readonly cids: ReadonlyMap<number, number> | undefined;
}

/** Character collection and names, as in ISO 32000-1 table 118. */
const PREDEFINED: readonly (readonly [ordering: string, names: string])[] = [
  ['GB1', 'GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16'],
  ['CNS1', 'B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16'],
  ['Japan1', '83pv-RKSJ 90ms-RKSJ 90msp-RKSJ 90pv-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16'],
  ['Korea1', 'KSC-EUC KSCms-UHC KSCms-UHC-HW KSCpc-EUC UniKS-UCS2 UniKS-UTF16'],
];
const ORDERINGS: ReadonlyMap<string, string> = new Map([
  ...PREDEFINED.flatMap(([ordering, names]) =>
    names.split(' ').flatMap((name) => [`${name}-H`, `${name}-V`].map((each) => [each, ordering] as const)),
  ),
  ['H', 'Japan1'],
  ['V', 'Japan1'],
]);

export function readEncodingMap(value: PDFObject | undefined): EncodingMap | undefined {
  if (value instanceof PDFName) return namedMap(value.decodeText());
  if (!(value instanceof PDFStream)) return undefined;
  const { dict } = value;
  const program = Buffer.from(decodedBytes(value) ?? []).toString('latin1');
  const name = nameAt(dict, 'CMapName') ?? '';
  const used = dict.lookup(PDFName.of('UseCMap'));
  const usedName = nameOf(used) ?? (used instanceof PDFStream ? undefined : /\/([^\s/]+)\s+usecmap/.exec(program)?.[1]);
  return {
    name,
    isIdentity: name === 'Identity-H' || name === 'Identity-V',
    isPredefined: isPredefined(name),
    isEmbedded: true,
    collection: collectionOf(dictAt(dict, 'CIDSystemInfo')),
    modes: [numberAt(dict, 'WMode') ?? 0, Number(/\/WMode\s+(\d)\s+def/.exec(program)?.[1] ?? 0)],
    uses: usedName,
    cids: readCids(program),
  };
}

function namedMap(name: string): EncodingMap {
  const ordering = ORDERINGS.get(name);
  return {
    name,
    isIdentity: name === 'Identity-H' || name === 'Identity-V',
    isPredefined: isPredefined(name),
    isEmbedded: false,
    collection: ordering === undefined ? undefined : { registry: 'Adobe', ordering, supplement: undefined },
    modes: undefined,
    uses: undefined,
    cids: undefined,
  };
}

export const isPredefined = (name: string): boolean =>
  name === 'Identity-H' || name === 'Identity-V' || ORDERINGS.has(name);

export function collectionOf(info: PDFDict | undefined): CollectionOf | undefined {
  if (!(info instanceof PDFDict)) return undefined;
  return {
    registry: textAt(info, 'Registry'),
    ordering: textAt(info, 'Ordering'),
    supplement: numberAt(info, 'Supplement'),
  };
}

function readCids(program: string): ReadonlyMap<number, number> {
  const cids = new Map<number, number>();
  for (const [, block = ''] of program.matchAll(/begincidchar([\s\S]*?)endcidchar/g)) {
    for (const [, code = '', cid = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*(\d+)/g))
      cids.set(Number.parseInt(code, 16), Number(cid));
  }
  for (const [, block = ''] of program.matchAll(/begincidrange([\s\S]*?)endcidrange/g)) {
    for (const [, from = '', to = '', cid = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(\d+)/g)) {
      const first = Number.parseInt(from, 16);
      const last = Math.min(Number.parseInt(to, 16), first + 0xffff);
      for (let code = first; code <= last; code += 1) cids.set(code, Number(cid) + code - first);
    }
  }
  return cids;
}
