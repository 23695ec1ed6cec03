/** Proves that each page of a site says what the book says, block by block: what is missing, or more, is a finding. */
import type { ElementContent } from 'hast';
import type { Diagnostic } from '../../diagnostic.js';
import { blocksOf, type TextBlock } from '../reading/blocks.js';

export interface Proof {
  /** The source, for messages. */
  readonly file: string | undefined;
  readonly page: string;
  readonly source: readonly TextBlock[];
  readonly content: readonly ElementContent[];
}

export function proveSite(proofs: readonly Proof[]): Diagnostic[] {
  return [];
}
