/** Sample data for every rule: what the other rooms send, typed by rule-data.ts. */
import { type Diagnostic, diagnostic, type RuleId } from '../../src/diagnostic.js';
import type { Place } from '../../src/model.js';
import type { RuleData } from '../../src/report/rule-data.js';

export const SAMPLES: RuleData = {
  'config/not-found': { folder: '/home/book' },
  'config/syntax': { problem: 'Map keys must be unique', code: 'DUPLICATE_KEY' },
  'config/unknown-key': { key: 'titel', path: 'titel', suggestion: 'title' },
  'config/invalid': { path: 'slug', problem: 'found "X"', reason: 'shape', expected: 'slug', kind: 'text', found: 'X' },
  'config/contrast': { foreground: 'ink', background: 'sand', ratio: 4.5, needed: 7 },
  'config/duplicate-chapter': { file: 'chapters/01.md', line: 15 },
  'content/missing-file': { file: 'chapters/03.md' },
  'content/outside-book': { file: '../secret.md' },
  'content/not-utf8': { file: 'chapters/01.md', offset: 20 },
  'content/front-matter': { problem: 'code ontbreekt' },
  'content/duplicate-code': { code: 'F01', other: 'formats/F01.md' },
  'content/placeholder': { name: 'gemeente.naam', state: 'unknown', suggestion: 'gemeente.adres' },
  'content/photo-record': { file: 'photos/brink.jpg', reason: 'expired', problem: '2025-12-31' },
  'markup/unknown-directive': { name: 'tipp', suggestion: 'tip' },
  'markup/directive': { name: 'kies', problem: 'er zijn geen keuzes' },
  'markup/raw-html': { tag: '<br>' },
  'markup/no-title': {},
  'markup/heading-skip': { from: 2, to: 4, text: 'Wat u nodig hebt' },
  'markup/duplicate-id': { id: 'begin', other: 'chapters/01.md:3' },
  'markup/broken-link': { target: '#beginn', suggestion: '#begin' },
  'markup/link-outside': { target: 'LICENSE' },
  'markup/missing-image': { file: 'figures/huis.svg' },
  'markup/bad-image': { file: 'figures/huis.svg', problem: 'het is leeg' },
  'markup/remote-image': { file: 'https://example.org/x.png' },
  'markup/missing-alt': { file: 'figures/huis.svg' },
  'markup/missing-glyph': { character: '✓', codePoint: 'U+2713' },
  'language/long-sentence': { words: 17, most: 15, text: 'Deze zin is lang', cut: 'omdat' },
  'language/too-long-sentence': { words: 24, most: 20, text: 'Deze zin is te lang', cut: '' },
  'language/mean-length': { mean: 13.2, most: 12, sentences: 80 },
  'language/difficult-word': { word: 'gerealiseerd', instead: 'maken, bouwen' },
  'language/word-choice': { word: 'opstellen', instead: 'maken, schrijven' },
  'language/abbreviation': { word: 'd.m.v.', instead: 'met, door' },
  'language/address': { word: 'jullie', instead: 'u' },
  'language/waiver': { code: 'NL05', problem: 'reason', known: 'NL01, NL05' },
  'layout/overflow': { section: 'hoofdstuk-3', page: 2, edge: 'right', byMm: 4.25, text: 'Hottentottententen' },
  'layout/lost-content': { section: 'hoofdstuk-3', text: 'Deze zin' },
  'layout/failed': { section: 'hoofdstuk-3', problem: 'Target closed.' },
  'layout/timeout': { section: 'hoofdstuk-3', seconds: 60 },
  'layout/too-many-pages': { section: 'hoofdstuk-3', pages: 500 },
  'layout/lonely-heading': { section: 'hoofdstuk-3', page: 2, text: 'Kop' },
  'layout/font-missing': { family: 'Atkinson Hyperlegible Next' },
  'layout/refused-request': { url: 'https://example.org/x.png', section: 'hoofdstuk-3' },
  'format/sheets': { code: 'F01', declared: 1, rendered: 2 },
  'format/unknown': { code: 'F99', suggestion: 'F09', known: 'F01, F09' },
  'proof/missing-text': { section: 'hoofdstuk-3', heading: 'Kop', page: 2, text: 'Deze zin', state: 'clipped' },
  'proof/untagged-text': { section: 'hoofdstuk-3', heading: 'Kop', page: 2, text: 'Deze zin' },
  'proof/doubled-text': { section: 'hoofdstuk-3', heading: 'Kop', page: 2, text: 'Deze zin' },
  'proof/order': { section: 'hoofdstuk-3', heading: 'Kop', page: 2, text: 'Deze zin' },
  'proof/count': { section: 'hoofdstuk-3', heading: '', page: 2, what: 'TR', expected: 4, found: 3, text: 'Deze rij' },
  'proof/changed': { file: 'x.pdf', page: 7 },
  'pdf/lost-carrier': { section: 'hoofdstuk-3', missing: 4 },
  'pdf/page-size': { section: 'hoofdstuk-3', found: '210 × 296 mm', expected: '210 × 297 mm' },
  'pdf/unreadable': { file: 'x.pdf', problem: 'no header' },
  'pdf/font-not-embedded': { font: 'Arial', page: 3 },
  'pdf/not-tagged': {},
  'pdf/no-language': {},
  'pdf/no-title': {},
  'press/trim-box': { page: 3, found: '210 × 296 mm', expected: '210 × 297 mm' },
  'press/bleed-box': { page: 3, found: '216 × 302 mm', expected: '216 × 303 mm' },
  'press/page-multiple': { pages: 63, multiple: 4 },
  'browser/not-found': { tried: '/usr/bin/chromium, CHROME_PATH' },
  'browser/no-sandbox': {},
  'browser/gone': {},
  'cli/usage': { problem: 'there is no edition "dgital"' },
  'output/write': { file: 'out/x.pdf', problem: 'EACCES' },
  'internal/error': { problem: 'x is not a function' },
};

export const CHAPTER = '/project/content/chapters/01.md';

/** A sample finding of a rule, at a line of the chapter, at another place or nowhere. */
export function sample(rule: RuleId, at: number | Place | 'nowhere' = 1, data: Diagnostic['data'] = {}): Diagnostic {
  const place = typeof at === 'number' ? { file: CHAPTER, line: at, column: 3 } : at === 'nowhere' ? undefined : at;
  // Interfaces have no index signature, which the data of a diagnostic has.
  return diagnostic(rule, { ...(SAMPLES[rule] as Diagnostic['data']), ...data }, place);
}
