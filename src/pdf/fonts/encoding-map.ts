/** Reads the /Encoding of a composite font: one of the CMaps that PDF 1.7 knows, or one of its own (ISO 32000-1 9.7.5). */
import { PDFDict, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { dictAt, nameAt, nameOf, numberAt, textAt } from '../syntax/objects.js';
import { decodedBytes } from '../syntax/stream.js';
import { type CMap, readCMap } from './cmap.js';

/** Of characters with a number each (ISO 32000-1 9.7.3). */
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
  /** Name of the map it goes by. */
  readonly uses: string | undefined;
  /** What an embedded one says. */
  readonly program: CMap | undefined;
}

/**
 * Character collection and names, as in ISO 32000-1 table 118, each with the highest supplement of its collection that any
 * edition of the map is made for (cmap-resources).
 */
const PREDEFINED: readonly (readonly [ordering: string, names: string])[] = [
  ['GB1', 'GB-EUC:0 GBpc-EUC:0 GBK-EUC:2 GBKp-EUC:2 GBK2K:6 UniGB-UCS2:6 UniGB-UTF16:6'],
  ['CNS1', 'B5pc:0 HKscs-B5:7 ETen-B5:0 ETenms-B5:0 CNS-EUC:0 UniCNS-UCS2:3 UniCNS-UTF16:7'],
  [
    'Japan1',
    '83pv-RKSJ:1 90ms-RKSJ:2 90msp-RKSJ:2 90pv-RKSJ:1 Add-RKSJ:1 EUC:1 Ext-RKSJ:2 UniJIS-UCS2:4 UniJIS-UCS2-HW:4 UniJIS-UTF16:7',
  ],
  ['Korea1', 'KSC-EUC:0 KSCms-UHC:1 KSCms-UHC-HW:1 KSCpc-EUC:0 UniKS-UCS2:2 UniKS-UTF16:2'],
];
const COLLECTIONS: ReadonlyMap<string, CollectionOf> = new Map(
  [...PREDEFINED, ['Japan1', ':1'] as const].flatMap(([ordering, names]) =>
    names.split(' ').flatMap((each) => {
      const [name = '', supplement] = each.split(':');
      const collection = { registry: 'Adobe', ordering, supplement: Number(supplement) };
      return ['H', 'V'].map((mode) => [name ? `${name}-${mode}` : mode, collection] as const);
    }),
  ),
);
/** Of these a reader knows what every CID stands for (ISO 32000-1 9.10.2). */
export const isKnownCollection = ({ registry, ordering }: CollectionOf): boolean =>
  registry === 'Adobe' && PREDEFINED.some(([known]) => known === ordering);

export function readEncodingMap(value: PDFObject | undefined): EncodingMap | undefined {
  if (value instanceof PDFName) return namedMap(value.decodeText());
  if (!(value instanceof PDFStream)) return undefined;
  const { dict } = value;
  const program = readCMap(decodedBytes(value) ?? new Uint8Array());
  const name = nameAt(dict, 'CMapName') ?? '';
  const used = dict.lookup(PDFName.of('UseCMap'));
  const usedName = used instanceof PDFStream ? (nameAt(used.dict, 'CMapName') ?? '') : (nameOf(used) ?? program.uses);
  return {
    name,
    isIdentity: name === 'Identity-H' || name === 'Identity-V',
    isPredefined: isPredefined(name),
    isEmbedded: true,
    collection: collectionOf(dictAt(dict, 'CIDSystemInfo')),
    modes: [numberAt(dict, 'WMode') ?? 0, program.writingMode],
    uses: usedName,
    program,
  };
}

function namedMap(name: string): EncodingMap {
  return {
    name,
    isIdentity: name === 'Identity-H' || name === 'Identity-V',
    isPredefined: isPredefined(name),
    isEmbedded: false,
    collection: COLLECTIONS.get(name),
    modes: undefined,
    uses: undefined,
    program: undefined,
  };
}

export const isPredefined = (name: string): boolean =>
  name === 'Identity-H' || name === 'Identity-V' || COLLECTIONS.has(name);

export function collectionOf(info: PDFDict | undefined): CollectionOf | undefined {
  if (!(info instanceof PDFDict)) return undefined;
  return {
    registry: textAt(info, 'Registry'),
    ordering: textAt(info, 'Ordering'),
    supplement: numberAt(info, 'Supplement'),
  };
}
