/** Computes how wide the spine of a book is from its pages and its paper. */
import type { Spine } from '../press-report.js';
import type { CoverConfig } from './cover-schema.js';

/**
 * Half as many leaves as pages, each as thick as the paper, between two boards; in millimetres, to a tenth.
 * The figure of the printer comes first; a stapled book has no spine.
 * @param pages of the book inside
 */
export function spineOf(cover: CoverConfig, pages: number): Spine {
  const { binding, spineMm, coverMicron } = cover;
  const paperMicron = cover.paperMicron ?? Math.round(cover.paperGrams * cover.paperBulk * 10) / 10;
  const micron = (pages / 2) * paperMicron + 2 * coverMicron;
  const computedMm = binding === 'saddle' ? 0 : Math.round(micron / 100) / 10;
  const given = binding !== 'saddle' && spineMm !== undefined;
  return { spineMm: given ? spineMm : computedMm, computedMm, given, pages, paperMicron, coverMicron };
}
