/** The data that each rule's messages are made from, and the shape of those messages. Types only. */
import type { RuleId } from '../diagnostic.js';
import type { FormRuleData } from './form-rule-data.js';

/** Lists inside a text (known, tried, names) are joined with ', '. Pages count from 1, as readers count. */
export interface RuleData extends FormRuleData {
  'config/not-found': { folder: string };
  /** `code` is the error code of the yaml package; `problem` its English message. */
  'config/syntax': { problem: string; code?: string };
  /** `suggestion` (here and below) is '' when nothing comes near. */
  'config/unknown-key': { key: string; path: string; suggestion: string };
  'config/invalid': InvalidData;
  'config/contrast': { foreground: string; background: string; ratio: number; needed: number };
  /** `line` is where the file is named first. */
  'config/duplicate-chapter': { file: string; line: number };
  'content/missing-file': { file: string };
  'content/outside-book': { file: string };
  /** `offset` counts bytes from 0. */
  'content/not-utf8': { file: string; offset: number };
  'content/front-matter': { problem: string; code?: string };
  /** `other` is the file that has the code already. */
  'content/duplicate-code': { code: string; other: string };
  /** `state` is empty (known, but not filled in) or unknown. */
  'content/placeholder': { name: string; state: string; suggestion: string };
  /** `reason` is missing, unreadable, no-consent or expired; `problem` is what is wrong in it, or the date of consent. */
  'content/photo-record': { file: string; reason: string; problem: string; code?: string };
  'content/glossary': { problem: string; code?: string };
  /** `line` is where the term stands first. */
  'content/duplicate-term': { term: string; line: number };
  'content/unknown-term': { term: string; suggestion: string };
  'content/unused-term': { term: string };
  /** `known` is a list of slots, joined with ', '. */
  'content/template': { slot: string; suggestion: string; known: string };
  'markup/unknown-directive': { name: string; suggestion: string };
  'markup/directive': { name: string; problem: string };
  'markup/raw-html': { tag: string };
  'markup/unknown-extension': { text: string };
  'markup/no-title': object;
  /** Heading levels, 1 to 6. */
  'markup/heading-skip': { from: number; to: number; text: string };
  /** `other` says where the id stands already. */
  'markup/duplicate-id': { id: string; other: string | number };
  'markup/broken-link': { target: string; suggestion: string };
  'markup/link-outside': { target: string };
  'markup/missing-image': { file: string };
  'markup/bad-image': { file: string; problem: string };
  'markup/remote-image': { file: string };
  'markup/missing-alt': { file: string };
  /** `codePoint` is written as U+2713. */
  'markup/missing-glyph': { character: string; codePoint: string };
  /** `most` is the limit in words; `text` the start of the sentence, `cut` the word before which it could end, or ''. */
  'language/long-sentence': { words: number; most: number; text: string; cut: string };
  'language/too-long-sentence': { words: number; most: number; text: string; cut: string };
  'language/mean-length': { mean: number; most: number; sentences: number };
  /** `instead` is a list of easier words, joined with ', '. */
  'language/difficult-word': { word: string; instead: string };
  'language/word-choice': { word: string; instead: string };
  'language/abbreviation': { word: string; instead: string };
  'language/address': { word: string; instead: string };
  /** `problem` is reason, unused or unknown; `known` lists the codes that may be waived. */
  'language/waiver': { code: string; problem: string; known: string };
  'layout/overflow': { section: string; page: number; edge: string; byMm: number; text: string };
  'layout/lost-content': { section: string; text: string };
  'layout/failed': { section: string; problem: string };
  /** `element` is a tag; `text` its first words, or ''. */
  'layout/too-big': { section: string; element: string; text: string };
  'layout/page-size': { section: string; page: number; found: string; expected: string };
  'layout/timeout': { section: string; seconds: number };
  /** `text` is what stands before the first number that keeps changing. */
  'layout/unstable-pages': { section: string; text: string; rounds: number };
  /** `reference` is the id of which the page is printed. */
  'layout/number-box': { section: string; page: number; reference: string; number: string };
  'layout/too-many-pages': { section: string; pages: number };
  'layout/lonely-heading': { section: string; page: number; text: string };
  /** `heading` is the last one before it, or ''; `text` the first words in the box. */
  'layout/cut-box': { section: string; page: number; heading: string; text: string };
  /** `percent` of the page's height is used. */
  'layout/near-empty-page': { section: string; page: number; heading: string; percent: number };
  'layout/float-footnote': { section: string; text: string };
  'layout/font-missing': { family: string };
  'layout/refused-request': { url: string; section: string };
  'format/field-edge': { code: string; field: string; byMm: number };
  'format/field-size': { code: string; field: string; found: string; needed: string };
  'format/sheets': { code: string; declared: number; rendered: number };
  'format/unknown': { code: string; suggestion: string; known: string };
  /** `heading` (here and below) is '' above the first one; `page` counts in the section; `state` is missing or clipped. */
  'proof/missing-text': { section: string; heading: string; page: number; text: string; state: string };
  'proof/untagged-text': { section: string; heading: string; page: number; text: string };
  'proof/doubled-text': { section: string; heading: string; page: number; text: string };
  'proof/order': { section: string; heading: string; page: number; text: string };
  /** `what` is a tag, a structure type or Page; `text` what the first wrong one says, or ''. */
  'proof/count': {
    section: string;
    heading: string;
    page: number;
    what: string;
    expected: number;
    found: number;
    text: string;
  };
  /** Page of the finished file. */
  'proof/changed': { file: string; page: number };
  /** `missing` is a number of elements, or their names. */
  'pdf/lost-carrier': { section: string; missing: string | number };
  'pdf/page-size': { section: string; found: string; expected: string };
  /** `problem` is encrypted, not a PDF, no catalog, no pages, damaged, what `Doubt` names, or the budget that it went over. */
  'pdf/unreadable': { file: string; problem: string };
  'pdf/font-not-embedded': { font: string; page: number };
  'ua/identifier': UaFinding;
  'ua/header': UaFinding;
  'ua/marked': UaFinding;
  'ua/artifact': UaFinding;
  'ua/untagged': UaFinding;
  'ua/role': UaFinding;
  'ua/metadata': UaFinding;
  'ua/title': UaFinding;
  'ua/tree': UaFinding;
  'ua/parent-tree': UaFinding;
  'ua/language-tag': UaFinding;
  'ua/table-grid': UaFinding;
  'ua/list': UaFinding;
  'ua/contents': UaFinding;
  'ua/language': UaFinding;
  'ua/table': UaFinding;
  'ua/alt': UaFinding;
  'ua/figure-box': UaFinding;
  'ua/heading-level': UaFinding;
  'ua/heading-kind': UaFinding;
  'ua/table-header': UaFinding;
  'ua/note': UaFinding;
  'ua/layer': UaFinding;
  'ua/file-name': UaFinding;
  'ua/dynamic-form': UaFinding;
  'ua/locked': UaFinding;
  'ua/outline': UaFinding;
  'ua/annotation': UaFinding;
  'ua/printer-mark': UaFinding;
  'ua/tab-order': UaFinding;
  'ua/field': UaFinding;
  'ua/link': UaFinding;
  'ua/media': UaFinding;
  'ua/form-object': UaFinding;
  'ua/font-map': UaFinding;
  'ua/font-embedded': UaFinding;
  'ua/font-subset': UaFinding;
  'ua/glyph-width': UaFinding;
  'ua/font-encoding': UaFinding;
  'ua/unicode': UaFinding;
  'ua/no-glyph': UaFinding;
  /** `colour` as #RRGGBB, with the first page that it is on; the place on it, where that is known. */
  'press/stray-colour': { colour: string } & Partial<OnPage> & { page: number };
  /** `what` is one of the names in pdf/ink/refusal.ts. */
  'press/unprintable': { what: string; page: number };
  'press/trim-box': { page: number; found: string; expected: string };
  'press/bleed-box': { page: number; found: string; expected: string };
  'press/page-multiple': { pages: number; multiple: number };
  'press/rotated': { page: number; degrees: number };
  /** `problem` is missing, profile, damaged or kind. */
  'press/output-intent': { problem: string };
  /** `problem` is version, header, trapped, title, dates or id. */
  'press/claims': { problem: string };
  /** `what` is annotation, form, script or action; `page` is 0 for the file as a whole. */
  'press/interactive': { what: string; page: number };
  /** Now and `…Before`; `computedMm` is what pages and paper make, `given` whether the printer's own figure is used: yes or no. */
  'press/spine-changed': {
    spineMm: number;
    spineMmBefore: number;
    computedMm: number;
    pages: number;
    pagesBefore: number;
    paperMicron: number;
    paperMicronBefore: number;
    given: string;
  };
  /** `space` is rgb, other or inline. */
  'preflight/screen-colour': { space: string } & OnPage;
  /** `what` is paint or picture. */
  'preflight/ink-total': { what: string; percent: number; most: number } & OnPage;
  /** `inks` as `80 60 60 100`. */
  'preflight/rich-black-text': { inks: string } & OnPage;
  'preflight/white-overprint': OnPage;
  'preflight/missing-glyph': OnPage;
  'preflight/low-resolution': { ppi: number; least: number } & OnPage;
  'preflight/modest-resolution': { ppi: number; wanted: number } & OnPage;
  'preflight/small-text': { sizePt: number; least: number } & OnPage;
  'preflight/small-coloured-text': { sizePt: number; least: number; inks: number } & OnPage;
  'preflight/thin-rule': { thicknessPt: number; least: number; times: number } & OnPage;
  'preflight/blend-mode': { mode: string } & OnPage;
  /** Lists of pages, as `3, 5 and 8`. */
  'preflight/transparency': { pages: string };
  'preflight/blank-page': { pages: string };
  'browser/not-found': { tried: string };
  'browser/no-sandbox': object;
  'browser/not-started': { problem: string };
  'browser/gone': { section: string };
  'cli/usage': { problem: string };
  'output/write': { file: string; problem: string };
  'output/own-input': { file: string };
  'internal/error': { problem: string };
}

