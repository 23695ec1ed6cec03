/** Tries a finding of a printer on the page that it was about: a folder with page.pdf and report.yaml. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { judgePress } from '../../src/check/judge-press.js';
import { usualPressSettings } from '../../src/outputs/print/press-settings.js';
import { readPdfFacts } from '../../src/pdf/read/pdf-facts.js';
import { RULES } from '../../src/rules/list.js';

const shape = z.strictObject({
  says: z.string().min(1),
  rule: z.enum(RULES.map(({ id }) => id)),
  limits: z.strictObject({ inkPercent: z.number(), leastPpi: z.number(), wantedPpi: z.number() }).partial().optional(),
});

/** Fails with the printer's words and with what was found in place of that. */
export async function tryReport(folder: string): Promise<void> {
  const { says, rule, limits } = shape.parse(parse(await readFile(path.join(folder, 'report.yaml'), 'utf8')));
  const facts = await readPdfFacts(await readFile(path.join(folder, 'page.pdf')), folder, { painted: true });
  const usual = usualPressSettings();
  // A single page of whatever size: its own trim is right, unless it has none.
  const settings = {
    ...usual,
    trim: facts.pages[0]?.trim ?? usual.trim,
    pageMultiple: 1,
    limits: {
      inkPercent: limits?.inkPercent ?? usual.limits.inkPercent,
      leastPpi: limits?.leastPpi ?? usual.limits.leastPpi,
      wantedPpi: limits?.wantedPpi ?? usual.limits.wantedPpi,
    },
  };
  const found = new Set(judgePress(facts, settings).map((each) => each.rule as string));
  if (found.has(rule)) return;
  throw new Error(
    `the printer says "${says}", but ${rule} is not raised; found: ${[...found].join(', ') || 'nothing'}`,
  );
}
