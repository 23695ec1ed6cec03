/** Writes the colours of the book's own blocks as CSS. */
import type { Config } from '../config/load.js';

/** Words, lines and icons of a block go by `--part`. */
export const blockCss = ({ blocks }: Pick<Config, 'blocks'>): string =>
  Object.entries(blocks)
    .flatMap(([name, { colour }]) => (colour ? [`.own-${name} { --part: var(--colour-${colour}); }`] : []))
    .join('\n');
