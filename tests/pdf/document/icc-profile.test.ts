/** A damaged profile is no profile, wherever it is cut: the first 3,000 bytes of a good one gave other inks. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { readIccProfile } from '../../../src/pdf/document/icc-profile.js';
import { HOME } from '../../imports.js';

const whole = readFileSync(path.join(HOME, 'profiles', 'ISOcoated_v2_300_bas.icc'));

const changed = (change: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.from(whole);
  change(bytes);
  return bytes;
};
const TAGS = 132;
/** Where the entry of a tag stands. */
const entryOf = (name: string): number => whole.indexOf(name, TAGS, 'latin1');

it('a whole profile says for which device it is, and a cut one nothing', () => {
  assert.deepEqual(readIccProfile(whole), { device: 'prtr', space: 'CMYK' });
  for (let length = 0; length < whole.length; length += 997)
    assert.equal(readIccProfile(whole.subarray(0, length)), undefined, `${length} bytes`);
  assert.equal(readIccProfile(whole.subarray(0, whole.length - 1)), undefined);
});

it('a profile of which a part is missing or of another size is damaged', () => {
  const damaged = {
    'no tags': changed((bytes) => bytes.writeUInt32BE(0, 128)),
    'too many tags': changed((bytes) => bytes.writeUInt32BE(2 ** 31, 128)),
    'no table to the inks': changed((bytes) => bytes.write('XXXX', entryOf('B2A0'), 'latin1')),
    'a tag behind the end': changed((bytes) => bytes.writeUInt32BE(whole.length, entryOf('A2B0') + 4)),
    'a tag that is too short': changed((bytes) => bytes.writeUInt32BE(60, entryOf('A2B0') + 8)),
    'a table of more points than there are': changed((bytes) => {
      bytes[bytes.readUInt32BE(entryOf('B2A0') + 4) + 10] = 200;
    }),
    'no mark': changed((bytes) => bytes.write('acsq', 36, 'latin1')),
    'another version': changed((bytes) => {
      bytes[8] = 9;
    }),
  };
  for (const [name, bytes] of Object.entries(damaged)) assert.equal(readIccProfile(bytes), undefined, name);
});
