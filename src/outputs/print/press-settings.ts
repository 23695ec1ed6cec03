/** What a file for the press is judged by: the measures and limits of book.yaml, or of nobody's book in particular. */
import type { PressSettings } from '../../check/rules/press.js';
import type { Config } from '../../config/load.js';
import { print as schema } from '../../config/print-schema.js';
import { A4 } from '../../editions/section.js';
import type { TrimSize } from '../../model.js';

interface Measures {
  readonly print: Omit<Config['print'], 'printer'>;
  readonly page: TrimSize;
  readonly palette?: Config['palette'];
}

export const pressSettings = ({ print, page: { widthMm, heightMm }, palette = {} }: Measures): PressSettings => ({
  trim: { widthMm, heightMm },
  bleedMm: print.bleedMm,
  pageMultiple: print.pageMultiple,
  spots: new Set(Object.values(palette).flatMap(({ spot }) => spot ?? [])),
  limits: { inkPercent: print.inkLimit, leastPpi: print.leastPpi, wantedPpi: print.wantedPpi },
});

/** A4 with 3 mm of bleed and the limits that most printers have. */
export const usualPressSettings = (): PressSettings => pressSettings({ print: schema.parse({}), page: A4 });
