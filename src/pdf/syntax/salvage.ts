/** Puts together what was found in a PDF of any kind, and says whether something of it may be gone. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { readCrossReference } from './cross-reference.js';
import { type Decrypt, unlock } from './decrypt.js';
import { nameAt, textAt } from './objects.js';
import { headerOf, PackedReader, type Scan, Scanner } from './scan.js';

/**
 * Why something may be missing: `cut` when the end of the file is not there, `object` when one cannot be read, `missing`
 * when one should be there by the tables and is not.
 */
export type Doubt = 'cut' | 'object' | 'missing';

const NAME = PDFName.of('T');
const KIND = PDFName.of('FT');
const KEYS = ['Root', 'Info', 'ID', 'Encrypt'] as const;

/** By the number of a stream, which objects were packed in it. */
type Packed = ReadonlyMap<number, ReadonlySet<number>>;

export interface Salvaged {
  readonly doubt: Doubt | undefined;
  /** Whether only a password would open it. */
  readonly isLocked: boolean;
}

/** Fills `context`; undefined for what is no PDF at all. */
export function salvagePdf(plain: Uint8Array, context: PDFContext): Salvaged | undefined {
  const bytes = Buffer.from(plain.buffer, plain.byteOffset, plain.length);
  const header = headerOf(bytes);
  if (!header) return undefined;
  const scan = new Scanner(plain, context).scan();
  context.header = header;
  for (const { dict } of scan.trailers) {
    for (const key of KEYS) {
      const value = dict.get(PDFName.of(key));
      if (value) context.trailerInfo[key] = value;
    }
  }
  const decrypt = findKey(scan, context);
  const { unread, packed } = assignAll(scan, context, decrypt);
  findCatalog(context);
  return { doubt: doubtOf(bytes, scan, unread, packed), isLocked: decrypt === 'locked' };
}

function doubtOf(bytes: Buffer, scan: Scan, unread: ReadonlySet<PDFRef>, packed: Packed): Doubt | undefined {
  const found = new Set(scan.objects.map(({ ref }) => ref.objectNumber));
  const { isWhole, isComplete } = readCrossReference(bytes, scan, {
    has: (number) => found.has(number) || [...packed.values()].some((inside) => inside.has(number)),
    isPackedIn: (number, stream) => packed.get(stream)?.has(number) === true,
  });
  if (!isWhole) return 'cut';
  if (unread.size > 0) return 'object';
  return isComplete ? undefined : 'missing';
}

/** Undefined for a file that is not encrypted. */
function findKey({ objects }: Scan, { trailerInfo }: PDFContext): Decrypt | 'locked' | undefined {
  const { Encrypt, ID } = trailerInfo;
  if (Encrypt === undefined) return undefined;
  const object = Encrypt instanceof PDFRef ? objects.findLast(({ ref }) => ref === Encrypt)?.object : Encrypt;
  const first = ID instanceof PDFArray ? ID.lookup(0) : undefined;
  const id = first instanceof PDFHexString || first instanceof PDFString ? first.asBytes() : new Uint8Array();
  return (object instanceof PDFDict && unlock(object, id)) || 'locked';
}

/** @returns objects of which the last version cannot be read: an older one in its place would be an old answer */
function assignAll(
  { objects }: Scan,
  context: PDFContext,
  decrypt: Decrypt | 'locked' | undefined,
): { readonly unread: ReadonlySet<PDFRef>; readonly packed: Packed } {
  const unread = new Set<PDFRef>();
  const packed = new Map<number, Set<number>>();
  const reader = new PackedReader(context);
  const take = (ref: PDFRef, object: PDFObject): void => {
    unread.delete(ref);
    if (isOtherField(context.lookup(ref), object)) unread.add(ref);
    context.assign(ref, object);
  };
  for (const { ref, object: found } of objects) {
    const object = found && typeof decrypt === 'function' ? decrypt(ref, found) : found;
    if (!object) {
      context.delete(ref);
      unread.add(ref);
      continue;
    }
    take(ref, object);
    if (decrypt === 'locked' || !(object instanceof PDFRawStream) || nameAt(object.dict, 'Type') !== 'ObjStm') continue;
    const inside = reader.read(object);
    if (!inside) unread.add(ref);
    packed.set(ref.objectNumber, new Set(inside?.map(([own]) => own.objectNumber)));
    for (const [own, value] of inside ?? []) take(own, value);
  }
  context.delete(PDFRef.of(0));
  return { unread, packed };
}

/** No update gives a field another name or kind: damage does. */
function isOtherField(before: PDFObject | undefined, now: PDFObject): boolean {
  if (!(before instanceof PDFDict && now instanceof PDFDict) || !before.has(NAME) || !before.has(KIND)) return false;
  return textAt(before, 'T') !== textAt(now, 'T') || before.get(KIND) !== now.get(KIND);
}

/** Where no trailer tells which it is, or the wrong one, the last one counts. */
function findCatalog(context: PDFContext): void {
  const isCatalog = (ref: PDFRef | undefined): boolean => {
    const object = ref && context.lookup(ref);
    return object instanceof PDFDict && nameAt(object, 'Type') === 'Catalog';
  };
  const { Root } = context.trailerInfo;
  if (Root instanceof PDFRef && isCatalog(Root)) return;
  const found = context.enumerateIndirectObjects().findLast(([ref]) => isCatalog(ref));
  if (found) context.trailerInfo.Root = found[0];
}
