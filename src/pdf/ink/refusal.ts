/** What has no inks, by a name for each; the report room words them for whoever wrote the stylesheet. Types only. */

export type Unprintable =
  | 'conic-gradient'
  | 'odd-gradient'
  | 'gradient-space'
  | 'gradient-mesh'
  | 'gradient-table'
  | 'gradient-repeats'
  | 'picture-space'
  | 'picture-mask'
  | 'inline-picture'
  | 'colour-space'
  | 'bare-pattern'
  | 'own-mask';

/** Pages count from 0. */
export interface Refusal {
  readonly what: Unprintable;
  readonly page: number;
}
