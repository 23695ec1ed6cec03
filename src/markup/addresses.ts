/** Finds web and mail addresses and phone numbers in plain text and makes links of them, wherever the text came from. */
import type { ElementContent, Text } from 'hast';
import { h } from 'hastscript';

/** Ends that no file has for a suffix: `README.md` and `index.ts` are no sites. */
const ENDS = 'nl|be|de|fr|eu|com|org|net|info|edu|gov|int|example|frl|amsterdam';
const MAIL = String.raw`[\w.%+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}`;
const WEB = String.raw`(?:https?:\/\/|www\.)[^\s<>"\u201e\u201c\u201d\u2018\u2019]+[^\s<>"\u201e\u201c\u201d\u2018\u2019.,;:!?)\]]`;
const SITE = String.raw`(?:[a-z0-9][a-z0-9-]*\.)+(?:${ENDS})(?:\/[^\s<>"\u201e\u201c\u201d\u2018\u2019.,;:!?)\]]*(?:[.,;:][^\s<>"\u201e\u201c\u201d\u2018\u2019.,;:!?)\]]+)*)?(?![\w@.-]*\w)`;
/** A sentence that begins without a space: `aangeplant.De beplanting`. */
const SENTENCE = /\.\p{Lu}\p{Ll}+$/u;
const FOUND = new RegExp(`(?<![\\w@/.-])(?:(${MAIL})|(${WEB})|(${SITE}))`, 'giu');
/** A text that is nothing but a number to call. */
const PHONE = /^\+?[\d(][\d\s()\u00a0-]{6,}\d$/;

/** The class keeps the looks of the text around it. */
const link = (href: string, text: string): ElementContent => h('a.address', { href }, text);

function linkAddresses(text: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const { 0: whole, index, 1: mail, 2: web } of text.matchAll(FOUND)) {
    if (!mail && !web && SENTENCE.test(whole)) continue;
    if (index > from) parts.push(plain(text.slice(from, index)));
    const href = mail ? `mailto:${mail}` : /^https?:/i.test(web ?? '') ? whole : `https://${whole}`;
    // Of what no browser can follow it makes no link, and one would be missing: `https://…`.
    parts.push(URL.canParse(href) ? link(href, whole) : plain(whole));
    from = index + whole.length;
  }
  if (from < text.length) parts.push(plain(text.slice(from)));
  return parts;
}

/**
 * With links to phone numbers too.
 * @param phones that the book calls its own: another number may count something
 */
export function linkAll(text: string, phones: readonly string[]): ElementContent[] {
  const [phone, ...others] = phones;
  if (phone === undefined) return linkAddresses(text);
  return text
    .split(phone)
    .flatMap((part, index) => [
      ...(index > 0 ? [link(`tel:${phone.replace(/[^\d+]/g, '')}`, phone)] : []),
      ...(part ? linkAll(part, others) : []),
    ]);
}

/** Of values of a book: those that are nothing but a number to call. */
export const phonesAmong = (values: Iterable<string | null | undefined>): string[] => [
  ...new Set([...values].flatMap((value) => (value && PHONE.test(value.trim()) ? [value.trim()] : []))),
];

const plain = (value: string): Text => ({ type: 'text', value });
