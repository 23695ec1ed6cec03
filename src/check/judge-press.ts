/** Runs the rules that a finished PDF has to pass as a file for a press. */
import type { Diagnostic } from '../diagnostic.js';
import type { PdfFacts } from '../pdf/read/pdf-facts.js';
import { fontsEmbedded } from './rules/pdf.js';
import { acrossPages, judgePainted, spotPlates } from './rules/preflight.js';
import { bleedBox, type PressSettings, pageMultiple, trimBox } from './rules/press.js';
import { claims, fontNames, interactive, outputIntent, rotated } from './rules/press-file.js';

/** Findings come in the order of the rules, then of the pages. For readers it is judge-ua.ts that judges. */
export const judgePress = (facts: PdfFacts, settings: PressSettings): Diagnostic[] => [
  ...fontsEmbedded(facts),
  ...fontNames(facts),
  ...trimBox(facts, settings),
  ...bleedBox(facts, settings),
  ...pageMultiple(facts, settings),
  ...rotated(facts),
  ...outputIntent(facts),
  ...claims(facts),
  ...interactive(facts),
  ...(facts.painted ?? []).flatMap((page, index) => judgePainted(page, index + 1, settings.limits)),
  ...acrossPages(facts.painted ?? [], settings.blank),
  ...spotPlates(facts.painted ?? [], settings.spots),
];
