/** The code at the end of a chapter that leads to its page on the site, for who has the book on paper and a phone in the hand. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Config } from '../config/load.js';
import { qrCode } from '../content/qr.js';
import { siteAddress } from '../content/site-address.js';
import { bookWords } from '../words.js';

/** Only on paper, and on its image on a screen: a page of the site does not lead to itself. */
export const ON_PAPER = 'on-paper';

/** The address stands beside it in letters: that is what is heard, and what a phone without a camera is given. */
export function siteCode(config: Config, section: string): ElementContent[] {
  const { site, matter } = config;
  if (!site || !matter.codes) return [];
  const address = siteAddress(site, section);
  return [
    h('div', { className: ['site-code', ON_PAPER] }, [
      qrCode(address),
      h('p', [bookWords(config).scan, ' ', h('a.address', { href: address }, address.replace(/^https:\/\//, ''))]),
    ]),
  ];
}
