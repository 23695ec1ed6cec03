/** Telephone numbers: `0612345678`, `(0592) 12 34 56`, `+31 6 1234 5678`; of a spreadsheet also without the nought that it lost. */
import type { Understood } from './kinds.js';

/** Area codes of three digits; the others of the Netherlands have four. */
const SHORT_AREAS = /^0(1[035]|2[0346]|3[03568]|4[03567]|50|5[358]|6|7[0-9]|8[4578]|9[17])/;
const SERVICE = /^0(800|90[0-9]|800)/;
/** `112`, `14 0592`: they are dialled as they are. */
const SHORT = /^(1[0-9]{2}|14 ?0\d{2,3}|116 ?\d{3}|0[89]00[ -]?\d{4})$/;
const DIGITS = [7, 15] as const;

const isDutch = (language: string): boolean => /^(nl|fy)\b/.test(language) && !/-BE$/i.test(language);

export function readPhone(text: string, language: string): Understood {
  const bare = text
    .replace(/^(tel(efoon)?|t|mob(iel)?|m)[.:]+ ?/i, '')
    .replace(/\(0\)/g, '')
    .trim();
  if (isDutch(language) && SHORT.test(bare)) return { value: bare.replace(/[ -]/g, ''), shown: bare };
  if (!/^[+(]*\d[\d ().\-/]*$/.test(bare)) return { fault: 'no-phone' };
  const digits = bare.replace(/\D/g, '');
  const isAbroad = /^\(?\+|^00/.test(bare);
  const abroad = isAbroad ? digits.replace(/^00/, '') : '';
  if (isDutch(language) && (!isAbroad || abroad.startsWith('31')))
    return dutch(isAbroad ? `0${abroad.slice(2)}` : digits);
  const all = isAbroad ? abroad : digits;
  if (all.length < DIGITS[0] || all.length > DIGITS[1]) return { fault: 'phone-length' };
  return isAbroad ? { value: `+${all}`, shown: bare.replace(/^00/, '+') } : { value: digits, shown: bare };
}

function dutch(given: string): Understood {
  // A spreadsheet takes it for a number.
  const digits = given.length === 9 && !given.startsWith('0') ? `0${given}` : given;
  if (SERVICE.test(digits) && [8, 11].includes(digits.length)) return { value: digits, shown: grouped(digits, 4) };
  if (digits.length !== 10 || !digits.startsWith('0')) return { fault: 'phone-length' };
  const area = digits.startsWith('06') ? 2 : SHORT_AREAS.test(digits) ? 3 : 4;
  return { value: `+31${digits.slice(1)}`, shown: grouped(digits, area) };
}

/** The area, and then two by two; of an odd number three first. */
function grouped(digits: string, area: number): string {
  const rest = digits.slice(area);
  const first = rest.length % 2 === 1 ? 3 : 2;
  const pairs = rest.slice(first).match(/.{2}/g) ?? [];
  return [digits.slice(0, area), rest.slice(0, first), ...pairs].join(' ');
}
