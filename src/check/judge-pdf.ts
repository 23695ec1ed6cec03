/** Runs the rules that a finished PDF has to pass, as a file for readers or as a file for a press. */
import type { Diagnostic } from '../diagnostic.js';
import type { PdfFacts } from '../pdf/read.js';
import { fontsEmbedded, language, tagged, title } from './rules/pdf.js';
import { acrossPages, judgePainted } from './rules/preflight.js';
import { bleedBox, type PressSettings, pageMultiple, trimBox } from './rules/press.js';
import { claims, interactive, outputIntent, rotated } from './rules/press-file.js';

/** `settings` count for a press only. Findings come in the order of the rules, then of the pages. */
export function judgePdf(facts: PdfFacts, as: 'ua'): Diagnostic[];
export function judgePdf(facts: PdfFacts, as: 'ua' | 'press', settings: PressSettings): Diagnostic[];
export function judgePdf(facts: PdfFacts, as: 'ua' | 'press', settings?: PressSettings): Diagnostic[] {
  if (as === 'ua' || !settings) {
    return [...fontsEmbedded(facts), ...tagged(facts), ...language(facts), ...title(facts)];
  }
  return [
    ...fontsEmbedded(facts),
    ...trimBox(facts, settings),
    ...bleedBox(facts, settings),
    ...pageMultiple(facts, settings),
    ...rotated(facts),
    ...outputIntent(facts),
    ...claims(facts),
    ...interactive(facts),
    ...(facts.painted ?? []).flatMap((page, index) => judgePainted(page, index + 1, settings.limits)),
    ...acrossPages(facts.painted ?? [], settings.blank),
  ];
}
