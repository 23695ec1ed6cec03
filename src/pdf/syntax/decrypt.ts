/** Opens files that are locked against changes only: those that an empty password opens (ISO 32000-1 7.6, ISO 32000-2 7.6.4). */
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { dictAt, flagAt, nameAt, numberAt } from './objects.js';

/** An object with its strings and its stream as they are meant. */
export type Decrypt = (ref: PDFRef, object: PDFObject) => PDFObject;

type Cipher = 'rc4' | 'aes' | 'none';

/** What stands in the place of a password that is none. */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const NO_VECTOR = Buffer.alloc(16);

/** @returns undefined when a password is needed, or for a lock of another kind */
export function unlock(encrypt: PDFDict, fileId: Uint8Array): Decrypt | undefined {
  const version = numberAt(encrypt, 'V') ?? 0;
  if (nameAt(encrypt, 'Filter') !== 'Standard' || ![1, 2, 4, 5].includes(version)) return undefined;
  const key = version === 5 ? longKey(encrypt) : shortKey(encrypt, fileId);
  if (!key) return undefined;
  const [streams, strings] = ['StmF', 'StrF'].map((name) => cipherOf(encrypt, version, name)) as [Cipher, Cipher];
  const keepsMetadata = flagAt(encrypt, 'EncryptMetadata') === false;
  const open = (cipher: Cipher, ref: PDFRef, bytes: Uint8Array): Uint8Array => {
    if (cipher === 'none') return bytes;
    const own = version === 5 ? key : objectKey(key, ref, cipher);
    return cipher === 'aes' ? aes(own, bytes) : rc4(own, bytes);
  };
  const openIn = (ref: PDFRef, value: PDFObject): PDFObject => {
    if (value instanceof PDFString || value instanceof PDFHexString)
      return PDFHexString.of(Buffer.from(open(strings, ref, value.asBytes())).toString('hex'));
    if (value instanceof PDFDict) {
      for (const [name, each] of value.entries()) value.set(name, openIn(ref, each));
    } else if (value instanceof PDFArray) {
      for (const [index, each] of value.asArray().entries()) value.set(index, openIn(ref, each));
    }
    return value;
  };
  return (ref, object) => {
    if (object === encrypt) return object;
    if (!(object instanceof PDFRawStream)) return openIn(ref, object);
    const type = nameAt(object.dict, 'Type');
    openIn(ref, object.dict);
    const isOpen = type === 'XRef' || (type === 'Metadata' && keepsMetadata);
    return isOpen ? object : PDFRawStream.of(object.dict, open(streams, ref, object.contents));
  };
}

function cipherOf(encrypt: PDFDict, version: number, name: string): Cipher {
  if (version < 4) return 'rc4';
  const filter = nameAt(encrypt, name) ?? 'Identity';
  const method = nameAt(dictAt(dictAt(encrypt, 'CF'), filter), 'CFM') ?? 'None';
  return method === 'V2' ? 'rc4' : method.startsWith('AESV') ? 'aes' : 'none';
}

const bytesAt = (dict: PDFDict, key: string): Buffer => {
  const value = dict.lookup(PDFName.of(key));
  return Buffer.from(value instanceof PDFString || value instanceof PDFHexString ? value.asBytes() : []);
};

const md5 = (...parts: readonly Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

/** Algorithm 2, proven by algorithms 4 and 5. */
function shortKey(encrypt: PDFDict, fileId: Uint8Array): Buffer | undefined {
  const revision = numberAt(encrypt, 'R') ?? 2;
  const bits = numberAt(encrypt, 'V') === 4 ? 128 : (numberAt(encrypt, 'Length') ?? 40);
  const length = Math.min(16, Math.max(5, revision === 2 ? 5 : bits >> 3));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE((numberAt(encrypt, 'P') ?? 0) | 0);
  const isBare = revision >= 4 && encrypt.lookup(PDFName.of('EncryptMetadata')) === PDFBool.False;
  const owner = bytesAt(encrypt, 'O').subarray(0, 32);
  let key = md5(PADDING, owner, permissions, fileId, isBare ? Buffer.alloc(4, 255) : Buffer.alloc(0));
  if (revision >= 3) for (let round = 0; round < 50; round += 1) key = md5(key.subarray(0, length));
  key = key.subarray(0, length);
  const user = bytesAt(encrypt, 'U');
  if (revision === 2) return user.subarray(0, 32).equals(rc4(key, PADDING)) ? key : undefined;
  let proof = rc4(key, md5(PADDING, fileId));
  for (let round = 1; round < 20; round += 1)
    proof = rc4(
      key.map((each) => each ^ round),
      proof,
    );
  return user.subarray(0, 16).equals(proof) ? key : undefined;
}

/** Algorithm 2.A. */
function longKey(encrypt: PDFDict): Buffer | undefined {
  const user = bytesAt(encrypt, 'U');
  const hash = (salt: Buffer): Buffer =>
    numberAt(encrypt, 'R') === 5 ? createHash('sha256').update(salt).digest() : hardHash(salt);
  if (!hash(user.subarray(32, 40)).equals(user.subarray(0, 32))) return undefined;
  const cipher = createDecipheriv('aes-256-cbc', hash(user.subarray(40, 48)), NO_VECTOR).setAutoPadding(false);
  return cipher.update(bytesAt(encrypt, 'UE').subarray(0, 32));
}

/** Algorithm 2.B, of no password. */
function hardHash(salt: Buffer): Buffer {
  let key: Buffer = createHash('sha256').update(salt).digest();
  for (let round = 1; ; round += 1) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const mixed = cipher.update(Buffer.concat(Array<Buffer>(64).fill(key)));
    const sum = mixed.subarray(0, 16).reduce((total, each) => total + each, 0);
    key = createHash(`sha${[256, 384, 512][sum % 3]}`)
      .update(mixed)
      .digest();
    if (round >= 64 && mixed.at(-1)! <= round - 32) return key.subarray(0, 32);
  }
}

/** Algorithm 1. */
function objectKey(key: Buffer, { objectNumber, generationNumber }: PDFRef, cipher: Cipher): Buffer {
  const place = Buffer.alloc(5);
  place.writeUIntLE(objectNumber % 2 ** 24, 0, 3);
  place.writeUInt16LE(generationNumber % 2 ** 16, 3);
  const salt = Buffer.from(cipher === 'aes' ? 'sAlT' : '');
  return md5(key, place, salt).subarray(0, Math.min(key.length + 5, 16));
}

function aes(key: Buffer, bytes: Uint8Array): Uint8Array {
  const length = bytes.length - (bytes.length % 16);
  if (length < 32) return new Uint8Array();
  const cipher = createDecipheriv(`aes-${8 * key.length}-cbc`, key, bytes.subarray(0, 16)).setAutoPadding(false);
  const opened = cipher.update(bytes.subarray(16, length));
  const padding = opened.at(-1) ?? 0;
  return opened.subarray(0, opened.length - (padding <= 16 ? padding : 0));
}

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number): void => {
    [box[one], box[other]] = [box[other]!, box[one]!];
  };
  for (let at = 0, mix = 0; at < 256; at += 1) {
    mix = (mix + box[at]! + key[at % key.length]!) & 255;
    swap(at, mix);
  }
  const result = Buffer.alloc(bytes.length);
  for (let at = 0, one = 0, other = 0; at < bytes.length; at += 1) {
    one = (one + 1) & 255;
    other = (other + box[one]!) & 255;
    swap(one, other);
    result[at] = bytes[at]! ^ box[(box[one]! + box[other]!) & 255]!;
  }
  return result;
}
