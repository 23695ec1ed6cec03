/** Finds which formats stand in the book too, to tear out, and what was meant by a code that no format has. */
import type { Config } from '../config/load.js';
import { type Diagnostic, diagnostic } from '../diagnostic.js';
import type { Format } from '../model.js';
import { nearest } from '../nearest.js';
import { noSuchFormat } from '../rules/markup/links.js';

/** In the order of `formats`. */
export function boundFormats({ matter }: Pick<Config, 'matter'>, formats: readonly Format[]): readonly Format[] {
  const { boundFormats: wanted } = matter;
  return wanted === true ? formats : wanted === false ? [] : formats.filter(({ code }) => wanted.includes(code));
}

export function unknownBoundFormats({ matter, places }: Config, formats: readonly Format[]): Diagnostic[] {
  const codes = formats.map(({ code }) => code);
  const wanted = Array.isArray(matter.boundFormats) ? matter.boundFormats : [];
  return wanted.flatMap((code, index) =>
    codes.includes(code)
      ? []
      : [
          diagnostic(
            noSuchFormat,
            { code, suggestion: nearest(code, codes) },
            places.get(`matter.boundFormats.${index}`),
          ),
        ],
  );
}
