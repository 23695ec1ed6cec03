/** Sections that were not laid out. */
import { pages } from '../counted.js';
import { facts, rule } from '../rule.js';

export const layoutFailed = rule({
  id: 'layout/failed',
  severity: 'error',
  data: facts<{ section: string; problem: string }>,
  en: {
    title: 'Layout failed',
    message: ({ section, problem }) => `${section} cannot be laid out: ${problem}.`,
    hint: 'Build again. If it keeps failing, remove one piece at a time until you see the cause.',
    why: 'This section is missing from the workbook now.',
  },
  nl: {
    title: 'Opmaken is mislukt',
    message: ({ section, problem }) => `${section} is niet op te maken: ${problem}.`,
    hint: 'Bouw opnieuw. Blijft het misgaan? Haal dan steeds een stuk weg tot u de oorzaak ziet.',
    why: 'Dit onderdeel ontbreekt nu in het werkboek.',
  },
  example: { data: { section: 'hoofdstuk-3', problem: 'Target closed.' }, raisedBy: 'tests/paginate/layout.test.ts' },
});

export const layoutTimeout = rule({
  id: 'layout/timeout',
  severity: 'error',
  data: facts<{ section: string; seconds: number }>,
  en: {
    title: 'Layout takes too long',
    message: ({ section, seconds }) => `${section} was not laid out after ${seconds} seconds.`,
    hint: 'Allow more time with `--timeout <seconds>`, or make the section shorter.',
    why: 'This section is missing from the workbook now.',
  },
  nl: {
    title: 'Opmaken duurt te lang',
    message: ({ section, seconds }) => `${section} was na ${seconds} seconden nog niet opgemaakt.`,
    hint: 'Geef meer tijd met `--timeout <seconden>`, of maak het onderdeel korter.',
    why: 'Dit onderdeel ontbreekt nu in het werkboek.',
  },
  example: { data: { section: 'hoofdstuk-3', seconds: 60 }, raisedBy: 'tests/e2e/faults.test.ts' },
});

export const tooManyPages = rule({
  id: 'layout/too-many-pages',
  severity: 'error',
  data: facts<{ section: string; pages: number }>,
  en: {
    title: 'Too many pages',
    message: ({ section, pages: count }) => `${section} grew beyond ${pages.en(count)}; its layout was stopped.`,
    hint: 'Divide the section. If its source is short, a block probably fits on no page at all.',
    why: 'A section that keeps growing is mostly an error in the layout.',
  },
  nl: {
    title: 'Te veel bladzijden',
    message: ({ section, pages: count }) => `${section} werd langer dan ${pages.nl(count)}; het opmaken is gestopt.`,
    hint: 'Verdeel het onderdeel. Is de bron kort, dan past een blok waarschijnlijk op geen enkele bladzijde.',
    why: 'Een onderdeel dat steeds langer wordt, is meestal een fout in de opmaak.',
  },
  example: { data: { section: 'hoofdstuk-3', pages: 500 }, raisedBy: 'tests/paginate/layout.test.ts' },
});

export const failedLayoutRules = [layoutFailed, layoutTimeout, tooManyPages] as const;
