/** E-mail addresses: `jan@voorbeeld.nl`, also with a name before it or as a link. */
import type { Understood } from './kinds.js';

/** What comes before the at-sign and behind it, as providers give them out; no quotes and no addresses of machines. */
const ADDRESS =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,63}$/u;
const LONGEST = 254;

export function readEmail(text: string): Understood {
  const inside = /<([^<>]+)>$/.exec(text)?.[1] ?? text;
  const bare = inside
    .replace(/^mailto:/i, '')
    .replace(/[.,;]$/, '')
    .trim();
  if (bare.length > LONGEST || !ADDRESS.test(bare)) return { fault: 'no-email' };
  const [name, host = ''] = bare.split('@');
  const value = `${name}@${host.toLowerCase()}`;
  return { value, shown: value };
}
