/** Where in a section something is. */
import { quote } from './quote.js';

/** `heading` is the one it stands under, or '' above the first; `page` is the printed one. */
export type InSection = { section: string; heading: string; page: number | string };

export const inSection = {
  en: ({ section, heading, page }: InSection): string =>
    [section, heading && `under ${quote(heading)}`, `page ${page}`].filter(Boolean).join(', '),
  nl: ({ section, heading, page }: InSection): string =>
    [section, heading && `onder ${quote(heading)}`, `bladzijde ${page}`].filter(Boolean).join(', '),
};
