/** The names of all words of the light table: each language has them all. */
import type { nl } from './nl.js';

export type UiWords = { readonly [Name in keyof typeof nl]: string };