/** Of the trim's left and top edge; `heading` is the one it stands under, where the book is known. */
export interface OnPage {
  page: number;
  xMm: number;
  yMm: number;
  heading?: string;
}

/** `problem` is English and complete; with a `reason` the other keys say the same in parts, for other languages. */
export interface InvalidData {
  path: string;
  problem: string;
  reason?: string;
  /** A kind of value, a shape or a list of options. */
  expected?: string;
  /** What was found: its kind, and its text when it is a single value. */
  kind?: string;
  found?: string;
  bound?: string;
  limit?: number;
  count?: number;
  names?: string;
}

/** `clause` of ISO 14289-1 with the number of the test; page 0 for the file as a whole; `element` a type or a font, or ''. */
export interface UaFinding {
  clause: string;
  page: number;
  element: string;
  detail: string;
}

export interface Wording<Data> {
  readonly title: string;
  /** What is wrong, here. */
  message(data: Data): string;
  /** How to fix it. */
  hint(data: Data): string;
  /** Why it matters to readers. */
  readonly why: string;
}

export type Messages = { readonly [Rule in RuleId]: Wording<RuleData[Rule]> };

/** Rules about the words of the text, about fields of formats, about photos, templates and cards, about how pages are filled, about the sources and about what is made from them: a file each per language. */
export type LanguageRule = Extract<RuleId, `language/${string}`> | 'content/placeholder';
export type FormRule = keyof FormRuleData;
export type MatterRule =
  | 'content/photo-record'
  | 'content/glossary'
  | 'content/duplicate-term'
  | 'content/unknown-term'
  | 'content/unused-term'
  | 'content/template'
  | 'layout/unstable-pages'
  | 'layout/number-box';
export type PageRule =
  | 'layout/too-big'
  | 'layout/page-size'
  | 'layout/cut-box'
  | 'layout/near-empty-page'
  | 'layout/float-footnote';
export type SourceRule = Exclude<
  Extract<RuleId, `${'config' | 'content' | 'markup'}/${string}`>,
  LanguageRule | MatterRule | FormRule
>;
export type UaRule = Extract<RuleId, `ua/${string}`>;
export type PressRule = Extract<RuleId, `press/${string}`>;
export type PreflightRule = Extract<RuleId, `preflight/${string}`>;
export type OutputRule = Exclude<
  RuleId,
  SourceRule | LanguageRule | MatterRule | FormRule | PageRule | PressRule | PreflightRule | UaRule
>;
