/** Reads the few properties of an XMP packet that PDF/UA speaks of (ISO 14289-1 clauses 5 and 7.1). */
import type { XmpFacts } from './facts.js';

const IDENTIFIER = 'http://www.aiim.org/pdfua/ns/id/';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const PROPERTIES = ['part', 'amd', 'corr'];

export function readXmp(bytes: Uint8Array): XmpFacts {
  const text = decode(bytes);
  const prefixes = prefixesOf(text, IDENTIFIER);
  const values = prefixes.flatMap((prefix) =>
    PROPERTIES.flatMap((property) => {
      const value = propertyOf(text, `${prefix}:${property}`);
      return value === undefined ? [] : [{ prefix, property, value }];
    }),
  );
  const titles = prefixesOf(text, DUBLIN_CORE).map((prefix) => propertyOf(text, `${prefix}:title`));
  return {
    hasIdentifier: values.length > 0,
    part: values.find(({ property }) => property === 'part')?.value,
    otherPrefixes: values.filter(({ prefix }) => prefix !== 'pdfuaid').map(({ property }) => property),
    hasTitle: titles.some((title) => title !== undefined),
    hasDefaultText: [...text.matchAll(/<rdf:Alt\b[^>]*>([\s\S]*?)<\/rdf:Alt\s*>/g)].some(([, items = '']) =>
      isDefaultOnly(items),
    ),
  };
}

function isDefaultOnly(items: string): boolean {
  const languages = [...items.matchAll(/xml:lang\s*=\s*["']([^"']*)["']/g)].map(([, language]) => language);
  return languages.length > 0 && languages.every((language) => language === 'x-default');
}

/** A packet may be in UTF-16 (ISO 16684-1 7.1). */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return Buffer.from(bytes.slice(2)).swap16().toString('utf16le');
  if (first === 0xff && second === 0xfe) return Buffer.from(bytes.subarray(2)).toString('utf16le');
  return Buffer.from(bytes).toString('utf8');
}

/** Every prefix that a namespace goes by; each element may name its own. */
function prefixesOf(text: string, namespace: string): string[] {
  const found = new Set<string>();
  for (const [, prefix, , uri] of text.matchAll(/xmlns:([\w.-]+)\s*=\s*(["'])(.*?)\2/g)) {
    if (prefix && uri === namespace) found.add(prefix);
  }
  return [...found];
}

/** As an element or as an attribute; '' for one that holds other elements only. */
function propertyOf(text: string, name: string): string | undefined {
  const escaped = name.replaceAll('.', '\\.');
  const attribute = new RegExp(`[\\s"']${escaped}\\s*=\\s*(["'])(.*?)\\1`).exec(text);
  if (attribute) return (attribute[2] ?? '').trim();
  const element = new RegExp(`<${escaped}(?:\\s[^>]*)?>([\\s\\S]*?)</${escaped}\\s*>`).exec(text);
  return element ? (element[1] ?? '').replace(/<[^>]*>/g, '').trim() : undefined;
}
