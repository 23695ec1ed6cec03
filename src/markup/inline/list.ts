/** THE list of directives in running text. A new kind is one file and one line here. */
import { begripInline } from './begrip.js';
import { inlineFields } from './fields.js';
import { indexEntry } from './index-entry.js';
import type { Inline } from './inline.js';
import { lang } from './lang.js';

const LIST: readonly Inline[] = [lang, indexEntry, begripInline, ...inlineFields];

export const INLINES: ReadonlyMap<string, Inline> = new Map(LIST.map((inline) => [inline.name, inline]));
