/** Where on the pages something has no inks. Types only. */
import type { Unprintable } from '../../../rules/press/colours.js';

export type { Unprintable } from '../../../rules/press/colours.js';

/** Pages count from 0. */
export interface Refusal {
  readonly what: Unprintable;
  readonly page: number;
}
