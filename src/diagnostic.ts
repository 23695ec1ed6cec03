/** What can be wrong with a book: every rule with its severity, and the two shapes in which trouble travels. */
import type { Place } from './model.js';

export type Severity = 'error' | 'warning' | 'info';

/** Every rule the product knows. Texts (title, message, hint) stand per language in report/messages.*.ts. */
export const RULES = {
  'config/not-found': 'error',
  'config/syntax': 'error',
  'config/unknown-key': 'error',
  'config/invalid': 'error',
  'config/contrast': 'error',
  'config/duplicate-chapter': 'error',
  'content/missing-file': 'error',
  'content/outside-book': 'error',
  'content/not-utf8': 'error',
  'content/front-matter': 'error',
  'content/duplicate-code': 'error',
  'content/placeholder': 'error',
  'content/photo-record': 'error',
  'content/glossary': 'error',
  'content/duplicate-term': 'error',
  'content/unknown-term': 'error',
  'content/unused-term': 'warning',
  'content/template': 'error',
  'content/format-lock': 'error',
  'content/changed-field': 'error',
  'content/new-field': 'info',
  'markup/unknown-directive': 'error',
  'markup/directive': 'error',
  'markup/raw-html': 'warning',
  'markup/unknown-extension': 'warning',
  'markup/no-title': 'warning',
  'markup/heading-skip': 'warning',
  'markup/duplicate-id': 'error',
  'markup/broken-link': 'error',
  'markup/link-outside': 'warning',
  'markup/missing-image': 'error',
  'markup/bad-image': 'error',
  'markup/remote-image': 'warning',
  'markup/missing-alt': 'error',
  'markup/missing-glyph': 'error',
  'language/long-sentence': 'warning',
  'language/too-long-sentence': 'error',
  'language/mean-length': 'error',
  'language/difficult-word': 'error',
  'language/word-choice': 'info',
  'language/abbreviation': 'error',
  'language/address': 'error',
  'language/waiver': 'error',
  'layout/overflow': 'error',
  'layout/lost-content': 'error',
  'layout/failed': 'error',
  'layout/too-big': 'error',
  'layout/page-size': 'error',
  'layout/timeout': 'error',
  'layout/unstable-pages': 'error',
  'layout/number-box': 'error',
  'layout/too-many-pages': 'error',
  'layout/lonely-heading': 'warning',
  'layout/cut-box': 'warning',
  'layout/near-empty-page': 'warning',
  'layout/float-footnote': 'warning',
  'layout/font-missing': 'error',
  'layout/refused-request': 'error',
  'format/field-edge': 'error',
  'format/field-size': 'error',
  'format/sheets': 'error',
  'format/unknown': 'error',
  'format/same-version': 'error',
  'fill/unreadable': 'error',
  'fill/doubled-column': 'error',
  'fill/unknown-column': 'error',
  'fill/extra-value': 'error',
  'fill/bad-value': 'error',
  'form/flat': 'error',
  'form/foreign': 'error',
  'form/damaged': 'error',
  'form/unlike': 'warning',
  'proof/missing-text': 'error',
  'proof/untagged-text': 'warning',
  'proof/doubled-text': 'error',
  'proof/order': 'error',
  'proof/count': 'error',
  'proof/changed': 'error',
  'pdf/lost-carrier': 'error',
  'pdf/page-size': 'error',
  'pdf/unreadable': 'error',
  'pdf/font-not-embedded': 'error',
  'ua/identifier': 'error',
  'ua/header': 'error',
  'ua/marked': 'error',
  'ua/artifact': 'error',
  'ua/untagged': 'error',
  'ua/role': 'error',
  'ua/metadata': 'error',
  'ua/title': 'error',
  'ua/tree': 'error',
  'ua/parent-tree': 'error',
  'ua/language-tag': 'error',
  'ua/table-grid': 'error',
  'ua/list': 'error',
  'ua/contents': 'error',
  'ua/language': 'error',
  'ua/table': 'error',
  'ua/alt': 'error',
  'ua/figure-box': 'error',
  'ua/heading-level': 'error',
  'ua/heading-kind': 'error',
  'ua/table-header': 'error',
  'ua/note': 'error',
  'ua/layer': 'error',
  'ua/file-name': 'error',
  'ua/dynamic-form': 'error',
  'ua/locked': 'error',
  'ua/outline': 'error',
  'ua/annotation': 'error',
  'ua/printer-mark': 'error',
  'ua/tab-order': 'error',
  'ua/field': 'error',
  'ua/link': 'error',
  'ua/media': 'error',
  'ua/form-object': 'error',
  'ua/font-map': 'error',
  'ua/font-embedded': 'error',
  'ua/font-subset': 'error',
  'ua/glyph-width': 'error',
  'ua/font-encoding': 'error',
  'ua/unicode': 'error',
  'ua/no-glyph': 'error',
  'press/stray-colour': 'error',
  'press/unprintable': 'error',
  'press/trim-box': 'error',
  'press/bleed-box': 'error',
  'press/page-multiple': 'error',
  'press/rotated': 'warning',
  'press/output-intent': 'error',
  'press/claims': 'error',
  'press/interactive': 'error',
  'press/spine-changed': 'info',
  'preflight/screen-colour': 'error',
  'preflight/ink-total': 'error',
  'preflight/rich-black-text': 'error',
  'preflight/white-overprint': 'error',
  'preflight/missing-glyph': 'error',
  'preflight/low-resolution': 'error',
  'preflight/modest-resolution': 'warning',
  'preflight/small-text': 'error',
  'preflight/small-coloured-text': 'warning',
  'preflight/thin-rule': 'warning',
  'preflight/blend-mode': 'warning',
  'preflight/transparency': 'info',
  'preflight/blank-page': 'info',
  'browser/not-found': 'error',
  'browser/no-sandbox': 'info',
  'browser/not-started': 'error',
  'browser/gone': 'error',
  'cli/usage': 'error',
  'cli/no-viewer': 'error',
  'output/write': 'error',
  'output/own-input': 'error',
  'internal/error': 'error',
} as const satisfies Record<string, Severity>;

export type RuleId = keyof typeof RULES;

/** One finding. The message is made from `data` in the reader's language by the report room. */
export interface Diagnostic {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly place?: Place;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Makes a finding of a rule, with the rule's own severity. */
export function diagnostic(rule: RuleId, data: Diagnostic['data'] = {}, place?: Place): Diagnostic {
  return { rule, severity: RULES[rule], data, ...(place && { place }) };
}

/** Exit codes of the command (the contract in docs/handleiding.md). */
export const EXIT = { ok: 0, failed: 1, usage: 2, missing: 3, internal: 4, interrupted: 130 } as const;

/** Ends a run: carries the findings to show and the exit code. Never shown with a stack trace. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;

  constructor(diagnostics: readonly Diagnostic[], exitCode: number = EXIT.failed) {
    super(diagnostics.map((each) => each.rule).join(', '));
    this.diagnostics = diagnostics;
    this.exitCode = exitCode;
  }
}
